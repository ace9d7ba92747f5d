// SPDX-License-Identifier: EUPL-1.2
// What the keys of each kind become in the document (contract section 3).
#include "note.hpp"
#include "support/catch.hpp"

using namespace insyn;
using namespace insyn::parse;

namespace {

using Texts = std::vector<std::string>;
using Span = Attended::Span;

Texts who(const std::vector<Attendance>& list) {
  Texts names;
  for (const auto& line : list) names.push_back(line.who);
  return names;
}

}  // namespace

TEST_CASE("a translation may state which text of its original it translates", "[parse]") {
  auto read = [](const std::string& line) {
    auto note = note_of("titel: About us\nspråk: en\növersättning-av: " + line);
    return std::pair(note.document.translation_of.text, note.document.translated_version);
  };
  using Read = std::pair<std::string, std::string>;
  CHECK(read("om.md") == Read{"om.md", ""});
  for (const char* line : {"om.md, version 3fa9c2d10b7e", "om.md @3fa9c2d10b7e", "om.md, sha256:3fa9c2d10b7e",
                           "om.md, 3FA9C2D10B7E", "om.md version 3fa9c2d10b7e"}) {
    INFO(line);
    CHECK(read(line) == Read{"om.md", "3fa9c2d10b7e"});
  }
  CHECK(read("om, version 3fa9c2d1") == Read{"om", "3fa9c2d1"});
  CHECK(read("Möte 3, vår.md, version 3fa9c2d1") == Read{"Möte 3, vår.md", "3fa9c2d1"});
  // Not a hash: then it belongs to the name, which names nothing.
  CHECK(read("om.md, version 3fa9c2") == Read{"om.md, version 3fa9c2", ""});
  CHECK(read("20250312") == Read{"20250312", ""});
}

TEST_CASE("the keys of all kinds fill the document", "[parse]") {
  auto note = note_of(R"(titel: Om oss
sammanfattning: {sv: Kort, ar: "نص", lättläst: Lätt}
språk: sv
översättning-av: om.md
publicera: 1 april 2025
avpublicera: 2026-04-01
alias: /gammal/, /äldre/
dnr: KS 2025/123-31
rättelser:
  - datum: 22 juni 2026
    vad: Datumet var fel: rätt är den 17 augusti
  - {datum: 2026-06-23, vad: "Ett, två"}
granskad: {av: Dataskyddsombudet, datum: 2026-09-01}
meny: ja)",
                      Page{});
  CHECK(note.found() == "");
  const auto& d = note.document;
  CHECK(d.title == "Om oss");
  CHECK(d.summaries == std::map<std::string, std::string>{{"sv", "Kort"}, {"ar", "نص"}, {"sv-simple", "Lätt"}});
  CHECK(d.language == "sv");
  CHECK(d.translation_of.text == "om.md");
  CHECK(d.translation_of.at == Place{5, 18});
  CHECK(d.publish == Publish::from_date);
  CHECK(d.publish_from == Date{2025, 4, 1});
  CHECK(d.unpublish_from == Date{2026, 4, 1});
  CHECK(d.aliases == Texts{"/gammal/", "/äldre/"});
  CHECK(d.reference == "KS 2025/123-31");
  REQUIRE(d.corrections.size() == 2);
  CHECK(d.corrections[0].date == Date{2026, 6, 22});
  CHECK(d.corrections[0].what == "Datumet var fel: rätt är den 17 augusti");
  CHECK(d.corrections[1].what == "Ett, två");
  CHECK(d.reviewed_by == "Dataskyddsombudet");
  CHECK(d.reviewed == Date{2026, 9, 1});
  CHECK(std::get<Page>(d.as).in_menu);
}

