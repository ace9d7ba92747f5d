// SPDX-License-Identifier: EUPL-1.2
#include "sandbox/wordpress/kses.hpp"

#include <algorithm>
#include <set>

#include "base/encode.hpp"
#include "base/text.hpp"
#include "sandbox/html_tag.hpp"
#include "sandbox/html_text.hpp"
#include "sandbox/wordpress/kses_rules.hpp"

namespace insyn::sandbox {
namespace {

using kses_rules::Tags;

bool is_reference_char(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '#';
}

/// Text between tags, or an attribute's value: a & that begins no reference becomes &amp;, NUL goes.
void add_text(std::string& to, std::string_view text, std::string_view also = {}) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    char c = text[i];
    if (c == '\0') continue;
    if (c == '&') {
      std::size_t end = text.substr(i, 32).find(';');
      auto name = end == text.npos ? std::string_view() : text.substr(i + 1, end - 1);
      bool is_reference = !name.empty() && std::all_of(name.begin(), name.end(), is_reference_char);
      to += is_reference ? "&" : "&amp;";
    } else if (c == '<' || c == '>' || also.find(c) != also.npos) {
      encode::html(to, std::string_view(&c, 1));
    } else {
      to += c;
    }
  }
}

/// The address without schemes that are not allowed: "javascript:alert(1)" becomes "alert(1)".
std::string safe_address(const std::string& written) {
  std::string bare;  // what a browser makes of it: references resolved, white space and controls gone
  for (char c : without_references(written))
    if (static_cast<unsigned char>(c) > 0x20 && c != 0x7F) bare += c;
  bool is_safe = true;
  for (;;) {
    std::size_t colon = bare.find_first_of(":/?#");
    if (colon == bare.npos || bare[colon] != ':' || kses_rules::is_allowed_scheme(folded(bare.substr(0, colon))))
      return is_safe ? written : bare;
    bare.erase(0, colon + 1);
    is_safe = false;
  }
}

/// The declarations of a style attribute that are allowed.
std::string safe_style(std::string_view style) {
  std::string safe;
  std::string text = without_references(style);
  for (std::string_view declaration : split(text, ';')) {
    declaration = trimmed(declaration);
    std::size_t colon = declaration.find(':');
    if (colon == declaration.npos) continue;
    if (!kses_rules::is_allowed_style(folded(trimmed(declaration.substr(0, colon))), declaration.substr(colon + 1)))
      continue;
    if (!safe.empty()) safe += ';';
    safe += declaration;
  }
  return safe;
}

void add_attribute(std::string& to, const Attribute& attribute) {
  std::string value = attribute.value.value_or("");
  if (kses_rules::is_address(attribute.name)) value = safe_address(value);
  if (attribute.name == "style") value = safe_style(value);
  if (attribute.name == "style" && value.empty()) return;
  (to += ' ') += attribute.name;
  if (!attribute.value) return;
  to += "=\"";
  add_text(to, value, "\"");
  to += '"';
}

/// One tag; nothing when it is not allowed.
void add_tag(std::string& to, const Tag& tag, const Tags& tags) {
  auto allowed = tags.find(tag.name);
  if (allowed == tags.end()) return;
  to += (tag.closes ? "</" : "<") + tag.name;
  std::set<std::string> seen;
  for (const auto& attribute : tag.attributes)
    if (kses_rules::is_allowed_attribute(allowed->second, attribute.name) && seen.insert(attribute.name).second)
      add_attribute(to, attribute);
  to += tag.is_void ? " />" : ">";
}

/// Runs of - would end a comment early in some browsers: they become one.
std::string comment_text(std::string_view text) {
  std::string out;
  for (char c : text)
    if (c != '-' || !out.ends_with('-')) out += c;
  if (out.ends_with('-')) out.pop_back();
  return out;
}

std::string filtered(std::string_view html, const Tags& tags) {
  std::string out;
  out.reserve(html.size() + html.size() / 16);
  while (!html.empty()) {
    std::size_t start = html.find_first_of("<>");
    add_text(out, html.substr(0, start));
    if (start == html.npos) break;
    html.remove_prefix(start);
    if (html.starts_with("<!--")) {
      std::size_t end = html.find("-->", 4);
      out += "<!--";
      add_text(out, comment_text(html.substr(4, end == html.npos ? end : end - 4)));
      out += "-->";
      html.remove_prefix(end == html.npos ? html.size() : end + 3);
      continue;
    }
    std::size_t end = html.find_first_of("<>", 1);
    bool is_tag = html.front() == '<' && end != html.npos && html[end] == '>';
    if (is_tag)
      add_tag(out, read_tag(html.substr(0, end + 1)), tags);
    else
      out += html.front() == '<' ? "&lt;" : "&gt;";
    html.remove_prefix(is_tag ? end + 1 : 1);
  }
  return out;
}

}  // namespace

std::string kses(std::string_view html) { return filtered(html, kses_rules::post_tags()); }
std::string kses_inline(std::string_view html) { return filtered(html, kses_rules::inline_tags()); }

}  // namespace insyn::sandbox
