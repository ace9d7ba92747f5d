// SPDX-License-Identifier: EUPL-1.2
// The example in a folder of its own, to be changed, and how folders of files are told apart.
#pragma once
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "pipeline/project.hpp"
#include "support/temp_dir.hpp"

namespace insyn::test {

/// Without its glossary, unless asked for: with one, each page hangs on all that it explains.
class ExampleCopy {
 public:
  enum class Glossary { left_out, kept };
  explicit ExampleCopy(Glossary glossary = Glossary::left_out);

  [[nodiscard]] std::filesystem::path root() const { return dir_.path(); }
  [[nodiscard]] pipeline::Request request() const { return {.root = root(), .today = {2026, 6, 1}, .jobs = 2}; }

 private:
  TempDir dir_{};
};

/// Bytes by path below a folder.
using Files = std::map<std::string, std::string>;
[[nodiscard]] Files files_below(const std::filesystem::path& folder);
/// Paths at which the two differ, or that one of them lacks.
[[nodiscard]] std::vector<std::string> differences(const Files& a, const Files& b);

/// A file that was written a moment ago is read once more: what is written next could have the same time.
void wait_for_the_clock();

}  // namespace insyn::test