TEST_CASE("a summary is a text or a map by language", "[parse]") {
  using Summaries = std::map<std::string, std::string>;
  struct Case {
    std::string_view yaml;
    Summaries summaries;
  };
  auto row = GENERATE(values<Case>({
      {"sammanfattning: Beslut: ja, nej", Summaries{{"", "Beslut: ja, nej"}}},
      {"språk: en\nsummary: Short", Summaries{{"en", "Short"}}},
      {"sammanfattning:\n  sv: Beslut: ja\n  easy-read: Lätt\n    att läsa",
       Summaries{{"sv", "Beslut: ja"}, {"sv-simple", "Lätt att läsa"}}},
      {"sammanfattning:\n  Obs: vi flyttar", Summaries{{"", "Obs: vi flyttar"}}},
      {"sammanfattning: >\n  En\n  två", Summaries{{"", "En två"}}},
      {"sammanfattning:\n  sv: |\n    En\n    två\n  en: Three", Summaries{{"sv", "En\ntvå"}, {"en", "Three"}}},
      {"sammanfattning:\n  sv:\n  en: Three", Summaries{{"en", "Three"}}},
      {"sammanfattning: [A] b", Summaries{{"", "[A] b"}}},
      {"sammanfattning: {A} b", Summaries{{"", "{A} b"}}},
      {"sammanfattning:", Summaries{}},
  }));
  CAPTURE(row.yaml);
  auto note = note_of(row.yaml);
  CHECK(note.document.summaries == row.summaries);
  CHECK(note.found() == "");
}

TEST_CASE("a document is public or not, or from a day", "[parse]") {
  CHECK(note_of("publicera: nej").document.publish == Publish::no);
  CHECK(note_of("publish: no # inte än").document.publish == Publish::no);
  CHECK(note_of("publicera: Ja").document.publish == Publish::yes);
  CHECK(note_of("publicera:").document.publish == Publish::yes);
}

TEST_CASE("every kind can be withdrawn with a reason", "[parse]") {
  auto withdrawn = [](const Note& note) {
    return note.document.withdrawn && note.document.reason == "Fel fil" && note.findings.empty();
  };
  std::string yaml = "status: avpublicerad\nskäl: Fel fil\n";
  CHECK(withdrawn(note_of(yaml, Page{})));
  CHECK(withdrawn(note_of(yaml, Project{})));
  CHECK(withdrawn(note_of(yaml, Meeting{})));
  CHECK(withdrawn(note_of(yaml, Material{})));
  CHECK(withdrawn(note_of(yaml, News{})));
  CHECK(withdrawn(note_of(yaml, Initiative{})));
  CHECK(withdrawn(note_of(yaml + "typ: forum", Group{})));
  CHECK(withdrawn(note_of(yaml + "typ: kommun", Organisation{})));
  CHECK(note_of("status: withdrawn").document.withdrawn);
  CHECK(note_of(yaml).meeting().status == MeetingStatus::unstated);
  CHECK(note_of("status: utkast", Page{}).found() == "2:9 bad-value");
}

TEST_CASE("a withdrawal without a reason is asked for one", "[parse]") {
  CHECK(note_of("titel: Om\nstatus: avpublicerat", Page{}).found() == "3:9 no-reason");
  CHECK(note_of("status: withdrawn\nreason:").found() == "2:9 no-reason");
  CHECK(note_of("avpublicera: 2025-03-12").found().empty());  // its day has come: there is nothing to give a reason for
}

TEST_CASE("a project", "[parse]") {
  auto note = note_of(R"(titel: Arbete och integration
status: pågående
kommun: [Exempelkommun, Grannkommun]
start: 2025-09-01
slut: 31 augusti 2027
projektledare:
  - roll: Projektledaren: oberoende
    organisation: Utvecklingscentrum Exempel
    från: 2025-09-01
    till: 2027-08-31
finansiär: Länsstyrelsen
kontakt: arbete@exempelkommun.example
källa: Kommunstyrelsens beslut § 12)",
                      Project{});
  CHECK(note.found() == "");
  const auto& project = std::get<Project>(note.document.as);
  CHECK(project.status == Project::Status::ongoing);
  CHECK(project.municipalities == Texts{"Exempelkommun", "Grannkommun"});
  CHECK(project.start == Date{2025, 9, 1});
  CHECK(project.end == Date{2027, 8, 31});
  REQUIRE(project.leaders.size() == 1);
  CHECK(project.leaders[0].role == "Projektledaren: oberoende");
  CHECK(project.leaders[0].to == Date{2027, 8, 31});
  CHECK(project.funder == "Länsstyrelsen");
  CHECK(project.contact == "arbete@exempelkommun.example");
  CHECK(project.source == "Kommunstyrelsens beslut § 12");
}

