// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>
#include <string>

#include "detect/context.hpp"
#include "detect/detectors.hpp"
#include "detect/folding.hpp"

namespace insyn::detect {
namespace {

constexpr std::size_t kShort = 10, kLong = 12;  // digits, without and with the century
constexpr std::size_t kFarthest = 40;           // characters between the day and "sista fyra: 3234"
constexpr int kCoordination = 60;               // added to the day of a coordination number

// ---- what the digits say --------------------------------------------------------------------------------------------

int days_in(int month, int year) {
  constexpr std::array<int, 13> kDays{31, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};  // month 0: not known
  bool is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0 || year < 100);
  return month == 2 && !is_leap ? 28 : kDays[static_cast<std::size_t>(month)];
}

bool is_century(std::string_view digits) { return digits == "18" || digits == "19" || digits == "20"; }

enum class Sort { none, personal, coordination };

/// A coordination number may be of someone whose month or day of birth nobody knows: 0 there.
Sort sort_of(std::string_view digits) {
  std::string_view ten = digits.substr(digits.size() - kShort);
  int year = number(digits.substr(0, digits.size() - 8)), month = number(ten.substr(2, 2)),
      day = number(ten.substr(4, 2));
  bool is_long = digits.size() == kLong;
  if ((is_long && !is_century(digits.substr(0, 2))) || ten.substr(6, 3) == "000" || !passes_luhn(ten))
    return Sort::none;
  bool coordinates = day >= kCoordination;
  if (coordinates) day -= kCoordination;
  if (month > 12 || day > days_in(month, year)) return Sort::none;
  if (coordinates) return Sort::coordination;
  return month > 0 && day > 0 ? Sort::personal : Sort::none;
}

// ---- how they are written -------------------------------------------------------------------------------------------

constexpr std::size_t kMostGroups = 12;
using Counts = std::array<std::size_t, kMostGroups>;

/// Digits by group; those of one digit each are a form of their own.
constexpr std::array kForms{Counts{10},
                            Counts{6, 4},
                            Counts{2, 2, 2, 4},
                            Counts{4, 2, 4},
                            Counts{2, 4, 4},
                            Counts{6, 2, 2},
                            Counts{2, 2, 6},
                            Counts{2, 2, 2, 2, 2},
                            Counts{12},
                            Counts{8, 4},
                            Counts{4, 4, 4},
                            Counts{4, 2, 2, 4},
                            Counts{2, 6, 4},
                            Counts{2, 2, 2, 2, 4},
                            Counts{8, 2, 2},
                            Counts{4, 2, 2, 2, 2},
                            Counts{2, 2, 2, 2, 2, 2}};

bool is_form(const Counts& counts, std::size_t groups) {
  bool is_spelled = std::all_of(counts.begin(), counts.begin() + static_cast<std::ptrdiff_t>(groups),
                                [](std::size_t count) { return count == 1; });
  return is_spelled || std::find(kForms.begin(), kForms.end(), counts) != kForms.end();
}

const Words& person_words() {
  static const Words words{
      "personnummer*", "personnr*",  "pers.nr",        "persnr",          "pnr", "samordningsnummer*",
      "samordningsnr", "födelsenr*", "födelsenummer*", "personal number", "ssn", "coordination number"};
  return words;
}

class Search {
 public:
  Search(const Reading& reading, const Numerals& numerals, Hits& hits)
      : reading_(reading), numerals_(numerals), hits_(hits) {}

  void look_from(std::size_t first) {
    Counts counts{};
    std::size_t total = 0;
    for (std::size_t n = 1; n <= kMostGroups && first + n <= numerals_.groups.size(); ++n) {
      const Digits& group = numerals_.groups[first + n - 1];
      counts[n - 1] = group.count;
      total += group.count;
      if (total > kLong) return;
      if ((total == kShort || total == kLong) && is_form(counts, n)) judge(first, n);
      if (group.after == Gap::wide) return;
    }
  }

