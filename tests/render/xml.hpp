// SPDX-License-Identifier: EUPL-1.2
// Just enough of XML 1.0 to see that a text of ours is well-formed.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/text.hpp"

namespace insyn::test {

/// What is wrong with the text or attribute value, "" when nothing is.
inline std::string xml_text_trouble(std::string_view text) {
  if (!is_valid_utf8(text)) return "not UTF-8";
  if (text.find_first_of("<>") != std::string_view::npos) return "a bracket in text";
  for (std::size_t i = 0; i < text.size();) {
    char32_t c = next_code_point(text, i);
    if ((c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0xFFFE || c == 0xFFFF) return "a forbidden character";
    if (c != '&') continue;
    auto name = text.substr(i, text.find(';', i) - i);
    if (name != "amp" && name != "lt" && name != "gt" && name != "quot" && name != "#39") return "a lone &";
  }
  return "";
}

/// What keeps the document from being well-formed, "" when nothing does.
inline std::string xml_trouble(std::string_view xml) {
  constexpr std::string_view head = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
  if (!xml.starts_with(head)) return "no XML declaration";
  xml.remove_prefix(head.size());
  std::vector<std::string_view> open;
  while (!xml.empty()) {
    auto tag = xml.find('<');
    auto text = xml.substr(0, tag);
    if (auto trouble = xml_text_trouble(text); !trouble.empty()) return trouble;
    if (tag == std::string_view::npos) break;
    auto end = xml.find('>', tag);
    if (end == std::string_view::npos) return "a tag without end";
    auto inside = xml.substr(tag + 1, end - tag - 1);
    xml.remove_prefix(end + 1);
    if (inside.starts_with('/')) {
      if (open.empty() || open.back() != inside.substr(1)) return "tags cross at " + std::string(inside);
      open.pop_back();
    } else {
      if (auto trouble = xml_text_trouble(inside); !trouble.empty()) return trouble + " in a tag";
      if (!inside.ends_with('/')) open.push_back(inside.substr(0, inside.find(' ')));
    }
  }
  return open.empty() ? "" : "not closed: " + std::string(open.back());
}

}  // namespace insyn::test
