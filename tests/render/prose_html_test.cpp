// SPDX-License-Identifier: EUPL-1.2
#include "render/prose_html.hpp"

#include "render/contact_html.hpp"
#include "render/prose_maker.hpp"
#include "render/sample.hpp"
#include "render/theme.hpp"
#include "support/catch.hpp"

using namespace insyn;
using insyn::test::ProseMaker;

namespace {

const render::Words& swedish() {
  static const auto theme = test::built_in_theme(Site{});
  return theme->words("sv");
}

std::string html_of(const Document& document, const std::vector<std::string>& hrefs = {}) {
  std::string html;
  render::prose_html(html, {.document = document, .hrefs = hrefs, .words = swedish(), .ask_html = "registratorn"});
  return html;
}

}  // namespace

TEST_CASE("paragraphs, quotes, rules and inlines become their elements", "[render]") {
  Document document;
  ProseMaker p(document);
  NodeId line =
      p.add(Kind::paragraph, {p.add(Kind::emphasis, {p.text("a")}), p.add(Kind::strong, {p.text("b")}),
                              p.add(Kind::strike, {p.text("c")}), p.add(Kind::code, {}, "<d>"), p.add(Kind::line_break),
                              p.add(Kind::superscript, {p.text("2")}), p.add(Kind::subscript, {p.text("3")}),
                              p.add(Kind::underline, {p.text("e")}), p.add(Kind::soft_break), p.text("f")});
  p.root({line, p.add(Kind::quote, {p.paragraph("q")}), p.add(Kind::thematic_break),
          p.add(Kind::code_block, {}, "x < y\n")});
  CHECK(
      html_of(document) ==
      "<p><em>a</em><strong>b</strong><del>c</del><code>&lt;d&gt;</code><br>\n<sup>2</sup><sub>3</sub><u>e</u>\nf</p>\n"
      "<blockquote>\n<p>q</p>\n</blockquote>\n<hr>\n<pre><code>x &lt; y\n</code></pre>\n");
}

TEST_CASE("text is never markup", "[render]") {
  Document document;
  ProseMaker p(document);
  p.root({p.paragraph("<script>alert('x')</script> & \"q\"")});
  CHECK(html_of(document) == "<p>&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;q&quot;</p>\n");
}

TEST_CASE("a heading has its anchor and a link to itself", "[render]") {
  Document document;
  ProseMaker p(document);
  p.root({p.heading(3, "Läget \"nu\"", "laget-nu")});
  CHECK(html_of(document) ==
        "<div class=\"heading\"><h3 id=\"laget-nu\">Läget &quot;nu&quot;</h3><a class=\"permalink\" href=\"#laget-nu\" "
        "aria-label=\"Länk till avsnittet Läget &quot;nu&quot;\">#</a></div>\n");
}

TEST_CASE("items that no one numbered are shown as Punkt 1, Punkt 2", "[render]") {
  Document document;
  document.as = Meeting{};
  ProseMaker p(document);
  p.root({p.item("", "Start", "p-1"), p.item("", "Mål", "p-2")});
  auto html = html_of(document);
  CHECK(html.find("<h2 id=\"p-2\"><span class=\"item-number\">Punkt\u00a02</span> Mål</h2>") != std::string::npos);
  SECTION("but not where one has a number") {
    document.marks.items[0].number = "12";
    CHECK(html_of(document).find("Punkt") == std::string::npos);
  }
}

TEST_CASE("tight lists have no paragraphs, loose ones do, numbers begin where the author began", "[render]") {
  Document document;
  ProseMaker p(document);
  NodeId tight = p.list({p.point("a"), p.point("b")});
  NodeId loose = p.list({p.point("c")}, 1);
  p.at(loose).tight = false;
  p.at(loose).data = 4;
  p.root({tight, loose});
  CHECK(html_of(document) == "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n<ol start=\"4\">\n<li><p>c</p>\n</li>\n</ol>\n");
}

TEST_CASE("boxes and actions are words, never form fields", "[render]") {
  Document document;
  document.as = Meeting{};
  ProseMaker p(document);
  p.root({p.list({p.point("kaffe", 2), p.point("te", 1)}),
          p.list({p.action("Vi", "boka", false), p.action("De", "ringa", true)})});
  auto html = html_of(document);
  CHECK(html.find("<input") == std::string::npos);
  CHECK(html.find("<span aria-hidden=\"true\">☑</span><span class=\"unseen\">Ikryssad:</span></span> kaffe") !=
        std::string::npos);
  CHECK(html.find("<li class=\"action open\" id=\"atgard-1\"><span class=\"state open\">Öppen</span> Vi: boka</li>") !=
        std::string::npos);
  CHECK(
      html.find("<li class=\"action closed\" id=\"atgard-2\"><span class=\"state done\">Klar</span> De: ringa</li>") !=
      std::string::npos);
}

