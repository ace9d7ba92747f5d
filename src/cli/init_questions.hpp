// SPDX-License-Identifier: EUPL-1.2
// What init asks at a terminal, one line each, with what an empty answer means.
#pragma once
#include "begin/project.hpp"

namespace insyn::cli {

inline constexpr int kLongestPromise = 90;  // working days from a meeting to its notes

/// What the command line said of each; what it said is not asked.
struct Given {
  std::string municipality{}, title{}, kind{}, language{};
  std::vector<std::string> groups{}, actors{}, channels{};
  int promise_days = 0;
};

/// The answers that the options and the defaults make.
[[nodiscard]] begin::Answers answers_from(const Given& given, Lang speaking);

/// Asks for what was not given, again where no project can be made with an answer. UsageError where none can be made
/// with what was given, and where the person ends the input: then nothing has been written.
[[nodiscard]] Given asked(Given given, Lang speaking);

}  // namespace insyn::cli
