// SPDX-License-Identifier: EUPL-1.2
// A page's template and, after a line "%%%", a part of it. What is found to be good can be rendered, and shows text as
// text.
#include "base/error.hpp"
#include "base/text.hpp"
#include "fuzz/target.hpp"
#include "render/template.hpp"
#include "render/template_check.hpp"

namespace insyn::render {
namespace {

constexpr std::string_view kPart = "\n%%%\n";
const std::string kPage = "templates/page.html";
const std::string kHostile = "<q7>\"'&{{title}}";

TemplateTexts texts_in(std::string_view bytes) {
  std::size_t end = bytes.find(kPart);
  TemplateTexts texts{{kPage, std::string(bytes.substr(0, end))}};
  if (end != bytes.npos) texts.emplace("templates/parts/part.html", bytes.substr(end + kPart.size()));
  return texts;
}

const Words& words() {
  static const Words words("sv", {{"decisions", "Beslut"}, {"hostile", kHostile}});
  return words;
}

const NameSet& names() {
  static const NameSet names{"title", "body_html", "is_home", "has_items", "items", "name"};
  return names;
}

View view() {
  View first, second, page;
  first.text("name", "ett").text("title", kHostile).markup("body_html", "").flag("is_home", false);
  second.text("name", kHostile);
  page.text("title", kHostile).text("name", "").markup("body_html", "<p>text</p>").flag("is_home", true);
  page.list("items", {std::move(first), std::move(second)});
  return page;
}

void expect_places(const std::vector<Tag>& tags, std::string_view text) {
  std::size_t last = 0;
  for (const Tag& tag : tags) {
    INSYN_EXPECTS(tag.from <= tag.to && tag.to <= text.size());
    INSYN_EXPECTS(tag.from >= last);
    last = tag.to;
  }
}

}  // namespace
}  // namespace insyn::render

void insyn::fuzz::take(std::string_view bytes) {
  using namespace render;
  TemplateTexts texts = texts_in(bytes);
  Findings findings;
  expect_places(tags_of(kPage, texts.at(kPage), findings), texts.at(kPage));
  check_templates(texts, {{kPage, names()}}, words(), findings);
  if (is_valid_utf8(bytes))
    for (const Finding& finding : findings) INSYN_EXPECTS(is_valid_utf8(finding.message.sv));
  if (!findings.empty()) return;
  std::string text = flattened(kPage, texts, words());
  INSYN_EXPECTS(is_valid_utf8(text));
  Template page(text, Template::Escape::html);
  std::string shown = page.render(View{}, view());
  INSYN_EXPECTS(is_valid_utf8(shown) && shown == page.render(View{}, view()));
  if (bytes.find("<q7>") == bytes.npos) INSYN_EXPECTS(shown.find("<q7>") == std::string::npos);
}
