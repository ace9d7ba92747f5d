// SPDX-License-Identifier: EUPL-1.2
// Texts that are hard to read: broken, monstrous, read on many threads, and as people really write.
#include "base/text.hpp"

#include <algorithm>
#include <set>

#include "base/parallel.hpp"
#include "parse/parse.hpp"
#include "support/catch.hpp"

using namespace insyn;

namespace {

Source note(std::string bytes, std::string name = "2025-03-12") {
  return {.path = "minutes/p/g/" + name + ".md",
          .role = Role::in_group,
          .project = "p",
          .group = "g",
          .name = name,
          .bytes = std::move(bytes)};
}

bool has(const Parsed& parsed, Rule rule) {
  for (const auto& finding : parsed.findings)
    if (finding.rule == rule) return true;
  return false;
}

std::string repeated(std::string_view text, int times) {
  std::string out;
  while (times-- > 0) out += text;
  return out;
}

}  // namespace

TEST_CASE("what stands in a text as it is read is stored once, and the rest behind it", "[parse]") {
  auto shared = parse::parse(note("Ord *och* `kod`, [länk](b.md).\n\n- **Fet** rad\n  som går vidare\n"));
  CHECK(shared.document->prose.text == shared.document->prose.source());
  auto resolved = parse::parse(note("Bröd &amp; smör \\* 1 < 2\n"));
  CHECK(resolved.document->prose.plain(0) == "Bröd & smör * 1 < 2");
  CHECK(resolved.document->prose.text.starts_with("Bröd &amp; smör \\* 1 < 2\n"));
  CHECK(resolved.document->text() == resolved.document->head + std::string(resolved.document->prose.source()));
}

TEST_CASE("what is not UTF-8 is a finding at its place", "[parse]") {
  auto parsed = parse::parse(note("# M\xF6te\n"));
  REQUIRE(parsed.findings.size() == 1);
  CHECK(parsed.findings[0].rule == Rule::encoding);
  CHECK(parsed.findings[0].at == Place{1, 4});
  CHECK(has(parse::parse(note(std::string("a\0b", 3))), Rule::encoding));
}

TEST_CASE("ten thousand nested quotes, brackets and lists neither crash nor hang", "[parse]") {
  CHECK(has(parse::parse(note(repeated(">", 10000) + " djupt\n")), Rule::too_large));
  CHECK(has(parse::parse(note(repeated("- ", 10000) + "djupt\n")), Rule::too_large));
  CHECK(parse::parse(note(repeated("[", 10000) + "djupt" + repeated("]", 10000) + "\n"))
            .document->prose.plain(0)
            .find("djupt") != std::string::npos);
  CHECK(parse::parse(note(repeated("**a ", 5000) + "\n")).document != nullptr);
  CHECK(has(parse::parse(note(repeated("a", 200000))), Rule::too_large));
  CHECK(has(parse::parse(note(repeated("|", 400) + "\n" + repeated("|-", 400) + "\n")), Rule::too_large));
}

TEST_CASE("a hundred thousand tags of ours in each other are text where they lie too deep", "[parse]") {
  // Each became a node in the one before, and whoever walked the tree ran out of stack.
  auto lines = [](std::string_view tag) { return repeated(repeated(tag, 1000) + "\n", 100); };
  auto parsed = parse::parse(note(lines("<u>") + "djupt ord\n" + lines("</u>")));
  CHECK(has(parsed, Rule::raw_html));
  CHECK(parsed.document->prose.plain(0).find("djupt ord") != std::string::npos);
  auto mixed = parse::parse(note(repeated("<s>**a ", 3000) + "x" + repeated("**</s>", 3000) + "\n"));
  CHECK(mixed.document->prose.plain(0).find('x') != std::string::npos);
}

TEST_CASE("no text is dropped where it lies too deep", "[parse]") {
  auto parsed = parse::parse(note(repeated("> ", 300) + "djupt ord\n"));
  CHECK(parsed.document->prose.plain(0).find("djupt ord") != std::string::npos);
}

TEST_CASE("parsing on eight threads reads the same as on one", "[parse]") {
  // cmark-gfm's table of special characters is shared by all threads: strikethrough and bare links were lost.
  std::string text = "# Möte\n\n" + repeated("~~struket~~ www.example.se a@b.se https://x.se/y\n\n", 40);
  auto expected = parse::parse(note(text)).document;
  std::vector<int> same(400);
  for_each_index(same.size(), 8, [&](std::size_t i) {
    auto document = parse::parse(note(text)).document;
    same[i] = document->prose.nodes.size() == expected->prose.nodes.size() &&
              document->prose.links.size() == expected->prose.links.size();
  });
  CHECK(expected->prose.links.size() == 120);
  CHECK(same == std::vector<int>(400, 1));
}

