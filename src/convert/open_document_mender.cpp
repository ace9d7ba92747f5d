// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>
#include <utility>

#include "base/text.hpp"
#include "convert/office_menders.hpp"

namespace insyn::convert {
namespace {

constexpr std::string_view kBoldStyle = "InsynBold";

template <std::size_t N>
bool is_one_of(std::string_view name, const std::array<std::string_view, N>& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// What pandoc takes of text: all else in it is a wrapping (sections, indexes, fields), whose words it would lose.
bool is_known_text(std::string_view name) {
  constexpr std::array<std::string_view, 14> kKnown{"text:p",          "text:h",
                                                    "text:span",       "text:a",
                                                    "text:s",          "text:tab",
                                                    "text:line-break", "text:list",
                                                    "text:list-item",  "text:list-header",
                                                    "text:note",       "text:note-citation",
                                                    "text:note-body",  "text:soft-page-break"};
  return is_one_of(name, kKnown);
}

bool is_wrapping(std::string_view name) {
  return (name.starts_with("text:") && !is_known_text(name)) || name == "table:table-header-rows" ||
         name == "table:table-rows";
}

/// Not words of the document: numbers of pages, how an index is made, who changed or remarked on what, and what
/// pictures tell.
bool is_passed_over(std::string_view name) {
  constexpr std::array<std::string_view, 11> kOver{"text:page-number",
                                                   "text:page-count",
                                                   "svg:title",
                                                   "svg:desc",
                                                   "text:table-of-content-source",
                                                   "office:change-info",
                                                   "dc:creator",
                                                   "dc:date",
                                                   "meta:creator-initials",
                                                   "text:sender-initials",
                                                   "loext:sender-initials"};
  return is_one_of(name, kOver) || name.ends_with("-decls");
}

bool is_space(std::string_view name) { return name == "text:s" || name == "text:tab" || name == "text:line-break"; }

}  // namespace

bool OpenDocumentMender::has(std::string_view style, bool Look::*what) const {
  for (int steps = 0; steps < 20; ++steps) {
    auto look = looks_.find(style);
    if (look == looks_.end()) return false;
    if (look->second.*what) return true;
    style = look->second.parent;
  }
  return false;
}

bool OpenDocumentMender::is_title(std::string_view style) const {
  for (int steps = 0; steps < 20 && !style.empty(); ++steps) {
    if (style == "Title") return true;
    auto look = looks_.find(style);
    style = look == looks_.end() ? std::string_view() : std::string_view(look->second.parent);
  }
  return false;
}

void OpenDocumentMender::begin_style(std::string_view name, const XmlAttributes& attributes) {
  if (name == "style:style") {
    style_ = value_of(attributes, "style:name");
    looks_[style_].parent = value_of(attributes, "style:parent-style-name");
  }
  if (name != "style:text-properties" || style_.empty()) return;
  looks_[style_].bold = value_of(attributes, "fo:font-weight") == "bold";
  looks_[style_].hidden = value_of(attributes, "text:display") == "none";
}

void OpenDocumentMender::begin_aside(Aside aside) {
  aside_ = aside;
  aside_from_ = open_.size();
  aside_words_.clear();
}

void OpenDocumentMender::begin_paragraph(std::string_view name, const XmlAttributes& attributes) {
  std::string_view style = value_of(attributes, "text:style-name");
  bool is_heading = name == "text:p" && is_title(style);
  if (is_heading)
    write_begin("text:h", {{"text:outline-level", "1"}});
  else
    write_begin(name, attributes);
  open_.back() = is_heading ? "text:h" : name;
  if (name != "text:p" || is_heading || !has(style, &Look::bold)) return;
  write_begin("text:span", {{"text:style-name", std::string(kBoldStyle)}});
  open_.back() = "text:span text:p";
}

void OpenDocumentMender::begin(std::string_view name, const XmlAttributes& attributes) {
  open_.emplace_back();
  in_citation_ = name == "text:note-citation";
  if (name == "office:document-content") in_body_ = false;
  begin_style(name, attributes);
  if (name == "office:body" || name == "office:master-styles") in_body_ = true;
  if (is_space(name)) words_ += ' ', aside_words_ += ' ';
  if (name == "draw:image") picture_ = value_of(attributes, "xlink:href");
  describes_ = name == "svg:title" || name == "svg:desc";
  if (passed_over_ > 0 || is_passed_over(name)) return void(++passed_over_);
  bool is_hiding = name == "text:hidden-text" || name == "text:hidden-paragraph" ||
                   (in_body_ && has(value_of(attributes, "text:style-name"), &Look::hidden));
  if (hidden_ > 0 || is_hiding) ++hidden_;
  if (name == "text:changed-region")
    change_ =
        value_of(attributes, "text:id").empty() ? value_of(attributes, "xml:id") : value_of(attributes, "text:id");
  if (aside_ != Aside::none) return;
  if (name == "text:deletion") return begin_aside(Aside::deleted);
  if (name == "office:annotation") return begin_aside(Aside::comment);
  if (name == "draw:text-box") return begin_aside(Aside::box);
  if (name == "text:change")
    return write_text(signed_words(sign::kDeleted, deleted_[std::string(value_of(attributes, "text:change-id"))]));
  if (in_body_ && is_wrapping(name)) return;
  if (name == "text:p" || name == "text:h") return begin_paragraph(name, attributes);
  write_begin(name, attributes);
  open_.back() = name;
}

/// What was read aside, where it stood. What was deleted is told where the change is marked.
void OpenDocumentMender::end_aside() {
  switch (aside_) {
    case Aside::deleted: deleted_[change_] = aside_words_; break;
    case Aside::comment: write_text(signed_words(sign::kComment, aside_words_)); break;
    case Aside::box: box_ = aside_words_; break;
    default: break;
  }
  aside_ = Aside::none;
}

void OpenDocumentMender::end(std::string_view name) {
  std::string tags = std::move(open_.back());
  open_.pop_back();
  in_citation_ = describes_ = false;
  if (name == "style:style") style_.clear();
  if (name == "text:p" || name == "text:h") {
    if (!trimmed(words_).empty()) paragraphs_.push_back(collapsed(words_));
    words_.clear(), aside_words_ += ' ';
  }
  if (hidden_ > 0) --hidden_;
  if (passed_over_ > 0) return void(--passed_over_);
  if (aside_ != Aside::none && open_.size() < aside_from_) return end_aside();
  if (name == "office:automatic-styles") {
    write_begin("style:style", {{"style:name", std::string(kBoldStyle)}, {"style:family", "text"}});
    write_begin("style:text-properties", {{"fo:font-weight", "bold"}});
    write_end("style:text-properties");
    write_end("style:style");
  }
  for (auto tag : split(tags, ' '))
    if (!tag.empty()) write_end(tag);
  if (name == "draw:frame") write_text(signed_words(sign::kBox, std::exchange(box_, "")));
}

std::string OpenDocumentMender::description_of(const std::string& picture) const {
  auto found = descriptions_.find(picture);
  return found == descriptions_.end() ? "" : collapsed(found->second);
}

void OpenDocumentMender::text(std::string_view text) {
  if (describes_ && !picture_.empty()) descriptions_[picture_] += std::string(text) + " ";
  if (passed_over_ > 0) return;
  if (in_body_ && !in_citation_) words_ += text;
  if (aside_ != Aside::none)
    aside_words_ += text;
  else if (hidden_ > 0)
    write_text(signed_words(sign::kHidden, text));
  else
    write_text(text);
}

}  // namespace insyn::convert
