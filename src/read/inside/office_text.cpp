// SPDX-License-Identifier: EUPL-1.2
#include "read/inside/office_text.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace insyn::read {
namespace {

constexpr std::size_t kMostText = 32'000'000;  // bytes

template <std::size_t N>
bool is_one_of(std::string_view name, const std::array<std::string_view, N>& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_on(std::string_view value) { return value == "1" || value == "true" || value == "on"; }
bool is_off(std::string_view value) { return value == "0" || value == "false" || value == "off" || value == "none"; }

/// A change that somebody made and nobody has accepted (ECMA-376 part 1, 17.13.5; OpenDocument 1.3 part 3, 5.5).
bool is_change(std::string_view name, const XmlAttributes& attributes) {
  constexpr std::array<std::string_view, 4> kChanges{"ins", "del", "moveFrom", "moveTo"};
  bool is_word = is_one_of(name, kChanges) || name.ends_with("Change");
  return name == "changed-region" || (is_word && !attributes["author"].empty());
}

bool is_comment(std::string_view name) {
  constexpr std::array<std::string_view, 4> kComments{"comment", "threadedComment", "cm", "annotation"};
  return is_one_of(name, kComments);
}

bool is_hidden_in_open_xml(std::string_view name, const XmlAttributes& attributes) {
  if (name == "vanish") return !is_off(attributes["val"]);
  if (name == "sheet") return attributes["state"].ends_with("idden");  // hidden, veryHidden
  if (name == "row" || name == "col") return is_on(attributes["hidden"]);
  return name == "sld" && is_off(attributes["show"]);
}

bool is_hidden_in_open_document(std::string_view name, const XmlAttributes& attributes) {
  if (name == "hidden-text" || name == "hidden-paragraph") return true;
  if (name == "text-properties" || name == "table-properties" || name == "section")
    return is_off(attributes["display"]);
  if (name == "table-row" || name == "table-column") return attributes["visibility"] == "collapse";
  return name == "drawing-page-properties" && attributes["visibility"] == "hidden";
}

bool is_filled_in(std::string_view name) {
  constexpr std::array<std::string_view, 5> kFields{"fld", "page-number", "date-time", "header", "footer"};
  return is_one_of(name, kFields);
}

bool ends_line(std::string_view name) {
  constexpr std::array<std::string_view, 7> kEnds{"p", "h", "v", "si", "is", "text", "br"};
  return is_one_of(name, kEnds);
}

bool is_space(std::string_view name) { return name == "tab" || name == "s" || name == "line-break"; }

}  // namespace

bool OfficeText::holds_text(std::string_view name) const {
  constexpr std::array<std::string_view, 5> kOpenXml{"t", "delText", "instrText", "v", "text"};
  if (format_ == Format::open_xml) return is_one_of(name, kOpenXml) && !(name == "v" && is_index_);
  return name == "p" || name == "h";
}

void OfficeText::begin(std::string_view name, const XmlAttributes& attributes) {
  bool is_hidden = format_ == Format::open_xml ? is_hidden_in_open_xml(name, attributes)
                                               : is_hidden_in_open_document(name, attributes);
  has_revisions_ |= is_hidden || is_change(name, attributes) || is_comment(name);
  if (name == "c") is_index_ = attributes["t"] == "s";
  if (texts_ > 0 || holds_text(name)) ++texts_;
  if (notes_ > 0 || name == "notes") ++notes_;
  if (fields_ > 0 || is_filled_in(name)) ++fields_;
  if (is_space(name)) text_ += ' ';
}

void OfficeText::end(std::string_view name) {
  if (texts_ > 0) --texts_;
  if (notes_ > 0) --notes_;
  if (fields_ > 0) --fields_;
  if (ends_line(name) && !text_.empty() && text_.back() != '\n') text_ += '\n';
}

void OfficeText::text(std::string_view text) {
  if (texts_ == 0) return;
  if (notes_ > 0 && fields_ == 0 && !trimmed(text).empty()) has_revisions_ = true;
  is_cut_ |= text_.size() + text.size() > kMostText;
  if (!is_cut_) text_ += text;
}

}  // namespace insyn::read
