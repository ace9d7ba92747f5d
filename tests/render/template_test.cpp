// SPDX-License-Identifier: EUPL-1.2
#include "render/template.hpp"

#include <algorithm>

#include "render/embedded.hpp"
#include "render/render.hpp"
#include "render/sample.hpp"
#include "render/template_check.hpp"
#include "render/theme.hpp"
#include "support/catch.hpp"

using namespace insyn;

namespace {

Findings findings_for(const std::map<std::string, std::string>& overrides) {
  Findings findings;
  (void)render::load_theme(overrides, Settings{.language = "sv"}, findings);
  return findings;
}

std::map<std::string, std::string> all_built_in() {
  std::map<std::string, std::string> files;
  for (const auto& file : render::embedded_files()) files.emplace(file.path, file.text);
  return files;
}

void check_one(const std::map<std::string, std::string>& overrides, const std::string& file, Place at,
               const std::string& words) {
  auto findings = findings_for(overrides);
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].rule == Rule::template_);
  CHECK(findings[0].file == file);
  CHECK(findings[0].at == at);
  CHECK(findings[0].message.sv.find(words) != std::string::npos);
}

}  // namespace

TEST_CASE("the built-in theme has no findings", "[render]") {
  CHECK(findings_for({}).empty());
  CHECK(findings_for(all_built_in()).empty());  // looked at as a project's own
}

TEST_CASE("what a project copied is not its own until it says something else", "[render]") {
  auto own = all_built_in();
  own["templates/page.html"] += "<p>Mer.</p>\n";
  own["templates/parts/mine.html"] = "Vi.\n";
  render::drop_built_in(own);
  REQUIRE(own.size() == 2);
  CHECK(own.contains("templates/page.html"));
  CHECK(own.contains("templates/parts/mine.html"));
}

TEST_CASE("a name that the page does not have is found at its line", "[render]") {
  check_one({{"templates/page.html", "<h1>\n  {{titel}}</h1>\n"}}, "templates/page.html", {2, 3}, "titel");
  auto findings = findings_for({{"templates/page.html", "{{sumary}}"}});
  CHECK(findings[0].hint.en == "did you mean summary?");
}

TEST_CASE("sections that do not close are found", "[render]") {
  check_one({{"templates/page.html", "{{#summary}}\n<p>"}}, "templates/page.html", {1, 1}, "stängs aldrig");
  check_one({{"templates/page.html", "x {{/summary}}"}}, "templates/page.html", {1, 3}, "stänger inget");
  check_one({{"templates/page.html", "x {{title"}}, "templates/page.html", {1, 3}, "taggen");
  check_one({{"templates/page.html", "{{=<% %>=}}"}}, "templates/page.html", {1, 1}, "taggen");
}

TEST_CASE("sections within sections without end are found at once", "[render]") {
  std::string deep;
  for (int i = 0; i < 20000; ++i) deep += "{{#lang}}";
  for (int i = 0; i < 20000; ++i) deep += "{{/lang}}";
  check_one({{"templates/page.html", deep}}, "templates/page.html", {1, 32 * 9 + 1}, "fler än 31 andra");
}

TEST_CASE("a fault in a part that pages share is told once", "[render]") {
  check_one({{"templates/parts/crumbs.html", "\n{{smulor}}"}}, "templates/parts/crumbs.html", {2, 1}, "smulor");
}

TEST_CASE("templates of the form that is not made now are looked through too", "[render]") {
  check_one({{"templates/fragments/parts/bottom.html", "</div>\n{{foten}}"}}, "templates/fragments/parts/bottom.html",
            {2, 1}, "foten");
  check_one({{"templates/fragments/page.html", "x"}}, "templates/fragments/page.html", {}, "ingen sida");
  Findings findings;
  const Settings settings{.language = "sv", .whole_links = true};
  (void)render::load_theme({{"templates/parts/bottom.html", "{{foten}}"}}, settings, findings);
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].file == "templates/parts/bottom.html");
}

