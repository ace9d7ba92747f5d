// SPDX-License-Identifier: EUPL-1.2
#include "base/encode.hpp"

#include <fmt/format.h>

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

std::string percent_encoded(std::string_view text, std::string_view which) {
  std::string out;
  for (char c : text)
    if (which.find(c) == std::string_view::npos)
      out += c;
    else
      percent(out, c);
  return out;
}

/// By byte: whether it must be looked at. Most of a text need not be, and is appended in long runs.
using Table = std::array<bool, 256>;

constexpr Table table_of(std::string_view bytes) {
  Table table{};
  for (char c : bytes) table[static_cast<unsigned char>(c)] = true;
  return table;
}

constexpr Table with_controls(Table table) {
  for (unsigned c = 0; c < table.size(); ++c)
    table[c] = table[c] || is_forbidden_control(static_cast<unsigned char>(c));
  return table;
}

constexpr Table kInHtml = with_controls(table_of("&<>\"'"));
constexpr Table kInJson = with_controls(table_of("\"\\\n\t\r<>&\xC2\xE2"));
constexpr Table kInCells = table_of(",;\"\r\n");
constexpr Table kUnreserved = table_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~");
constexpr Table kInPaths = table_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/");

bool is_in(const Table& table, char c) { return table[static_cast<unsigned char>(c)]; }

/// The first byte from `at` on that is in the table; four at a time, for few are.
std::size_t find_in(const Table& table, std::string_view text, std::size_t at) {
  auto none_of_four = [&](const char* c) {
    return !(is_in(table, c[0]) | is_in(table, c[1]) | is_in(table, c[2]) | is_in(table, c[3]));
  };
  while (at + 4 <= text.size() && none_of_four(text.data() + at)) at += 4;
  while (at < text.size() && !is_in(table, text[at])) ++at;
  return at;
}

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

/// What kInJson has, at text[at]; gives how many bytes that was.
std::size_t json_character(std::string& to, std::string_view text, std::size_t at) {
  const char c = text[at];
  if (const LineEnd* end = line_end_at(text, at)) return to += end->in_json, end->bytes.size();
  if (c == '"' || c == '\\')
    (to += '\\') += c;
  else if (c == '\n')
    to += "\\n";
  else if (c == '\xC2' || c == '\xE2')
    to += c;
  else
    ((to += "\\u00") += hex_upper[static_cast<unsigned char>(c) >> 4]) += hex_upper[static_cast<unsigned char>(c) & 15];
  return 1;
}

/// All but what the table has percent-encoded.
void percent_encode(std::string& to, std::string_view text, const Table& kept) {
  for (char c : text) is_in(kept, c) ? static_cast<void>(to += c) : percent(to, c);
}

}  // namespace

void html(std::string& to, std::string_view text) {
  for (std::size_t from = 0;;) {
    const std::size_t at = find_in(kInHtml, text, from);
    to.append(text, from, at - from);
    if (at == text.size()) return;
    switch (text[at]) {
      case '&': to += "&amp;"; break;
      case '<': to += "&lt;"; break;
      case '>': to += "&gt;"; break;
      case '"': to += "&quot;"; break;
      case '\'': to += "&#39;"; break;
      default: to += replacement;
    }
    from = at + 1;
  }
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
  for (std::size_t from = 0;;) {
    const std::size_t at = find_in(kInJson, text, from);
    to.append(text, from, at - from);
    if (at == text.size()) break;
    from = at + json_character(to, text, at);
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
  percent_encode(out, text, kUnreserved);
  return out;
}

void url_path(std::string& to, std::string_view path) { percent_encode(to, path, kInPaths); }

std::string url(std::string_view text) {
  static constexpr Table kKept =
      table_of(":/?#[]@!$&'()*+,;=abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~");
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_in(kKept, text[i]) || is_escape(text, i))
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

void csv(std::string& to, std::string_view text) {
  const bool is_formula = begins_formula(text), is_quoted = find_in(kInCells, text, 0) < text.size();
  if (is_quoted) to += '"';
  if (is_formula) to += '\'';
  for (std::size_t quote; is_quoted && (quote = text.find('"')) != std::string_view::npos;) {
    (to += text.substr(0, quote)) += "\"\"";
    text.remove_prefix(quote + 1);
  }
  to += text;
  if (is_quoted) to += '"';
}

std::string workflow_message(std::string_view text) { return percent_encoded(text, "%\r\n"); }

std::string workflow_property(std::string_view text) { return percent_encoded(text, "%\r\n:,"); }

std::string csv(std::string_view text) {
  std::string cell;
  csv(cell, text);
  return cell;
}

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// "1. maj" and "- x" would begin a list, "> x" a quotation, "= x" make a heading of the line above.
bool begins_block(std::string_view text, std::size_t i) {
  if (i == 0) return std::string_view("+->=").find(text[0]) != std::string_view::npos;
  bool ends_number = text[i] == '.' || text[i] == ')';
  return ends_number && i < 10 && std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(i), is_digit);
}

/// "www." and "://" would begin a link.
bool begins_address(std::string_view text, std::size_t i) {
  if (text[i] == ':') return text.substr(i).starts_with("://");
  std::string_view before = text.substr(0, i);
  return text[i] == '.' && i >= 3 && folded(before.substr(i - 3)) == "www";
}

bool begins_entity(std::string_view text, std::size_t i) {
  return i + 1 < text.size() && (text[i + 1] == '#' || is_letter(text[i + 1]));
}

/// True for what front matter reads as something else than the text that stands there.
bool is_misread(std::string_view text) {
  constexpr std::string_view kMarks = "\"'[]{}|>&*!#%@`-?:,";
  if (text.empty() || kMarks.find(text.front()) != std::string_view::npos) return true;
  if (text.find(" #") != std::string_view::npos || text.find("<!--") != std::string_view::npos) return true;
  return text == "~" || folded(text) == "null";
}

bool is_plain_in_shell(char c) {
  const bool is_of_utf8 = static_cast<unsigned char>(c) >= 0x80;
  return is_of_utf8 || is_letter(c) || is_digit(c) || std::string_view("_-./+,:@%=").find(c) != std::string_view::npos;
}

}  // namespace

std::string shell(std::string_view text) {
  if (!text.empty() && std::all_of(text.begin(), text.end(), is_plain_in_shell)) return std::string(text);
  return "'" + replaced(text, "'", R"('\'')") + "'";
}

std::string markdown(std::string_view text) {
  static constexpr Table kMarks = table_of("\\`*_[]~|#");
  const std::string line = collapsed(text);
  std::string out;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '<') {
      out += "&lt;";
      continue;
    }
    if (is_in(kMarks, line[i]) || begins_block(line, i) || begins_address(line, i)) out += '\\';
    out += line[i] == '&' && begins_entity(line, i) ? "&amp;" : std::string(1, line[i]);
  }
  return out;
}

std::string front_matter(std::string_view text) {
  std::string line = collapsed(text);
  if (!is_misread(line)) return line;
  return '"' + replaced(replaced(replaced(line, "\\", "\\\\"), "\"", "\\\""), "<!--", "\\x3C!--") + '"';
}

std::string toml(std::string_view text) {
  std::string out;
  for (char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    if (is_forbidden_control(static_cast<unsigned char>(c)) || c == '\n' || c == '\r' || c == '\t')
      out += fmt::format("\\u{:04X}", static_cast<unsigned char>(c));
    else
      out += c;
  }
  return out;
}

}  // namespace insyn::encode
