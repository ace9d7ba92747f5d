// SPDX-License-Identifier: EUPL-1.2
// The keys of the action plan and of its initiatives.
#include "parse/front_matter/kind_keys.hpp"

namespace insyn::parse {
namespace {

// ---- plan.md --------------------------------------------------------------------------------------------------------

std::optional<CollaborationArea> collaboration_area(const Asked& asked) {
  CollaborationArea area{.at = asked.at()};
  read_into(area.name, asked.is_map() ? asked(Field::name).text() : asked.text());
  read_into(area.prioritised, asked(Field::prioritised).yes_no());
  return area.name.empty() ? std::nullopt : std::optional(std::move(area));
}

std::optional<Area> area(const Asked& asked) {
  Area area{.at = asked.at()};
  read_into(area.name, asked.is_map() ? asked(Field::name).text() : asked.text());
  read_into(area.from, asked(Field::from).date());
  read_into(area.to, asked(Field::to).date());
  for (const auto& part : asked(Field::collaboration_areas).parts())
    if (auto read = collaboration_area(part)) area.collaboration_areas.push_back(std::move(*read));
  return area.name.empty() ? std::nullopt : std::optional(std::move(area));
}

// ---- initiatives ----------------------------------------------------------------------------------------------------

std::optional<TargetOutcome> outcome(const Asked& asked) {
  if (!asked.expect_map(say("skriv {{datum: ÅÅÅÅ-MM-DD, värde: …}}", "write {{date: YYYY-MM-DD, value: …}}")))
    return std::nullopt;
  TargetOutcome outcome;
  read_into(outcome.date, asked(Field::date).date());
  read_into(outcome.value, asked(Field::value).measured());
  read_into(outcome.women, asked(Field::women).measured());
  read_into(outcome.men, asked(Field::men).measured());
  return outcome;
}

std::optional<Target> target(const Asked& asked) {
  if (!asked.expect_map(
          say("skriv \"- namn: …\" och därunder \"värde: …\"", "write \"- name: …\" and below it \"value: …\"")))
    return std::nullopt;
  Target target{.at = asked.at()};
  read_into(target.name, asked(Field::name).text());
  target.value = asked(Field::value).amount();
  target.women = asked(Field::women).amount();
  target.men = asked(Field::men).amount();
  read_into(target.unit, asked(Field::unit).text());
  read_into(target.of, asked(Field::of).text());
  target.outcome = outcome(asked(Field::outcome));
  read_into(target.figure, asked(Field::figure).words());
  return target;
}

std::optional<Milestone> milestone(const Asked& asked) {
  Milestone milestone{.at = asked.at()};
  read_into(milestone.title, asked.is_map() ? asked(Field::title).text() : asked.text());
  read_into(milestone.due, asked(Field::due).date());
  read_into(milestone.completed, asked(Field::completed).date());
  return milestone.title.empty() ? std::nullopt : std::optional(std::move(milestone));
}

void apply_follow_up(const Asked& asked, Initiative& initiative) {
  if (!asked.expect_map(
          say("skriv \"ansvarig: …\", \"rapporteras-av: …\" och \"rapporteras-till: …\" på rader därunder",
              "write \"responsible: …\", \"reported-by: …\" and \"reported-to: …\" on lines below it")))
    return;
  read_into(initiative.follow_up.responsible, asked(Field::responsible).text());
  read_into(initiative.follow_up.reported_by, asked(Field::reported_by).text());
  read_into(initiative.follow_up.reported_to, asked(Field::reported_to).text());
}

void apply_parties(const KeyReader& read, Initiative& initiative) {
  read_into(initiative.responsible, read(Key::responsible).all_words());
  read_into(initiative.owners, read(Key::owners).all_words());
  read_into(initiative.coordinators, read(Key::coordinator).all_words());
  read_into(initiative.performers, read(Key::performer).all_words());
  read_into(initiative.partners, read(Key::partners).all_words());
}

/// What somebody who wants to take part needs to know.
void apply_taking_part(const KeyReader& read, Initiative& initiative) {
  read_into(initiative.for_whom, read(Key::for_whom).text());
  read_into(initiative.where, read(Key::where).text());
  read_into(initiative.when, read(Key::when).text());
  read_into(initiative.how_to_join, read(Key::how_to_join).text());
  read_into(initiative.cost, read(Key::cost).text());
}

}  // namespace

void apply_plan(const KeyReader& read, Plan& plan) {
  read_into(plan.start, read(Key::start).date());
  read_into(plan.end, read(Key::end).date());
  read_into(plan.owners, read(Key::owner).all_words());
  read_into(plan.source, read(Key::source).text());
  read_into(plan.contact, read(Key::contact).text());
  for (const auto& part : read(Key::areas).parts())
    if (auto one = area(part)) plan.areas.push_back(std::move(*one));
}

void apply_initiative(const KeyReader& read, const Document& document, Initiative& initiative) {
  expect_key(read, document, Key::collaboration_area,
             say("skriv \"samverkansområde: …\", med ett namn ur plan.md",
                 "write \"collaboration-area: …\", with a name from plan.md"));
  read_into(initiative.collaboration_areas, read(Key::collaboration_area).all_words());
  read_into(initiative.area, read(Key::area).words());
  apply_parties(read, initiative);
  read_into(initiative.start, read(Key::start).date());
  read_into(initiative.end, read(Key::end).date());
  auto status = document.withdrawn ? std::nullopt : read(Key::status).word(initiative_statuses());
  if (status) initiative.status = static_cast<Initiative::Status>(*status + 1);
  read_into(initiative.status_reason, read(Key::status_reason).text());
  read_into(initiative.funder, read(Key::funder).text());
  apply_follow_up(read(Key::follow_up), initiative);
  read_into(initiative.followed_up, read(Key::followed_up).yes_no());
  for (const auto& part : read(Key::targets).parts())
    if (auto one = target(part)) initiative.targets.push_back(std::move(*one));
  read_into(initiative.indicators, read(Key::indicators).texts());
  for (const auto& part : read(Key::milestones).parts())
    if (auto one = milestone(part)) initiative.milestones.push_back(std::move(*one));
  if (auto reach = read(Key::level).word(reaches())) initiative.reach = static_cast<Initiative::Reach>(*reach + 1);
  apply_taking_part(read, initiative);
  read_into(initiative.continues, read(Key::continues).words());
  read_into(initiative.lesson, read(Key::lesson).text());
}

}  // namespace insyn::parse
