// SPDX-License-Identifier: EUPL-1.2
// A mobile number is somebody's. A landline number in notes is mostly a switchboard's or an office's, and those are
// there to be called: it is told of only where the text speaks of a home, or of a number of one's own.
#include <algorithm>
#include <array>
#include <string_view>

#include "detect/context.hpp"
#include "detect/detectors.hpp"
#include "detect/folding.hpp"

namespace insyn::detect {
namespace {

constexpr std::size_t kMobile = 9;                               // digits after the zero or +46
constexpr std::size_t kShortest = 7, kLongest = 9;               // of a landline number likewise
constexpr std::size_t kShortestAbroad = 9, kLongestAbroad = 14;  // with the country's code
constexpr std::size_t kMostGroups = 8;

const Words& home_words() {
  static const Words words{"hem",       "hemma",        "hemnummer*", "hemtel*",         "tel hem",    "bostad*",
                           "privat*",   "anhörig",      "närstående", "vårdnadshavare*", "mamma*",     "pappa*",
                           "förälder*", "föräldrarna*", "home",       "private",         "next of kin"};
  return words;
}
const Words& direct_words() {
  static const Words words{"direktnummer*", "direktnr", "direkttel*", "direct line"};
  return words;
}
/// What is there to be called, however directly.
const Words& office_words() {
  static const Words words{"kontaktcenter*", "medborgarservice*", "växel*", "växeln*",    "reception*",
                           "expedition*",    "kundtjänst*",       "jour*",  "switchboard"};
  return words;
}

/// 070, 072, 073, 076, 079: given without the zero.
bool is_mobile(std::string_view digits) {
  constexpr std::string_view kSecond = "02369";
  return digits.size() == kMobile && digits[0] == '7' && kSecond.find(digits[1]) != std::string_view::npos;
}

/// Area codes begin with 1 to 9; 10, 20, 77 and 9x are services, and 7x the mobile numbers.
bool is_landline(std::string_view digits) {
  bool is_service = digits.starts_with("10") || digits.starts_with("20") || digits.starts_with("7") ||
                    digits.starts_with("900") || digits.starts_with("99");
  return digits.size() >= kShortest && digits.size() <= kLongest && digits[0] != '0' && !is_service;
}

/// Codes of countries that people here have numbers in.
bool is_abroad(std::string_view digits) {
  constexpr std::array<std::string_view, 21> kCodes{"45", "47",  "358", "354", "44",  "49",  "48",
                                                    "31", "33",  "380", "90",  "98",  "963", "964",
                                                    "93", "252", "291", "251", "372", "371", "370"};
  bool has_length = digits.size() >= kShortestAbroad && digits.size() <= kLongestAbroad;
  return has_length && std::any_of(kCodes.begin(), kCodes.end(), [&](auto code) { return digits.starts_with(code); });
}

class Search {
 public:
  Search(const Reading& reading, const Numerals& numerals, Hits& hits)
      : reading_(reading), numerals_(numerals), hits_(hits) {}

  void look_from(std::size_t first) {
    const Digits& head = numerals_.groups[first];
    std::string_view begun = std::string_view(numerals_.digits).substr(head.first);
    if (head.among_letters || reading_.in_address(head.from)) return;
    if (reading_.before(head.from) == '+' && !is_alphanumeric(reading_.before(head.from - 1)))
      look_abroad(first, 0);
    else if (begun.starts_with("00") && head.count > 2)
      look_abroad(first, 2);
    else if (begun.starts_with("0") && !goes_on_from(first))
      look_at_home(first);
  }

 private:
  /// "1-070": the end of something longer.
  [[nodiscard]] bool goes_on_from(std::size_t first) const {
    return numerals_.before(first) == Gap::dot || numerals_.before(first) == Gap::slash ||
           (numerals_.before(first) == Gap::dash && reading_.before(numerals_.groups[first].from) == '-');
  }

  /// How many groups from `first` on hold so many digits, 0 where none do.
  [[nodiscard]] std::size_t groups_with(std::size_t first, std::size_t digits) const {
    std::size_t total = 0;
    for (std::size_t n = 1; n <= kMostGroups && first + n <= numerals_.groups.size(); ++n) {
      const Digits& group = numerals_.groups[first + n - 1];
      total += group.count;
      if (total == digits) return ends_at(first + n - 1) ? n : 0;
      if (total > digits || group.after == Gap::wide || group.after == Gap::dot) return 0;
    }
    return 0;
  }

