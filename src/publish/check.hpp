// SPDX-License-Identifier: EUPL-1.2
// `publish --check`: would a run get through? Looks at settings, secrets, reach, rights, token health, clock, site and
// ledger of each channel, and posts nothing.
#pragma once
#include <string>
#include <vector>

#include "base/error.hpp"
#include "base/lang.hpp"
#include "model/settings.hpp"
#include "publish/publish.hpp"

namespace insyn::publish {

struct CheckLine {
  enum class State { ok, warning, failed } state = State::ok;  // failed: posts would be kept back
  std::string channel{};                                       // or "site", "ledger"
  Said what{};
};
using CheckLines = std::vector<CheckLine>;

/// UsageError when the settings can't be used, or the focus names no channel.
[[nodiscard]] CheckLines check_channels(const Settings& settings, const Focus& focus, const Surroundings& around);
/// 4 when anything failed.
[[nodiscard]] Exit exit_for(const CheckLines& lines);

/// {"checks":[{"channel","state","message"}]}
[[nodiscard]] std::string checks_json(const CheckLines& lines, Lang lang);
[[nodiscard]] std::string checks_text(const CheckLines& lines, Lang lang);

}  // namespace insyn::publish
