// SPDX-License-Identifier: EUPL-1.2
#include "parse/front_matter/quorum_rule.hpp"

#include <array>
#include <charconv>

#include "base/text.hpp"
#include "parse/front_matter/vocabulary.hpp"

namespace insyn::parse {
namespace {

using Kind = QuorumRule::Kind;
constexpr int kMostSeats = 1000;

constexpr std::array kRules{
    Word{"more than half", "fler än hälften",
         "morethanhalf fleränhälften meränhälften fleränhälftenavmandaten morethanhalfoftheseats majoritet majority"},
    Word{"at least half", "minst hälften", "atleasthalf minsthälften hälften half"},
    Word{"no requirement", "inget krav", "norequirement ingetkrav ingakrav inget none"},
};
constexpr std::array kKinds{Kind::more_than_half, Kind::at_least_half, Kind::none};

std::optional<int> seats(std::string_view text) {
  text = trimmed(text);
  int number = 0;
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  bool whole = error == std::errc{} && end == text.data() + text.size();
  return whole && number >= 1 && number <= kMostSeats ? std::optional(number) : std::nullopt;
}

std::optional<QuorumRule> fraction(std::string_view numerator, std::string_view denominator) {
  auto a = seats(numerator), b = seats(denominator);
  if (!a || !b || *a > *b) return std::nullopt;
  return QuorumRule{.kind = Kind::fraction, .numerator = *a, .denominator = *b};
}

}  // namespace

std::optional<QuorumRule> read_quorum_rule(std::string_view text) {
  if (auto rule = find_word(text, kRules)) return QuorumRule{.kind = kKinds[*rule]};
  if (auto slash = text.find('/'); slash != std::string_view::npos)
    return fraction(text.substr(0, slash), text.substr(slash + 1));
  std::string words = folded(collapsed(text));
  std::string_view number = words;
  for (std::string_view prefix : {"minst ", "at least "})
    if (number.starts_with(prefix)) number.remove_prefix(prefix.size());
  if (auto n = seats(number)) return QuorumRule{.kind = Kind::number, .number = *n};
  return std::nullopt;
}

std::string words_of(const QuorumRule& rule) {
  switch (rule.kind) {
    case Kind::number: return std::to_string(rule.number);
    case Kind::fraction: return fmt::format("{}/{}", rule.numerator, rule.denominator);
    case Kind::more_than_half: return std::string(kRules[0].sv);
    case Kind::at_least_half: return std::string(kRules[1].sv);
    case Kind::none: return std::string(kRules[2].sv);
  }
  return {};
}

}  // namespace insyn::parse
