// SPDX-License-Identifier: EUPL-1.2
#include "convert/markdown.hpp"
#include "convert/plain_text.hpp"
#include "convert/steps.hpp"
#include "support/catch.hpp"

using namespace insyn;
using namespace insyn::convert;

namespace {

/// What becomes of a plain text, below its front matter.
std::string body_of(std::string_view text) {
  std::string note =
      write_markdown(tidy(read_plain_text("Mötet\n\n" + std::string(text)), {2025, 3, 12}, "m.txt"), Lang::sv).text;
  return note.substr(note.find("\n---\n", 4) + 6);
}

Text bold(std::string words) { return Text(std::move(words), {.bold = true}); }

/// What becomes of blocks from another program.
std::string body_of(Blocks blocks) {
  Paper paper;
  paper.title = Text("Mötet");
  paper.blocks = std::move(blocks);
  std::string note = write_markdown(tidy(std::move(paper), {2025, 3, 12}, "m.docx"), Lang::sv).text;
  return note.substr(note.find("\n---\n", 4) + 6);
}

Blocks cell(std::string words) { return {Block::paragraph(Text(std::move(words)))}; }

std::string said(const std::string& remark) { return "<!-- Insyn: " + remark + " -->\n"; }

}  // namespace

TEST_CASE("a section's name before a colon is a heading, and who follows are a list", "[convert]") {
  CHECK(body_of("Närvarande: Kommunen, Skolan (rektor, digitalt)") ==
        "## Närvarande\n\n- Kommunen\n- Skolan (rektor, digitalt)\n");
  CHECK(body_of("Frånvarande ledamöter: Polisen") ==
        "## Frånvarande\n" + said("rubriken var \"Frånvarande ledamöter\"") + "\n- Polisen\n");
}

TEST_CASE("the last och of a list may be in one name or between two", "[convert]") {
  CHECK(body_of("Närvarande: Kommunen, Barn- och utbildningsförvaltningen") ==
        "## Närvarande\n\n- Kommunen\n- Barn- och utbildningsförvaltningen\n");
  CHECK(body_of("Närvarande: Kommunen, Skolan och Polisen") ==
        "## Närvarande\n\n" + said("delades vid \"Skolan och Polisen\": är det två?") +
            "- Kommunen\n- Skolan\n- Polisen\n");
}

TEST_CASE("text below a list of people is not read as people", "[convert]") {
  CHECK(body_of("Närvarande\n\nKommunen\n\nSkolan\n\nVi talade länge om bussarna till industriområdet.")
            .find("- Skolan\n\n## Inledning\n") != std::string::npos);
}

TEST_CASE("numbers with text between them are headings, one after another a list", "[convert]") {
  CHECK(body_of("1. Bussar\n\nText.\n\n2. Lokal\n\nText.") == "## 1. Bussar\n\nText.\n\n## 2. Lokal\n\nText.\n");
  CHECK(body_of("Dagordning\n\n1. Bussar\n2. Lokal") == "## Dagordning\n\n1. Bussar\n2. Lokal\n");
  CHECK(body_of("§ 4 Bussar\n\n12 § Lokal") == "## § 4 Bussar\n\n## § 12 Lokal\n");
}

TEST_CASE("a year or a day at a line's start is no number", "[convert]") {
  CHECK(body_of("2013. Ett år.") == "2013\\. Ett år.\n");
  CHECK(body_of("12. mars ses vi igen.") == "12\\. mars ses vi igen.\n");
}

TEST_CASE("a bold line is a heading, below numbered ones when there are such", "[convert]") {
  CHECK(body_of({Block::paragraph(bold("Bussar")), Block::paragraph(Text("Text."))}) == "## Bussar\n\nText.\n");
  CHECK(body_of({Block::paragraph(bold("§ 1 Bussar")), Block::paragraph(bold("Läget")),
                 Block::paragraph(Text("Text."))}) == "## § 1 Bussar\n\n### Läget\n\nText.\n");
}

TEST_CASE("headings of the other program keep their order, from level 2 on", "[convert]") {
  CHECK(body_of({Block::heading(Text("Bussar"), 3), Block::heading(Text("Kväll"), 5),
                 Block::heading(Text("Lokal"), 3)}) == "## Bussar\n\n### Kväll\n\n## Lokal\n");
}