TEST_CASE("one project leader needs no list", "[parse]") {
  auto leader = [](std::string_view yaml) {
    auto note = note_of(yaml, Project{});
    CHECK(note.found() == "");
    return std::get<Project>(note.document.as).leaders.at(0);
  };
  CHECK(leader("projektledare:\n  role: Samordnare\n  organisation: A").role == "Samordnare");
  CHECK(leader("projektledare: {roll: Samordnare}").role == "Samordnare");
  CHECK(leader("projektledare: Utvecklingscentrum").organisation == "Utvecklingscentrum");
}

TEST_CASE("a group with its roster", "[parse]") {
  auto note = note_of(R"(titel: Samverkansgruppen
typ: samverkansgrupp
förkortning: SAM
beslutsmässig: 2/3
representanter:
- organisation: Region Exempel
  roll: Samordnare: kommunen
  mandat: nej
  platser: 2
  från: 1 februari 2026
  till: 2026-12-31
  ersättare: Exempelhem
- {organisation: "Kyrkan, norra", plats: 1}
- Polisen
dagordning:
  - Beslut, råd och annat
  - "Läget: aktörerna"
  -
  - Nästa möte: datum
publiceringslöfte: 10
dokument: protokoll)",
                      Group{});
  CHECK(note.found() == "14:35 unknown-key");
  const auto& group = std::get<Group>(note.document.as);
  CHECK(group.type == "collaboration-group");
  CHECK(group.abbreviation == "SAM");
  CHECK(group.quorum.kind == QuorumRule::Kind::fraction);
  CHECK(group.quorum.numerator == 2);
  REQUIRE(group.roster.size() == 3);
  CHECK(group.roster[0].organisation == "Region Exempel");
  CHECK(group.roster[0].role == "Samordnare: kommunen");
  CHECK_FALSE(group.roster[0].mandate);
  CHECK(group.roster[0].seats == 2);
  CHECK(group.roster[0].from == Date{2026, 2, 1});
  CHECK(group.roster[0].to == Date{2026, 12, 31});
  CHECK(group.roster[0].deputy == "Exempelhem");
  CHECK(group.roster[0].at == Place{7, 3});
  CHECK(group.roster[1].organisation == "Kyrkan, norra");
  CHECK(group.roster[2].organisation == "Polisen");
  CHECK(group.roster[2].mandate);
  CHECK(group.roster[2].seats == 1);
  CHECK(group.agenda == Texts{"Beslut, råd och annat", "Läget: aktörerna", "Nästa möte: datum"});
  CHECK(group.publish_within == 10);
  CHECK(group.document == DocumentWord::minutes);
}

TEST_CASE("a group says what is its own default", "[parse]") {
  auto group = std::get<Group>(note_of("kind: advisory board", Group{}).document.as);
  CHECK(group.type == "advisory-board");
  CHECK(group.quorum.kind == QuorumRule::Kind::more_than_half);
  CHECK(group.publish_within == 5);
  CHECK(group.document == DocumentWord::notes);
}

TEST_CASE("what a group or an organisation must say", "[parse]") {
  CHECK(note_of("titel: A", Group{}).found() == "2:1 front-matter");
  CHECK(note_of("typ:", Organisation{}).found() == "2:1 front-matter");
  CHECK(note_of("typ: klubb", Group{}).found() == "2:6 bad-value");
  CHECK(note_of("typ: forum\nbeslutsmässig: alla", Group{}).found() == "3:16 bad-value");
  CHECK(note_of("typ: forum\npubliceringslöfte: snart", Group{}).found() == "3:20 bad-value");
  CHECK(note_of("typ: forum\nrepresentanter:\n  - roll: A", Group{}).found() == "4:5 bad-value");
  CHECK(note_of("typ: forum\nrepresentanter:\n  - organisation: A\n    mandat: kanske\n    platser: 0", Group{})
            .found() == "5:13 bad-value, 6:14 bad-value");
}

