// SPDX-License-Identifier: EUPL-1.2
#include "base/text.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <numeric>

#include "base/unseen.hpp"

namespace insyn {
namespace {

/// Where the first byte beyond ASCII stands from `at` on, eight bytes a step; the text's size where none does.
std::size_t beyond_ascii(std::string_view text, std::size_t at) {
  constexpr std::uint64_t kHighBits = 0x8080808080808080;
  for (std::uint64_t eight = 0; at + sizeof eight <= text.size(); at += sizeof eight) {
    std::memcpy(&eight, text.data() + at, sizeof eight);
    if ((eight & kHighBits) != 0) break;
  }
  while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) ++at;
  return at;
}

/// Length of the valid sequence at the start of `text`, 0 when there is none.
std::size_t sequence_length(std::string_view text) {
  utf8proc_int32_t cp;
  auto n = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                            static_cast<utf8proc_ssize_t>(text.size()), &cp);
  return n > 0 ? static_cast<std::size_t>(n) : 0;
}

/// utf8proc's mapping of a whole text; the text itself where utf8proc refuses it.
std::string mapped(std::string_view text, utf8proc_option_t options) {
  utf8proc_uint8_t* out = nullptr;
  auto n = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                        static_cast<utf8proc_ssize_t>(text.size()), &out, options);
  std::string result =
      n >= 0 ? std::string(reinterpret_cast<char*>(out), static_cast<std::size_t>(n)) : std::string(text);
  std::free(out);
  return result;
}

/// Bytes of the sequence at the start of `text`, which is beyond ASCII, when it is one of those that nearly all Swedish
/// is written with: U+0080–U+00FF, and the dashes, quotation marks and spaces of U+2002–U+203F. 0 when it is another.
/// All of them are composed (NFC_Quick_Check=Yes, no combining mark among them): what holds nothing else than them and
/// ASCII needs no look by utf8proc, which took a third of a build's time.
std::size_t common_sequence(std::string_view text) {
  auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0; };
  if (byte(0) == 0xC2 || byte(0) == 0xC3) return (byte(1) & 0xC0) == 0x80 ? 2 : 0;
  return byte(0) == 0xE2 && byte(1) == 0x80 && byte(2) >= 0x82 && byte(2) <= 0xBF ? 3 : 0;
}

bool is_common(std::string_view text) {
  for (std::size_t i = beyond_ascii(text, 0), size = 0; i < text.size(); i = beyond_ascii(text, i + size))
    if (size = common_sequence(text.substr(i)); size == 0) return false;
  return true;
}

/// Folds the letter of two bytes where folding changes only its last byte; false where it does more ("ß", "µ").
bool fold_latin1(unsigned char first, char& last) {
  const auto byte = static_cast<unsigned char>(last);
  if (first == 0xC2) return byte != 0xB5;
  if (byte >= 0x80 && byte <= 0x9E && byte != 0x97) last = static_cast<char>(byte + 0x20);
  return byte != 0x9F;
}

/// Without a branch, so that many are changed in one step.
char lower(char c) {
  const bool is_capital = static_cast<unsigned char>(c - 'A') < 26;
  return static_cast<char>(c | (is_capital << 5));
}
bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

}  // namespace

std::size_t first_invalid_utf8(std::string_view bytes) {
  std::size_t i = beyond_ascii(bytes, 0);
  for (std::size_t size = 0; i < bytes.size(); i = beyond_ascii(bytes, i + size)) {
    size = common_sequence(bytes.substr(i));
    if (size == 0) size = sequence_length(bytes.substr(i));
    if (size == 0) return i;
  }
  return i;
}

bool is_valid_utf8(std::string_view bytes) { return first_invalid_utf8(bytes) == bytes.size(); }

std::size_t code_points(std::string_view text) {
  std::size_t count = text.size();  // less what each character beyond ASCII has more than one
  for (std::size_t i = beyond_ascii(text, 0); i < text.size(); i = beyond_ascii(text, i)) {
    std::size_t end = i;
    next_code_point(text, end);
    count -= end - i - 1;
    i = end;
  }
  return count;
}

char32_t next_code_point(std::string_view text, std::size_t& offset) {
  auto c = static_cast<unsigned char>(text[offset]);
  if (c < 0x80) return ++offset, c;
  utf8proc_int32_t cp;
  auto n = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data() + offset),
                            static_cast<utf8proc_ssize_t>(text.size() - offset), &cp);
  if (n <= 0) return ++offset, char32_t{0xFFFD};
  offset += static_cast<std::size_t>(n);
  return static_cast<char32_t>(cp);
}

void append_utf8(std::string& to, char32_t code_point) {
  utf8proc_uint8_t buffer[4];
  auto n = utf8proc_encode_char(static_cast<utf8proc_int32_t>(code_point), buffer);
  to.append(reinterpret_cast<char*>(buffer), static_cast<std::size_t>(n));
}

std::string visible(std::string_view text) {
  auto steers = [](char32_t c) { return is_control_character(c) || turns_direction(c) || is_tag(c); };
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    char32_t c = next_code_point(text, i);
    append_utf8(out, steers(c) ? U'\uFFFD' : c);
  }
  return out;
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view nbsp = "\xC2\xA0";
  for (;;) {
    if (!text.empty() && is_space(text.front()))
      text.remove_prefix(1);
    else if (text.starts_with(nbsp))
      text.remove_prefix(2);
    else
      break;
  }
  for (;;) {
    if (!text.empty() && is_space(text.back()))
      text.remove_suffix(1);
    else if (text.ends_with(nbsp))
      text.remove_suffix(2);
    else
      break;
  }
  return text;
}

