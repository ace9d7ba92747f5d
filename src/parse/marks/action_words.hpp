// SPDX-License-Identifier: EUPL-1.2
// An action as one line of words: "Owner (med Org2): what, senast 2025-04-15".
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"

namespace insyn::parse {

struct ActionWords {
  std::string owner{};
  std::vector<std::string> helpers{};
  std::string text{};
  std::optional<Date> due{};
  std::string due_words{};  // a promise without a date: "till nästa möte", "löpande", "omgående"
  std::optional<Date> completed{};
  std::string unread_date{};  // words after "senast" or "klart" that are no date we read
};

/// Days without a year are the next such day after `meeting`; without a meeting day only whole dates are read.
[[nodiscard]] ActionWords read_action(std::string_view line, Date meeting);

/// "Org (med Org2, Org3)", "**Org**", "@Org": the owner and those who help.
void read_owner(std::string_view text, std::string& owner, std::vector<std::string>& helpers);

/// What a due column or the words after "senast" say; false when they are no date and no known promise.
bool read_due(std::string_view text, Date meeting, std::optional<Date>& due, std::string& due_words);

}  // namespace insyn::parse