TEST_CASE("an organisation", "[parse]") {
  auto note = note_of(
      "titel: AF\ntyp: statlig myndighet\nförkortning: AF\ndel-av: staten\nwebb: https://af.example\nkontaktväg: Ring "
      "010: dygnet runt",
      Organisation{});
  CHECK(note.found() == "");
  const auto& organisation = std::get<Organisation>(note.document.as);
  CHECK(organisation.type == "state-agency");
  CHECK(organisation.part_of.text == "staten");
  CHECK(organisation.part_of.at == Place{5, 9});
  CHECK(organisation.web == "https://af.example");
  CHECK(organisation.contact == "Ring 010: dygnet runt");
}

TEST_CASE("a meeting", "[parse]") {
  auto note = note_of(R"(titel: Samverkansgruppen 12 mars 2025
datum: 12 mars 2025
tid: kl. 13–15
plats: Kommunhuset: rum 4
justerat: 2025-03-20
justerare: Projektledaren och kommunens utredare
ordförande: Projektledaren
sekreterare: Kommunens utredare
närvarande:
  - Exempelkommun
  - Region Exempel: enheten (t.o.m. punkt 4)
  - organisation: Socialförvaltningen
    roll: enhetschef
    antal: 1
    punkter: [1, 2]
  - {organisation: Polisen, namn: Områdespolisen, items: ej 7}
frånvarande: A, B (digitalt), Bygg- och miljö
gäster: ingen
beslutsmässig: nej
bilagor:
  - fil: bilagor/a.pdf
    titel: Bilaga (a): b
inlägg: Gruppen har träffats: läs mer
kanaler: webbplats, facebook
skäl:)");
  CHECK(note.found() == "");
  const auto& meeting = note.meeting();
  CHECK(meeting.date == Date{2025, 3, 12});
  CHECK(meeting.time == TimeSpan{{13, 0}, TimeOfDay{15, 0}});
  CHECK(meeting.place == "Kommunhuset: rum 4");
  CHECK(meeting.status == MeetingStatus::approved);
  CHECK(meeting.approved == Date{2025, 3, 20});
  CHECK(meeting.approver == "Projektledaren och kommunens utredare");
  CHECK(meeting.chair == "Projektledaren");
  CHECK(meeting.secretary == "Kommunens utredare");
  CHECK(who(meeting.present) == Texts{"Exempelkommun", "Region Exempel: enheten", "Socialförvaltningen", "Polisen"});
  CHECK(meeting.present[1].attended.span == Span::until);
  CHECK(meeting.present[1].at == Place{12, 5});
  CHECK(meeting.present[2].role == "enhetschef");
  CHECK(meeting.present[2].count == 1);
  CHECK(meeting.present[2].attended.items == Texts{"1", "2"});
  CHECK(meeting.present[3].name == "Områdespolisen");
  CHECK(meeting.present[3].attended.span == Span::except);
  CHECK(who(meeting.absent) == Texts{"A", "B", "Bygg- och miljö"});
  CHECK(meeting.absent[1].digital);
  CHECK(meeting.absent[1].at == Place{18, 17});
  CHECK(meeting.guests.empty());
  CHECK(meeting.quorate == false);
  REQUIRE(note.document.attachments.size() == 1);
  CHECK(note.document.attachments[0].file == "bilagor/a.pdf");
  CHECK(note.document.attachments[0].title == "Bilaga (a): b");
  CHECK(note.document.attachments[0].at == Place{22, 10});
  CHECK(note.document.post == "Gruppen har träffats: läs mer");
  CHECK(note.document.channels.value() == Texts{"webbplats", "facebook"});
}

TEST_CASE("a meeting's state in every inflection", "[parse]") {
  struct Case {
    std::string_view word;
    MeetingStatus status;
  };
  using S = MeetingStatus;
  auto row = GENERATE(values<Case>({
      {"planerat", S::planned},
      {"Planerad", S::planned},
      {"planned", S::planned},
      {"kallelse skickad", S::called},
      {"kallelse-skickad", S::called},
      {"called", S::called},
      {"flyttat", S::moved},
      {"flyttad", S::moved},
      {"moved", S::moved},
      {"inställt", S::cancelled},
      {"inställd", S::cancelled},
      {"canceled", S::cancelled},
      {"genomfört", S::held},
      {"held", S::held},
      {"utkast", S::draft},
      {"preliminärt", S::preliminary},
      {"preliminära", S::preliminary},
      {"preliminary # än", S::preliminary},
      {"godkänt", S::approved},
      {"godkänd", S::approved},
      {"justerat", S::approved},
      {"justerad", S::approved},
      {"\"approved\"", S::approved},
      {"GODKÄNT", S::approved},
  }));
  CAPTURE(row.word);
  auto note = note_of("nytt-datum: 2025-04-16\nstatus: " + std::string(row.word));
  CHECK(note.meeting().status == row.status);
  CHECK(note.found() == "");
}

