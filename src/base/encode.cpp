// SPDX-License-Identifier: EUPL-1.2
#include "base/encode.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "base/text.hpp"

namespace insyn::encode {
namespace {

constexpr char hex_upper[] = "0123456789ABCDEF";
constexpr std::string_view replacement = "\xEF\xBF\xBD";

constexpr bool is_forbidden_control(unsigned char c) {
  return (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0x7F;
}

bool is_unreserved(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' ||
         c == '_' || c == '~';
}

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

bool is_escape(std::string_view text, std::size_t i) {
  return text[i] == '%' && i + 2 < text.size() && hex_value(text[i + 1]) >= 0 && hex_value(text[i + 2]) >= 0;
}

void percent(std::string& to, char c) {
  to += '%';
  to += hex_upper[static_cast<unsigned char>(c) >> 4];
  to += hex_upper[static_cast<unsigned char>(c) & 15];
}

/// True for the bytes that html() has to look at; most of a text is none of them.
constexpr auto kNeedsEncoding = [] {
  std::array<bool, 256> table{};
  for (unsigned char c : {'&', '<', '>', '"', '\''}) table[c] = true;
  for (unsigned c = 0; c < 256; ++c) table[c] = table[c] || is_forbidden_control(static_cast<unsigned char>(c));
  return table;
}();

/// Ends a line to some who read JSON: JavaScript before 2019, editors and tools that go through it line by line.
struct LineEnd {
  std::string_view bytes, in_json;
};
constexpr std::array<LineEnd, 3> kLineEnds{LineEnd{"\xC2\x85", "\\u0085"}, LineEnd{"\xE2\x80\xA8", "\\u2028"},
                                           LineEnd{"\xE2\x80\xA9", "\\u2029"}};

const LineEnd* line_end_at(std::string_view text, std::size_t at) {
  if (text[at] != '\xC2' && text[at] != '\xE2') return nullptr;
  for (const LineEnd& end : kLineEnds)
    if (text.substr(at).starts_with(end.bytes)) return &end;
  return nullptr;
}

/// "-7", "+1,5": spreadsheets read a number, and nothing is counted out.
bool is_number(std::string_view text) {
  if (text.starts_with('-') || text.starts_with('+')) text.remove_prefix(1);
  return !text.empty() && text.find_first_not_of("0123456789.,") == std::string_view::npos;
}

/// A spreadsheet would take the cell for a formula: by its first character (OWASP, CSV Injection), behind what some of
/// them take away first, and as Japanese keyboards write it.
bool begins_formula(std::string_view text) {
  constexpr std::string_view kSkipped[] = {" ", "\"", "'", "\u00A0", "\u200B", "\uFEFF"};
  constexpr std::string_view kSigns[] = {"=", "+", "-", "@", "\t", "\r", "\n", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"};
  auto take = [&](std::string_view start) {
    return text.starts_with(start) && (text.remove_prefix(start.size()), true);
  };
  if (is_number(text)) return false;
  while (std::any_of(std::begin(kSkipped), std::end(kSkipped), take)) {
  }
  return std::any_of(std::begin(kSigns), std::end(kSigns),
                     [&](std::string_view sign) { return text.starts_with(sign); });
}

}  // namespace

void html(std::string& to, std::string_view text) {
  std::size_t from = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!kNeedsEncoding[static_cast<unsigned char>(text[i])]) continue;
    std::string_view with;
    switch (text[i]) {
      case '&': with = "&amp;"; break;
      case '<': with = "&lt;"; break;
      case '>': with = "&gt;"; break;
      case '"': with = "&quot;"; break;
      case '\'': with = "&#39;"; break;
      default: with = replacement;
    }
    to.append(text, from, i - from);
    to += with;
    from = i + 1;
  }
  to.append(text, from);
}

std::string html(std::string_view text) {
  std::string out;
  out.reserve(text.size() + text.size() / 16);
  html(out, text);
  return out;
}

std::string xml(std::string_view text) {
  std::string out = html(text);
  // U+FFFE and U+FFFF are the only other characters that XML 1.0 forbids in valid UTF-8.
  out = replaced(out, "\xEF\xBF\xBE", replacement);
  return replaced(out, "\xEF\xBF\xBF", replacement);
}

void json(std::string& to, std::string_view text) {
  to += '"';
  for (std::size_t i = 0; i < text.size(); ++i) {
    char c = text[i];
    auto u = static_cast<unsigned char>(c);
    if (const LineEnd* end = line_end_at(text, i)) {
      to += end->in_json;
      i += end->bytes.size() - 1;
    } else if (c == '"' || c == '\\')
      (to += '\\') += c;
    else if (c == '\n')
      to += "\\n";
    else if (u < 0x20 || u == 0x7F || c == '<' || c == '>' || c == '&') {
      to += "\\u00";
      to += hex_upper[u >> 4];
      to += hex_upper[u & 15];
    } else
      to += c;
  }
  to += '"';
}

std::string json(std::string_view text) {
  std::string out;
  json(out, text);
  return out;
}

std::string url_segment(std::string_view text) {
  std::string out;
  for (char c : text) is_unreserved(c) ? static_cast<void>(out += c) : percent(out, c);
  return out;
}

std::string url(std::string_view text) {
  constexpr std::string_view reserved = ":/?#[]@!$&'()*+,;=";
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_unreserved(text[i]) || reserved.find(text[i]) != std::string_view::npos || is_escape(text, i))
      out += text[i];
    else
      percent(out, text[i]);
  }
  return out;
}

std::string url_decoded(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!is_escape(text, i))
      out += text[i];
    else
      out += static_cast<char>(hex_value(text[i + 1]) * 16 + hex_value(text[i + 2])), i += 2;
  }
  return out;
}

std::string csv(std::string_view text) {
  std::string cell(text);
  if (begins_formula(text)) cell.insert(0, "'");
  if (cell.find_first_of(",;\"\r\n") == std::string::npos) return cell;
  return '"' + replaced(cell, "\"", "\"\"") + '"';
}

}  // namespace insyn::encode
