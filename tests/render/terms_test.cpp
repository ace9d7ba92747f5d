// SPDX-License-Identifier: EUPL-1.2
#include "render/terms.hpp"

#include "render/prose_html.hpp"
#include "render/prose_maker.hpp"
#include "render/sample.hpp"
#include "render/theme.hpp"
#include "support/catch.hpp"

using namespace insyn;
using insyn::test::ProseMaker;

namespace {

Term term(const std::string& name, std::vector<std::string> forms, const std::string& written_out = "",
          bool abbreviation = false) {
  forms.insert(forms.begin(), name);
  return {.name = name,
          .written_out = written_out,
          .forms = std::move(forms),
          .abbreviation = abbreviation,
          .anchor = "t-" + std::to_string(name.size())};
}

const render::Terms& terms() {
  static const render::Terms kTerms(
      Glossary{{term("insats", {"åtgärd"}), term("SFI", {"svenska för invandrare"}, "svenska för invandrare", true),
                term("möte", {}), term("Advisory Board", {}), term("board", {}), term("bo", {}), term("ansökan", {}),
                term("Ängsvård", {}), term("program", {}), term("ASK", {}, "", true)}},
      "/ordlista/");
  return kTerms;
}

/// The text with [ ] round each link.
std::string marked(std::string_view text) {
  std::string html, out;
  auto explained = terms().none_explained();
  terms().write(html, text, explained);
  for (std::size_t at = 0; at < html.size();) {
    if (html.compare(at, 3, "<a ") == 0) out += '[';
    if (html.compare(at, 4, "</a>") == 0) out += ']';
    if (html[at] == '<')
      at = html.find('>', at) + 1;
    else
      out += html[at++];
  }
  return out;
}

}  // namespace

TEST_CASE("a term is found whole, in any case, with the endings of Swedish", "[render]") {
  CHECK(marked("En insats.") == "En [insats].");
  CHECK(marked("Insatserna är många, insatsen en.") == "[Insatserna] är många, insatsen en.");
  CHECK(marked("ÅTGÄRDERNAS namn") == "[ÅTGÄRDERNAS] namn");
  CHECK(marked("mötena") == "[mötena]");
  CHECK(marked("Två ansökningar om programmet i ängsvården") == "Två [ansökningar] om [programmet] i [ängsvården]");
  CHECK(marked("insatsstyrka och delinsats") == "insatsstyrka och delinsats");
  CHECK(marked("boet, bor") == "boet, bor");
  CHECK(marked("(bo)") == "([bo])");
}

TEST_CASE("an abbreviation is found as it is written, and not in an address", "[render]") {
  CHECK(marked("Vi läser SFI.") == "Vi läser [SFI].");
  CHECK(marked("SFI:s lärare") == "[SFI]:s lärare");
  CHECK(marked("SFI-lärare") == "[SFI]-lärare");
  CHECK(marked("sfi ask Ask") == "sfi ask Ask");
  CHECK(marked("e-SFI info@SFI.example www.SFI.example SFI@x.example SFIX") ==
        "e-SFI info@SFI.example www.SFI.example SFI@x.example SFIX");
  CHECK(marked("Svenska för invandrare") == "[Svenska för invandrare]");
  CHECK(marked("svenska för\u00a0invandrare") == "[svenska för\u00a0invandrare]");
}

TEST_CASE("where a term begins inside another the longer counts", "[render]") {
  CHECK(marked("Advisory Boarden möts") == "[Advisory Boarden] möts");
  CHECK(marked("advisory board och board") == "[advisory board] och [board]");
  CHECK(marked("advisory, board") == "advisory, [board]");
}

TEST_CASE("half a word is no word", "[render]") {
  CHECK(marked("insats- och åtgärdsplan") == "insats- och åtgärdsplan");
}

TEST_CASE("each term is a link where it first stands, and only there", "[render]") {
  CHECK(marked("insats, åtgärd och insats") == "[insats], åtgärd och insats");
  std::string html;
  auto explained = terms().none_explained();
  terms().write(html, "SFI & \"möte\"", explained);
  CHECK(html ==
        "<a class=\"term\" href=\"/ordlista/#t-3\"><abbr title=\"svenska för invandrare\">SFI</abbr></a> &amp; "
        "&quot;<a class=\"term\" href=\"/ordlista/#t-5\"><dfn>möte</dfn></a>&quot;");
}

TEST_CASE("any bytes may stand in a text", "[render]") {
  for (std::string_view text : {"", "\xC3", "S\xC3", "\xC3\x9F", "ẞ och Ǆ", "\xF0\x9F\x98\x80 insats", "ﬁn"})
    CHECK_NOTHROW(marked(text));
  CHECK(marked("😀 insats") == "😀 [insats]");
}

TEST_CASE("headings, links, code, labels and the head of a table explain nothing", "[render]") {
  Document document;
  ProseMaker p(document);
  p.root({p.heading(2, "Insats", "insats"),
          p.add(Kind::paragraph, {p.link("insats", "x.md"), p.add(Kind::code, {}, "insats")}),
          p.table({{"Insats", "B"}, {"möte", "c"}}), p.statement(StatementKind::decision, "Insats", "En insats.")});
  std::string html;
  static const auto theme = test::built_in_theme(Site{});
  render::prose_html(html, {.document = document, .hrefs = {"/x/"}, .words = theme->words("sv"), .terms = &terms()});
  CHECK(html.find("<td><a class=\"term\" href=\"/ordlista/#t-5\"><dfn>möte</dfn></a></td>") != std::string::npos);
  CHECK(html.find("<p>En <a class=\"term\" href=\"/ordlista/#t-6\"><dfn>insats</dfn></a>.</p>") != std::string::npos);
  CHECK(html.find("<dfn>Insats") == std::string::npos);
  CHECK(html.find("<a href=\"/x/\">insats</a><code>insats</code>") != std::string::npos);
}

TEST_CASE("the name of a group or organisation has a page of its own and explains no term", "[render]") {
  const render::Terms with_names(Glossary{{term("samverkansgrupp", {}), term("board", {}), term("AF", {}, "", true)}},
                                 "/ordlista/", {"Samverkansgruppen", "Advisory Board", "AF"});
  auto html = [&](std::string_view text) {
    std::string to;
    auto explained = with_names.none_explained();
    with_names.write(to, text, explained);
    return to;
  };
  for (const char* text : {"Samverkansgruppen beslutar.", "samverkansgruppens möte", "Advisory Board möts", "AF kom"})
    CHECK(html(text) == text);
  CHECK(html("Samverkansgruppen är en samverkansgrupp.").find("en <a class=\"term\"") != std::string::npos);
  CHECK(html("En board").find("<dfn>board</dfn>") != std::string::npos);
}
