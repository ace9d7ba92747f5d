// SPDX-License-Identifier: EUPL-1.2
#include "render/shared.hpp"

#include <algorithm>
#include <set>

#include "base/encode.hpp"
#include "base/hash.hpp"
#include "base/text.hpp"
#include "render/calendar.hpp"
#include "render/contact_html.hpp"
#include "render/english_names.hpp"
#include "render/icon.hpp"
#include "render/page_languages.hpp"
#include "render/rows.hpp"

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

constexpr std::size_t kTabTitle = 70;  // letters; what search results and tabs show at most

/// "Sida – Grupp – Kommun", without the group where that is too long. A title that is taken gets its day, then its id.
class TabTitles {
 public:
  explicit TabTitles(const Shared& shared) : shared_(shared) {}

  std::string take(DocId id) {
    const Document& document = shared_.site.doc(id);
    std::string plain = title(id, document.title);
    if (taken_.insert(plain).second) return plain;
    std::string dated = title(id, document.title + " " + shared_.words_for(document).date(day_of(document)));
    if (day_of(document) && taken_.insert(dated).second) return dated;
    std::string named = title(id, document.title + " (" + document.id + ")");
    taken_.insert(named);
    return named;
  }

 private:
  std::string title(DocId id, const std::string& own) const {
    const std::string publisher = " – " + shared_.site.settings.publisher;
    std::string above;
    const Document* group = shared_.group_document(id);
    const Document* project = shared_.project_document(id);
    if (group != nullptr && group != &shared_.site.doc(id))
      above = " – " + group->title;
    else if (project != nullptr && project != &shared_.site.doc(id))
      above = " – " + project->title;
    for (const std::string& whole : {own + above + publisher, own + publisher})
      if (code_points(whole) <= kTabTitle) return whole;
    return own;
  }

  const Shared& shared_;
  std::set<std::string> taken_{};
};

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

/// The address of a file of the site's look, with a mark of its bytes: a browser that keeps the old one asks anew.
std::string marked_href(const Shared& shared, const std::string& path) {
  auto found = shared.theme.styles().find(path);
  if (found == shared.theme.styles().end()) return shared.href(path);
  return shared.href(path) + "?v=" + sha256_hex(found->second).substr(0, 8);
}

/// Registers first, then the pages that ask for a place in the menu.
std::vector<View> menu(const Shared& shared, const Words& words) {
  std::vector<View> links;
  for (auto [word, path] :
       {std::pair("decisions", kDecisionsPath), std::pair("actions", kActionsPath), std::pair("advice", kAdvicePath),
        std::pair("organisations", kOrganisationsPath), std::pair("openness", kOpennessPath)})
    links.push_back(link_view(words[word], shared.href(path)).text("link_lang", "").text("link_dir", ""));
  for (DocId id : shared.site.pages) {
    const auto* page = std::get_if<Page>(&shared.site.doc(id).as);
    if (page == nullptr || !page->in_menu) continue;
    links.push_back(link_view(shared.site.doc(id).title, shared.href(id)));
    put_foreign(links.back(), "link_lang", "link_dir", words, language_of(shared.site, shared.site.doc(id)));
  }
  return links;
}

std::string license_url(const std::string& license) {
  if (license == "CC0-1.0") return "https://creativecommons.org/publicdomain/zero/1.0/";
  if (license == "CC-BY-4.0") return "https://creativecommons.org/licenses/by/4.0/";
  return license.starts_with("https://") ? license : "";
}

std::string picture_url(const Shared& shared) {
  std::string picture = shared.site.settings.picture;
  if (picture.empty() || picture.starts_with("https://") || picture.starts_with("http://")) return picture;
  for (std::string_view folder : {"site/static/", "/"})
    if (picture.starts_with(folder)) picture.erase(0, folder.size());
  return shared.absolute(picture);
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

/// The site's own page, or the one that says it for the whole of the publisher's web.
std::string statement_href(const Shared& shared) {
  const std::string& elsewhere = shared.site.settings.accessibility.statement_url;
  return elsewhere.empty() ? shared.href(kStatementPath) : elsewhere;
}

/// By language, and the end where there is none.
auto preferred_summary(const Document& document, std::string_view site_language) {
  for (const std::string& language : {document.language, std::string(site_language), std::string("sv")}) {
    auto found = document.summaries.find(language);
    if (found != document.summaries.end()) return found;
  }
  return document.summaries.begin();
}

View frame_of(const Shared& shared, const Words& words) {
  const Settings& settings = shared.site.settings;
  const auto& [light, dark] = shared.theme.colours();
  View frame;
  frame.text("lang", words.language())
      .text("dir", direction_of(words.language()) == "rtl" ? "rtl" : "")
      .text("site_title", settings.title)
      .text("preview_note", settings.is_preview ? words["preview_note"] : "")
      .text("publisher", settings.publisher)
      .text("home_href", shared.href(""))
      .text("style_href", shared.style_href)
      .text("script_href", marked_href(shared, "style/insyn.js"))
      .text("icon_href", icon_href(light.at("band"), light.at("on-band")))
      .text("light_colour", hex(light.at("band")))
      .text("dark_colour", hex(dark.at("band")))
      .text("feed_href", shared.href("feed.xml"))
      .text("calendar_href", shared.href(kCalendarFile))
      .text("webcal_href", shared.webcal(kCalendarFile))
      .text("data_href", shared.href(kDataPath))
      .text("index_href", shared.href(kIndexPath))
      .text("press_href", shared.href(kPressPath))
      .text("og_locale", words["locale"])
      .text("og_image", picture_url(shared))
      .markup("contact_html", contact_html(settings.contact))
      .markup("registry_html", contact_html(settings.registry.empty() ? settings.contact : settings.registry))
      .text("feedback_href", settings.feedback_url)
      .text("privacy_href", settings.privacy.url)
      .text("statement_href", statement_href(shared))
      .text("openness_href", shared.href(kOpennessPath))
      .text("glossary_href", shared.site.glossary == kNoDocument ? "" : shared.href(shared.site.glossary))
      .text("license", settings.license)
      .text("license_href", license_url(settings.license))
      .list("menu", menu(shared, words))
      .list("site_languages", site_languages(shared, words.language()));
  put_foreign(frame, "site_lang", "site_dir", words, settings.language);
  return frame;
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
