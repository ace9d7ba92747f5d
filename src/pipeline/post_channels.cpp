// SPDX-License-Identifier: EUPL-1.2
#include "pipeline/post_channels.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "base/text.hpp"

namespace insyn::pipeline {
namespace {

Said hint_for(const std::string& name, const std::vector<std::string_view>& known) {
  std::string near = nearest(name, known);
  if (!near.empty()) return say("menade du {}?", "did you mean {}?", near);
  return say("det finns: {}", "there are: {}", fmt::format("{}", fmt::join(known, ", ")));
}

}  // namespace

void report_unknown_channels(const std::vector<Parsed>& parsed, const Settings& settings, Findings& findings) {
  std::vector<std::string_view> known;
  for (const Channel& channel : settings.channels) known.push_back(channel.name);
  if (known.empty()) return;
  for (const Parsed& one : parsed)
    for (const Words& channel : one.channels)
      if (std::find(known.begin(), known.end(), channel.text) == known.end())
        findings.push_back({.rule = Rule::bad_value,
                            .file = one.document->path,
                            .at = channel.at,
                            .message = say("det finns ingen kanal {}", "there is no channel {}", channel.text),
                            .hint = hint_for(channel.text, known)});
}

}  // namespace insyn::pipeline
