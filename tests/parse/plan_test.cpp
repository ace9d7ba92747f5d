// SPDX-License-Identifier: EUPL-1.2
// The front matter of the action plan, its initiatives and figures: records inside records, and how much.
#include "note.hpp"
#include "parse/front_matter/amount.hpp"
#include "support/catch.hpp"

using namespace insyn;
using namespace insyn::parse;

namespace {

using Texts = std::vector<std::string>;

Texts texts(const std::vector<Words>& words) {
  Texts all;
  for (const auto& one : words) all.push_back(one.text);
  return all;
}

const std::string kInitiative = "samverkansområde: X\n";

Initiative initiative(const std::string& yaml) {
  auto note = note_of(kInitiative + yaml, Initiative{});
  CHECK(note.found() == "");
  return std::get<Initiative>(note.document.as);
}

std::string found(const std::string& yaml) { return note_of(kInitiative + yaml, Initiative{}).found(); }

/// Written, read again and written again: the same.
template <typename As>
std::string published_again(const std::string& yaml, As as) {
  auto text = note_of(yaml, as).published();
  auto again = note_of(text.substr(4, text.size() - 9), as);
  CHECK(again.found() == "");
  CHECK(again.published() == text);
  return text;
}

}  // namespace

TEST_CASE("a plan's areas and what they hold, in every form of YAML", "[parse]") {
  for (const std::string areas :
       {"områden:\n  - namn: Arbete\n    från: 2019-01-01\n    samverkansområden:\n      - {namn: Språk, prioriterat: "
        "ja}\n"
        "      - namn: Dialog\n  - namn: Boende\n    till: 31 december 2023",
        "areas:\n- name: Arbete\n  from: 2019-01-01\n  collaboration-areas:\n  - name: Språk\n    priority: yes\n  - "
        "Dialog\n"
        "- {name: Boende, to: 2023-12-31}",
        "områden: [{namn: Arbete, från: 2019-01-01, samverkansområden: [{namn: Språk, prioriterat: ja}, Dialog]},\n"
        "  {namn: Boende, till: 2023-12-31}]"}) {
    CAPTURE(areas);
    auto note = note_of("ägare: Region Exempel, Exempelkommun\n" + areas, Plan{});
    CHECK(note.found() == "");
    const auto& plan = *note.document.plan();
    CHECK(texts(plan.owners) == Texts{"Region Exempel", "Exempelkommun"});
    REQUIRE(plan.areas.size() == 2);
    CHECK(plan.areas[0].from == Date{2019, 1, 1});
    CHECK(plan.areas[1].to == Date{2023, 12, 31});
    REQUIRE(plan.areas[0].collaboration_areas.size() == 2);
    CHECK(plan.areas[0].collaboration_areas[0].name == "Språk");
    CHECK(plan.areas[0].collaboration_areas[0].prioritised);
    CHECK(plan.areas[0].collaboration_areas[1].name == "Dialog");
    CHECK_FALSE(plan.areas[0].collaboration_areas[1].prioritised);
  }
}

TEST_CASE("a list of one, where one is expected, is that one", "[parse]") {
  const std::string target =
      "mål:\n  - namn: D\n    värde: 30\n    utfall:\n      - datum: 2026-02-01\n        värde: 20\n";
  auto one = initiative(target);
  REQUIRE(one.targets.size() == 1);
  REQUIRE(one.targets[0].outcome);
  CHECK(one.targets[0].outcome->date == Date{2026, 2, 1});
  CHECK(found(target + "      - datum: 2026-03-01\n        värde: 21\n") == "7:7 front-matter");
}