TEST_CASE("a plain file is understood without front matter", "[parse]") {
  auto document =
      parse::parse(note("# Samverkansgruppen i april\n\n**Tid:** 13.00–15.00\n**Plats:** Kommunhuset\n\n## "
                        "Närvarande\n\n- Kommunen\n- "
                        "Polisen (t.o.m. punkt 2)\n\n## 1. Lokal\n\nText.\n\n## Nästa möte\n\n14 maj 2025 kl. 13\n"))
          .document;
  const Meeting* meeting = document->meeting();
  REQUIRE(meeting != nullptr);
  CHECK(document->title == "Samverkansgruppen i april");
  CHECK(meeting->date == Date{2025, 3, 12});
  CHECK(meeting->time == TimeSpan{{13, 0}, TimeOfDay{15, 0}});
  CHECK(meeting->place == "Kommunhuset");
  REQUIRE(meeting->present.size() == 2);
  CHECK(meeting->present[1].attended.span == Attended::Span::until);
  CHECK(meeting->next_date == Date{2025, 5, 14});
  REQUIRE(document->marks.items.size() == 1);
  CHECK(document->marks.items[0].anchor == "p-1");
}

TEST_CASE("heading words are sections with number, time, emoji and colon or without", "[parse]") {
  for (auto heading :
       {"## Närvarande", "## 1. Närvarande:", "### § 2 NÄRVARANDE", "# Närvarande 13.05", "## 👥 Närvarande (13:05)"}) {
    INFO(heading);
    auto document = parse::parse(note(std::string("# Titel\n\n") + heading + "\n\n- Kommunen\n")).document;
    REQUIRE(document->meeting() != nullptr);
    CHECK(document->meeting()->present.size() == 1);
    CHECK(document->marks.items.empty());
  }
}

TEST_CASE("a doubtful file is reported with both readings", "[parse]") {
  CHECK(has(parse::parse(note("# Något\n\nText.\n")), Rule::unclear_kind));
  CHECK(has(parse::parse(note("# Möte\n\n## Närvarande\n\n- Kommunen\n", "mall")), Rule::unclear_kind));
  CHECK_FALSE(has(parse::parse(note("# Underlag\n\nText.\n", "underlag")), Rule::unclear_kind));
  CHECK_FALSE(has(parse::parse(note("---\nslag: underlag\n---\n# Något\n")), Rule::unclear_kind));
}

TEST_CASE("the date of the file and of the front matter must agree", "[parse]") {
  CHECK(has(parse::parse(note("---\ndatum: 2025-03-13\nnärvarande: Kommunen\n---\n")), Rule::date_mismatch));
  CHECK_FALSE(has(parse::parse(note("---\ndatum: 12 mars 2025\nnärvarande: Kommunen\n---\n")), Rule::date_mismatch));
}

TEST_CASE("the first h1 is the title; front matter wins and the heading stays in the text", "[parse]") {
  CHECK(parse::parse(note("# Titeln\n\nText.\n")).document->title == "Titeln");
  auto parsed = parse::parse(note("---\ntitel: En annan\n---\n# Titeln\n\nText.\n"));
  CHECK(parsed.document->title == "En annan");
  CHECK(parsed.document->prose.plain(0) == "Titeln Text.");
  CHECK(has(parsed, Rule::title_mismatch));
}

TEST_CASE("heading levels are shown without jumps", "[parse]") {
  auto parsed = parse::parse(note("# T\n\n## A\n\n#### B\n\n## C\n"));
  std::vector<int> levels;
  for (const auto& heading : parsed.document->prose.headings)
    levels.push_back(parsed.document->prose.at(heading.node).level);
  CHECK(levels == std::vector<int>{2, 3, 2});
  CHECK(has(parsed, Rule::heading_order));
}

TEST_CASE("every anchor is unique, also when headings repeat", "[parse]") {
  auto document =
      parse::parse(note("---\nslag: möte\n---\n## Rapport\n\n### Bakgrund\n\n## B\n\n### Bakgrund\n\n### Bakgrund\n"))
          .document;
  std::set<std::string> seen;
  for (const auto& heading : document->prose.headings) CHECK(seen.insert(heading.anchor).second);
  CHECK(document->prose.headings[1].anchor == "p-1-bakgrund");
  CHECK(document->prose.headings[4].anchor == "p-2-bakgrund-2");
}

