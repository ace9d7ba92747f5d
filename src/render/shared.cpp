// SPDX-License-Identifier: EUPL-1.2
#include "render/shared.hpp"

#include <algorithm>

#include "base/encode.hpp"
#include "base/text.hpp"
#include "render/english_names.hpp"
#include "render/page_frame.hpp"
#include "render/page_languages.hpp"
#include "render/tab_titles.hpp"

namespace insyn::render {
namespace {

std::vector<std::uint32_t> projects_by_document(const Site& site) {
  std::map<std::string_view, std::uint32_t> by_slug;
  for (std::uint32_t i = 0; i < site.projects.size(); ++i) by_slug[site.doc(site.projects[i].document).project] = i;
  std::vector<std::uint32_t> found(site.documents.size(), kNowhere);
  for (DocId id = 0; id < found.size(); ++id) {
    auto project = by_slug.find(site.doc(id).project);
    if (!site.doc(id).project.empty() && project != by_slug.end()) found[id] = project->second;
  }
  return found;
}

std::vector<std::uint32_t> groups_by_document(const Site& site) {
  std::vector<std::uint32_t> found(site.documents.size(), kNowhere);
  for (std::uint32_t i = 0; i < site.groups.size(); ++i) {
    const GroupNode& group = site.groups[i];
    found[group.document] = i;
    for (DocId id : group.meetings) found[id] = i;
    for (DocId id : group.materials) found[id] = i;
  }
  for (const Translation& one : site.translations)
    if (!site.doc(one.document).group.empty()) found[one.document] = found[one.original];
  return found;
}

std::vector<DocId> newest_first(const Site& site) {
  std::vector<Dated> dated;
  for (DocId id = 0; id < site.documents.size(); ++id) {
    const Document& document = site.doc(id);
    bool notes = document.meeting() != nullptr && has_notes(site.meeting_facts[id].status);
    if ((notes || std::holds_alternative<News>(document.as)) && site.as_translation(id) == nullptr)
      dated.push_back({day_of(document), id});
  }
  std::vector<DocId> ids;
  for (const Dated& one : latest_first(std::move(dated))) ids.push_back(one.document);
  return ids;
}

std::vector<std::vector<const ActionChain*>> open_actions_of(const Shared& shared) {
  std::vector<std::vector<const ActionChain*>> open(shared.site.groups.size());
  for (const ActionChain& chain : shared.site.actions) {
    const std::uint32_t group = shared.group_of[chain.latest().document];
    if (!chain.done && group != kNowhere) open[group].push_back(&chain);
  }
  return open;
}

std::vector<DocId> coming_meetings(const Shared& shared) {
  const Site& site = shared.site;
  std::vector<DocId> ids;
  for (DocId id = 0; id < site.documents.size(); ++id)
    if (shared.is_coming(id) && site.as_translation(id) == nullptr) ids.push_back(id);
  std::stable_sort(ids.begin(), ids.end(),
                   [&](DocId a, DocId b) { return shared.expected_day(a) < shared.expected_day(b); });
  return ids;
}

/// What groups and organisations are called.
std::vector<std::string> names_of(const Site& site) {
  std::vector<std::string> names;
  for (const GroupNode& group : site.groups) {
    names.push_back(site.doc(group.document).title);
    names.push_back(site.doc(group.document).group_facts()->abbreviation);
  }
  for (const OrganisationNode& organisation : site.organisations) {
    names.push_back(site.doc(organisation.document).title);
    names.push_back(site.doc(organisation.document).organisation()->abbreviation);
  }
  std::erase(names, "");
  return names;
}

Terms terms_of(const Shared& shared) {
  DocId id = shared.site.glossary;
  if (id == kNoDocument) return {};
  return {*shared.site.doc(id).glossary(), shared.href(id), names_of(shared.site)};
}

/// By language, and the end where there is none.
auto preferred_summary(const Document& document, std::string_view site_language) {
  for (const std::string& language : {document.language, std::string(site_language), std::string("sv")}) {
    auto found = document.summaries.find(language);
    if (found != document.summaries.end()) return found;
  }
  return document.summaries.begin();
}

}  // namespace

Shared::Shared(const Site& of, const Theme& in)
    : site(of),
      theme(in),
      base(of.settings.base_path()),
      origin(of.settings.origin()),
      link_base(of.settings.link_base()),
      project_of(projects_by_document(of)),
      group_of(groups_by_document(of)),
      dated(meetings_and_news(of)),
      newest(newest_first(of)),
      coming(coming_meetings(*this)),
      open_actions(open_actions_of(*this)),
      terms(terms_of(*this)) {
  style_href = marked_href(*this, "style/insyn.css");
  TabTitles titles(*this);
  for (DocId id = 0; id < site.documents.size(); ++id) tab_titles.push_back(titles.take(id));
  auto add_frame = [&](const Words& words) {
    if (frames.find(words.language()) == frames.end())
      frames.emplace(words.language(), Frame{frame_of(*this, words), english_names(words)});
  };
  add_frame(words());
  for (const auto& document : site.documents) add_frame(words_for(*document));
  for (const std::string& language : entrance_languages(*this)) add_frame(theme.words(language));
}

const Words& Shared::words_for(const Document& document) const { return theme.words(language_of(site, document)); }

const Terms* Shared::terms_for(DocId id) const {
  if (site.glossary == kNoDocument || id == site.glossary) return nullptr;
  return &words_for(site.doc(id)) == &words_for(site.doc(site.glossary)) ? &terms : nullptr;
}

bool Shared::is_coming(DocId id) const {
  const Meeting* meeting = site.doc(id).meeting();
  auto status = site.meeting_facts[id].status;
  if (meeting == nullptr || has_notes(status) || status == MeetingStatus::cancelled) return false;
  if (status == MeetingStatus::moved && !meeting->new_date) return false;
  return expected_day(id) >= site.today && moved_to(id) == kNoDocument;
}

Date Shared::expected_day(DocId id) const {
  const Meeting& meeting = *site.doc(id).meeting();
  bool is_moved = site.meeting_facts[id].status == MeetingStatus::moved && meeting.new_date;
  return is_moved ? meeting.new_date : meeting.date;
}

DocId Shared::moved_to(DocId id) const {
  Date day = expected_day(id);
  if (group_of[id] == kNowhere || day == site.doc(id).meeting()->date) return kNoDocument;
  for (DocId other : site.groups[group_of[id]].meetings)
    if (site.doc(other).meeting()->date == day) return other;
  return kNoDocument;
}

std::string Shared::href(std::string_view below) const {
  std::string href;
  href.reserve(link_base.size() + below.size() + 16);
  encode::url_path(href += link_base, below);
  return href;
}

std::string Shared::absolute(std::string_view below) const {
  std::string address;
  address.reserve(origin.size() + base.size() + below.size() + 16);
  encode::url_path((address += origin) += base, below);
  return address;
}

std::string Shared::href(PartRef part, std::string_view anchor) const {
  return (href(part.document) += '#') += encode::url(anchor);
}

std::string Shared::webcal(std::string_view below) const {
  std::string whole = absolute(below);
  return "webcal" + whole.substr(whole.find(':'));
}

const Document* Shared::group_document(DocId document) const {
  auto group = group_of[document];
  return group == kNowhere ? nullptr : &site.doc(site.groups[group].document);
}

const Document* Shared::project_document(DocId document) const {
  auto project = project_of[document];
  return project == kNowhere ? nullptr : &site.doc(site.projects[project].document);
}

bool has_notes(MeetingStatus status) {
  return status == MeetingStatus::preliminary || status == MeetingStatus::approved;
}

Date day_of(const Document& document) {
  if (const auto* meeting = document.meeting()) return meeting->date;
  if (const auto* material = std::get_if<Material>(&document.as)) return material->date;
  if (const auto* news = std::get_if<News>(&document.as)) return news->date;
  return {};
}

std::string own_summary(const Site& site, const Document& document) {
  for (const std::string& language : {document.language, language_of(site, document)}) {
    auto found = document.summaries.find(language);
    if (found != document.summaries.end()) return found->second;
  }
  auto unnamed = document.summaries.find("");
  return unnamed == document.summaries.end() ? "" : unnamed->second;
}

std::string summary_of(const Document& document, std::string_view site_language) {
  auto found = preferred_summary(document, site_language);
  return found == document.summaries.end() ? "" : found->second;
}

const std::string& summary_language(const Site& site, const Document& document) {
  auto found = preferred_summary(document, site.settings.language);
  bool is_named = found != document.summaries.end() && !found->first.empty();
  return is_named ? found->first : language_of(site, document);
}

std::string shortened(std::string_view text, std::size_t letters) {
  if (code_points(text) <= letters) return std::string(text);
  std::size_t end = 0, last_space = 0;
  for (std::size_t n = 0; n < letters && end < text.size(); ++n) {
    if (text[end] == ' ') last_space = end;
    next_code_point(text, end);
  }
  std::string_view cut = text.substr(0, last_space != 0 ? last_space : end);
  while (!cut.empty() && (cut.back() == ',' || cut.back() == '.' || cut.back() == ' ')) cut.remove_suffix(1);
  return std::string(cut) + "…";
}

const std::string& language_of(const Site& site, const Document& document) {
  return document.language.empty() ? site.settings.language : document.language;
}

}  // namespace insyn::render
