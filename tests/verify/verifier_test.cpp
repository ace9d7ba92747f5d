// SPDX-License-Identifier: EUPL-1.2
#include "support/catch.hpp"
#include "verify/verify.hpp"

using namespace insyn;
using namespace insyn::verify;

namespace {

Internal internal(std::vector<std::string> texts) {
  Internal all{.path = "minutes/a.md"};
  for (int line = 1; auto& text : texts) all.texts.push_back({.text = std::move(text), .at = {line++, 1}});
  return all;
}

Public published(std::vector<std::string> texts, std::vector<std::string> names = {},
                 std::vector<std::string> labels = {}) {
  return {.texts =
              [texts = std::move(texts)](const auto& take) {
                for (const auto& text : texts) take(text);
              },
          .labels = std::move(labels),
          .names = std::move(names)};
}

constexpr auto kSecret = "Handläggaren på \"Enheten\" är <b>sjuk</b> sedan 12 mars & lämnar";

}  // namespace

TEST_CASE("internal text is found in everything that is written") {
  auto page = GENERATE(as<std::pair<std::string, std::string>>{},
                       std::pair("a/index.html", "<p>Handläggaren p&aring; &quot;<i>Enheten</i>&quot; är"),
                       std::pair("a/index.html", "<meta content=\"HANDLÄGGAREN PÅ &#34;Enheten\">"),
                       std::pair("a/index.md", "* Handläggaren på **\"Enheten\"**"),
                       std::pair("a.json", R"({"text":"Handl\u00e4ggaren p\u00e5 \"Enheten\""})"),
                       std::pair("a.csv", "\"Handläggaren på \"\"Enheten\"\"\""),
                       std::pair("a.ics", "DESCRIPTION:Handlägga\r\n ren på \\\"En\r\n heten"),
                       std::pair("feed.xml", "<summary>&lt;p&gt;Handl&amp;auml;ggaren p&amp;#229; Enheten"),
                       std::pair("sitemap.xml", "<loc>https://a.example/handl%C3%A4ggaren-p%C3%A5-enheten/</loc>"),
                       std::pair("a.svg", "<text x=\"1\">sedan 12 mars &amp; lämnar</text>"));
  Verifier verifier({internal({kSecret})}, published({"Någonting annat."}));
  CHECK_FALSE(verifier.is_clean(page.first, page.second));
  REQUIRE(verifier.report().leaks.size() == 1);
  CHECK(verifier.report().leaks[0].file == page.first);
  CHECK(verifier.report().leaks[0].source == "minutes/a.md");
}

TEST_CASE("a word that tags or stars part is found whole as well as in parts") {
  Verifier verifier(
      {internal({"Förhandlingarna avbryts", "Upp**sägn**ingar: **fyr**tio två", "Om <i>tvister</i>nas kostnad"})},
      published({"En upp**vaktning** av <b>alla</b>"}));
  CHECK_FALSE(verifier.is_clean("a.html", "<p>För<b>handling</b>arna<a href=\"x y\">,</a> avbryts"));
  CHECK_FALSE(verifier.is_clean("b.md", "Förhandl~~ingarna~~ **av**bryts"));
  CHECK_FALSE(verifier.is_clean("c.html", "<p>Uppsägningar fyrtio två"));
  CHECK_FALSE(verifier.is_clean("d.html", "<p>Upp <b>sägn</b> ingar fyr tio"));
  CHECK_FALSE(verifier.is_clean("e.html", "<i>tvisternas</i> kostnad"));
  CHECK_FALSE(verifier.is_clean("f.xml", "För&lt;b&gt;handlingarna&lt;/b&gt; avbryts"));
  CHECK(verifier.is_clean("g.html", "<b>Förhand</b> lingar avbryts, upp vaktning, kost<br>nad"));
  CHECK(verifier.report().leaks.size() == 6);
  CHECK(verifier.report().leaks[0].offset == 3);
}

TEST_CASE("a word that is parted in what is published on purpose is public whole") {
  Verifier verifier({internal({"Samverkansgruppens arbete"})}, published({"Sam**verkansgruppens** arbete"}));
  CHECK(verifier.is_clean("a.html", "<p>Sam<strong>verkansgruppens</strong> arbete"));
  CHECK(verifier.is_clean("b.html", "<p>Samverkansgruppens arbete"));
}

TEST_CASE("each stretch with a parted word is looked through, however many there are") {
  Verifier verifier({internal({"Förhandlingarna avbryts"})}, published({}));
  std::string filler, page;
  for (int i = 0; i < 60; ++i) filler += " ord" + std::to_string(i);
  for (int i = 0; i < 50; ++i) page += filler + " <b>a</b>b";
  CHECK(verifier.is_clean("a.html", page));
  CHECK_FALSE(verifier.is_clean("b.html", page + filler + " <i>För</i>handlingarna avbryts" + filler));
}

TEST_CASE("the offset is that of the first byte that both have in common") {
  Verifier verifier({internal({"allt om neddragningen i augusti"})}, published({}));
  CHECK_FALSE(verifier.is_clean("a.txt", "Hej! Om neddragningen i augusti"));
  CHECK(verifier.report().leaks.at(0).offset == 5);
}

TEST_CASE("the name of a file is looked through, too") {
  Verifier verifier({internal({"Hemlig förhandling"})}, published({}));
  CHECK_FALSE(verifier.is_clean("arbete/hemlig-forhandling/index.html", ""));
  CHECK(verifier.report().leaks.at(0).in_name);
}

