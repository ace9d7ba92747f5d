// SPDX-License-Identifier: EUPL-1.2
// A site that is shown while people write it: what has not changed is not read, parsed, made or written again.
#pragma once
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "pipeline/build.hpp"
#include "pipeline/known_site.hpp"
#include "pipeline/project.hpp"

namespace insyn::pipeline {

struct Refreshed {
  Built built{};
  std::vector<Touched> touched{};    // none the first time: all of them were
  std::vector<std::string> later{};  // paths of those that were not as they should be when `ready` was told
};

class LiveSite {
 public:
  /// Told when what people look at is as it should be; the rest follows.
  using Ready = std::function<void(const Project&)>;

  /// `folder` is the site's. Nobody else should write there for as long as this lives: what another has changed is not
  /// looked at.
  LiveSite(Request request, std::filesystem::path folder) : request_(std::move(request)), folder_(std::move(folder)) {}

  /// Looks at the project again, and writes what has changed. `shown`: paths below the folder that people look at, made
  /// first. Where settings or templates are so wrong that nothing can be made, those that could be used last go on; the
  /// first time nothing is made. The files are looked through for what is internal: the first time before they are
  /// written, then once they are, all of them where something else is looked for; one that leaks is removed, and made
  /// again next time, when it is looked at before it is written.
  [[nodiscard]] Refreshed refresh(const std::vector<std::string>& shown, const Ready& ready);

  /// For one who waits, before refresh(): writes those pages of `shown` whose own notes were changed, and looks at
  /// little else (pipeline/glimpse.hpp). Their paths. What is found in them, and what lists them, is for refresh() to
  /// say.
  [[nodiscard]] std::vector<std::string> glimpse(const std::vector<std::string>& shown);
  /// Those of the latest glimpse that are still as it left them.
  [[nodiscard]] std::vector<std::string> true_glimpses() const;

  /// As it was last time; nullptr before the first.
  [[nodiscard]] const Project* project() const { return last_ ? &last_->project : nullptr; }

 private:
  Request request_;
  std::filesystem::path folder_;
  Memory memory_{};
  std::unique_ptr<KnownSite> last_{};             // as it was last time; none before the first
  std::vector<std::string> missing_{};            // files of it that are not there, for they would have leaked
  verify::Report verified_{};                     // what it was looked through for
  std::map<std::string, std::string> glimpse_{};  // path → bytes, of the latest

  [[nodiscard]] Refreshed write_change(const KnownSite& now, const std::vector<std::string>& shown, const Ready& ready);
  void take_away_leaks(const KnownSite& now, std::unique_ptr<verify::Verifier> verifier, Built& built,
                       const std::vector<Touched>& touched);
};

}  // namespace insyn::pipeline