std::string collapsed(std::string_view text) {
  std::string out(trimmed(text));
  std::size_t end = 0;  // of what is done
  while (end < out.size() && (!is_space(out[end]) || (out[end] == ' ' && !is_space(out[end + 1])))) ++end;
  for (std::size_t i = end; i < out.size(); ++i) {
    if (!is_space(out[i]))
      out[end++] = out[i];
    else if (end > 0 && out[end - 1] != ' ')
      out[end++] = ' ';
  }
  out.resize(end);
  return out;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (;;) {
    auto at = text.find(separator);
    parts.push_back(text.substr(0, at));
    if (at == std::string_view::npos) return parts;
    text.remove_prefix(at + 1);
  }
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  // Each kind of end is looked for on its own: together they are looked for byte by byte.
  std::size_t begin = 0, feed = text.find('\n'), turn = text.find('\r');
  while (begin < text.size()) {
    const std::size_t end = std::min(feed, turn);
    lines.push_back(text.substr(begin, end - begin));
    if (end == std::string_view::npos) break;
    begin = end + (text.substr(end, 2) == "\r\n" ? 2 : 1);
    if (feed < begin) feed = text.find('\n', begin);
    if (turn < begin) turn = text.find('\r', begin);
  }
  return lines;
}

std::string replaced(std::string_view text, std::string_view what, std::string_view with) {
  std::string out;
  for (;;) {
    auto at = text.find(what);
    out += text.substr(0, at);
    if (at == std::string_view::npos) return out;
    out += with;
    text.remove_prefix(at + what.size());
  }
}

std::string folded(std::string_view text) {
  constexpr auto fold = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD);
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), lower);
  for (std::size_t i = beyond_ascii(text, 0), size = 0; i < out.size(); i = beyond_ascii(text, i + size)) {
    size = common_sequence(text.substr(i));
    if (size == 0) return mapped(text, fold);
    if (size == 2 && !fold_latin1(static_cast<unsigned char>(out[i]), out[i + 1])) return mapped(text, fold);
  }
  return out;
}

bool same_words(std::string_view a, std::string_view b) { return folded(collapsed(a)) == folded(collapsed(b)); }

bool starts_with_folded(std::string_view text, std::string_view prefix) {
  // Folding may change lengths, so the cut is made in the folded text.
  return folded(text.substr(0, std::min(text.size(), prefix.size() * 3 + 4))).starts_with(folded(prefix));
}

std::string to_nfc(std::string_view text) {
  if (is_common(text)) return std::string(text);
  return mapped(text, static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
}

bool is_letter_or_digit(char32_t cp) {
  if (cp < 0x80) return (cp >= '0' && cp <= '9') || (cp >= 'a' && cp <= 'z') || (cp >= 'A' && cp <= 'Z');
  auto category = utf8proc_category(static_cast<utf8proc_int32_t>(cp));
  return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_NO;
}

std::string slug(std::string_view text) {
  // Decompose, drop the marks, fold: å → a, é → e; letters without a base in ASCII get their usual spelling.
  constexpr auto kPlain = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE |
                                                         UTF8PROC_STRIPMARK | UTF8PROC_CASEFOLD);
  std::string plain = beyond_ascii(text, 0) == text.size() ? folded(text) : mapped(text, kPlain);
  std::string out;
  for (std::size_t i = 0; i < plain.size();) {
    char32_t cp = next_code_point(plain, i);
    if ((cp >= 'a' && cp <= 'z') || (cp >= '0' && cp <= '9'))
      out += static_cast<char>(cp);
    else if (cp == U'ø')
      out += 'o';
    else if (cp == U'æ')
      out += "ae";
    else if (cp == U'ð')
      out += 'd';
    else if (cp == U'þ')
      out += "th";
    else if (!out.empty() && out.back() != '-')
      out += '-';
  }
  while (!out.empty() && out.back() == '-') out.pop_back();
  return out;
}

namespace {

/// How many letters differ (bytes, in fact): one too many, one too few, another, or two neighbours that have changed
/// places.
std::size_t differences(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before(b.size() + 1), last(b.size() + 1), row(b.size() + 1);  // of the letters of `a` so far
  std::iota(row.begin(), row.end(), std::size_t(0));
  for (std::size_t i = 1; i <= a.size(); ++i) {
    before.swap(last);
    last.swap(row);
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
      const bool is_swap = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (is_swap) row[j] = std::min(row[j], before[j - 2] + 1);
    }
  }
  return row.back();
}

}  // namespace

std::string nearest(std::string_view word, const std::vector<std::string_view>& known) {
  std::string best, w = folded(word);
  std::size_t best_distance = std::max<std::size_t>(1, w.size() / 3) + 1;
  for (auto candidate : known) {
    std::string k = folded(candidate);
    if (std::max(k.size(), w.size()) - std::min(k.size(), w.size()) >= best_distance)
      continue;  // differs by that alone
    if (auto distance = differences(w, k); distance < best_distance) best_distance = distance, best = candidate;
  }
  return best;
}

}  // namespace insyn