TEST_CASE("an initiative's keys", "[parse]") {
  auto one = initiative(R"(ansvarig: Region Exempel, Exempelkommun (skolan, förskolan)
ägare: [Exempelkommun]
samordnare:
  - Utvecklingscentrum Exempel
utförare: A
partners: B, C
start: 2026-01-01
slut: 2026-12-31
status: påbörjad
status-skäl: Det går
finansiär: Exempelkommun
uppföljning:
  ansvarig: Utredaren
  rapporteras-av: Projektledaren
  reported-to: Styrgruppen
följs-upp: nej
mål:
  - namn: Fler: i arbete
    värde: 80
    enhet: personer
    avser: de som söker
    kvinnor: 40
    män: 30–50
    utfall: {datum: 2026-09-30, värde: 64,5, kvinnor: 36, män: dolt}
    mått: fatt-arbete
  - {namn: Andel, värde: 80 %}
indikatorer: A, B
milstolpar:
  - {titel: Första, senast: 2026-04-29, klart: 2026-04-28}
  - Andra
nivå: förebyggande
målgrupp: Alla, även unga
plats: Biblioteket
när: Torsdagar: 17–20
anmälan: Ring
kostnad: Ingen
fortsättning-på: en-annan
lärdom: Fråga först)");
  CHECK(texts(one.responsible) == Texts{"Region Exempel", "Exempelkommun (skolan, förskolan)"});
  CHECK(one.responsible[1].at == Place{3, 27});
  CHECK(texts(one.partners) == Texts{"B", "C"});
  CHECK(one.status == Initiative::Status::ongoing);
  CHECK(one.follow_up.reported_to == "Styrgruppen");
  CHECK_FALSE(one.followed_up);
  REQUIRE(one.targets.size() == 2);
  const auto& target = one.targets[0];
  CHECK(target.name == "Fler: i arbete");
  CHECK(target.men->to == Decimal::whole(50));
  CHECK(target.outcome->value.value == Decimal{645, 1});
  CHECK(target.outcome->men.suppressed);
  CHECK(target.figure.text == "fatt-arbete");
  CHECK(one.targets[1].value->percent);
  CHECK(one.indicators == Texts{"A", "B"});
  CHECK(one.milestones[0].completed == Date{2026, 4, 28});
  CHECK(one.milestones[1].title == "Andra");
  CHECK(one.reach == Initiative::Reach::preventive);
  CHECK(one.when == "Torsdagar: 17–20");
  CHECK(one.continues.text == "en-annan");
  CHECK(one.lesson == "Fråga först");
}

TEST_CASE("an initiative's status in every inflection", "[parse]") {
  using Status = Initiative::Status;
  auto status = [](const std::string& word) { return initiative("status: " + word).status; };
  for (const char* word : {"ej påbörjad", "Ej påbörjat", "inte påbörjad", "planerad", "not started", "not-started"})
    CHECK(status(word) == Status::not_started);
  for (const char* word : {"testas", "provas", "trial", "på försök"}) CHECK(status(word) == Status::trial);
  for (const char* word : {"pågår", "pågående", "ongoing"}) CHECK(status(word) == Status::ongoing);
  for (const char* word : {"klar", "klart", "avslutad", "genomförd", "done"}) CHECK(status(word) == Status::done);
  for (const char* word : {"avbruten", "avbrutet", "nedlagd", "stopped"}) CHECK(status(word) == Status::stopped);
  CHECK(found("status: snart") == "3:9 bad-value");
}

TEST_CASE("what is wrong in a record inside a record is told at its place", "[parse]") {
  CHECK(note_of("titel: A", Initiative{}).found() == "2:1 front-matter");
  CHECK(found("mål:\n  - namn: A\n    värde: 80 personer") == "5:12 bad-value");
  CHECK(found("mål:\n  - namn: A\n    varde: 80") == "5:5 unknown-key");
  CHECK(found("mål:\n  - namn: A\n    utfall: {datum: igår, värde: 3}") == "5:21 bad-date");
  CHECK(found("mål:\n  - namn: A\n    utfall: {datum: 2026-01-01, värd: 3}") == "5:33 unknown-key");
  CHECK(found("mål:\n  - namn: A\n    utfall: 64") == "5:13 bad-value");
  CHECK(found("mål:\n  - värde: 80") == "4:5 bad-value");
  CHECK(found("milstolpar:\n  - {titel: A, senast: snart}") == "4:24 bad-date");
  CHECK(found("uppföljning: varje år") == "3:14 bad-value");
  CHECK(found("nivå: hög") == "3:7 bad-value");
  auto note = note_of("områden:\n  - namn: A\n    samverkansområden:\n      - namn: B\n        prioritera: ja", Plan{});
  CHECK(note.found() == "6:9 unknown-key");
  CHECK(note.findings[0].hint.sv == "menade du \"prioriterat\"?");
}