TEST_CASE("marks get their label in bold with its colon", "[convert]") {
  CHECK(body_of("Beslut: Vi hyr lokalen.") == "**Beslut:** Vi hyr lokalen.\n");
  CHECK(body_of("Text\nBeslut: Vi hyr.") == "Text\n\n**Beslut:** Vi hyr.\n");
  CHECK(body_of({Block::paragraph(bold("Beslut")), Block::paragraph(Text("Vi hyr."))}) == "**Beslut:** Vi hyr.\n");
  CHECK(body_of({Block::paragraph(bold("Beslut: Vi hyr."))}) == "**Beslut:** Vi hyr.\n");
  Text no_colon = bold("Råd");
  no_colon.add(Text(" Börja smått."));
  CHECK(body_of({Block::paragraph(no_colon)}) == "**Råd:** Börja smått.\n");
}

TEST_CASE("a sentence that sounds like a decision is asked about, and not marked", "[convert]") {
  CHECK(body_of("Gruppen beslutade att vänta.") ==
        "Gruppen beslutade att vänta.\n" + said("är det här ett beslut? Skriv då **Beslut:** först på raden"));
}

TEST_CASE("a table of what, who and when becomes actions", "[convert]") {
  Block table{.kind = Block::Kind::table};
  table.rows = {{cell("Vem"), cell("Vad"), cell("Klart"), cell("Status")},
                {cell("Skolan"), cell("Räkna platser."), cell("senast 1 april"), {}},
                {cell("Polisen"), cell("Ringa"), cell("våren"), cell("klart")},
                {{}, cell("Boka lokal"), {}, {}}};
  CHECK(body_of({table}) == said("var en tabell med kolumnerna Vem, Vad, Klart, Status") +
                                "- [ ] Skolan: Räkna platser, senast 1 april\n"
                                "- [x] Polisen: Ringa, klart, våren\n  " +
                                said("när? Skriv senast ÅÅÅÅ-MM-DD") + "- [ ] Boka lokal\n  " +
                                said("vem gör det? Skriv den ansvarige först, och kolon"));
}

TEST_CASE("a table with columns that no action has stays a table", "[convert]") {
  Block table{.kind = Block::Kind::table};
  table.rows = {{cell("Vad"), cell("Vem"), cell("Kostnad")}, {cell("Buss | tåg"), cell("Skolan"), cell("4 kr")}};
  CHECK(body_of({table}) == "| Vad | Vem | Kostnad |\n| --- | --- | --- |\n| Buss \\| tåg | Skolan | 4 kr |\n");
}

TEST_CASE("a remark in a table's cell stands below the table, also where rows are of different lengths", "[convert]") {
  // The remarks were read from a copy of the cell that was gone.
  Block table{.kind = Block::Kind::table};
  table.rows = {{cell("Ort"), cell("Buss")}, {cell("Byn")}};
  table.rows[1][0][0].remarks.push_back({say("oj", "oh")});
  CHECK(body_of({table}) == "| Ort | Buss |\n| --- | --- |\n| Byn |  |\n" + said("oj"));
}

TEST_CASE("lines under Åtgärder become boxes, with the owner first where one is named", "[convert]") {
  CHECK(body_of("Åtgärder\n\nSkolan: räkna, senast 1 april\n\n☑ Polisen: ringa") ==
        "## Åtgärder\n\n- [ ] Skolan: räkna, senast 1 april\n- [x] Polisen: ringa\n");
  CHECK(body_of("Att göra\n\n- Räkna. Ansvarig: Skolan") ==
        "## Att göra\n\n- [ ] Skolan: Räkna\n  " + said("i originalet stod \"Räkna. Ansvarig: Skolan\""));
}

