// SPDX-License-Identifier: EUPL-1.2
// A whole new project: every file that init writes, from the answers to its questions.
#pragma once
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/lang.hpp"
#include "begin/new_file.hpp"

namespace insyn::begin {

enum class ChannelType { manual, wordpress, facebook };

/// What init asks. Groups and actors that are empty are those of the kind, and so is an empty title.
struct Answers {
  std::string municipality{};
  std::string kind{};  // one of kinds()
  std::string title{};
  Lang lang = Lang::sv;
  std::vector<std::string> groups{}, actors{};
  std::vector<ChannelType> channels{ChannelType::manual};
  int promise_days = 5;  // working days from a meeting to its notes
  Date today{};          // nothing older is ever posted
};

/// The files, by path. An actor that is named twice is one. UsageError for a name that nothing can be called by, or
/// that another page or group has.
[[nodiscard]] std::vector<NewFile> new_project(const Answers& answers);

}  // namespace insyn::begin