TEST_CASE("a moved meeting says where it went", "[parse]") {
  CHECK(note_of("plats: Eken\nstatus: flyttat").found() == "3:9 no-new-date");
  CHECK(note_of("status: flyttat\nnytt-datum:").found() == "2:9 no-new-date");
  CHECK(note_of("status: flyttat\nnytt-datum: snart").found() == "3:13 bad-date");  // said once
  CHECK(note_of("status: inställt").found().empty());  // a reason is good, and not asked for
}

TEST_CASE("a project's state in every inflection", "[parse]") {
  auto status = [](std::string word) {
    return std::get<Project>(note_of("status: " + word, Project{}).document.as).status;
  };
  for (auto word : {"planerat", "planerad", "planned"}) CHECK(status(word) == Project::Status::planned);
  for (auto word : {"pågår", "pågående", "ongoing"}) CHECK(status(word) == Project::Status::ongoing);
  for (auto word : {"avslutat", "avslutad", "klar", "klart", "ended"}) CHECK(status(word) == Project::Status::ended);
}

TEST_CASE("a time that is no span is kept as words", "[parse]") {
  auto meeting = note_of("tid: efter lunch # ungefär").meeting();
  CHECK_FALSE(meeting.time);
  CHECK(meeting.time_words == "efter lunch");
  CHECK(note_of("tid: 13:00-15:00").meeting().time == TimeSpan{{13, 0}, TimeOfDay{15, 0}});
}

TEST_CASE("a time that no clock shows is a finding at its place", "[parse]") {
  CHECK(note_of("plats: Eken\ntid: 25.00").found() == "3:6 bad-value");
  CHECK(note_of("tid: 15.00–13.00").found() == "2:6 bad-value");
  CHECK(note_of("tid: efter lunch").found().empty());
}

TEST_CASE("attendance in every form of YAML", "[parse]") {
  for (std::string_view yaml :
       {"närvarande: A, B", "närvarande: [A, B]", "närvarande: [\"A\", 'B']", "närvarande:\n  - A\n  - B",
        "närvarande:\n- A\n- B", "närvarande:\n  - A\n\n  # sen\n  - B\n  -\n  - null",
        "närvarande: # vilka\n  - A\n  - B", "närvarande:\n  [A,\n   B]", "närvarande: [\n  A, # först\n  B,\n]",
        "närvarande:\n  A,\n  B", "närvarande:\n  - \"A\"\n  - >\n    B",
        "närvarande:\n  - organisation: A\n  -\n    organisation: B", "närvarande: [{organisation: A}, B]",
        "present:\n  - {\"organisation\": A}\n  - B"}) {
    CAPTURE(yaml);
    auto note = note_of(yaml);
    CHECK(who(note.meeting().present) == Texts{"A", "B"});
    CHECK(note.found() == "");
  }
}

TEST_CASE("material and news", "[parse]") {
  CHECK(std::get<Material>(note_of("datum: 2025-11-05", Material{}).document.as).date == Date{2025, 11, 5});
  auto news = note_of("date: 5 November 2025\ninlägg: Hej\nkanaler: [facebook]", News{});
  CHECK(std::get<News>(news.document.as).date == Date{2025, 11, 5});
  CHECK(news.document.post == "Hej");
  CHECK(news.document.channels.value() == Texts{"facebook"});
  CHECK_FALSE(note_of("kanaler:", News{}).document.channels.has_value());  // somebody's form, not filled in
  CHECK(note_of("kanaler: []", News{}).document.channels.value().empty());
}
