// SPDX-License-Identifier: EUPL-1.2
// How front matter is found, and what writers may write without knowing YAML.
#include "parse/front_matter/front_matter.hpp"

#include "note.hpp"
#include "support/catch.hpp"

using namespace insyn;
using namespace insyn::parse;

namespace {

FrontMatterBlock split_at(std::string_view text, std::string& found) {
  Note note;
  auto block = split_front_matter(text, "a.md", note.findings);
  found = note.found();
  return block;
}

}  // namespace

TEST_CASE("front matter is split off at its lines", "[parse]") {
  struct Case {
    std::string text;
    std::string_view yaml;
    int first_line;
    std::string_view body;
    int body_line;
    std::string_view found;
  };
  auto row = GENERATE(values<Case>({
      {"---\ntitel: A\n---\n# A\n", "titel: A\n", 2, "# A\n", 4, ""},
      {"\n  \n---\ntitel: A\n---\nx", "titel: A\n", 4, "x", 6, ""},
      {"---\ntitel: A\n...\nx", "titel: A\n", 2, "x", 4, ""},
      {"--- \ntitel: A\n---\t\n", "titel: A\n", 2, "", 4, ""},
      {"---\ntitel: A\n---", "titel: A\n", 2, "", 4, ""},
      {"---\n---\nx", "", 2, "x", 3, ""},
      {"# A\n\n---\n\nx\n---\n", "", 0, "# A\n\n---\n\nx\n---\n", 1, ""},
      {"----\nx\n----\n", "", 0, "----\nx\n----\n", 1, ""},
      {"", "", 0, "", 1, ""},
      {"\n\n", "", 0, "\n\n", 1, ""},
      {"---\ntitel: A\n# A\n", "", 0, "---\ntitel: A\n# A\n", 1, "1:1 front-matter"},
      {"\n---", "", 0, "\n---", 1, "2:1 front-matter"},
      {"+++\ntitle = \"A\"\n+++\nx", "", 0, "+++\ntitle = \"A\"\n+++\nx", 1, "1:1 front-matter"},
  }));
  CAPTURE(row.text);
  std::string found;
  auto block = split_at(row.text, found);
  CHECK(block.yaml == row.yaml);
  CHECK(block.first_line == row.first_line);
  CHECK(std::string_view(row.text).substr(block.body_offset) == row.body);
  CHECK(block.body_first_line == row.body_line);
  CHECK(found == row.found);
}

TEST_CASE("a key that takes text takes the rest of its line as it is written", "[parse]") {
  struct Case {
    std::string_view yaml, title;
  };
  auto row = GENERATE(values<Case>({
      {"titel: Läget: mars #3", "Läget: mars #3"},
      {"titel: *viktigt*", "*viktigt*"},
      {"titel: Kommunhuset: rum 4", "Kommunhuset: rum 4"},
      {"titel: @x", "@x"},
      {"titel: [A] b", "[A] b"},
      {"titel: {A}", "{A}"},
      {"titel: &a x", "&a x"},
      {"titel: !viktigt", "!viktigt"},
      {"titel: %5", "%5"},
      {"titel: - x", "- x"},
      {"titel: #1 i kommunen", "#1 i kommunen"},
      {"titel: 50 % fler, \"bättre\"", "50 % fler, \"bättre\""},
      {"titel: \"Läget: mars\"", "Läget: mars"},
      {"titel: 'Läget: mars'", "Läget: mars"},
      {"titel: \"A\" och \"B\"", "\"A\" och \"B\""},
      {"titel: 'Det är ''bra'''", "Det är 'bra'"},
      {"titel: \"rad\\tett \\u00e5 \\x41\"", "rad\tett å A"},
      {"titel: \"C:\\qwerty\"", "\"C:\\qwerty\""},
      {"titel: \"två\n  rader\"", "två rader"},
      {"titel: \"A\" # not till mig", "A"},
      {"titel: Läget\n  i mars", "Läget i mars"},
      {"titel:\n  Läget\n  i mars", "Läget i mars"},
      {"titel: Läget\n\n  i mars", "Läget\ni mars"},
      {"titel: Läget\n  # min anteckning\n  i mars", "Läget i mars"},
      {"titel: |\n  Läget:\n    i mars\n\n  # 3\n", "Läget:\n  i mars\n\n# 3"},
      {"titel: >-\n  Läget\n  i mars\n\n  och april", "Läget i mars\noch april"},
      {"titel: |2\n  A", "A"},
      {"titel:Läget", "Läget"},
      {"titel :  Läget", "Läget"},
      {"\"titel\": Läget", "Läget"},
      {"  titel: Läget\n  plats: här", "Läget"},
      {"Titel: A", "A"},
      {"TITLE: A", "A"},
      {"titel:", ""},
      {"titel: null", ""},
      {"titel: ~", ""},
      {"titel: \"\"", ""},
      {"titel: \"null\"", "null"},
      {"titel: 2025", "2025"},
      {"titel: ja", "ja"},
  }));
  CAPTURE(row.yaml);
  auto note = note_of(row.yaml);
  CHECK(note.document.title == row.title);
  CHECK(note.found() == "");
}