  /// "070.174.06.05": how many groups, 0 where it is no mobile number.
  [[nodiscard]] std::size_t groups_with_dots(std::size_t first) const {
    std::size_t n = 1, total = numerals_.groups[first].count;
    while (total < kMobile + 1 && first + n < numerals_.groups.size() &&
           numerals_.groups[first + n - 1].after == Gap::dot)
      total += numerals_.groups[first + n++].count;
    bool ends = total == kMobile + 1 && n > 1 && numerals_.groups[first + n - 1].after != Gap::dot;
    return ends && ends_at(first + n - 1) && is_mobile(numerals_.of(first, n).substr(1)) ? n : 0;
  }

  /// Not "070-174 06 05-12": but a full stop may follow, and a second number after a slash.
  [[nodiscard]] bool ends_at(std::size_t group) const {
    const Digits& last = numerals_.groups[group];
    return !last.among_letters && !(last.after == Gap::dash && reading_[last.to] == '-');
  }

  void look_at_home(std::size_t first) {
    std::size_t head = numerals_.groups[first].count;
    if (std::size_t n = groups_with_dots(first)) return note(first, n);
    if (std::size_t n = groups_with(first, kMobile + 1)) {
      bool is_area_apart = head == 3 || head == 4 || n == 1;
      if (is_area_apart && is_mobile(numerals_.of(first, n).substr(1))) return note(first, n);
    }
    if (head < 2 || head > 4 || numerals_.groups[first].after == Gap::wide) return;
    look_for_landline(first, 1);
  }

  /// `prefix`: digits before the area code.
  void look_for_landline(std::size_t first, std::size_t prefix) {
    for (std::size_t length = kLongest; length >= kShortest; --length) {
      std::size_t n = groups_with(first, length + prefix);
      if (n == 0 || !is_landline(numerals_.of(first, n).substr(prefix))) continue;
      if (is_somebodys(numerals_.span(first, n))) note(first, n);
      return;
    }
  }

  [[nodiscard]] bool is_somebodys(Span number) const {
    if (home_words().stand_near(reading_, number, 40, 25)) return true;
    bool is_direct = direct_words().stand_near(reading_, number, 40, 25) || is_labelled(number.from);
    return is_direct && !office_words().stand_near(reading_, number, 40, 25);
  }

  /// "Mobil 0470-…", "(direkt: 0470-…": what a number is called, not "ring oss direkt på 0470-…".
  [[nodiscard]] bool is_labelled(std::size_t at) const {
    constexpr std::array<std::string_view, 5> kLabels{"mobil", "mobilnr", "mob", "direkt", "dir"};
    auto skip = [&](std::string_view signs) {
      while (signs.find(reading_.before(at)) != std::string_view::npos) --at;
    };
    skip("(+:. ");
    std::size_t end = at;
    while (is_letter(reading_.before(at))) --at;
    std::string_view label = std::string_view(reading_.lower).substr(at, end - at);
    skip(" ");
    return std::find(kLabels.begin(), kLabels.end(), label) != kLabels.end() &&
           std::string_view("\n,;|(/-").find(reading_.before(at)) != std::string_view::npos;
  }

  /// "+46 (0)70-…": `prefix` digits, the country's code, the number, sometimes with a zero that is not dialled.
  void look_abroad(std::size_t first, std::size_t prefix) {
    std::string_view begun = std::string_view(numerals_.digits).substr(numerals_.groups[first].first + prefix);
    if (!begun.starts_with("46")) return look_further_abroad(first, prefix);
    std::size_t zero = begun.substr(2).starts_with("0") ? 1 : 0, before = prefix + 2 + zero;
    std::size_t n = groups_with(first, before + kMobile);
    if (n > 0 && is_mobile(numerals_.of(first, n).substr(before))) return note(first, n);
    look_for_landline(first, before);
  }

  void look_further_abroad(std::size_t first, std::size_t prefix) {
    std::size_t last = first;
    auto goes_on = [&](const Digits& group) { return group.after == Gap::space || group.after == Gap::dash; };
    while (last + 1 < numerals_.groups.size() && last - first < kMostGroups && goes_on(numerals_.groups[last])) ++last;
    std::string_view digits = numerals_.of(first, last - first + 1);
    bool is_round = digits.ends_with("000");  // "+45 000 000": a sum
    if (!is_round && is_abroad(digits.substr(prefix))) note(first, last - first + 1);
  }

  void note(std::size_t first, std::size_t groups) {
    Span span = numerals_.span(first, groups);
    hits_.push_back({What::phone, span.from, span.to});
  }

  const Reading& reading_;
  const Numerals& numerals_;
  Hits& hits_;
};

}  // namespace

void find_phones(const Reading& reading, const Numerals& numerals, Hits& hits) {
  Search search(reading, numerals, hits);
  for (std::size_t i = 0; i < numerals.groups.size(); ++i) search.look_from(i);
}

}  // namespace insyn::detect
