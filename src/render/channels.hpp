// SPDX-License-Identifier: EUPL-1.2
// The channels that the site is told of on, as the ledger and the settings know them.
#pragma once
#include <string>
#include <vector>

#include "model/history.hpp"
#include "model/settings.hpp"
#include "render/words.hpp"

namespace insyn::render {

/// What people call the channel: "Facebook"; by its name in the settings where it is one of several, or of a kind that
/// has no name of its own.
[[nodiscard]] std::string channel_text(const Settings& settings, const Words& words, const std::string& name);

/// On each channel the latest post that stands there and has a web address, by the names of the channels.
[[nodiscard]] std::vector<const Posting*> latest_postings(const History& history);

[[nodiscard]] bool has_web_address(const Posting& posting);

}  // namespace insyn::render