TEST_CASE("a hash that looks like a comment in a text is published, and a warning says so", "[parse]") {
  struct Case {
    std::string_view yaml, found;
  };
  auto row = GENERATE(values<Case>({
      {"plats: Rum 4 # ring vaktmästaren", "2:14 unclear-entry"},
      {"titel: Läget # inte än", "2:14 unclear-entry"},
      {"titel: # inte än", "2:8 unclear-entry"},
      {"sammanfattning:\n  sv: Läget # inte än", "3:13 unclear-entry"},
      {"sammanfattning: Läget\n  # en anteckning\n  i mars # inte än", "4:10 unclear-entry"},
      {"titel: Läget #3", ""},
      {"titel: C# i skolan", ""},
      {"titel: \"Läget # 3\"", ""},
      {"titel: 'Läget # 3' # inte än", ""},
      {"titel: Om \"Läget # 3\" i mars", ""},
      {"sammanfattning: |\n  Läget # 3", ""},
      {"datum: 2025-03-12 # preliminärt", ""},
      {"närvarande: Kommunen # ring först", ""},
  }));
  CAPTURE(row.yaml);
  CHECK(note_of(row.yaml).found() == row.found);
}

TEST_CASE("keys have Swedish and English names, with hyphen, space or underscore", "[parse]") {
  struct Case {
    std::string_view name;
    Kinds kinds;
    std::optional<Key> key;
  };
  auto row = GENERATE(values<Case>({
      {"godkänt-av", kind::meeting, Key::approver},
      {"Godkänt av", kind::meeting, Key::approver},
      {"godkänt_av", kind::meeting, Key::approver},
      {"justerare", kind::meeting, Key::approver},
      {"approver", kind::meeting, Key::approver},
      {"Justerat", kind::meeting, Key::approved},
      {"ledamöter", kind::group, Key::members},
      {"dnr", kind::page, Key::reference},
      {"nytt datum", kind::meeting, Key::new_date},
      {"beslutsmässig", kind::meeting, Key::quorate},
      {"beslutsmässig", kind::group, Key::quorum},
      {"kind", kind::meeting | kind::material, Key::document_kind},
      {"kind", kind::organisation, Key::type},
      {"contact", kind::organisation, Key::contact_way},
      {"contact", kind::project, Key::contact},
      {"plats", kind::initiative, Key::where},
      {"mål", kind::figure, Key::target},
      {"mål", kind::initiative, Key::targets},
      {"fo\u0308rkortning", kind::group, Key::abbreviation},
      {"ordförande", kind::project, std::nullopt},
      {"pris", kind::all, std::nullopt},
  }));
  CAPTURE(row.name);
  CHECK(key_named(row.name, row.kinds) == row.key);
}

TEST_CASE("every key can be named by both its names", "[parse]") {
  for (const auto& key : all_keys()) {
    CAPTURE(key.sv, key.en);
    CHECK(key_named(key.sv, key.kinds) == key.key);
    CHECK(key_named(key.en, key.kinds) == key.key);
    CHECK(kinds_with_key(key.sv) != 0);
  }
}

