// SPDX-License-Identifier: EUPL-1.2
#include "base/decimal.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace insyn {
namespace {

constexpr int kMostDigits = 15, kMostPlaces = 9;

std::int64_t power_of_ten(int exponent) {
  std::int64_t power = 1;
  for (int i = 0; i < exponent; ++i) power *= 10;
  return power;
}

/// Both with as many decimals as the one that has more. Fifteen digits and nine decimals need 80 bits.
__extension__ using Wide = __int128;
Wide scaled(Decimal number, int places) { return Wide{number.digits} * power_of_ten(places - number.places); }

bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }
bool is_minus(char32_t c) { return c == '-' || c == 0x2212 || c == 0x2013; }

/// Between thousands: spaces of every width, apostrophes.
bool parts_thousands(char32_t c) {
  return c == ' ' || c == 0xA0 || c == 0x202F || (c >= 0x2000 && c <= 0x200A) || c == '\'' || c == 0x2019;
}

/// "1.234.567": full stops are thousands when three digits follow each and there is more than one, or a comma after.
bool are_thousands(std::string_view digits_and_stops) {
  auto groups = split(digits_and_stops, '.');
  if (groups.size() < 2 || groups.front().empty() || groups.front().size() > 3) return false;
  for (std::size_t i = 1; i < groups.size(); ++i)
    if (groups[i].size() != 3) return false;
  return true;
}

/// Digits, full stops and commas of the text, spaces between digits gone; nothing where anything else stands.
std::optional<std::string> bare(std::string_view text) {
  std::string out;
  bool space = false;
  for (std::size_t at = 0; at < text.size();) {
    char32_t c = next_code_point(text, at);
    if (is_digit(c) || c == '.' || c == ',') {
      // "12 000": three digits follow a space.
      if (space && !is_digit(c)) return std::nullopt;
      out += static_cast<char>(c);
      space = false;
    } else if (parts_thousands(c) && !space && !out.empty() && out.back() != '.' && out.back() != ',') {
      std::size_t digits = 0;
      for (std::size_t i = at; i < text.size() && text[i] >= '0' && text[i] <= '9'; ++i) ++digits;
      if (digits != 3) return std::nullopt;
      space = true;
    } else {
      return std::nullopt;
    }
  }
  return out;
}

/// Where the decimals begin: the place of the comma or full stop that parts them off, npos where there is none.
std::optional<std::size_t> decimal_mark(std::string_view digits) {
  auto comma = digits.find(',');
  if (comma != std::string_view::npos) {
    if (digits.find_first_of(",.", comma + 1) != std::string_view::npos) return std::nullopt;
    bool stops = digits.substr(0, comma).find('.') != std::string_view::npos;
    return stops && !are_thousands(digits.substr(0, comma)) ? std::nullopt : std::optional(comma);
  }
  auto stop = digits.find('.');
  if (stop == std::string_view::npos) return std::string_view::npos;
  if (digits.find('.', stop + 1) != std::string_view::npos)
    return are_thousands(digits) ? std::optional(std::string_view::npos) : std::nullopt;
  return stop;
}

std::optional<Decimal> decimal_of(std::string_view digits) {
  auto mark = decimal_mark(digits);
  if (!mark) return std::nullopt;
  Decimal number;
  int count = 0;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (digits[i] < '0' || digits[i] > '9') continue;
    number.digits = number.digits * 10 + (digits[i] - '0');
    number.places += *mark != std::string_view::npos && i > *mark;
    if (++count > kMostDigits) return std::nullopt;
  }
  bool ends_in_mark = !digits.empty() && (digits.back() == ',' || digits.back() == '.');
  if (count == 0 || ends_in_mark || *mark == 0 || number.places > kMostPlaces) return std::nullopt;
  return number;
}

}  // namespace

double Decimal::value() const { return static_cast<double>(digits) / static_cast<double>(power_of_ten(places)); }

bool Decimal::is_whole() const { return digits % power_of_ten(places) == 0; }

std::string Decimal::plain() const {
  std::string out = std::to_string(digits < 0 ? -digits : digits);
  auto least = static_cast<std::size_t>(places) + 1;
  if (out.size() < least) out.insert(0, least - out.size(), '0');
  if (places > 0) out.insert(out.size() - static_cast<std::size_t>(places), 1, '.');
  return digits < 0 ? '-' + out : out;
}

Decimal Decimal::operator+(Decimal other) const {
  int wide = std::max(places, other.places);
  return {static_cast<std::int64_t>(scaled(*this, wide) + scaled(other, wide)), wide};
}

Decimal Decimal::operator-(Decimal other) const { return *this + -other; }

std::strong_ordering operator<=>(Decimal a, Decimal b) {
  int wide = std::max(a.places, b.places);
  Wide left = scaled(a, wide), right = scaled(b, wide);
  return left < right   ? std::strong_ordering::less
         : left > right ? std::strong_ordering::greater
                        : std::strong_ordering::equal;
}

std::optional<Decimal> read_decimal(std::string_view text) {
  text = trimmed(text);
  std::size_t after = 0;
  bool negative = !text.empty() && is_minus(next_code_point(text, after));
  if (negative) text = trimmed(text.substr(after));
  if (text.starts_with('+')) text.remove_prefix(1);
  auto digits = bare(text);
  auto number = digits ? decimal_of(*digits) : std::nullopt;
  return number && negative ? std::optional(-*number) : number;
}

}  // namespace insyn