TEST_CASE("what is published on purpose is no leak, and is counted") {
  Verifier verifier({internal({"Gruppen beslutade att gå vidare. Avtalet med leverantören sägs upp."})},
                    published({"Gruppen beslutade att gå vidare."}));
  CHECK(verifier.is_clean("a.txt", "Gruppen beslutade att gå vidare."));
  CHECK_FALSE(verifier.is_clean("b.txt", "Avtalet med leverantören"));
  CHECK(verifier.report().exempt > 0);
  CHECK(verifier.report().exempt < verifier.report().runs);
}

TEST_CASE("what pages put together from dates, names and words of the interface is no leak") {
  Verifier verifier({internal({"Möte onsdag 12 mars 2025 kl. 13.00 med Polisen och Region Exempel"})},
                    published({"datum: 2025-03-12\nnärvarande: [Polisen, Region Exempel]"},
                              {"Polisen", "Region Exempel"}, {"Möte ", " med "}));
  CHECK(verifier.is_clean("a.txt", "Möte onsdag 12 mars 2025 kl. 13.00–15.00"));
  CHECK(verifier.is_clean("b.txt", "Polisen och Region Exempel"));
  CHECK(verifier.report().explained > 0);
  CHECK(verifier.report().leaks.empty());
}

TEST_CASE("a sentence of public words is a leak all the same where pages would not put them together") {
  Verifier verifier({internal({"Polisen vill lämna samverkansgruppen"})},
                    published({"Polisen deltar. De vill hinna. Lämna synpunkter till samverkansgruppen."},
                              {"Polisen", "samverkansgruppen"}));
  CHECK_FALSE(verifier.is_clean("a.txt", "Polisen vill lämna samverkansgruppen"));
}

TEST_CASE("a label before or after any public text is no leak") {
  Verifier verifier({internal({"skäl: Samtycket är borta\nnärvarande: Kommunen"})},
                    published({"Samtycket är borta, sade Kommunen"}, {}, {"Skäl", "Närvarande"}));
  CHECK(verifier.is_clean("a.html", "<dt>Skäl</dt><dd>Samtycket är borta</dd><dt>Närvarande</dt><dd>Kommunen"));
  CHECK(verifier.report().explained > 0);
}

TEST_CASE("a number that is no date is not there by chance") {
  Verifier verifier({internal({"ring 046540500 efter kl 12"})}, published({"ring 12"}));
  CHECK_FALSE(verifier.is_clean("a.txt", "Ring 046540500!"));
}

TEST_CASE("words of two cells, or of two strings, do not follow one another") {
  Verifier verifier({internal({"Ledaren ringer Skolan"})}, published({}));
  CHECK(verifier.is_clean("a.csv", "Ledaren,ringer,\"Skolan\"\n"));
  CHECK(verifier.is_clean("a.json", R"({"a":"Ledaren","b":"ringer"})"));
  CHECK_FALSE(verifier.is_clean("b.csv", "\"Ledaren, ringer\",Skolan\n"));
}

TEST_CASE("of a whole unpublished note a few common words are no leak, a title and a sentence are") {
  Internal note{.path = "minutes/b.md"};
  note.texts.push_back(
      {.kind = InternalText::Kind::unpublished_file,
       .text = "---\nHemlig förhandling\n---\nVi talade om bussarna och beslutade att avtalet sägs upp."});
  Verifier verifier({note}, published({}));
  CHECK(verifier.is_clean("a.html", "Vi talade om bussarna"));
  CHECK_FALSE(verifier.is_clean("b.html", "<li>Hemlig förhandling</li>"));
  CHECK_FALSE(verifier.is_clean("c.html", "om bussarna och beslutade att avtalet sägs upp."));
}

TEST_CASE("short texts are told, not looked for") {
  Verifier verifier({internal({"Kalla Bo", "…"})}, published({}));
  CHECK(verifier.is_clean("a.txt", "Kalla Bo"));
  REQUIRE(verifier.report().too_short.size() == 1);
  CHECK(verifier.report().too_short[0].second.line == 1);
  CHECK(verifier.report().texts == 0);
}

TEST_CASE("of one file and one internal text the first leak is told") {
  Verifier verifier({internal({"avtalet med leverantören sägs upp", "personalen vet inget ännu"})}, published({}));
  CHECK_FALSE(verifier.is_clean("a.txt",
                                "avtalet med leverantören sägs upp, avtalet med leverantören sägs upp. "
                                "Personalen vet inget ännu."));
  CHECK(verifier.report().leaks.size() == 2);
}

TEST_CASE("where nothing is internal everything is clean") {
  Verifier verifier({}, published({"a"}));
  CHECK(verifier.is_clean("a.txt", "vad som helst i vilken fil som helst"));
  CHECK(verifier.report().files == 1);
}

TEST_CASE("a file that comes in pieces is looked through as one") {
  const std::vector<std::string> rows{"{\"items\":[\n{\"text\":\"Ett råd\"}",
                                      ",\n{\"text\":\"Handläggaren på Enheten\"}",
                                      ",\n{\"text\":\"sjuk sedan 12 mars\"}]}"};
  std::string all;
  for (const std::string& row : rows) all += row;
  Verifier whole({internal({kSecret})}, published({})), pieces({internal({kSecret})}, published({}));
  CHECK_FALSE(whole.is_clean("a.json", all));
  std::size_t from = 0;
  bool is_clean = true;
  for (const std::string& row : rows) {
    is_clean &= pieces.is_clean("a.json", row, from);
    from += row.size();
  }
  CHECK_FALSE(is_clean);
  REQUIRE(pieces.report().leaks.size() == 1);
  CHECK(pieces.report().leaks[0].offset == whole.report().leaks[0].offset);
  CHECK(pieces.report().files == 1);
  CHECK(pieces.report().bytes == all.size());
}