TEST_CASE("what is wrong in front matter is found at its place", "[parse]") {
  struct Case {
    std::string_view yaml, found;
  };
  auto row = GENERATE(values<Case>({
      {"titel: A\ntitel: B", "3:1 front-matter"},
      {"titel: A\ntitle: B", "3:1 front-matter"},
      {"titel: A\n\n# x\nTitle:", "5:1 front-matter"},
      {"titel: A\ntext utan kolon", "3:1 front-matter"},
      {"titel: A\nplats: B\n fel: C", ""},  // indented below a text: it is that text
      {"titell: A", "2:1 unknown-key"},
      {"mandat: ja", "2:1 unknown-key"},
      {"representanter: A", "2:1 unknown-key"},
      {"datum: 2025-02-30", "2:8 bad-date"},
      {"datum:   i går", "2:10 bad-date"},
      {"datum: [2025-03-12]", "2:8 bad-date"},
      {"status: klar kanske", "2:9 bad-value"},
      {"beslutsmässig: kanske", "2:16 bad-value"},
      {"språk: svenska språket", "2:8 bad-value"},
      {"publicera: snart", "2:12 bad-value"},
      {"rättelser:\n  - datum: 2025-03-12", "3:5 bad-value"},
      {"rättelser:\n  - datum: igår\n    vad: x", "3:12 bad-date"},
      {"rättelser: fel i punkt 3", "2:12 bad-value"},
      {"bilagor:\n  - fil: a.pdf\n    titell: A\n    titel: B", "4:5 unknown-key"},
      {"bilagor:\n  - fil: a.pdf\n    file: b.pdf\n    titel: B", "4:5 front-matter"},
      {"närvarande:\n  - organsation: A", "3:5 unknown-key, 3:5 bad-value"},
      {"närvarande:\n  - {organisation: A, antal: två}", "3:30 bad-value"},
      {"närvarande:\n  - {organisation: A, punkter: alla}", "3:32 bad-value"},
      {"närvarande: [A, B", "2:13 front-matter"},
      {"närvarande:\n  - {organisation: A, roll: [B}", "3:31 front-matter"},
      {"närvarande: [\"A, B]", "2:14 front-matter"},
      {"närvarande:\n  - A\n    - B", ""},  // a dash below a text is that text, as in YAML
      {"närvarande:\n  - - A", "3:5 front-matter"},
      {"närvarande:\n  - A\n B", "4:2 front-matter"},
      {"närvarande: &alla [A]", "2:13 front-matter"},
      {"närvarande: *alla", "2:13 front-matter"},
      {"närvarande:\n  - !!str A", "3:5 front-matter"},
      {"närvarande: [A, *b]", "2:17 front-matter"},
      {"datum: !!timestamp 2025-03-12", "2:8 front-matter"},
      {"granskad: &x {av: A}", "2:11 front-matter"},
      {"granskad: kommunen", "2:11 bad-value"},
      {"sammanfattning: {sv: a, b}", "2:25 unknown-key"},
      {"sammanfattning: {sv: a, sv: b}", "2:25 front-matter"},
      {"<<: *base", "2:5 front-matter, 2:1 unknown-key"},
      {"slag: möte\nmeny: ja", "3:1 unknown-key"},
  }));
  CAPTURE(row.yaml);
  CHECK(note_of(row.yaml).found() == row.found);
}

TEST_CASE("findings say what to write instead", "[parse]") {
  auto hint = [](const Note& note) { return note.findings.at(0).hint.sv; };
  CHECK(hint(note_of("titell: A")) == "menade du \"titel\"?");
  CHECK(hint(note_of("närvrande: A")) == "menade du \"närvarande\"?");
  CHECK(hint(note_of("status: preliminer")) == "menade du \"preliminärt\"?");
  CHECK(hint(note_of("representanter: A")) == "nyckeln finns bara för: grupp");
  CHECK(hint(note_of("typ: kommunn", Organisation{})) == "menade du \"kommun\"?");
  CHECK(hint(note_of("qqq: A")) == "ta bort raden, eller skriv det i texten");
  CHECK(hint(note_of("datum: x")) == "skriv ÅÅÅÅ-MM-DD, till exempel 2025-03-12");
  CHECK(note_of("titel: A\ntitle: B").findings.at(0).message.sv == "\"titel\" står redan på rad 2");
}