TEST_CASE("a table scrolls in a region with a name, and its head cells have scope", "[render]") {
  Document document;
  ProseMaker p(document);
  p.root({p.heading(2, "Siffror", "siffror"), p.table({{"Plats", ""}, {"Björkgården", "12"}})});
  auto html = html_of(document);
  CHECK(html.find(
            "<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"Tabell 1: Siffror\">\n<table>\n<thead>\n"
            "<tr><th "
            "scope=\"col\">Plats</th><td></td></tr>\n</thead>\n<tbody>\n<tr><td>Björkgården</td><td>12</td></tr>\n</"
            "tbody>\n</table>\n</div>\n") != std::string::npos);
}

TEST_CASE("a decision stands in a box with the author's word and its number", "[render]") {
  Document document;
  ProseMaker p(document);
  p.root({p.statement(StatementKind::decision, "BESLUT", "Vi börjar."),
          p.statement(StatementKind::decision, "", "Vi slutar."),
          p.statement(StatementKind::advice, "Rekommendation", "Vänta.")});
  auto html = html_of(document);
  CHECK(html.find("<section class=\"statement decision\" id=\"beslut-1\" aria-label=\"BESLUT\u00a01\">\n<p "
                  "class=\"label\">BESLUT\u00a01</p>\n<p>Vi börjar.</p>\n</section>") != std::string::npos);
  CHECK(html.find("<p class=\"label\">Beslut\u00a02</p>") != std::string::npos);
  CHECK(html.find("<section class=\"statement advice\" id=\"rad-1\" aria-label=\"Rekommendation\u00a01\">") !=
        std::string::npos);
}

TEST_CASE("a decision of a meeting that was not quorate is shown as a direction, and says so", "[render]") {
  Document document;
  Meeting meeting;
  meeting.quorate = false;
  document.as = meeting;
  ProseMaker p(document);
  p.root({p.statement(StatementKind::decision, "Beslut", "Vi börjar.")});
  auto html = html_of(document);
  CHECK(html.find("<section class=\"statement direction\" id=\"beslut-1\" aria-label=\"Inriktning\u00a01\">") !=
        std::string::npos);
  CHECK(html.find("I anteckningarna står ”Beslut”.") != std::string::npos);
}

TEST_CASE("what is hidden leaves the author's words or a sentence, and whom to ask", "[render]") {
  Document document;
  ProseMaker p(document);
  p.root({p.add(Kind::hidden, {}, "Ett personärende."), p.add(Kind::hidden)});
  auto html = html_of(document);
  CHECK(html.find(
            "<div class=\"withheld\">\n<p>Ett personärende.</p>\n<p class=\"remark\">Fråga registratorn</p>\n</div>") !=
        std::string::npos);
  CHECK(html.find("<p>En del av anteckningarna publiceras inte på webben.</p>") != std::string::npos);
}

TEST_CASE("links lead where the site says; one that leads nowhere is its words", "[render]") {
  Document document;
  ProseMaker p(document);
  p.root({p.add(Kind::paragraph, {p.link("hit", "x.md"), p.text(" "), p.link("dit", "javascript:x")})});
  CHECK(html_of(document, {"/samverkan/x/?a=1&b=\"2\"", ""}) ==
        "<p><a href=\"/samverkan/x/?a=1&amp;b=&quot;2&quot;\">hit</a> dit</p>\n");
}

TEST_CASE("a picture of the site's own is shown, one of another host is a link", "[render]") {
  Document document;
  ProseMaker p(document);
  p.root({p.add(Kind::paragraph, {p.image("Karta", "karta.png"), p.image("Logga", "https://annan.example/l.png")})});
  CHECK(html_of(document, {"/samverkan/karta.png", "https://annan.example/l.png"}) ==
        "<p><img src=\"/samverkan/karta.png\" alt=\"Karta\" loading=\"lazy\"><a "
        "href=\"https://annan.example/l.png\">Logga</a></p>\n");
}

TEST_CASE("an address in a contact becomes a link", "[render]") {
  CHECK(render::contact_html("Projektledaren, a.b@c.example") ==
        "Projektledaren, <a href=\"mailto:a.b@c.example\">a.b@c.example</a>");
  CHECK(render::contact_html("https://x.example/y") == "<a href=\"https://x.example/y\">https://x.example/y</a>");
  CHECK(render::contact_html("Ring <oss> @ kontoret") == "Ring &lt;oss&gt; @ kontoret");
}
