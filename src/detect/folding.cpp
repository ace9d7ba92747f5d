// SPDX-License-Identifier: EUPL-1.2
#include "detect/folding.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.hpp"

namespace insyn::detect {
namespace {

struct Range {
  char32_t first, last;
};

template <std::size_t N>
bool lies_in(char32_t c, const std::array<Range, N>& ranges) {
  auto after =
      std::upper_bound(ranges.begin(), ranges.end(), c, [](char32_t x, const Range& r) { return x < r.first; });
  return after != ranges.begin() && c <= std::prev(after)->last;
}

// Unicode 15, each rising.
constexpr std::array kUnseen{
    Range{0x00AD, 0x00AD}, Range{0x034F, 0x034F},   Range{0x061C, 0x061C},   Range{0x115F, 0x1160},
    Range{0x17B4, 0x17B5}, Range{0x180B, 0x180F},   Range{0x200B, 0x200F},   Range{0x202A, 0x202E},
    Range{0x2060, 0x206F}, Range{0x3164, 0x3164},   Range{0xFE00, 0xFE0F},   Range{0xFEFF, 0xFEFF},
    Range{0xFFA0, 0xFFA0}, Range{0x1D173, 0x1D17A}, Range{0xE0000, 0xE0FFF},
};
/// Marks that stand on the letter before them.
constexpr std::array kMarks{Range{0x0300, 0x036F}, Range{0x1AB0, 0x1AFF}, Range{0x1DC0, 0x1DFF}, Range{0x20D0, 0x20FF},
                            Range{0xFE20, 0xFE2F}};
constexpr std::array kDashes{
    Range{0x058A, 0x058A}, Range{0x05BE, 0x05BE}, Range{0x1806, 0x1806}, Range{0x2010, 0x2015}, Range{0x2043, 0x2043},
    Range{0x207B, 0x207B}, Range{0x208B, 0x208B}, Range{0x2212, 0x2212}, Range{0x2796, 0x2796}, Range{0x2E3A, 0x2E3B},
    Range{0xFE31, 0xFE32}, Range{0xFE58, 0xFE58}, Range{0xFE63, 0xFE63}, Range{0xFF0D, 0xFF0D},
};
constexpr std::array kSpaces{Range{0x0085, 0x0085}, Range{0x00A0, 0x00A0}, Range{0x1680, 0x1680},
                             Range{0x2000, 0x200A}, Range{0x2028, 0x2029}, Range{0x202F, 0x202F},
                             Range{0x205F, 0x205F}, Range{0x2800, 0x2800}, Range{0x3000, 0x3000}};
/// The zeros of the scripts that have ten digits in a row (general category Nd).
constexpr char32_t kZeros[]{0x0660,  0x06F0,  0x07C0,  0x0966,  0x09E6,  0x0A66,  0x0AE6,  0x0B66,  0x0BE6,  0x0C66,
                            0x0CE6,  0x0D66,  0x0DE6,  0x0E50,  0x0ED0,  0x0F20,  0x1040,  0x1090,  0x17E0,  0x1810,
                            0x1946,  0x19D0,  0x1A80,  0x1A90,  0x1B50,  0x1BB0,  0x1C40,  0x1C50,  0xA620,  0xA8D0,
                            0xA900,  0xA9D0,  0xA9F0,  0xAA50,  0xABF0,  0xFF10,  0x104A0, 0x10D30, 0x11066, 0x110F0,
                            0x11136, 0x111D0, 0x112F0, 0x11450, 0x114D0, 0x11650, 0x116C0, 0x11730, 0x118E0, 0x11950,
                            0x11C50, 0x11D50, 0x11DA0, 0x16A60, 0x16B50, 0x1D7CE, 0x1E950, 0x1FBF0};
constexpr std::pair<char32_t, char> kAlike[]{
    {0x0391, 'A'},  {0x039F, 'O'},  {0x03BF, 'o'},  {0x0406, 'I'}, {0x0410, 'A'}, {0x0415, 'E'}, {0x041E, 'O'},
    {0x0421, 'C'},  {0x0430, 'a'},  {0x0435, 'e'},  {0x043E, 'o'}, {0x0440, 'p'}, {0x0441, 'c'}, {0x0456, 'i'},
    {0x2018, '\''}, {0x2019, '\''}, {0x2032, '\''}, {0x2033, '"'}, {0x201C, '"'}, {0x201D, '"'}, {0x2044, '/'},
    {0x2215, '/'},  {0x2024, '.'},  {0xFE52, '.'},  {0x3002, '.'}, {0x066B, ','}, {0x2236, ':'}, {0xA789, ':'},
    {0xFE55, ':'},  {0xFE6B, '@'},  {0x2795, '+'}};

char digit_of(char32_t c) {
  if (c >= 0x1D7CE && c <= 0x1D7FF) return static_cast<char>('0' + (c - 0x1D7CE) % 10);
  auto after = std::upper_bound(std::begin(kZeros), std::end(kZeros), c);
  if (after == std::begin(kZeros) || c - *std::prev(after) > 9) return kGone;
  return static_cast<char>('0' + (c - *std::prev(after)));
}

char sign_or_letter(char32_t c) {
  for (auto [code_point, read] : kAlike)
    if (code_point == c) return read;
  std::size_t offset = 0;
  std::string one;
  append_utf8(one, c);
  return is_letter_or_digit(next_code_point(one, offset)) ? kOtherLetter : kOtherSign;
}

struct Named {
  std::string_view name;
  char32_t code_point;
};
constexpr std::array kNamed{
    Named{"nbsp;", 0xA0},    Named{"thinsp;", 0x2009}, Named{"ensp;", 0x2002},  Named{"emsp;", 0x2003},
    Named{"ndash;", 0x2013}, Named{"mdash;", 0x2014},  Named{"minus;", 0x2212}, Named{"hyphen;", 0x2010},
    Named{"dash;", 0x2010},  Named{"shy;", 0xAD},      Named{"zwj;", 0x200D},   Named{"zwnj;", 0x200C},
    Named{"commat;", '@'},   Named{"period;", '.'},    Named{"colon;", ':'},    Named{"plus;", '+'},
    Named{"sol;", '/'},      Named{"lowbar;", '_'},    Named{"amp;", '&'},      Named{"lt;", '<'},
    Named{"gt;", '>'},       Named{"quot;", '"'},      Named{"apos;", '\''},    Named{"equals;", '='},
    Named{"ouml;", 0xF6},    Named{"auml;", 0xE4},     Named{"aring;", 0xE5},   Named{"numsp;", 0x2007},
};

Entity numbered(std::string_view text) {
  constexpr std::size_t kLongest = 10;
  bool is_hex = text.size() > 2 && (text[2] == 'x' || text[2] == 'X');
  std::size_t i = is_hex ? 3 : 2;
  char32_t value = 0;
  for (; i < text.size() && i < kLongest && text[i] != ';'; ++i) {
    char c = lower(text[i]);
    if (!is_digit(c) && !(is_hex && c >= 'a' && c <= 'f')) return {};
    value = value * (is_hex ? 16 : 10) + static_cast<char32_t>(is_digit(c) ? c - '0' : c - 'a' + 10);
  }
  bool is_whole = i < text.size() && text[i] == ';' && i > (is_hex ? 3u : 2u) && value > 0 && value <= 0x10FFFF;
  return is_whole ? Entity{value, i + 1} : Entity{};
}

}  // namespace

char folded_letter(char32_t c) {
  if (c < 0x80) return c == '\t' || c == '\r' ? ' ' : c < 0x20 ? kGone : static_cast<char>(c);
  if (lies_in(c, kUnseen) || lies_in(c, kMarks)) return kGone;
  if (lies_in(c, kSpaces)) return ' ';
  if (lies_in(c, kDashes)) return '-';
  if (char digit = digit_of(c)) return digit;
  if (c == 0xB9 || c == 0xB2 || c == 0xB3 || c == 0xAA) return kOtherSign;  // footnotes and squares are no digits
  if (c < 0x100) return c < 0xA0 ? kGone : static_cast<char>(c);
  if (c >= 0xFF01 && c <= 0xFF5E) return static_cast<char>(c - 0xFEE0);  // full width
  return sign_or_letter(c);
}

Entity entity_at(std::string_view text) {
  if (text.size() < 4 || text[0] != '&') return {};
  if (text[1] == '#') return numbered(text);
  for (const auto& named : kNamed)
    if (text.substr(1).starts_with(named.name)) return {named.code_point, named.name.size() + 1};
  return {};
}

std::string latin1(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    char32_t c = next_code_point(text, i);
    out += c < 0x100 ? static_cast<char>(c) : kOtherLetter;
  }
  return out;
}

std::string utf8(std::string_view text) {
  std::string out;
  for (char c : text) append_utf8(out, static_cast<unsigned char>(c));
  return out;
}

}  // namespace insyn::detect
