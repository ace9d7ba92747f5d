// SPDX-License-Identifier: EUPL-1.2
#include "render/pantry.hpp"

#include <optional>

#include "base/fingerprint.hpp"
#include "base/parallel.hpp"
#include "render/calendar.hpp"
#include "render/outcomes.hpp"
#include "render/prints.hpp"
#include "render/promises.hpp"

namespace insyn::render {
namespace {

// ---- of one document ------------------------------------------------------------------------------------------------

std::uint64_t own_text(const Shared& shared, DocId id) {
  Fingerprint print;
  add(print, shared.site, id);
  print.add(shared.tab_titles[id]);
  add(print, shared.site.history.published_on(shared.site.doc(id).id));
  return print.value();
}

std::uint64_t links(const Site& site, DocId id) {
  Fingerprint print;
  for (const auto* hrefs : {&site.hrefs[id], &site.attachment_hrefs[id]}) {
    for (const std::string& href : *hrefs) print.add(href);
    print.add(hrefs->size());
  }
  add(print, site.attachments[id]);
  return print.value();
}

std::uint64_t facts(const Site& site, DocId id) {
  const MeetingFacts& facts = site.meeting_facts[id];
  Fingerprint print;
  print.add(static_cast<std::uint64_t>(facts.status));
  add(print, facts.quorum);
  for (const auto* list : {&facts.present, &facts.absent, &facts.guests}) {
    for (const Seated& seated : *list) print.add(seated.words), print.add(seated.line * 2 + (seated.member ? 1 : 0));
    print.add(list->size());
  }
  return print.value();
}

std::uint64_t neighbours(const Shared& shared, DocId id) {
  const MeetingFacts& facts = shared.site.meeting_facts[id];
  Fingerprint print;
  add(print, shared.site, facts.previous);
  add(print, shared.site, facts.next);
  if (shared.site.doc(id).meeting() == nullptr) return print.value();
  add(print, shared.site, previous_with_notes(shared.site, id));
  add(print, shared.site, shared.moved_to(id));
  return print.value();
}

std::uint64_t parents(const Shared& shared, DocId id) {
  Fingerprint print;
  print.add(shared.group_document(id));
  print.add(shared.project_document(id));
  return print.value();
}

std::uint64_t organisations(const Site& site, DocId id) {
  const MeetingFacts& facts = site.meeting_facts[id];
  Fingerprint print;
  for (const auto* list : {&facts.present, &facts.absent, &facts.guests})
    for (const Seated& seated : *list) add(print, site, seated.organisation);
  return print.value();
}

std::uint64_t decisions(const Site& site, DocId id) {
  Fingerprint print;
  const auto count = static_cast<std::uint32_t>(site.doc(id).marks.statements.size());
  for (std::uint32_t i = 0; i < count; ++i)
    if (const Thread* thread = thread_at(site, {id, i})) add(print, site, *thread);
  return print.value();
}

std::uint64_t actions(const Site& site, DocId id) {
  Fingerprint print;
  const auto count = static_cast<std::uint32_t>(site.doc(id).marks.actions.size());
  for (std::uint32_t i = 0; i < count; ++i)
    if (const ActionChain* chain = chain_at(site, {id, i})) add(print, site, *chain);
  return print.value();
}

/// By document: its original and the translations of that, with how they stand to it.
std::vector<std::uint64_t> translations(const Site& site) {
  std::vector<Fingerprint> of_original(site.documents.size());
  for (const Translation& one : site.translations) {
    add(of_original[one.original], site, one.document);
    of_original[one.original].add(static_cast<std::uint64_t>(one.version));
    add(of_original[one.original], site, one.original);
  }
  std::vector<std::uint64_t> values(site.documents.size());
  for (DocId id = 0; id < values.size(); ++id) values[id] = of_original[id].value();
  for (const Translation& one : site.translations) values[one.document] = values[one.original];
  return values;
}

// ---- of everything --------------------------------------------------------------------------------------------------

/// What stands round each page, and what a glossary explains on it.
std::uint64_t look_of(const Shared& shared, std::uint64_t settings) {
  const Site& site = shared.site;
  Fingerprint print;
  print.add(settings);
  add(print, site.today);
  for (DocId page : site.pages) add(print, site, page);
  for (const auto& [language, frame] : shared.frames) print.add(language);
  add(print, site, site.glossary);
  // Their names and abbreviations lead to them wherever they stand: in rosters, in actions, in what is part of what.
  for (const GroupNode& group : site.groups) add(print, site, group.document);
  for (const OrganisationNode& organisation : site.organisations) add(print, site, organisation.document);
  return print.value();
}

/// What is known beside the documents: what the ledger tells, what was withdrawn, what is not published.
std::uint64_t past_of(const Site& site) {
  Fingerprint print;
  for (const auto& [id, day] : site.history.published) print.add(id), add(print, day);
  for (const Posting& posting : site.history.postings) add(print, posting);
  for (const LeftOut& one : site.left_out) add(print, one);
  for (const Tombstone& stone : site.tombstones) add(print, stone);
  add(print, site.static_files);
  return print.value();
}

std::uint64_t all_in_one(const Ingredients& ingredients) {
  Fingerprint print;
  for (std::uint64_t value : ingredients) print.add(value);
  return print.value();
}

std::uint64_t& at(Ingredients& ingredients, Ingredient part) { return ingredients[static_cast<std::size_t>(part)]; }

std::map<int, std::uint64_t> values_of(const std::map<int, Fingerprint>& prints) {
  std::map<int, std::uint64_t> values;
  for (const auto& [year, print] : prints) values[year] = print.value();
  return values;
}

}  // namespace

Pantry::Pantry(const Shared& shared, std::uint64_t look, unsigned jobs)
    : shared_(shared), look_(look_of(shared, look)) {
  add_documents(jobs);
  add_scopes();
}

void Pantry::add_documents(unsigned jobs) {
  const auto translated = translations(shared_.site);
  const std::size_t count = shared_.site.documents.size();
  documents_.resize(count), whole_.resize(count);
  for_each_index(count, jobs, [&](std::size_t i) {
    documents_[i] = of_document(static_cast<DocId>(i));
    at(documents_[i], Ingredient::translations) = translated[i];
    whole_[i] = all_in_one(documents_[i]);
  });
}

Ingredients Pantry::of_document(DocId id) const {
  const Site& site = shared_.site;
  Ingredients made{};
  at(made, Ingredient::look) = look_;
  at(made, Ingredient::own_text) = own_text(shared_, id);
  at(made, Ingredient::links) = links(site, id);
  at(made, Ingredient::facts) = facts(site, id);
  at(made, Ingredient::neighbours) = neighbours(shared_, id);
  at(made, Ingredient::parents) = parents(shared_, id);
  at(made, Ingredient::organisations) = organisations(site, id);
  at(made, Ingredient::decisions) = decisions(site, id);
  at(made, Ingredient::actions) = actions(site, id);
  return made;
}

void Pantry::add_scopes() {
  const Site& site = shared_.site;
  std::vector<Fingerprint> groups(site.groups.size()), projects(site.projects.size());
  std::map<int, Fingerprint> decisions, notes;
  Fingerprint everything;
  for (DocId id = 0; id < site.documents.size(); ++id) {
    const std::uint64_t whole = whole_[id];
    if (auto group = shared_.group_of[id]; group != kNowhere) groups[group].add(whole);
    if (auto project = shared_.project_of[id]; project != kNowhere) projects[project].add(whole);
    notes[day_of(site.doc(id)).year].add(whole);
    if (!site.doc(id).marks.statements.empty()) decisions[day_of(site.doc(id)).year].add(whole);
    everything.add(whole);
  }
  everything.add(past_of(site));
  everything_ = everything.value();
  for (const Fingerprint& print : groups) groups_.push_back(print.value());
  decisions_of_ = values_of(decisions), notes_of_ = values_of(notes);
  for (std::size_t i = 0; i < site.projects.size(); ++i) {
    for (std::uint32_t initiative : site.projects[i].initiatives) add(projects[i], site, site.initiatives[initiative]);
    projects_.push_back(projects[i].value());
  }
  for (const OrganisationNode& node : site.organisations) organisations_.push_back(of_organisation(node));
}

/// With the meetings that it may be called to, which stand in its calendar.
std::uint64_t Pantry::of_organisation(const OrganisationNode& node) const {
  const Site& site = shared_.site;
  Fingerprint print;
  print.add(whole_[node.document]);
  for (const auto& meetings : {node.called, node.present, calendar_meetings(shared_, node)}) {
    for (DocId id : meetings) print.add(whole_[id]);
    print.add(meetings.size());
  }
  for (std::uint32_t chain : node.actions)
    for (const PartRef& mention : site.actions[chain].mentions) print.add(whole_[mention.document]);
  for (std::uint32_t initiative : node.initiatives) add(print, site, site.initiatives[initiative]);
  for (std::uint32_t group : node.groups) print.add(whole_[site.groups[group].document]);
  return print.value();
}

Ingredients Pantry::of(const Subject& subject) const {
  using Kind = Subject::Kind;
  if (subject.kind == Kind::document) return documents_[subject.index];
  Ingredients made{};
  at(made, Ingredient::look) = look_;
  std::uint64_t& others = at(made, Ingredient::others);
  auto of_year = [&](const std::map<int, std::uint64_t>& years) {
    Fingerprint print;
    for (const auto& [year, value] : years) print.add(static_cast<std::uint64_t>(year));
    auto found = years.find(static_cast<int>(subject.index));
    print.add(found == years.end() ? 0 : found->second);
    return print.value();
  };
  switch (subject.kind) {
    case Kind::text:
      at(made, Ingredient::own_text) = documents_[subject.index][std::size_t(Ingredient::own_text)];
      break;
    case Kind::group: others = groups_[subject.index]; break;
    case Kind::project: others = projects_[subject.index]; break;
    case Kind::organisation: others = organisations_[subject.index]; break;
    case Kind::decisions_of_year: others = of_year(decisions_of_); break;
    case Kind::notes_of_year: others = of_year(notes_of_); break;
    case Kind::everything: others = everything_; break;
    default: break;
  }
  return made;
}

}  // namespace insyn::render
