// SPDX-License-Identifier: EUPL-1.2
// Each encoding is read back, and nothing of what its context gives a meaning to is left bare.
#include "base/encode.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/base64.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "fuzz/target.hpp"

namespace insyn {
namespace {

bool holds_any(std::string_view text, std::string_view letters) {
  return text.find_first_of(letters) != std::string_view::npos;
}

std::string unescaped(std::string text) {
  for (auto [reference, letter] : {std::pair{"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}})
    text = replaced(text, reference, letter);
  return replaced(text, "&amp;", "&");
}

void take_markup(std::string_view text) {
  std::string html = encode::html(text);
  INSYN_EXPECTS(!holds_any(html, "<>\"'"));
  bool has_controls = std::any_of(text.begin(), text.end(), [](unsigned char c) {
    return (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0x7F;
  });
  INSYN_EXPECTS(has_controls || unescaped(html) == text);
  std::string xml = encode::xml(text);
  INSYN_EXPECTS(!holds_any(xml, "<>\"'"));
  INSYN_EXPECTS(xml.find("\uFFFE") == std::string::npos && xml.find("\uFFFF") == std::string::npos);
}

void take_json(std::string_view text) {
  std::string json = encode::json(text);
  INSYN_EXPECTS(!holds_any(json, "<>&\n"));
  if (!is_valid_utf8(text)) return;
  auto read = nlohmann::json::parse(json, nullptr, false);
  INSYN_EXPECTS(read.is_string() && read.get<std::string>() == text);
}

void take_url(std::string_view text) {
  std::string segment = encode::url_segment(text);
  INSYN_EXPECTS(encode::url_decoded(segment) == text);
  INSYN_EXPECTS(!holds_any(segment, "/?#&=+:@ "));
  std::string url = encode::url(text);
  INSYN_EXPECTS(encode::url(url) == url);
  INSYN_EXPECTS(std::all_of(url.begin(), url.end(), [](char c) { return c > ' ' && c < 0x7F; }));
  INSYN_EXPECTS(!holds_any(url, "\"<>\\`{}|^"));
}

/// What a reader of RFC 4180 takes the cell for; the whole of the text must be one cell.
std::string cell_of(std::string_view csv) {
  if (!csv.starts_with('"')) {
    INSYN_EXPECTS(!holds_any(csv, ",;\"\r\n"));
    return std::string(csv);
  }
  INSYN_EXPECTS(csv.size() >= 2 && csv.ends_with('"'));
  std::string_view inner = csv.substr(1, csv.size() - 2);
  INSYN_EXPECTS(!holds_any(replaced(inner, "\"\"", ""), "\""));
  return replaced(inner, "\"\"", "\"");
}

void take_csv(std::string_view text) {
  std::string cell = cell_of(encode::csv(text));
  INSYN_EXPECTS(cell == text || cell == "'" + std::string(text));
  INSYN_EXPECTS(cell.empty() || !holds_any(cell.substr(0, 1), "=+-@\t\r"));
}

}  // namespace

void fuzz::take(std::string_view bytes) {
  take_markup(bytes);
  take_json(bytes);
  take_url(bytes);
  take_csv(bytes);
  INSYN_EXPECTS(from_base64(to_base64(bytes)) == bytes);
}

}  // namespace insyn