TEST_CASE("a page may show every name that its view has, in either form, and a form may have parts of its own",
          "[render]") {
  const std::map<std::string, std::string> own = {{"templates/page.html", "{{og_title}}"},
                                                  {"templates/fragments/parts/bottom.html", "{{>parts/mine}}</div>"},
                                                  {"templates/parts/mine.html", "x"}};
  for (bool is_part : {false, true}) {
    Findings findings;
    (void)render::load_theme(own, Settings{.language = "sv", .whole_links = is_part}, findings);
    CHECK(findings.empty());
  }
}

TEST_CASE("partials that are missing or go in a circle are found", "[render]") {
  check_one({{"templates/page.html", "{{>parts/borta}}"}}, "templates/page.html", {1, 1}, "templates/parts/borta.html");
  check_one({{"templates/page.html", "{{>parts/ring}}"}, {"templates/parts/ring.html", "a\n{{>parts/ring}}"}},
            "templates/parts/ring.html", {2, 1}, "sig själv");
}

TEST_CASE("text may not be shown as markup, nor markup as text", "[render]") {
  check_one({{"templates/page.html", "{{{title}}}"}}, "templates/page.html", {1, 1}, "får inte visas som HTML");
  check_one({{"templates/page.html", "{{&title}}"}}, "templates/page.html", {1, 1}, "får inte visas som HTML");
  check_one({{"templates/page.html", "{{body_html}}"}}, "templates/page.html", {1, 1}, "visas som kod");
}

TEST_CASE("a template that no page uses, and words that no page uses, are found", "[render]") {
  check_one({{"templates/pages.html", "x"}}, "templates/pages.html", {}, "ingen sida");
  check_one({{"site/words/sv.toml", "skipp = \"x\"\n"}}, "site/words/sv.toml", {}, "skipp");
  check_one({{"templates/page.html", "{{words.hejsan}}"}}, "templates/page.html", {1, 1}, "hejsan");
  check_one({{"site/words/sv.toml", "skip = \n"}}, "site/words/sv.toml", {1, 8}, "går inte att läsa");
}

TEST_CASE("a project's own template, part, words and style stand over the built-in", "[render]") {
  Site site = test::sample_site();
  Findings findings;
  auto theme = render::load_theme({{"templates/page.html", "{{! mine }}\n{{>parts/top}}\n{{words.home}} {{title}}"},
                                   {"templates/parts/top.html", "topp"},
                                   {"site/words/sv.toml", "home = \"Hem <&\"\n"},
                                   {"site/style/insyn.css", "a{}"},
                                   {"site/style/extra.css", "b{}"}},
                                  site.settings, findings);
  REQUIRE(findings.empty());
  std::map<std::string, std::string> made;
  for (const auto& sheet : render::sheets(site, *theme)) made[sheet.path] = sheet.make();
  CHECK(made["om/index.html"] == "topp\nHem &lt;&amp; Om samverkan");
  CHECK(made["style/insyn.css"].ends_with("}}\na{}"));  // after the colours
  CHECK(made["style/extra.css"] == "b{}");
}

TEST_CASE("a brace at the end of a part makes no tag with the one that the page goes on with", "[render]") {
  // It did, the tag was never closed, and the build broke off.
  const render::Words words("sv", {});
  const render::TemplateTexts texts{{"templates/page.html", "{{>parts/a}}{b {{>parts/a}}{{title}}"},
                                    {"templates/parts/a.html", "x{\n"}};
  const std::string text = render::flattened("templates/page.html", texts, words);
  CHECK(text == "x&#123;{b x&#123;{{title}}");
  render::View page;
  page.text("title", "t");
  CHECK(render::Template(text, render::Template::Escape::html).render({}, page) == "x&#123;{b x&#123;t");
}

