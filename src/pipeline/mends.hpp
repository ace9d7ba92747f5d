// SPDX-License-Identifier: EUPL-1.2
// What `check --fix` would change: notes with the edits of their findings made.
#pragma once
#include <string>
#include <vector>

#include "pipeline/project.hpp"

namespace insyn::pipeline {

/// A line of a note that would be another. No mend makes a line or takes one away.
struct MendedLine {
  int line = 0;
  std::string before{}, after{};
  bool veiled = false;  // it may hold what is never published, and must not be shown
};

/// A note before and after, and where they differ.
struct Mend {
  std::string file{};  // from the root
  std::string before{}, after{};
  std::vector<MendedLine> lines{};
};

/// The notes whose findings have edits, read anew, and mended until nothing is left to mend: a mend may show what
/// another rule has to mend. Findings of rules that are off mend nothing. In the order of their paths.
[[nodiscard]] std::vector<Mend> find_mends(const Request& request, const Project& project);

}  // namespace insyn::pipeline