TEST_CASE("the day that stands after an owner is no part of the owner", "[convert]") {
  // "Ansvarig: Kommunen, senast 1 april" made an owner of all that, whom no organisation is called.
  for (const char* line :
       {"Boka lokal, Ansvarig: Kommunen, senast 1 april", "Boka lokal (ansvarig: Kommunen, senast 1 april)",
        "Boka lokal. Ansvarig: Kommunen senast 1 april", "Boka lokal. Ansvarig: Kommunen, klart senast 1 april.",
        "Boka lokal; Ansvar: Kommunen; 1 april", "Boka lokal. Senast: 1 april. Ansvarig: Kommunen",
        "Boka lokal, senast 1 april, ansvarig: Kommunen"}) {
    INFO(line);
    CHECK(body_of("Att göra\n\n- " + std::string(line)).find("- [ ] Kommunen: Boka lokal, senast 1 april\n") !=
          std::string::npos);
  }
  for (const auto& [line, item] :
       {std::pair{"Boka. Ansvarig: Kommunen, klart 1 april", "Kommunen: Boka, klart 1 april\n"},
        std::pair{"Boka. Ansvarig: Kommunen, v. 15", "Kommunen: Boka, v. 15\n"},
        std::pair{"Boka. Ansvarig: Kommunen till nästa möte", "Kommunen: Boka, till nästa möte\n"},
        std::pair{"Boka. Ansvariga: Kommunen, Skolan, löpande", "Kommunen, Skolan: Boka, löpande\n"},
        std::pair{"Boka. Ansvarig: Kommunen, senast i vår", "Kommunen: Boka, senast i vår\n"},
        std::pair{"Gå till den budgetansvarig: Kommunen", "Gå till den budgetansvarig: Kommunen\n"}}) {
    INFO(line);
    CHECK(body_of("Att göra\n\n- " + std::string(line)).find("- [ ] " + std::string(item)) != std::string::npos);
  }
}

TEST_CASE("what is told of the meeting goes into the head, other lines stay whole in a remark", "[convert]") {
  Draft draft =
      tidy(read_plain_text("Mötet\n\nPlats: Rum: 4\nTid: onsdag 12 mars 2025 kl. 13–15\n\nText."), {}, "m.txt");
  CHECK(draft.date == Date{2025, 3, 12});
  REQUIRE(draft.keys.size() == 3);
  CHECK(draft.keys[0].value == "Rum: 4");
  CHECK(draft.keys[2].value == "kl. 13–15");
  CHECK(draft.remarks.at(0).said.sv == "i originalet stod \"Tid: onsdag 12 mars 2025 kl. 13–15\"");
}

TEST_CASE("a paragraph of the source that has lost a word is told at the end", "[convert]") {
  Paper paper = read_plain_text("Mötet\n\nVi talade.");
  paper.source = {"Mötet", "Vi talade.", "Sidhuvud: vi"};
  Draft draft = tidy(std::move(paper), {2025, 3, 12}, "m.txt");
  REQUIRE(draft.leftovers.size() == 1);
  CHECK(draft.leftovers[0].said.sv == "stod också i filen: Sidhuvud: vi");
}

TEST_CASE("bold that Markdown would not read as bold is left out, and a colon gets its space", "[convert]") {
  Text glued = bold("Not:");
  glued.add(Text("text "));
  glued.add(bold("(a)"));
  glued.add(Text("b "));
  glued.add(bold(" mitt "));
  glued.add(Text("slut"));
  CHECK(body_of({Block::paragraph(glued)}) == "**Not:** text (a)b **mitt** slut\n");
}

TEST_CASE("a quote stays one, with what stands in it and with a mark of ours", "[convert]") {
  Block quote{.kind = Block::Kind::quote};
  quote.items = {{Block::paragraph(Text("# Ett")), Block::paragraph(Text("Två"))}};
  CHECK(body_of({quote}) == "> \\# Ett\n>\n> Två\n");
  quote.mark = "[!BESLUT]";
  CHECK(body_of({quote}) == "> [!BESLUT] \\# Ett\n>\n> Två\n");
  Block list{.kind = Block::Kind::bullets};
  list.items = {{quote, Block::paragraph(Text("Efter"))}, cell("Sist")};
  CHECK(body_of({list}) == "-\n  > [!BESLUT] \\# Ett\n  >\n  > Två\n\n  Efter\n- Sist\n");
}

TEST_CASE("an item that begins with a list keeps its bullet", "[convert]") {
  Block inner{.kind = Block::Kind::bullets}, outer{.kind = Block::Kind::bullets};
  inner.items = {cell("Ett")};
  outer.items = {{inner}};
  CHECK(body_of({outer}) == "-\n  - Ett\n");
}

TEST_CASE("a code block's lines are its own", "[convert]") {
  // They were read from a copy of the text that was gone.
  Block code{.kind = Block::Kind::code};
  code.text = Text("en rad som inte får plats i en kort sträng\n\n  och en till som inte heller gör det");
  CHECK(body_of({code}) ==
        "````\nen rad som inte får plats i en kort sträng\n\n  och en till som inte heller gör det\n````\n");
}
