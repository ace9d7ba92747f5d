// SPDX-License-Identifier: EUPL-1.2
#include "support/documents.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"

namespace insyn::support {
namespace {

Document document_at(const std::string& id, const std::string& path) {
  Document document;
  document.id = id;
  document.url_path = id + "/";
  document.path = path;
  document.title = id.substr(id.rfind('/') + 1);
  return document;
}

Document in_group(const std::string& id, const std::string& path) {
  Document document = document_at(id, path);
  auto first = id.find('/');
  document.project = id.substr(0, first);
  document.group = id.substr(first + 1, id.find('/', first + 1) - first - 1);
  return document;
}

Document in_project(const std::string& project, const std::string& name) {
  Document document = document_at(project + "/" + name, "minutes/" + project + "/" + name + ".md");
  document.project = project;
  return document;
}

Measured measured(std::optional<int> value) {
  return {value ? std::optional(Decimal::whole(*value)) : std::nullopt, false};
}

}  // namespace

Date day(const std::string& iso) { return parse_iso_date(iso).value(); }

Note project_note(const std::string& slug) {
  Document document = document_at(slug, "minutes/" + slug + "/project.md");
  document.project = slug;
  document.as = Project{};
  return Note(std::move(document));
}

Note group_note(const std::string& id) {
  Document document = in_group(id, "minutes/" + id + "/group.md");
  document.as = Group{};
  return Note(std::move(document));
}

Note meeting_note(const std::string& id) {
  Document document = in_group(id, "minutes/" + id + ".md");
  Meeting meeting;
  meeting.date = day(document.title);
  document.as = meeting;
  return Note(std::move(document));
}

Note material_note(const std::string& id, Date date) {
  Document document = in_group(id, "minutes/" + id + ".md");
  document.as = Material{date};
  return Note(std::move(document));
}

Note organisation_note(const std::string& title) {
  std::string name = insyn::slug(title);
  Document document = document_at("organisations/" + name, "minutes/organisations/" + name + ".md");
  document.url_path = "aktorer/" + name + "/";
  document.title = title;
  document.as = Organisation{};
  return Note(std::move(document));
}

Note page_note(const std::string& id) {
  Document document = document_at(id, "minutes/" + id + ".md");
  if (auto slash = id.find('/'); slash != std::string::npos) document.project = id.substr(0, slash);
  document.as = Page{};
  return Note(std::move(document));
}

Note news_note(const std::string& project, Date date, const std::string& slug) {
  std::string name = date.iso() + "-" + slug;
  Document document = document_at(project + "/news/" + name, "minutes/" + project + "/news/" + name + ".md");
  document.url_path = project + "/nyheter/" + slug + "/";
  document.project = project;
  document.as = News{date};
  return Note(std::move(document));
}

Note initiative_note(const std::string& project, const std::string& slug) {
  Document document = in_project(project, "plan/" + slug);
  document.as = Initiative{};
  return Note(std::move(document));
}

Note plan_note(const std::string& project) {
  Document document = in_project(project, "plan");
  document.as = Plan{};
  return Note(std::move(document));
}

Note figure_note(const std::string& project, const std::string& slug) {
  Document document = in_project(project, "figures/" + slug);
  document.url_path = project + "/uppfoljning/" + slug + "/";
  document.as = Figure{};
  return Note(std::move(document));
}

Note questions_note(const std::string& project) {
  Document document = in_project(project, "fragor");
  document.path = "minutes/" + project + "/faq.md";
  document.as = Questions{};
  return Note(std::move(document));
}

Note glossary_note() {
  Document document = document_at("ordlista", "minutes/glossary.md");
  document.as = Glossary{};
  return Note(std::move(document));
}

std::shared_ptr<const Document> Note::document() const {
  auto copy = std::make_shared<Document>(document_);
  std::sort(copy->anchors.begin(), copy->anchors.end());
  return copy;
}

Note& Note::attachment(std::string file) {
  document_.attachments.push_back({file, file, next_place()});
  return *this;
}

Note& Note::link(std::string url) {
  document_.prose.links.push_back({std::move(url), {}, next_place()});
  return *this;
}

Note& Note::image(std::string url) {
  document_.prose.links.push_back({std::move(url), {}, next_place(), true});
  return *this;
}

Note& Note::seat(std::string organisation, Seat seat) {
  RosterRow row{std::move(organisation), seat.role, seat.mandate, seat.seats, seat.from, seat.to, seat.deputy, {}};
  row.at = next_place();
  std::get<Group>(document_.as).roster.push_back(std::move(row));
  return *this;
}

Note& Note::abbreviation(std::string letters) {
  std::get<Organisation>(document_.as).abbreviation = std::move(letters);
  return *this;
}

Note& Note::area(std::string name, Date from, Date to) {
  std::get<Plan>(document_.as).areas.push_back({std::move(name), from, to, {}, next_place()});
  return *this;
}

Note& Note::collaboration_area(std::string name, Priority priority) {
  auto& areas = std::get<Plan>(document_.as).areas.back().collaboration_areas;
  areas.push_back({std::move(name), priority == Priority::yes, next_place()});
  return *this;
}

Note& Note::places(std::initializer_list<std::string> names) {
  for (const std::string& name : names) initiative().collaboration_areas.push_back({name, next_place()});
  return *this;
}

Note& Note::in_area(std::string name) {
  initiative().area = {std::move(name), next_place()};
  return *this;
}

Note& Note::involved(std::vector<Words> Initiative::*role, std::string who) {
  (initiative().*role).push_back({std::move(who), next_place()});
  return *this;
}

Note& Note::period(Date start, Date end) {
  initiative().start = start;
  initiative().end = end;
  return *this;
}

Note& Note::state(Initiative::Status status) { return initiative().status = status, *this; }
Note& Note::not_followed_up() { return initiative().followed_up = false, *this; }

Note& Note::milestone(std::string words, Date due, Date completed) {
  initiative().milestones.push_back({std::move(words), due, completed, next_place()});
  return *this;
}

Note& Note::target(std::string name, int value, std::string figure) {
  Target target;
  target.name = std::move(name);
  target.value = Amount{Decimal::whole(value), {}, false};
  target.at = next_place();
  if (!figure.empty()) target.figure = {std::move(figure), next_place()};
  initiative().targets.push_back(std::move(target));
  return *this;
}

Note& Note::continues(std::string words) {
  initiative().continues = {std::move(words), next_place()};
  return *this;
}

Note& Note::unit(std::string words) { return figure().unit = std::move(words), *this; }
Note& Note::source(std::string words) { return figure().source = std::move(words), *this; }
Note& Note::data_file(std::string name) { return figure().data_file = std::move(name), *this; }

Note& Note::years(int first, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i)
    figure().periods.push_back({Period::Kind::year, first + static_cast<int>(i), 0});
  figure().resolution = Period::Kind::year;
  return *this;
}

