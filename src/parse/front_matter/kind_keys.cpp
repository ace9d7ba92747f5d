// SPDX-License-Identifier: EUPL-1.2
#include "parse/front_matter/kind_keys.hpp"

#include "parse/front_matter/quorum_rule.hpp"

namespace insyn::parse {
namespace {

constexpr int kMostSeats = 1000, kMostWorkingDays = 366;

void apply_type(const KeyReader& read, Vocabulary types, std::string& type) {
  auto asked = read(Key::type);
  if (auto word = asked.word(types)) type = types[*word].en;
  if (asked) return;
  auto [sv, en] = info(Key::type).name();
  read.report(Rule::front_matter, read.front_matter.at,
              {fmt::format("\"{}\" saknas", sv), fmt::format("\"{}\" is missing", en)}, choices(types));
}

std::optional<RosterRow> roster_row(const Asked& asked) {
  RosterRow row{.at = asked.at()};
  read_into(row.organisation, asked.is_map() ? asked(Field::organisation).text() : asked.text());
  read_into(row.role, asked(Field::role).text());
  read_into(row.mandate, asked(Field::mandate).yes_no());
  read_into(row.seats, asked(Field::seats).number(1, kMostSeats));
  read_into(row.from, asked(Field::from).date());
  read_into(row.to, asked(Field::to).date());
  read_into(row.deputy, asked(Field::deputy).text());
  return row.organisation.empty() ? std::nullopt : std::optional(std::move(row));
}

ProjectLeader project_leader(const Asked& asked) {
  ProjectLeader leader;
  read_into(leader.organisation, asked.is_map() ? asked(Field::organisation).text() : asked.text());
  read_into(leader.role, asked(Field::role).text());
  read_into(leader.from, asked(Field::from).date());
  read_into(leader.to, asked(Field::to).date());
  return leader;
}

void apply_quorum(const KeyReader& read, QuorumRule& quorum) {
  auto asked = read(Key::quorum);
  auto words = asked.text();
  if (!words) return;
  if (auto rule = read_quorum_rule(*words))
    quorum = *rule;
  else
    asked.refuse(
        say("skriv \"fler än hälften\", \"minst hälften\", ett antal, en bråkdel som 2/3 eller \"inget krav\"",
            "write \"more than half\", \"at least half\", a number, a fraction such as 2/3 or \"no requirement\""));
}

struct OwnKeys {
  const KeyReader& read;
  const Document& document;

  void operator()(Page& page) const {
    expect_no_status(read, document);
    read_into(page.in_menu, read(Key::menu).yes_no());
  }

  void operator()(Organisation& organisation) const {
    expect_no_status(read, document);
    apply_type(read, organisation_types(), organisation.type);
    read_into(organisation.abbreviation, read(Key::abbreviation).text());
    if (auto of = read(Key::part_of); auto text = of.text()) organisation.part_of = {std::move(*text), of.at()};
    read_into(organisation.web, read(Key::web).text());
    read_into(organisation.contact, read(Key::contact_way).text());
  }

  void operator()(Project& project) const {
    auto status = document.withdrawn ? std::nullopt : read(Key::status).word(project_statuses());
    if (status) project.status = static_cast<Project::Status>(*status + 1);
    read_into(project.municipalities, read(Key::municipality).texts());
    read_into(project.start, read(Key::start).date());
    read_into(project.end, read(Key::end).date());
    for (const auto& leader : read(Key::project_leader).parts()) project.leaders.push_back(project_leader(leader));
    read_into(project.funder, read(Key::funder).text());
    read_into(project.contact, read(Key::contact).text());
    read_into(project.source, read(Key::source).text());
  }

  void operator()(Group& group) const {
    expect_no_status(read, document);
    apply_type(read, group_types(), group.type);
    read_into(group.abbreviation, read(Key::abbreviation).text());
    apply_quorum(read, group.quorum);
    for (const auto& member : read(Key::members).parts())
      if (auto row = roster_row(member)) group.roster.push_back(std::move(*row));
    read_into(group.agenda, read(Key::agenda).texts());
    read_into(group.publish_within, read(Key::publish_within).number(0, kMostWorkingDays));
    if (auto word = read(Key::document).word(document_words())) group.document = static_cast<DocumentWord>(*word);
  }

  void operator()(Meeting& meeting) const { apply_meeting(read, document, meeting); }

  void operator()(Material& material) const {
    expect_no_status(read, document);
    read_into(material.date, read(Key::date).date());
  }

  void operator()(News& news) const {
    expect_no_status(read, document);
    read_into(news.date, read(Key::date).date());
  }

  void operator()(Plan& plan) const {
    expect_no_status(read, document);
    apply_plan(read, plan);
  }

  void operator()(Initiative& initiative) const { apply_initiative(read, document, initiative); }

  void operator()(Figure& figure) const {
    expect_no_status(read, document);
    apply_figure(read, document, figure);
  }

  void operator()(Glossary&) const { expect_no_status(read, document); }
  void operator()(Questions&) const { expect_no_status(read, document); }
};

}  // namespace

void expect_no_status(const KeyReader& read, const Document& document) {
  auto status = read(Key::status);
  if (status && !document.withdrawn)
    status.refuse(say("här finns bara \"avpublicerat\"; ta bort raden, eller skriv \"publicera: nej\"",
                      "only \"withdrawn\" is known here; take the line away, or write \"publish: no\""));
}

void expect_key(const KeyReader& read, const Document& document, Key key, Said write) {
  if (read(key) || document.withdrawn) return;
  auto [sv, en] = info(key).name();
  read.report(Rule::front_matter, read.front_matter.at,
              {fmt::format("\"{}\" saknas", sv), fmt::format("\"{}\" is missing", en)}, std::move(write));
}

void apply_own_keys(const KeyReader& read, Document& document) { std::visit(OwnKeys{read, document}, document.as); }

}  // namespace insyn::parse
