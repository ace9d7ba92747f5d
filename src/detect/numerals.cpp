// SPDX-License-Identifier: EUPL-1.2
#include "detect/numerals.hpp"

#include <algorithm>

#include "detect/folding.hpp"

namespace insyn::detect {
namespace {

constexpr std::size_t kWidest = 3;  // characters of a gap

bool is_wordy(char c) { return is_alphanumeric(c) || c == '_'; }

char as_digit(char c) {
  if (c == 'O' || c == 'o') return '0';
  return c == 'I' || c == 'l' ? '1' : c;
}

Gap gap_between(std::string_view text) {
  if (text.empty() || text.size() > kWidest) return Gap::wide;
  if (text == "." || text == "/") return text == "." ? Gap::dot : Gap::slash;
  if (text == "_") return Gap::dash;
  auto dashes = std::count_if(text.begin(), text.end(), [](char c) { return c == '-' || c == '+'; });
  bool is_plain = std::all_of(text.begin(), text.end(), [](char c) { return c == ' ' || c == '(' || c == ')'; });
  bool is_dashed = dashes == 1 && std::all_of(text.begin(), text.end(),
                                              [](char c) { return c == ' ' || c == '-' || c == '+' || c == ')'; });
  bool opens_sum = text == " +";  // "12 +3"
  if (is_dashed && !opens_sum) return Gap::dash;
  return is_plain ? Gap::space : Gap::wide;
}

class Grouping {
 public:
  Grouping(const Reading& reading, Numerals& numerals) : reading_(reading), numerals_(numerals) {}

  void read() {
    for (std::size_t i = 0; i < reading_.size(); ++i) {
      if (!is_digit(reading_.text[i])) continue;
      std::size_t from = i;
      while (is_wordy(reading_.before(from))) --from;
      while (is_wordy(reading_[i])) ++i;
      add_word({from, i});
    }
  }

 private:
  void add_word(Span word) {
    bool is_number = true;
    for (std::size_t i = word.from; i < word.to && is_number; ++i) is_number = is_digit(as_digit(reading_[i]));
    if (is_number) return add(word, false);
    std::size_t runs = 0, first = numerals_.groups.size();
    for (std::size_t i = word.from; i < word.to;) {
      std::size_t end = i;
      while (end < word.to && is_digit(reading_[end])) ++end;
      if (end > i) add({i, end}, is_letter(reading_.before(i)) || is_letter(reading_[end])), ++runs;
      i = std::max(end, i + 1);
    }
    if (runs > 1)
      for (std::size_t i = first; i < numerals_.groups.size(); ++i) numerals_.groups[i].among_letters = true;
  }

  void add(Span run, bool glued) {
    auto& groups = numerals_.groups;
    if (!groups.empty()) {
      Digits& last = groups.back();
      last.after =
          gap_between(std::string_view(reading_.text).substr(last.to, std::min(run.from - last.to, kWidest + 1)));
    }
    groups.push_back({run.from, run.to, numerals_.digits.size(), run.to - run.from, Gap::wide, glued, false});
    for (std::size_t i = run.from; i < run.to; ++i) numerals_.digits += as_digit(reading_[i]);
  }

  const Reading& reading_;
  Numerals& numerals_;
};

}  // namespace

Numerals::Numerals(const Reading& reading) {
  if (reading.has_digits) Grouping(reading, *this).read();
}

bool passes_luhn(std::string_view digits) {
  int sum = 0;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    int value = digits[digits.size() - 1 - i] - '0';
    if (i % 2 == 1) value = value > 4 ? 2 * value - 9 : 2 * value;
    sum += value;
  }
  return sum % 10 == 0;
}

int number(std::string_view digits) {
  int value = 0;
  for (char c : digits) value = value * 10 + (c - '0');
  return value;
}

}  // namespace insyn::detect