Note& Note::series(std::string name, std::initializer_list<std::optional<int>> values) {
  Series series{std::move(name), {}};
  for (std::optional<int> value : values) series.values.push_back(measured(value));
  figure().series.push_back(std::move(series));
  return *this;
}

Note& Note::suppressed(std::size_t row) {
  figure().series.back().values[row] = {std::nullopt, true};
  return *this;
}

Note& Note::base(Date day, int value) { return figure().base = {day, measured(value)}, *this; }
Note& Note::wanted(Figure::Direction direction) { return figure().direction = direction, *this; }
Note& Note::goal(Date day, int value) { return figure().target = {day, measured(value)}, *this; }

Note& Note::term(std::string name, std::string meaning, std::string written_out) {
  Term term{.name = name, .written_out = written_out, .forms = {name}, .meaning = std::move(meaning)};
  if (!written_out.empty()) term.forms.push_back(std::move(written_out));
  term.abbreviation = term.forms.size() > 1;
  term.anchor = insyn::slug(name);
  term.at = next_place();
  anchor(term.anchor);
  std::get<Glossary>(document_.as).terms.push_back(std::move(term));
  return *this;
}

Note& Note::question(std::string words, std::string answer) {
  Question question{std::move(words), {}, std::move(answer), 0, next_place()};
  question.anchor = insyn::slug(question.text);
  anchor(question.anchor);
  std::get<Questions>(document_.as).questions.push_back(std::move(question));
  return *this;
}

Attendance Note::attendance(std::string who) {
  Attendance line;
  line.who = std::move(who);
  line.at = next_place();
  return line;
}

