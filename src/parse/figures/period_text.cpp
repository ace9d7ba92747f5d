// SPDX-License-Identifier: EUPL-1.2
#include "parse/figures/period_text.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "base/date_text.hpp"
#include "base/text.hpp"

namespace insyn::parse {
namespace {

using Kind = Period::Kind;

struct Named {
  std::string_view forms;  // folded, separated by spaces
  Kind kind;
  int part = 0;  // of terms: which one
};
constexpr std::array kNamed{
    Named{"kv kvartal kvartalet kvart q k quarter", Kind::quarter},
    Named{"halvår halvåret hå h half", Kind::half_year},
    Named{"vt vår våren vårterminen vårtermin spring", Kind::term, 1},
    Named{"ht höst hösten höstterminen hösttermin autumn fall", Kind::term, 2},
    Named{"läsår läsåret lå skolår skolåret school", Kind::school_year},
    Named{"m", Kind::month},
};
constexpr std::array<std::string_view, 4> kOrdinals{"första first", "andra second", "tredje third", "fjärde fourth"};
constexpr std::string_view kFillers = "år året helår helåret of the den a e year term terminen";

bool has_word(std::string_view words, std::string_view word) {
  auto all = split(words, ' ');
  return std::find(all.begin(), all.end(), word) != all.end();
}

struct Number {
  int value = 0;
  std::size_t digits = 0;
  char before = ' ';  // the last character before it that is no space
};

/// The text taken apart: numbers, and what its words say.
struct Pieces {
  std::vector<Number> numbers{};
  std::optional<Kind> kind{};
  int part = 0;  // by a word: "första", "mars", "VT"
};

/// False for a word that says nothing of time.
bool take_word(const std::string& word, Pieces& pieces) {
  if (has_word(kFillers, word)) return true;
  for (std::size_t i = 0; i < kOrdinals.size(); ++i)
    if (has_word(kOrdinals[i], word)) return pieces.part = static_cast<int>(i) + 1, true;
  for (const auto& named : kNamed) {
    if (!has_word(named.forms, word)) continue;
    if (pieces.kind) return false;
    pieces.kind = named.kind;
    if (named.part != 0) pieces.part = named.part;
    return true;
  }
  int month = month_named(word);
  if (month == 0 || pieces.kind) return false;
  pieces.kind = Kind::month;
  pieces.part = month;
  return true;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Punctuation that may stand between the pieces, "–" as "-".
bool parts_pieces(char32_t c) {
  return c == ' ' || c == 0xA0 || c == '-' || c == '/' || c == '.' || c == ':' || c == ',' || c == 0x2013;
}

std::optional<Pieces> take_apart(const std::string& text) {
  Pieces pieces;
  char before = ' ';
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    if (is_digit(text[at])) {
      while (end < text.size() && is_digit(text[end])) ++end;
      if (end - at > 6 || pieces.numbers.size() == 2) return std::nullopt;
      pieces.numbers.push_back({std::stoi(text.substr(at, end - at)), end - at, before});
      before = ' ';
    } else if (char32_t c = next_code_point(text, end); parts_pieces(c)) {
      if (c != ' ' && c != 0xA0) before = c == 0x2013 ? '-' : static_cast<char>(c);
    } else {
      for (std::size_t next = end;
           next < text.size() && is_letter_or_digit(next_code_point(text, next)) && !is_digit(text[end]); next = end)
        end = next;
      if (!is_letter_or_digit(c) || !take_word(text.substr(at, end - at), pieces)) return std::nullopt;
      before = ' ';
    }
    at = end;
  }
  return pieces;
}

bool is_year(const Number& number) { return number.digits == 4 && number.value >= 1900 && number.value < 2200; }

/// A year of four digits, or of two beside a word that says what kind of period it is.
std::optional<int> year_of(const Number& number) {
  if (is_year(number)) return number.value;
  return number.digits == 2 ? std::optional(2000 + number.value) : std::nullopt;
}

std::optional<Period> school_year(const Number& from, const Number& to) {
  auto year = year_of(from);
  if (!year) return std::nullopt;
  bool follows = to.digits == 4 ? to.value == *year + 1 : to.digits == 2 && to.value == (*year + 1) % 100;
  return follows ? std::optional(Period{Kind::school_year, *year, 0}) : std::nullopt;
}

std::optional<Period> of_part(Kind kind, int year, int part) {
  int most = kind == Kind::month ? 12 : kind == Kind::quarter ? 4 : 2;
  return part >= 1 && part <= most ? std::optional(Period{kind, year, part}) : std::nullopt;
}

/// Numbers without a word: a year, a month ("2025-03", "202503", "3/2025"), a school year ("2024/25").
std::optional<Period> of_numbers(const std::vector<Number>& numbers) {
  const Number& first = numbers.front();
  if (numbers.size() == 1) {
    if (is_year(first)) return Period{Kind::year, first.value, 0};
    Number year{first.value / 100, 4};
    return first.digits == 6 && is_year(year) ? of_part(Kind::month, year.value, first.value % 100) : std::nullopt;
  }
  const Number& second = numbers.back();
  if (second.before != '-' && second.before != '/') return std::nullopt;
  if (is_year(second) && first.digits <= 2) return of_part(Kind::month, second.value, first.value);
  if (!is_year(first)) return std::nullopt;
  bool is_month = second.digits == 2 && second.before == '-' && second.value <= 12;
  return is_month ? of_part(Kind::month, first.value, second.value) : school_year(first, second);
}

/// A word and the numbers beside it: the year, and the part where the word does not say it.
std::optional<Period> of_word(const Pieces& pieces) {
  const auto& numbers = pieces.numbers;
  if (*pieces.kind == Kind::school_year)
    return numbers.size() == 2 ? school_year(numbers.front(), numbers.back()) : std::nullopt;
  if (pieces.part != 0) {
    auto year = numbers.size() == 1 ? year_of(numbers.front()) : std::nullopt;
    return year ? of_part(*pieces.kind, *year, pieces.part) : std::nullopt;
  }
  if (numbers.size() != 2) return std::nullopt;
  bool year_first = is_year(numbers.front());
  const Number &year = numbers[year_first ? 0 : 1], &part = numbers[year_first ? 1 : 0];
  return is_year(year) && part.digits <= 2 ? of_part(*pieces.kind, year.value, part.value) : std::nullopt;
}

}  // namespace

std::optional<Period> read_period(std::string_view text) {
  auto pieces = take_apart(folded(collapsed(text)));
  if (!pieces || pieces->numbers.empty()) return std::nullopt;
  if (pieces->kind) return of_word(*pieces);
  return pieces->part == 0 ? of_numbers(pieces->numbers) : std::nullopt;
}

int months_in(Kind kind) {
  switch (kind) {
    case Kind::year:
    case Kind::school_year: return 12;
    case Kind::half_year:
    case Kind::term: return 6;
    case Kind::quarter: return 3;
    case Kind::month: return 1;
  }
  return 12;
}

int stretch(const Period& period, Kind of) {
  constexpr int kSchoolYearBegins = 6;  // months after January
  Date first = period.first_day();
  int month = first.year * 12 + first.month - 1;
  return (of == Kind::school_year ? month - kSchoolYearBegins : month) / months_in(of);
}

}  // namespace insyn::parse
