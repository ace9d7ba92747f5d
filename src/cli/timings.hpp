// SPDX-License-Identifier: EUPL-1.2
// What a walk took, for people and for programs (--timings), and a line that tells how far it has come.
#pragma once
#include <chrono>
#include <iosfwd>
#include <memory>
#include <nlohmann/json_fwd.hpp>

#include "base/lang.hpp"
#include "pipeline/stages.hpp"

namespace insyn::cli {

/// Stage, files, bytes and milliseconds (of all threads together), and at the end those that passed.
void print_timings(std::ostream& out, const pipeline::Stages& stages, std::chrono::milliseconds passed, Lang lang);
/// {"milliseconds": those that passed, "stages": [{"stage", "files", "bytes", "milliseconds"}, …]}
[[nodiscard]] nlohmann::ordered_json timings_json(const pipeline::Stages& stages, std::chrono::milliseconds passed);

/// Tells on standard error how far the walk has come, from its second second on and where that is a terminal; takes
/// the line away when it ends.
class Progress {
 public:
  Progress(std::shared_ptr<const pipeline::Stages> stages, Lang lang);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

 private:
  struct Teller;
  std::unique_ptr<Teller> teller_;
};

}  // namespace insyn::cli