  /// "640823, sista fyra 3234".
  void look_for_last_four(std::size_t first) {
    std::size_t last = first + 1;
    if (last + 1 < numerals_.groups.size() && numerals_.groups[last].count == 1) ++last;  // "sista 4 siffrorna"
    if (last >= numerals_.groups.size() || numerals_.groups[last].count != 4) return;
    const Digits &head = numerals_.groups[first], &tail = numerals_.groups[last];
    bool is_day = head.count == kShort - 4 || head.count == kLong - 4;
    if (!is_day || tail.from - head.to > kFarthest) return;
    std::string_view between = std::string_view(reading_.lower).substr(head.to, tail.from - head.to);
    bool says_so = between.find("sista") != std::string_view::npos || between.find("last") != std::string_view::npos;
    if (says_so)
      note(sort_of(std::string(numerals_.of(first, 1)) + std::string(numerals_.of(last, 1))), {head.from, tail.to});
  }

  /// "SE" before the number and "01" after it (skatteverket.se, momsregistreringsnummer).
  void look_for_vat(std::size_t group) {
    const Digits& digits = numerals_.groups[group];
    if (digits.count != kLong || digits.from < 2 || reading_.lower.compare(digits.from - 2, 2, "se") != 0) return;
    std::string_view all = numerals_.of(group, 1);
    if (all.ends_with("01")) note(sort_of(all.substr(0, kShort)), {digits.from, digits.to});
  }

 private:
  void judge(std::size_t first, std::size_t groups) {
    std::string_view digits = numerals_.of(first, groups);
    Sort sort = sort_of(digits);
    if (sort == Sort::none) return;
    Span span = numerals_.span(first, groups);
    bool names_person = person_words().stand_near(reading_, span, 40, 0);
    if (names_person || !is_something_else(first, groups, digits)) note(sort, span);
  }

  /// What has the form by chance.
  [[nodiscard]] bool is_something_else(std::size_t first, std::size_t groups, std::string_view digits) const {
    const Digits &head = numerals_.groups[first], &tail = numerals_.groups[first + groups - 1];
    if (groups == 1) {
      bool is_mobile = digits.starts_with("070") && digits.size() == kShort;
      bool is_inside = is_letter(reading_.before(head.from)) && is_letter(reading_[head.to]);
      bool is_code = head.among_letters || is_inside || reading_.in_address(head.from);
      return is_mobile || is_code || is_decimal(first);
    }
    Gap last = numerals_.groups[first + groups - 2].after;
    bool in_pairs = tail.count == 2, is_spelled = tail.count == 1;
    bool goes_on = numerals_.before(first) == Gap::space || tail.after == Gap::space;
    if (in_pairs || is_spelled) return goes_on || head.glued || tail.glued;
    if (last == Gap::dot || last == Gap::slash) return groups > 2 || goes_on || is_moment(digits);
    bool is_sentence_of_groups = last == Gap::space && groups > 2 && goes_on;
    return is_sentence_of_groups || (last == Gap::space && (is_moment(digits) || head.glued || tail.glued));
  }

  /// "0,6408233234", "1.6408233234". A comma may also part the cells of a row.
  [[nodiscard]] bool is_decimal(std::size_t group) const {
    const Digits& digits = numerals_.groups[group];
    bool follows_zero = digits.from > 1 && reading_[digits.from - 1] == ',' && reading_[digits.from - 2] == '0' &&
                        !is_alphanumeric(reading_.before(digits.from - 2));
    return follows_zero || numerals_.before(group) == Gap::dot || digits.after == Gap::dot;
  }

  /// "2025-03-12 1330", "250312 1330": a day of our own time and a clock.
  static bool is_moment(std::string_view digits) {
    int hour = number(digits.substr(digits.size() - 4, 2)), minute = number(digits.substr(digits.size() - 2));
    bool is_ours = digits.size() == kLong ? digits.starts_with("20") : digits[0] < '4';
    return is_ours && hour < 24 && minute < 60;
  }

  void note(Sort sort, Span span) {
    if (sort == Sort::none) return;
    hits_.push_back({sort == Sort::personal ? What::personal_number : What::coordination_number, span.from, span.to});
  }

  const Reading& reading_;
  const Numerals& numerals_;
  Hits& hits_;
};

}  // namespace

void find_personal_numbers(const Reading& reading, const Numerals& numerals, Hits& hits) {
  Search search(reading, numerals, hits);
  for (std::size_t i = 0; i < numerals.groups.size(); ++i) {
    search.look_from(i);
    search.look_for_last_four(i);
    search.look_for_vat(i);
  }
}

}  // namespace insyn::detect
