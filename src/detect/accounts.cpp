// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>
#include <string_view>

#include "detect/context.hpp"
#include "detect/detectors.hpp"
#include "detect/folding.hpp"

namespace insyn::detect {
namespace {

// ---- IBAN -----------------------------------------------------------------------------------------------------------

/// Characters of an IBAN by country (the registry of ISO 13616).
std::size_t iban_length(std::string_view country) {
  struct Country {
    std::string_view code;
    std::size_t length;
  };
  constexpr std::array kCountries{Country{"SE", 24}, Country{"NO", 15}, Country{"DK", 18}, Country{"FI", 18},
                                  Country{"IS", 26}, Country{"DE", 22}, Country{"GB", 22}, Country{"NL", 18},
                                  Country{"FR", 27}, Country{"PL", 28}, Country{"ES", 24}, Country{"IT", 27},
                                  Country{"EE", 20}, Country{"LV", 21}, Country{"LT", 20}, Country{"BE", 16},
                                  Country{"AT", 20}, Country{"CH", 21}, Country{"IE", 22}, Country{"UA", 29}};
  auto found = std::find_if(kCountries.begin(), kCountries.end(), [&](const Country& c) { return c.code == country; });
  return found == kCountries.end() ? 0 : found->length;
}

/// The four first characters come last, letters count from 10 on, and the rest by 97 is 1.
bool is_iban(std::string_view compact) {
  int rest = 0;
  for (std::size_t i = 0; i < compact.size(); ++i) {
    char c = compact[(i + 4) % compact.size()];
    rest = is_digit(c) ? (rest * 10 + (c - '0')) % 97 : (rest * 100 + (c - 'A' + 10)) % 97;
  }
  return rest == 1;
}

void judge_iban(const Reading& reading, std::size_t from, Hits& hits) {
  std::size_t length = iban_length(std::string_view(reading.text).substr(from, 2)), at = from;
  std::string compact;
  for (; compact.size() < length; ++at) {
    char c = reading[at];
    if (is_digit(c) || (c >= 'A' && c <= 'Z'))
      compact += c;
    else if ((c != ' ' && c != '-') || reading.before(at) == c)
      return;
  }
  if (length > 0 && !is_alphanumeric(reading[at]) && is_iban(compact)) hits.push_back({What::account, from, at});
}

// ---- what the text names an account ---------------------------------------------------------------------------------

const Words& giro_words() {
  static const Words words{"bankgiro*", "bg", "bgnr", "bg-nr", "plusgiro*", "postgiro*", "pg"};
  return words;
}
/// Whose account it is that anybody may pay to.
const Words& public_words() {
  static const Words words{"kommunen", "kommunens", "regionen", "regionens", "förvaltningen", "förvaltningens"};
  return words;
}
const Words& account_words() {
  static const Words words{"kontonummer*", "kontonr*",   "konto nr",      "bankkonto*",
                           "clearing*",    "lönekonto*", "account number"};
  return words;
}

/// "123-4567", "1234-5678" (bankgiro), "12 34 56-7" (plusgiro): up to four groups whose last digit checks the others.
void judge_giro(const Reading& reading, const Numerals& numerals, std::size_t first, Hits& hits) {
  for (std::size_t n = 1; n <= 4 && first + n <= numerals.groups.size(); ++n) {
    std::string_view digits = numerals.of(first, n);
    const Digits& last = numerals.groups[first + n - 1];
    bool is_whole = last.after == Gap::wide || last.after == Gap::dot;
    if (is_whole && digits.size() >= 5 && digits.size() <= 8 && passes_luhn(digits)) {
      Span span = numerals.span(first, n);
      bool is_public = public_words().stand_near(reading, span, 30, 20);
      if (!is_public && giro_words().stand_near(reading, span, 16, 0))
        hits.push_back({What::account, span.from, span.to});
    }
    if (is_whole) return;
  }
}

/// A clearing number and an account: 9 digits or more, in groups.
void judge_account(const Reading& reading, const Numerals& numerals, std::size_t first, Hits& hits) {
  std::size_t last = first, total = numerals.groups[first].count;
  while (last + 1 < numerals.groups.size() && numerals.groups[last].after != Gap::wide && total < 20)
    total += numerals.groups[++last].count;
  Span span = numerals.span(first, last - first + 1);
  if (total >= 9 && total <= 16 && account_words().stand_near(reading, span, 24, 0))
    hits.push_back({What::account, span.from, span.to});
}

// ---- cards ----------------------------------------------------------------------------------------------------------

/// Of the great issuers (ISO/IEC 7812): 16 digits, or 15 that begin with 34 or 37.
bool is_card(std::string_view digits) {
  const int two = number(digits.substr(0, 2)), four = number(digits.substr(0, 4));
  bool is_fifteen = digits.size() == 15 && (two == 34 || two == 37);
  bool is_sixteen = digits.size() == 16 && (two / 10 == 4 || (two >= 51 && two <= 55) ||
                                            (four >= 2221 && four <= 2720) || four == 6011 || two == 65);
  bool is_nineteen = (digits.size() == 13 || digits.size() == 19) && two / 10 == 4;
  return (is_fifteen || is_sixteen || is_nineteen) && passes_luhn(digits);
}

/// In one group (of 15 or 16: those of 13 are also what goods are numbered with), or in groups of four and more.
void judge_card(const Reading& reading, const Numerals& numerals, std::size_t first, Hits& hits) {
  std::size_t n = 1, total = numerals.groups[first].count;
  while (total < 19 && first + n < numerals.groups.size() && n < 5) {
    Gap gap = numerals.groups[first + n - 1].after;
    if (gap != Gap::space && gap != Gap::dash) break;
    total += numerals.groups[first + n++].count;
  }
  const Digits &head = numerals.groups[first], &tail = numerals.groups[first + n - 1];
  bool is_plain = !head.among_letters && !head.glued && !tail.glued && !reading.in_address(head.from);
  bool is_form = n == 1 ? total == 15 || total == 16 : n > 2 && head.count == 4;
  if (total >= 13 && is_form && is_plain && is_card(numerals.of(first, n)))
    hits.push_back({What::account, head.from, tail.to});
}

}  // namespace

void find_accounts(const Reading& reading, const Numerals& numerals, Hits& hits) {
  for (std::size_t i = 0; i < numerals.groups.size(); ++i) {
    const Digits& group = numerals.groups[i];
    bool begins = numerals.before(i) == Gap::wide;
    if (begins) {
      judge_giro(reading, numerals, i, hits);
      judge_account(reading, numerals, i, hits);
      judge_card(reading, numerals, i, hits);
    }
    bool follows_country =
        group.from >= 2 && group.count >= 2 && group.glued && !is_alphanumeric(reading.before(group.from - 2));
    if (follows_country && !reading.in_address(group.from)) judge_iban(reading, group.from - 2, hits);
  }
}

}  // namespace insyn::detect
