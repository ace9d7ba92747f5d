// SPDX-License-Identifier: EUPL-1.2
// What init asks at a terminal, one line each, with what an empty answer means.
#pragma once
#include "begin/project.hpp"

namespace insyn::cli {

/// What the command line said of each; what it said is not asked.
struct Given {
  std::string municipality{}, title{}, kind{}, language{};
  std::vector<std::string> groups{}, actors{}, channels{};
  int promise_days = 0;
};

/// The answers that the options and the defaults make.
[[nodiscard]] begin::Answers answers_from(const Given& given, Lang speaking);

/// Asks for what was not given, again where an answer can't be used. UsageError where the person ends the input: then
/// nothing has been written.
[[nodiscard]] Given asked(Given given, Lang speaking);

}  // namespace insyn::cli
