// SPDX-License-Identifier: EUPL-1.2
#include "render/plan_sample.hpp"

#include <algorithm>

#include "render/prose_maker.hpp"
#include "render/sample.hpp"
#include "support/catch.hpp"
#include "support/documents.hpp"

namespace insyn::test {
namespace {

using support::Note;

constexpr Date kToday{2026, 4, 20};

Amount number_of(int value) { return {Decimal::whole(value), {}, false}; }

Note unemployed() {
  Note note = support::figure_note("arbete", "arbetslosa").title("Antal arbetslösa");
  Figure& figure = note.figure();
  figure = quarters(2024, {{"Kvinnor", {270, 268, 262, 260, 251, 250}}, {"Totalt", {553, 548, 540, 530, 513, 510}}});
  figure.total = 1;
  figure.base = {{2024, 3, 31}, {Decimal::whole(553)}};
  figure.target = {{2026, 12, 31}, {Decimal::whole(450)}};
  figure.direction = Figure::Direction::decrease;
  figure.source = "Arbetsförmedlingen";
  return note;
}

Note with_hidden() {
  Note note = support::figure_note("arbete", "dolda").title("Personer som fått arbete");
  Figure& figure = note.figure();
  figure = quarters(2025, {{"Kvinnor", {5, {}, 8}}, {"Män", {6, {}, 9}}, {"Totalt", {11, 10, 17}}});
  figure.total = 2;
  figure.direction = Figure::Direction::increase;
  figure.source = "Arbetsmarknadsenheten";
  return note;
}

Note late_initiative() {
  Note note = support::initiative_note("arbete", "fler-i-arbete").title("Fler i arbete");
  Initiative& initiative = note.initiative();
  initiative.start = {2026, 1, 1};
  initiative.end = {2026, 12, 31};
  initiative.status = Initiative::Status::ongoing;
  initiative.status_reason = "Det går framåt.";
  initiative.funder = "Exempelkommun";
  initiative.follow_up = {"Kommunens utredare", "Projektledaren", "Styrgruppen"};
  initiative.targets = {
      {.name = "Personer i arbete", .value = number_of(80), .unit = "personer"},
      {.name = "Arbetsgivare", .value = Amount{Decimal::whole(30), Decimal::whole(50), false}, .unit = "arbetsgivare"},
      {.name = "Nöjda", .value = Amount{Decimal::whole(80), {}, true}, .of = "alla deltagare"}};
  initiative.targets[0].women = initiative.targets[0].men = number_of(40);
  initiative.targets[0].outcome = TargetOutcome{{2026, 3, 31}, {Decimal::whole(64)}, {{}, true}, {{}, true}};
  initiative.targets[0].figure.text = "arbetslosa";
  initiative.milestones = {{.title = "Första rapporten", .due = {2026, 1, 31}, .completed = {2026, 1, 30}},
                           {.title = "Andra rapporten", .due = {2026, 4, 15}},
                           {.title = "Slutrapport", .due = {2026, 12, 1}}};
  initiative.indicators = {"Hur många som har arbete efter ett halvår"};
  initiative.reach = Initiative::Reach::supportive;
  initiative.lesson = "Börja tidigare.";
  return note;
}

Note open_initiative() {
  Note note = support::initiative_note("arbete", "motesplats").title("Mötesplats i Folkets hus");
  Initiative& initiative = note.initiative();
  initiative.status = Initiative::Status::trial;
  initiative.reach = Initiative::Reach::promoting;
  initiative.for_whom = "Alla som vill träffa andra";
  initiative.where = "Folkets hus";
  initiative.when = "Torsdagar klockan 17–20";
  initiative.how_to_join = "Kom som du är.";
  initiative.cost = "Ingen";
  return note;
}

Note quiet_initiative() {
  Note note = support::initiative_note("arbete", "stilla").title("Stilla insats");
  note.initiative().followed_up = false;
  note.initiative().milestones = {{.title = "Gammal milstolpe", .due = {2025, 1, 1}}};
  return note;
}

Note plan() {
  Note note = support::plan_note("arbete").title("Handlingsplan för arbete");
  note.edit().as = Plan{.start = {2025, 9, 1}, .end = {2027, 8, 31}, .owners = {{"Exempelkommun", {}}}};
  std::get<Plan>(note.edit().as).source = "Styrgruppens beslut";
  note.area("Försörjning").collaboration_area("Vägen till arbete");
  note.collaboration_area("Språk", support::Priority::yes);
  note.area("Boende", {2019, 1, 1}, {2023, 12, 31});
  return note;
}

/// Everything sorted by id, with room for what link would fill in.
Site with_documents(std::vector<Note> notes) {
  Site site;
  site.settings.title = "Samverkan i Exempelkommun";
  site.settings.base_url = "https://www.exempelkommun.example/samverkan/";
  site.settings.language = "sv";
  site.settings.publisher = "Exempelkommun";
  site.settings.contact = "samverkan@exempelkommun.example";
  site.settings.feedback_url = "https://www.exempelkommun.example/lamna-synpunkter";
  site.today = kToday;
  for (const Note& note : notes) site.documents.push_back(note.document());
  std::sort(site.documents.begin(), site.documents.end(), [](const auto& a, const auto& b) { return a->id < b->id; });
  site.hrefs.resize(notes.size());
  site.meeting_facts.resize(notes.size());
  site.attachments.resize(notes.size());
  site.attachment_hrefs.resize(notes.size());
  return site;
}

DocId id_of(const Site& site, const std::string& id) {
  DocId found = site.find(id);
  INFO(id);
  REQUIRE(found != kNoDocument);
  return found;
}

void add_initiatives(Site& site, DocId agency) {
  auto id = [&](const std::string& name) { return id_of(site, name); };
  InitiativeNode late{.document = id("arbete/plan/fler-i-arbete"), .places = {{0, 0}, {0, 1}}};
  late.involved = {{Involved::Role::responsible, agency, "Arbetsmarknadsenheten"},
                   {Involved::Role::owner, agency, "Arbetsmarknadsenheten"},
                   {Involved::Role::partner, kNoDocument, "Företagen"}};
  late.derived = {Derived::State::late, Derived::Reason::milestone_overdue, "Andra rapporten", {2026, 4, 15}};
  late.decisions = {0};
  late.history = {{{2026, 3, 18}, Outcome::ongoing, "Sju har börjat.", {id("arbete/gruppen/2025-02-18"), 0}}};
  late.figures = {id("arbete/figures/arbetslosa"), kNoDocument, kNoDocument};
  InitiativeNode open{.document = id("arbete/plan/motesplats"), .places = {{0, 0}}};
  open.derived = {Derived::State::on_time, Derived::Reason::on_schedule, "", {}};
  InitiativeNode quiet{.document = id("arbete/plan/stilla"), .places = {{0, 0}}};
  InitiativeNode unplaced{.document = id("arbete/plan/utan-plats")};
  site.initiatives = {late, open, quiet, unplaced};
  site.figures = {{id("arbete/figures/arbetslosa"), 0, {0}}, {id("arbete/figures/dolda"), 0, {}}};
}

}  // namespace

Figure quarters(int year, std::initializer_list<std::pair<const char*, Values>> series) {
  Figure figure{.unit = "personer", .source = "Exempelkommun", .resolution = Period::Kind::quarter};
  figure.counts_people = true;
  for (const auto& [name, values] : series) {
    Series& one = figure.series.emplace_back(Series{name, {}});
    for (std::optional<int> value : values)
      one.values.push_back(value ? Measured{Decimal::whole(*value), false} : Measured{{}, true});
  }
  for (int i = 0; i < static_cast<int>(figure.series.at(0).values.size()); ++i)
    figure.periods.push_back({Period::Kind::quarter, year + i / 4, i % 4 + 1});
  return figure;
}

Site plan_site() {
  Note project = support::project_note("arbete").title("Arbete och integration");
  Note group = support::group_note("arbete/gruppen").title("Samverkansgruppen");
  Note meeting = support::meeting_note("arbete/gruppen/2025-02-18").title("Möte 18 februari 2025");
  ProseMaker text(meeting.edit());
  text.root({text.item("", "Start", "p-1"), text.statement(StatementKind::decision, "Beslut", "Vi börjar.")});
  Note agency = support::organisation_note("Arbetsmarknadsenheten");
  Note unplaced = support::initiative_note("arbete", "utan-plats").title("Insats utan plats");
  Site site = with_documents({project, group, meeting, agency, unplaced, plan(), late_initiative(), open_initiative(),
                              quiet_initiative(), unemployed(), with_hidden()});
  auto id = [&](const std::string& name) { return id_of(site, name); };
  DocId held = id("arbete/gruppen/2025-02-18"), unit = id("organisations/arbetsmarknadsenheten");
  site.groups = {{id("arbete/gruppen"), 0, {held}, {}}};
  site.meeting_facts[held].status = MeetingStatus::preliminary;
  add_initiatives(site, unit);
  site.projects = {{.document = id("arbete"), .groups = {0}, .plan = id("arbete/plan"), .initiatives = {0, 1, 2, 3}}};
  site.projects[0].figures = {0, 1};
  site.organisations = {{.document = unit, .initiatives = {0}}};
  site.threads = {{.statement = {held, 0}, .kind = StatementKind::decision, .date = {2025, 2, 18}}};
  site.threads[0].initiatives = {0};
  support::make_room_for_parts(site);
  site.thread_of.set({held, 0}, 0);
  return site;
}

}  // namespace insyn::test
