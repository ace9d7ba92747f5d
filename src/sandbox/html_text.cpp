// SPDX-License-Identifier: EUPL-1.2
#include "sandbox/html_text.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

#include "base/text.hpp"
#include "sandbox/html_tag.hpp"

namespace insyn::sandbox {
namespace {

constexpr std::size_t kLongestReference = 32;

constexpr struct {
  std::string_view name, text;
} named[] = {{"amp", "&"},       {"lt", "<"},    {"gt", ">"},   {"quot", "\""},    {"apos", "'"},
             {"nbsp", "\u00A0"}, {"colon", ":"}, {"Tab", "\t"}, {"NewLine", "\n"}, {"hellip", "…"}};

std::optional<char32_t> numeric(std::string_view name) {
  if (!name.starts_with('#')) return std::nullopt;
  name.remove_prefix(1);
  int base = name.starts_with('x') || name.starts_with('X') ? 16 : 10;
  if (base == 16) name.remove_prefix(1);
  std::uint32_t value = 0;
  auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), value, base);
  if (error != std::errc{} || end != name.data() + name.size()) return std::nullopt;
  bool is_character = value > 0 && value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF);
  return is_character ? value : 0xFFFD;
}

/// Appends what `name` (between & and ;) stands for; false when it stands for nothing.
bool resolve(std::string_view name, std::string& to) {
  if (auto code_point = numeric(name)) return append_utf8(to, *code_point), true;
  for (const auto& known : named)
    if (known.name == name) return to += known.text, true;
  return false;
}

/// Tags that part words: all but those that stand within a line.
bool parts_words(const Tag& tag) {
  constexpr std::string_view within[] = {"a", "abbr",   "b",   "cite", "code", "del",   "em",
                                         "i", "ins",    "kbd", "mark", "q",    "small", "strong",
                                         "s", "strike", "sub", "sup",  "span"};
  return std::find(std::begin(within), std::end(within), tag.name) == std::end(within);
}

}  // namespace

std::string without_references(std::string_view html) {
  std::string out;
  while (!html.empty()) {
    std::size_t start = html.find('&');
    out += html.substr(0, start);
    if (start == html.npos) break;
    html.remove_prefix(start);
    std::size_t end = html.substr(0, kLongestReference).find(';');
    bool known = end != html.npos && resolve(html.substr(1, end - 1), out);
    if (!known) out += '&';
    html.remove_prefix(known ? end + 1 : 1);
  }
  return out;
}

std::string plain_text(std::string_view html) {
  std::string text;
  while (!html.empty()) {
    std::size_t start = html.find('<');
    text += html.substr(0, start);
    if (start == html.npos) break;
    bool is_comment = html.substr(start).starts_with("<!--");
    std::size_t end = html.find(is_comment ? "-->" : ">", start);
    if (end == html.npos) break;
    if (!is_comment && parts_words(read_tag(html.substr(start, end + 1 - start)))) text += ' ';
    html.remove_prefix(end + (is_comment ? 3 : 1));
  }
  return collapsed(without_references(text));
}

}  // namespace insyn::sandbox