TEST_CASE("a figure's keys", "[parse]") {
  auto note = note_of(
      "enhet: %\nkälla: SCB: statistik\nmäts: terminsvis\nönskad-riktning: öka\nminsta-antal: 10\n"
      "utgångsläge: {datum: 2021-12-31, värde: 5,3}\nmål:\n  datum: 2026-12-31\n  värde: 4,0\ndata: a.csv",
      Figure{});
  CHECK(note.found() == "");
  const auto& figure = *note.document.figure();
  CHECK(figure.unit == "%");
  CHECK(figure.resolution == Period::Kind::term);
  CHECK(figure.direction == Figure::Direction::increase);
  CHECK(figure.min_count == 10);
  CHECK(figure.base.value.value == Decimal{53, 1});
  CHECK(figure.target.date == Date{2026, 12, 31});
  CHECK(note_of("enhet: A\nkälla: B\nminsta-antal: -1", Figure{}).found() == "4:15 bad-value");
  CHECK(note_of("enhet: A\nkälla: B\nmål: {datum: 2026-01-01}", Figure{}).found() == "4:6 bad-value");
  CHECK(note_of("enhet: A\nkälla: B\nmål: 30–50", Figure{}).found() == "4:6 bad-value");
}

TEST_CASE("amounts", "[parse]") {
  auto again = [](const char* text) {
    auto amount = read_amount(text);
    return amount ? words_of(*amount) : "none";
  };
  CHECK(again("80") == "80");
  CHECK(again("1 154") == "1154");
  CHECK(again("5,30") == "5.30");
  CHECK(again("80 %") == "80 %");
  CHECK(again("80 procent") == "80 %");
  CHECK(again("30–50") == "30–50");
  CHECK(again("30-50") == "30–50");
  CHECK(again("30 till 50 %") == "30–50 %");
  CHECK(again("-3") == "-3");
  for (const char* text : {"", "%", "80 personer", "minst 80", "50–30", "–", "a–b"}) CHECK(again(text) == "none");
}

TEST_CASE("the published front matter of a plan, an initiative and a figure", "[parse]") {
  CHECK(published_again(
            "areas: [{name: A, from: 1 mars 2019, collaboration-areas: [{priority: yes, name: B}, C]}]\nowner: X\n"
            "end: 2025-12-31\ntitle: P",
            Plan{}) == R"(---
titel: P
slut: 2025-12-31
ägare:
  - X
områden:
  - namn: A
    från: 2019-03-01
    samverkansområden:
      - namn: B
        prioriterat: ja
      - C
---
)");
  CHECK(published_again(
            "targets:\n  - outcome: {value: 64, date: 2026-09-30, women: hidden}\n    value: 30-50\n    name: A\n"
            "    unit: personer\nstatus: ongoing\nlevel: preventive\nfollowed-up: no\ncollaboration-area: X, Z\n"
            "milestones: [{title: M, due: 1 mars 2026}]\nfollow-up: {reported-to: S}",
            Initiative{}) == R"(---
status: pågår
samverkansområde:
  - X
  - Z
uppföljning:
  rapporteras-till: S
följs-upp: nej
mål:
  - namn: A
    värde: 30–50
    enhet: personer
    utfall:
      datum: 2026-09-30
      värde: 64
      kvinnor: dolt
milstolpar:
  - titel: M
    senast: 2026-03-01
nivå: förebyggande
---
)");
  CHECK(published_again("unit: personer\nsource: SCB\nresolution: year\ndirection: decrease\nbase: {value: \"5,3\", "
                        "date: 2021-12-31}\n"
                        "min-count: 10\ntotal: Alla",
                        Figure{}) == R"(---
källa: SCB
enhet: personer
mäts: år
önskad-riktning: minska
utgångsläge:
  datum: 2021-12-31
  värde: 5.3
minsta-antal: 10
summa: Alla
---
)");
}