TEST_CASE("labels of the body are read by the same keys, and front matter wins", "[parse]") {
  Note note;
  note.document.as = Meeting{};
  note.front_matter =
      read_front_matter({.yaml = "plats: Kommunhuset\ntid:\n", .first_line = 2}, kind::meeting, "", note.findings);
  CHECK_FALSE(add_label(note.front_matter, Key::place, "Biblioteket", {6, 3}));
  CHECK(add_label(note.front_matter, Key::time, "13.00–15.00", {7, 3}));
  CHECK(add_label(note.front_matter, Key::date, "12 mars 2025", {8, 3}));
  CHECK(add_label(note.front_matter, Key::present, "A, B (punkt 1, 2)", {9, 3}));
  CHECK_FALSE(add_label(note.front_matter, Key::chair, "  ", {10, 3}));
  apply(note.front_matter, note.document, note.internal, note.findings);
  CHECK(note.found() == "");
  CHECK(note.meeting().place == "Kommunhuset");
  CHECK(note.meeting().time == TimeSpan{{13, 0}, TimeOfDay{15, 0}});
  CHECK(note.meeting().date == Date{2025, 3, 12});
  REQUIRE(note.meeting().present.size() == 2);
  CHECK(note.meeting().present[1].attended.items == std::vector<std::string>{"1", "2"});
  CHECK(note.published() == "---\nplats: Kommunhuset\n---\n");
}

TEST_CASE("front matter says whether a group's file is a meeting", "[parse]") {
  struct Case {
    std::string_view yaml;
    Kinds stated;
    bool meeting;
  };
  auto row = GENERATE(values<Case>({
      {"slag: möte", kind::meeting, false},
      {"kind: meeting", kind::meeting, false},
      {"slag: Underlag", kind::material, false},
      {"titel: A\ndatum: 2025-03-12\nbilagor:", 0, false},
      {"tid: 13", 0, true},
      {"tid:", 0, false},
      {"närvarande: A", 0, true},
      {"status: inställd", 0, true},
      {"status: avpublicerat", 0, false},
  }));
  CAPTURE(row.yaml);
  Findings findings;
  auto front_matter = read_front_matter({.yaml = row.yaml, .first_line = 2}, kinds_of(Role::in_group), "", findings);
  CHECK(stated_kind(front_matter, "", findings) == row.stated);
  CHECK(says_meeting(front_matter) == row.meeting);
  CHECK(findings.empty());
}

TEST_CASE("a kind that is no kind is found", "[parse]") {
  Findings findings;
  auto front_matter =
      read_front_matter({.yaml = "slag: kalas", .first_line = 2}, kinds_of(Role::in_group), "", findings);
  CHECK(stated_kind(front_matter, "", findings) == 0);
  CHECK(findings.at(0).rule == Rule::bad_value);
  CHECK(findings.at(0).hint.sv == "skriv möte eller underlag");
}

TEST_CASE("material does not take a meeting's keys", "[parse]") {
  auto note = note_of("titel: A\nsekreterare: B\nbilagor:\n  - {fil: a.pdf, titel: A}", Material{});
  CHECK(note.found() == "3:1 unknown-key");
  CHECK(note.findings[0].message.en == "\"secretary\" is no key of material");
  CHECK(note.document.attachments.size() == 1);
}

TEST_CASE("what is not published is internal", "[parse]") {
  auto note = note_of(
      "titel: A\n# ring kommunen\ndatum: 2025-03-12 # preliminärt bokat\nanteckning: hemligt\nskäl: sjukdom\n# slut");
  std::vector<std::string> texts;
  for (const auto& text : note.internal.texts) texts.push_back(text.text);
  CHECK(texts == std::vector<std::string>{"sjukdom", "ring kommunen", "preliminärt bokat", "hemligt", "slut"});
  CHECK(note.internal.texts[2].at == Place{4, 21});
  CHECK(note_of("status: inställt\nskäl: sjukdom").internal.texts.empty());
}

TEST_CASE("a comment behind a name in a list is the author's own", "[parse]") {
  auto text = GENERATE(as<std::string>{}, "närvarande:\n  - Kommunen # ring först\n  - Skolan",
                       "närvarande: Kommunen, Skolan # ring först");
  auto note = note_of(text);
  const Meeting& meeting = *note.document.meeting();
  REQUIRE(meeting.present.size() == 2);
  CHECK(meeting.present[0].who == "Kommunen");
  CHECK(meeting.present[1].who == "Skolan");
  REQUIRE(note.internal.texts.size() == 1);
  CHECK(note.internal.texts[0].text.find("ring först") != std::string::npos);
}
