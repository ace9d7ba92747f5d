// SPDX-License-Identifier: EUPL-1.2
#include "linked.hpp"
#include "support/catch.hpp"

namespace insyn::link {
namespace {

using namespace support;

const std::string kMarch = "arbete/samverkan/2025-03-12", kApril = "arbete/samverkan/2025-04-09";
const std::string kPraktik = "minutes/arbete/plan/praktik.md";

Note a_plan() {
  return plan_note("arbete")
      .area("Arbetsmarknad")
      .collaboration_area("Kunskaper i svenska", Priority::yes)
      .collaboration_area("Möten")
      .area("Hälsa", {2019, 1, 1}, {2023, 12, 31})
      .collaboration_area("Möten")
      .area("Boende");
}

Note praktik() { return initiative_note("arbete", "praktik").title("Språkpraktik"); }

/// The initiative with its plan, linked.
struct Joined {
  Linked linked{};
  [[nodiscard]] const InitiativeNode& node() const { return linked.site.initiatives.back(); }
  [[nodiscard]] Strings found() const { return linked.found(); }
  [[nodiscard]] std::string hint() const { return linked.findings.at(0).hint.sv; }
};

Joined joined(Note initiative, std::vector<Note> others = {}) {
  others.insert(others.end(), {a_plan(), std::move(initiative)});
  return {linked_in_group(std::move(others))};
}

TEST_CASE("an initiative stands where its collaboration areas do, by any case and spacing", "[link]") {
  CHECK(joined(praktik().places({"kunskaper  i SVENSKA"})).node().places == std::vector<PlanPlace>{{0, 0}});
  CHECK(joined(praktik().places({"Kunskaper i svenska", "Kunskaper i svenska"})).node().places.size() == 1);
  CHECK(joined(praktik().places({"Kunskaper i svenska"})).found().empty());
}

TEST_CASE("where two areas have a collaboration area of one name, the area decides; one that has ended is a place",
          "[link]") {
  auto named = joined(praktik().places({"Möten", "Kunskaper i svenska"}).in_area("hälsa"));
  CHECK(named.node().places == std::vector<PlanPlace>{{1, 0}, {0, 0}});
  CHECK(named.found().empty());
  auto unnamed = joined(praktik().places({"Möten"}));
  CHECK(unnamed.node().places == std::vector<PlanPlace>{{0, 1}, {1, 0}});
  CHECK(unnamed.found() == Strings{"unknown-area " + kPraktik + ":1:1"});
  CHECK(unnamed.hint() == "skriv också område: Arbetsmarknad");
}

TEST_CASE("a name that the plan does not have is said, with what may have been meant", "[link]") {
  auto typo = joined(praktik().places({"Kunskapr i svenska"}));
  CHECK(typo.node().places.empty());
  CHECK(typo.found() == Strings{"unknown-area " + kPraktik + ":1:1"});
  CHECK(typo.hint() == "menade du Kunskaper i svenska?");
  CHECK(joined(praktik().places({"Boende"})).hint() == "planen har Kunskaper i svenska, Möten, Möten");
  CHECK(joined(praktik().places({"Möten"}).in_area("Helsa")).found().size() == 2);
  auto elsewhere = joined(praktik().places({"Kunskaper i svenska"}).in_area("Hälsa"));
  CHECK(elsewhere.found() == Strings{"unknown-area " + kPraktik + ":2:1"});
  CHECK(elsewhere.hint() == "i planen är det Arbetsmarknad");
}

TEST_CASE("a project without a plan is said once; a plan that is not public today is no mistake", "[link]") {
  auto buss = initiative_note("arbete", "buss").places({"Möten"});
  CHECK(linked_in_group({buss, praktik().places({"Möten"})}).found() ==
        Strings{"unknown-area minutes/arbete/plan/buss.md:1:1"});
  CHECK(linked_in_group({buss, a_plan().published(Publish::no)}).found().empty());
}

TEST_CASE("who follows up is an organisation or a group of the project, else words", "[link]") {
  auto initiative = praktik();
  initiative.initiative().follow_up = {"Kommunens utredare", "arbetsförmedlingen", "Samverkan"};
  auto result = joined(initiative, {organisation_note("Arbetsförmedlingen")});
  const Site& site = result.linked.site;
  CHECK(result.node().follow_up.responsible == kNoDocument);
  CHECK(result.node().follow_up.reported_by == site.find("organisations/arbetsformedlingen"));
  CHECK(result.node().follow_up.reported_to == site.find("arbete/samverkan"));
  CHECK(result.found().empty());
}

TEST_CASE("who takes part: by role, each once in it, described or not", "[link]") {
  auto result = joined(praktik()
                           .responsible("AF")
                           .responsible("Arbetsförmedlingen")
                           .involved(&Initiative::partners, "arbetsförmedlingen (Växjö)")
                           .involved(&Initiative::owners, "@Polisen")
                           .involved(&Initiative::performers, "Okänd förening"),
                       {organisation_note("Arbetsförmedlingen").abbreviation("AF"),
                        group_note("arbete/samverkan").seat("Polisen", {.role = "Kommunpolis"})});
  const auto& involved = result.node().involved;
  REQUIRE(involved.size() == 4);
  CHECK(involved[0].role == Involved::Role::responsible);
  CHECK(involved[0].shown == "Arbetsförmedlingen");
  CHECK(involved[1].shown == "Polisen");
  CHECK(involved[1].organisation == kNoDocument);
  CHECK(involved[2].role == Involved::Role::performer);
  CHECK(involved[3].organisation == result.linked.id("organisations/arbetsformedlingen"));
  // Polisen is reported where the roster names it.
  CHECK(result.found() == Strings{"unknown-organisation " + kPraktik + ":5:1",
                                  "unknown-organisation minutes/arbete/samverkan/group.md:1:1"});
  CHECK(result.linked.site.organisations[0].initiatives == std::vector<std::uint32_t>{0});
}

TEST_CASE("a role is nobody unknown", "[link]") {
  auto project = project_note("arbete");
  std::get<Project>(project.edit().as).leaders.push_back({"Projektledare", "", {}, {}});
  CHECK(linked({project, a_plan(), praktik().responsible("projektledaren")}).found().empty());
}

TEST_CASE("a target's figure is named by path, slug or title", "[link]") {
  for (const char* name : {"bistand", "Bistånd", "../figures/bistand.md", "figures/bistand.md", "figures/bistand",
                           "bistand.md", "personer  MED bistånd"}) {
    INFO(name);
    auto result = joined(praktik().target("Deltagare", 20).target("Färre", 200, name).target("Ännu färre", 100, name),
                         {figure_note("arbete", "bistand").title("Personer med bistånd")});
    DocId figure = result.linked.id("arbete/figures/bistand");
    CHECK(result.found().empty());
    CHECK(result.node().figures == std::vector<DocId>{kNoDocument, figure, figure});
    CHECK(result.linked.site.figures[0].initiatives == std::vector<std::uint32_t>{0});
  }
}

TEST_CASE("a figure that is not there breaks the link; one that is withdrawn does not", "[link]") {
  auto found = [](const char* name, Note figure) {
    return joined(praktik().target("Färre", 200, name), {std::move(figure)});
  };
  auto typo = found("bistnd", figure_note("arbete", "bistand"));
  CHECK(typo.found() == Strings{"broken-link " + kPraktik + ":2:1"});
  CHECK(typo.hint() == "menade du ../figures/bistand.md?");
  auto unpublished = found("bistand", figure_note("arbete", "bistand").published(Publish::no));
  CHECK(unpublished.linked.findings.at(0).message.sv == "bistand publiceras inte: det står publicera: nej");
  CHECK(found("bistand", figure_note("arbete", "bistand").withdrawn("Fel.")).found().empty());
  CHECK(found("../plan/praktik.md", figure_note("arbete", "bistand")).found().size() == 1);
}

TEST_CASE("an initiative goes on with another, or with what its words tell of", "[link]") {
  auto continued = [](const char* words) {
    return joined(praktik().continues(words), {initiative_note("arbete", "forstudie").title("Förstudien")});
  };
  for (const char* words : {"forstudie", "förstudien", "forstudie.md", "plan/forstudie.md"}) {
    INFO(words);
    CHECK(continued(words).node().continues == continued(words).linked.id("arbete/plan/forstudie"));
  }
  for (const char* words : {"Arbetet som började 2023", "Språkpraktik", "praktik"}) {
    INFO(words);
    CHECK(continued(words).node().continues == kNoDocument);
    CHECK(continued(words).found().empty());
  }
  CHECK(continued("forstudien-2.md").found() == Strings{"broken-link " + kPraktik + ":1:1"});
}

TEST_CASE("a decision that links to an initiative belongs to it; one that links to the plan or a figure does not",
          "[link]") {
  auto result = joined(praktik(), {figure_note("arbete", "bistand"),
                                   meeting_note(kApril)
                                       .decision("Mer.", {"../plan/praktik.md#p", "../plan/praktik.md"})
                                       .direction("Kanske.", {"../plan/praktik.md"})
                                       .decision("Annat.", {"../plan.md", "../figures/bistand.md"}),
                                   meeting_note(kMarch).decision("Vi börjar.", {"../plan/praktik.md"})});
  const Site& site = result.linked.site;
  auto thread = [&](const std::string& meeting, std::uint32_t i) {
    return site.thread_of.find({site.find(meeting), i}).value();
  };
  CHECK(result.node().decisions == std::vector{thread(kMarch, 0), thread(kApril, 0)});
  CHECK(site.threads[thread(kMarch, 0)].initiatives == std::vector<std::uint32_t>{0});
  CHECK(site.threads[thread(kApril, 1)].initiatives.empty());
  CHECK(site.threads[thread(kApril, 2)].initiatives.empty());
}

TEST_CASE("follow-ups that link to an initiative become its history, oldest first", "[link]") {
  auto result = joined(praktik(), {meeting_note(kApril).follow_up(Outcome::delayed, {"../plan/praktik.md"}, "Sent."),
                                   meeting_note(kMarch).follow_up(
                                       Outcome::ongoing, {"../plan/praktik.md", "../plan/praktik.md"}, "På gång.")});
  CHECK(result.found().empty());
  const auto& history = result.node().history;
  REQUIRE(history.size() == 2);
  CHECK(history[0].date == Date{2025, 3, 12});
  CHECK(history[0].text == "På gång.");
  CHECK(history[1].state == Outcome::delayed);
  CHECK(result.node().derived.state == Derived::State::late);
  CHECK(result.node().derived.reason == Derived::Reason::follow_up);
  CHECK(result.node().derived.date == Date{2025, 4, 9});
}

TEST_CASE("a follow-up of the plan page or a figure follows up nothing", "[link]") {
  for (const char* link : {"../plan.md", "../figures/bistand.md"})
    CHECK(joined(praktik(), {figure_note("arbete", "bistand"), meeting_note(kApril).follow_up(Outcome::done, {link})})
              .found() == Strings{"follow-up-unclear minutes/arbete/samverkan/2025-04-09.md:1:1"});
}

TEST_CASE("a withdrawn initiative leaves its kind and nothing of what it said", "[link]") {
  auto result = joined(praktik().withdrawn("Fel.").target("Deltagare", 20));
  REQUIRE(result.linked.site.tombstones.size() == 1);
  CHECK(result.linked.site.tombstones[0].was == Tombstone::Was::initiative);
  CHECK(result.linked.site.tombstones[0].url_path == "arbete/plan/praktik/");
  CHECK(result.linked.site.initiatives.empty());
}

}  // namespace
}  // namespace insyn::link