TEST_CASE("a no-break space in a tag is a space", "[render]") {
  const render::Words words("sv", {});
  const render::TemplateTexts texts{
      {"templates/page.html", "{{#\u00A0title }}{{ title\u00A0}}{{{ a_html }}}{{/title\u00A0}}"}};
  CHECK(render::flattened("templates/page.html", texts, words) == "{{#title}}{{title}}{{{a_html}}}{{/title}}");
}

TEST_CASE("colours stand after what must begin a sheet", "[render]") {
  Findings findings;
  auto css = [&](bool is_part) {
    const Settings settings{.language = "sv", .whole_links = is_part};
    auto theme = render::load_theme({{"site/style/insyn.css", "@charset \"utf-8\";\n@import \"a.css\";\na{}"}},
                                    settings, findings);
    return theme->styles().at("style/insyn.css");
  };
  CHECK(css(false).starts_with("@charset \"utf-8\";\n@import \"a.css\";\n:root{--page:"));
  CHECK(css(true).starts_with("@charset \"utf-8\";\n@import \"a.css\";\n@layer insyn{\n.insyn{--page:"));
}

TEST_CASE("a section is shown once, once for each of a list, or where there is nothing", "[render]") {
  const render::Template page(
      "{{#text}}({{text}}{{x}}){{/text}}{{#list}}[{{x}}{{#list}}{{/list}}{{/list}}{{^none}}{{/none}}{{#part}}<{{x}}>"
      "{{/part}}{{^gone}}-{{^list}}{{x}}{{/list}}{{/gone}}{{has_list}}{{#has_list}}+{{/has_list}}.\n",
      render::Template::Escape::none);
  render::View inner, twice, view;
  inner.text("x", "in");
  view.text("text", "a").text("x", "b").text("x", "<c>").part("part", inner);
  view.list("list", {inner, render::View()});
  CHECK(page.render({}, view) == "(a<c>)[in[<c><in>-+.\n");
  CHECK(page.render({}, {}) == "-.\n");
}

TEST_CASE("no two names of any template are taken for one", "[render]") {
  render::TemplateTexts texts;
  for (const auto& file : render::embedded_files())
    if (file.path.starts_with("templates/")) texts.emplace(file.path, file.text);
  render::NameSet names;
  for (const auto& [path, text] : texts) names.merge(render::names_in(path, texts));
  std::vector<render::Name> kept;
  for (const auto& name : names) {
    CHECK(std::find(kept.begin(), kept.end(), render::Name(name)) == kept.end());
    kept.emplace_back(name);
  }
  CHECK(kept.size() > 200);
  CHECK(render::Name::has("items") == render::Name("has_items"));
}

TEST_CASE("one template may be rendered by many threads", "[render]") {
  render::Template page("{{#list}}<{{x}}>{{/list}}{{^list}}-{{/list}}{{y}}", render::Template::Escape::html);
  render::View frame, view;
  frame.text("y", "&");
  std::vector<render::View> views(2);
  views[0].text("x", "1");
  views[1].text("x", "<");
  view.list("list", std::move(views));
  CHECK(page.render(frame, view) == "<1><&lt;>&amp;");
  CHECK(page.render(frame, render::View()) == "-&amp;");
}

TEST_CASE("parts that take in parts ten times each are told of where they become too many", "[render]") {
  std::map<std::string, std::string> overrides{{"templates/parts/p0.html", std::string(20, 'x')}};
  for (int i = 1; i < 9; ++i) {
    std::string& text = overrides["templates/parts/p" + std::to_string(i) + ".html"];
    for (int n = 0; n < 10; ++n) text += "{{>parts/p" + std::to_string(i - 1) + "}}";
  }
  overrides["templates/page.html"] = "<p>\n{{>parts/p8}}";
  auto findings = findings_for(overrides);
  auto told = std::find_if(findings.begin(), findings.end(),
                           [](const Finding& one) { return one.message.sv.find("större än") != std::string::npos; });
  REQUIRE(told != findings.end());
  CHECK(told->rule == Rule::template_);
  CHECK(told->file == "templates/parts/p5.html");
  CHECK(told->at == Place{1, 1});
}