Note& Note::present(std::string who, Attended attended, std::optional<int> count) {
  Attendance line = attendance(std::move(who));
  line.attended = std::move(attended);
  line.count = count;
  meeting().present.push_back(std::move(line));
  return *this;
}

Note& Note::absent(std::string who) {
  meeting().absent.push_back(attendance(std::move(who)));
  return *this;
}

Note& Note::invited(std::string who) {
  meeting().invited.push_back(attendance(std::move(who)));
  return *this;
}

Note& Note::guest(std::string who) {
  meeting().guests.push_back(attendance(std::move(who)));
  return *this;
}

Note& Note::item(std::string number, std::string item_title) {
  Item item;
  item.anchor = "p-" + (number.empty() ? std::to_string(document_.marks.items.size() + 1) : number);
  item.number = std::move(number);
  item.title = std::move(item_title);
  item.at = next_place();
  for (const std::string& name : {item.anchor, item.anchor.substr(2), "§" + item.anchor.substr(2)}) anchor(name);
  document_.marks.items.push_back(std::move(item));
  return *this;
}

std::vector<std::uint32_t> Note::add_links(std::initializer_list<std::string> urls) {
  std::vector<std::uint32_t> indices;
  for (const std::string& url : urls) {
    indices.push_back(static_cast<std::uint32_t>(document_.prose.links.size()));
    document_.prose.links.push_back({url, {}, {line_, 9}});
  }
  return indices;
}

Note& Note::statement(StatementKind kind, const std::string& anchor_stem, std::string text,
                      std::initializer_list<std::string> links) {
  Statement statement;
  statement.kind = kind;
  for (const Statement& other : document_.marks.statements) statement.number += other.kind == kind;
  statement.anchor = anchor_stem + std::to_string(++statement.number);
  statement.text = std::move(text);
  statement.item = item_now();
  statement.links = add_links(links);
  statement.at = next_place();
  anchor(statement.anchor);
  document_.marks.statements.push_back(std::move(statement));
  return *this;
}

Note& Note::decision(std::string text, std::initializer_list<std::string> links) {
  return statement(StatementKind::decision, "beslut-", std::move(text), links);
}

Note& Note::direction(std::string text, std::initializer_list<std::string> links) {
  return statement(StatementKind::direction, "inriktning-", std::move(text), links);
}

Note& Note::advice(std::string text, std::initializer_list<std::string> links) {
  return statement(StatementKind::advice, "rad-", std::move(text), links);
}

Note& Note::follow_up(Outcome state, std::initializer_list<std::string> links, std::string text) {
  FollowUp follow_up;
  follow_up.state = state;
  follow_up.text = std::move(text);
  follow_up.item = item_now();
  follow_up.links = add_links(links);
  follow_up.at = next_place();
  document_.marks.follow_ups.push_back(std::move(follow_up));
  return *this;
}

Note& Note::action(std::string owner, std::string text, std::initializer_list<std::string> links) {
  Action action;
  action.number = static_cast<int>(document_.marks.actions.size()) + 1;
  action.anchor = "atgard-" + std::to_string(action.number);
  action.owner = std::move(owner);
  action.text = std::move(text);
  action.item = item_now();
  action.links = add_links(links);
  action.at = next_place();
  anchor(action.anchor);
  document_.marks.actions.push_back(std::move(action));
  return *this;
}

Note& Note::done(Date day) {
  document_.marks.actions.back().done = true;
  if (day) document_.marks.actions.back().completed = day;
  return *this;
}

Note& Note::due(Date day) { return document_.marks.actions.back().due = day, *this; }
Note& Note::due(std::string words) { return document_.marks.actions.back().due_words = std::move(words), *this; }

Note& Note::helper(std::string organisation) {
  document_.marks.actions.back().helpers.push_back(std::move(organisation));
  return *this;
}

Note& Note::recused(std::string organisation) {
  document_.marks.recusals.push_back({{std::move(organisation)}, item_now(), 0, next_place()});
  return *this;
}

void make_room_for_parts(Site& site) {
  std::vector<std::uint32_t> statements, actions;
  for (const auto& document : site.documents) {
    statements.push_back(static_cast<std::uint32_t>(document->marks.statements.size()));
    actions.push_back(static_cast<std::uint32_t>(document->marks.actions.size()));
  }
  site.thread_of.make_room(statements);
  site.chain_of.make_room(actions);
}

}  // namespace insyn::support
