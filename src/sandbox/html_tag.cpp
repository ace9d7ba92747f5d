// SPDX-License-Identifier: EUPL-1.2
#include "sandbox/html_tag.hpp"

#include "base/text.hpp"

namespace insyn::sandbox {
namespace {

bool is_name_char(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == ':';
}

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

void skip_spaces(std::string_view& text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
}

std::string_view take_name(std::string_view& text) {
  std::size_t end = 0;
  while (end < text.size() && is_name_char(text[end])) ++end;
  std::string_view name = text.substr(0, end);
  text.remove_prefix(end);
  return name;
}

/// A quoted or bare value after "=".
std::string take_value(std::string_view& text) {
  skip_spaces(text);
  char quote = text.empty() ? ' ' : text.front();
  bool is_quoted = quote == '"' || quote == '\'';
  if (is_quoted) text.remove_prefix(1);
  std::size_t end = is_quoted ? text.find(quote) : text.find_first_of(" \t\r\n\f");
  std::string value(text.substr(0, end));
  text.remove_prefix(end == text.npos ? text.size() : end + (is_quoted ? 1 : 0));
  return value;
}

std::vector<Attribute> attributes_of(std::string_view text) {
  std::vector<Attribute> attributes;
  for (skip_spaces(text); !text.empty(); skip_spaces(text)) {
    std::string_view name = take_name(text);
    if (name.empty()) {
      text.remove_prefix(1);
      continue;
    }
    Attribute attribute{folded(name), std::nullopt};
    skip_spaces(text);
    if (text.starts_with('=')) {
      text.remove_prefix(1);
      attribute.value = take_value(text);
    }
    attributes.push_back(std::move(attribute));
  }
  return attributes;
}

}  // namespace

Tag read_tag(std::string_view text) {
  text = text.substr(1, text.size() - 2);
  Tag tag;
  skip_spaces(text);
  tag.closes = text.starts_with('/');
  if (tag.closes) text.remove_prefix(1);
  skip_spaces(text);
  tag.name = folded(take_name(text));
  tag.is_void = !tag.closes && text.ends_with('/');
  if (tag.is_void) text.remove_suffix(1);
  if (!tag.closes) tag.attributes = attributes_of(text);
  return tag;
}

}  // namespace insyn::sandbox