TEST_CASE("forty thousand headings of one name get their numbers without trying all that are taken", "[parse]") {
  std::string body = "---\nslag: sida\n---\n";
  for (int i = 0; i < 40'000; ++i) body += "## Rubrik\n\n";
  auto document = parse::parse(note(body)).document;
  REQUIRE(document->prose.headings.size() == 40'000);
  CHECK(document->prose.headings.back().anchor == "rubrik-40000");
}

TEST_CASE("our own tags work when they balance and are text when they do not", "[parse]") {
  auto document = parse::parse(note("m<sup>2</sup> rad<br>ny <u>under\n")).document;
  CHECK(document->prose.plain(0) == "m2 rad ny <u>under");
  CHECK(has(parse::parse(note("<u>öppen\n")), Rule::raw_html));
}

TEST_CASE("the published text holds no word of what is internal", "[parse]") {
  auto parsed = parse::parse(note("# T\n\n<!-- anteckning -->\n\n> [!INTERNT] Dolt.\n> hemlighet\n\nSlut.\n"));
  CHECK(parsed.document->text().find("anteckning") == std::string::npos);
  CHECK(parsed.document->text().find("hemlighet") == std::string::npos);
  CHECK(parsed.document->text().find("Dolt.") != std::string::npos);
  CHECK(parsed.document->hidden_parts == 1);
  CHECK(parsed.internal.texts.size() == 2);
}

TEST_CASE("the published text does not depend on line ends, byte order mark or normal form", "[parse]") {
  auto plain = parse::parse(note("# Må\n\ntext\n")).document->text_sha256;
  CHECK(parse::parse(note("\xEF\xBB\xBF# Ma\xCC\x8A\r\n\r\ntext\r\n")).document->text_sha256 == plain);
}

TEST_CASE("a table keeps the cells that its head has no column for", "[parse]") {
  auto words = [](const char* text) { return parse::parse(note(text)).document->prose.plain(0); };
  CHECK(words("| År | Ordförande |\n| --- | --- |\n| 2024 | Kommunen | Regionen | Polisen |\n| 2025 |\n\nSlut.\n")
            .find("Regionen Polisen") != std::string::npos);
  CHECK(words("År | Ordförande\n--- | ---\n2024 | Kommunen | Regionen\n").find("Regionen") != std::string::npos);
  CHECK(words("> | a |\n> |---|\n> | b | c |\n").find('c') != std::string::npos);
  CHECK(words("```\n| a |\n|---|\n| b | c |\n```\n").find("| a |\n|---|\n| b | c |") != std::string::npos);
  CHECK(words("| a \\| b |\n|---|\n| c |\n").find("a | b") != std::string::npos);
}

TEST_CASE("where the next meeting is told ends at a heading below it", "[parse]") {
  auto document =
      parse::parse(
          note("# T\n\n## Närvarande\n\n- Kommunen\n\n## Nästa möte\n\n14 maj 2025\n\n### Att förbereda\n\nLokalen.\n"))
          .document;
  CHECK(document->meeting()->next_meeting == "14 maj 2025");
}

TEST_CASE("lists of front matter are shown also when the text has another list", "[parse]") {
  auto meeting = [](const std::string& text) { return *parse::parse(note(text)).document->meeting(); };
  std::string stated = "---\nnärvarande: Kommunen\n---\n", absent = "# Möte\n\n## Frånvarande\n\n- Polisen\n";
  auto both = meeting(stated + absent);
  CHECK(both.present.size() == 1);
  CHECK(both.absent.size() == 1);
  CHECK_FALSE(both.attendance_in_text);
  CHECK(meeting(absent).attendance_in_text);
  CHECK(meeting("# Möte\n\n## Kallade\n\n- Polisen\n\n## Närvarande\n").attendance_in_text);
  CHECK(meeting("---\nstatus: genomfört\nnärvarande: Kommunen\n---\n" + absent).absent.empty());
}

TEST_CASE("text after a bare link has its place", "[parse]") {
  auto parsed = parse::parse(note("# T\n\nRing https://x.se eller a@b.se och <b>fet\n"));
  REQUIRE(has(parsed, Rule::raw_html));
  for (const auto& finding : parsed.findings)
    if (finding.rule == Rule::raw_html) CHECK(finding.at == Place{3, 36});
  const auto& links = parsed.document->prose.links;
  REQUIRE(links.size() == 2);
  CHECK(links[0].at == Place{3, 6});
  CHECK(links[1].at == Place{3, 25});
}

TEST_CASE("text after code that goes over two lines has its place", "[parse]") {
  // cmark counts the lines inside a code span only when it is asked to keep positions.
  auto parsed = parse::parse(note("se `kod\nmer kod` och [hit](a.md)\n"));
  CHECK(parsed.document->prose.links.back().at == Place{2, 14});
}

TEST_CASE("a line that goes on with a paragraph has its places, however it is indented", "[parse]") {
  for (std::string_view text : {"- ett\n[hit](a.md)\n", "> ett\n[hit](a.md)\n", "ett\n   [hit](a.md)\n",
                                "> > ett\n> [hit](a.md)\n", "1. ett\n   två [hit](a.md)\n"}) {
    INFO(text);
    auto parsed = parse::parse(note(std::string(text)));
    auto second_line = text.substr(text.find('\n') + 1);
    CHECK(parsed.document->prose.links.back().at ==
          Place{2, static_cast<int>(code_points(second_line.substr(0, second_line.find("[hit]")))) + 1});
  }
}

TEST_CASE("a comment in front matter is internal", "[parse]") {
  auto parsed = parse::parse(note("---\nsammanfattning: Kort <!-- hemligt -->\nnärvarande: Kommunen\n---\n# T\n"));
  CHECK(parsed.document->summaries.begin()->second == "Kort");
  CHECK(parsed.document->text().find("hemligt") == std::string::npos);
  REQUIRE(parsed.internal.texts.size() == 1);
}

TEST_CASE("a reason in the text is no internal text: it is published", "[parse]") {
  auto parsed = parse::parse(note("# Möte\n\nSkäl: Vi hann inte.\n\n## 1. Punkt\n"));
  CHECK(parsed.document->text().find("Vi hann inte.") != std::string::npos);
  CHECK(parsed.internal.texts.empty());
}

TEST_CASE("a date of approval does not publish a draft", "[parse]") {
  auto status = [](std::string words) {
    return parse::parse(note("---\nstatus: " + words + "\ngodkänt: 2025-03-20\n---\n# T\n"))
        .document->meeting()
        ->status;
  };
  CHECK(status("utkast") == MeetingStatus::draft);
  CHECK(status("genomfört") == MeetingStatus::held);
  CHECK(status("inställt") == MeetingStatus::cancelled);
  CHECK(status("preliminärt") == MeetingStatus::approved);
}

TEST_CASE("front matter that does not stand first is an error, not a published note", "[parse]") {
  for (auto text : {"# M\n\n---\npublicera: nej\n---\n", " ---\npublicera: nej\n---\n", "----\npublicera: nej\n----\n",
                    "<!-- a -->\n---\npublicera: nej\n---\n"}) {
    INFO(text);
    CHECK(has(parse::parse(note(text)), Rule::front_matter));
  }
  CHECK_FALSE(has(parse::parse(note("# M\n\nText.\n\n---\n\nMer text.\n")), Rule::front_matter));
}

TEST_CASE("a column that says who was there is heeded", "[parse]") {
  auto document = parse::parse(note("# M\n\n## Närvarande\n\n| Organisation | Närvarande |\n| - | - |\n| Kommunen | ja "
                                    "|\n| Polisen | nej |\n"))
                      .document;
  REQUIRE(document->meeting() != nullptr);
  CHECK(document->meeting()->present.size() == 1);
  CHECK(document->meeting()->absent.size() == 1);
}

TEST_CASE("a remark about leaving after a comma is no role", "[parse]") {
  auto document =
      parse::parse(note("# M\n\n## Närvarande\n\n- Socialförvaltningen, gick kl 14.30\n- Kommunen, utredare\n"))
          .document;
  REQUIRE(document->meeting()->present.size() == 2);
  CHECK(document->meeting()->present[0].attended.span == Attended::Span::undecidable);
  CHECK(document->meeting()->present[1].role == "utredare");
}

TEST_CASE("what would turn the text round is taken away, with a warning at the first", "[parse]") {
  auto parsed = parse::parse(
      note("---\ntitel: Möte \u202E!\n---\n\nEn \u202Efil\u202C och \U000E0041en \u2066isolerad\u2069.\n"));
  CHECK(parsed.document->title == "Möte !");
  CHECK(parsed.document->prose.plain(0).find("En fil och en \u2066isolerad\u2069.") != std::string::npos);
  const auto& found = parsed.findings;
  auto told = std::find_if(found.begin(), found.end(), [](auto& one) { return one.rule == Rule::control_character; });
  REQUIRE(told != found.end());
  CHECK(told->at == Place{2, 13});
  CHECK(parsed.document->text().find("\u202E") == std::string::npos);
}

TEST_CASE("no escape or entity brings back what would turn the text round", "[parse]") {
  auto document =
      parse::parse(
          note("---\ntitel: \"a\\u202Eb\\U000E0041\"\n---\n\nx&#x202E;y&#8238; [z](https://a.se \"q&#x202D;\")\n"))
          .document;
  CHECK(document->title == "a\uFFFDb\uFFFD");
  CHECK(document->prose.plain(0).find("xy") != std::string::npos);
  CHECK(document->prose.links.at(0).title == "q");
}

TEST_CASE("a backslash before < is read as CommonMark reads it", "[parse]") {
  auto parsed = parse::parse(note("# M\n\nTre \\<b\\> och `\\<i>` och \\\\<u>x</u>\n"));
  CHECK(parsed.document->prose.plain(0).find("Tre <b> och \\<i> och \\x") != std::string::npos);
  CHECK_FALSE(has(parsed, Rule::raw_html));
}
