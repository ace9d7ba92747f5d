// SPDX-License-Identifier: EUPL-1.2
#include "parse/front_matter/amount.hpp"

#include <array>

#include "base/text.hpp"

namespace insyn::parse {
namespace {

/// Takes a percent sign or word off the end.
bool cut_percent(std::string_view& text) {
  for (std::string_view sign : {"%", "procent", "percent"}) {
    if (text.size() <= sign.size() || folded(text.substr(text.size() - sign.size())) != sign) continue;
    text = trimmed(text.substr(0, text.size() - sign.size()));
    return true;
  }
  return false;
}

}  // namespace

std::optional<Amount> read_amount(std::string_view text) {
  text = trimmed(text);
  Amount amount;
  amount.percent = cut_percent(text);
  if (auto number = read_decimal(text)) return amount.from = *number, amount;
  constexpr std::array<std::string_view, 5> kBetween{"–", "—", "-", " till ", " to "};
  for (auto between : kBetween) {
    auto at = text.find(between, 1);
    if (at == std::string_view::npos) continue;
    std::string_view low = trimmed(text.substr(0, at));
    amount.percent = cut_percent(low) || amount.percent;
    auto from = read_decimal(low), to = read_decimal(text.substr(at + between.size()));
    if (!from || !to || *to < *from) continue;
    amount.from = *from;
    amount.to = *to;
    return amount;
  }
  return std::nullopt;
}

std::string words_of(const Amount& amount) {
  return amount.from.plain() + (amount.to ? "–" + amount.to->plain() : "") + (amount.percent ? " %" : "");
}

}  // namespace insyn::parse
