// SPDX-License-Identifier: EUPL-1.2
#include "render/page.hpp"

#include <algorithm>

#include "base/base64.hpp"
#include "base/hash.hpp"
#include "base/text.hpp"
#include "render/attachments.hpp"
#include "render/calendar.hpp"
#include "render/contact_html.hpp"
#include "render/english_names.hpp"
#include "render/json_ld.hpp"
#include "render/outcomes.hpp"
#include "render/page_languages.hpp"
#include "render/page_record.hpp"
#include "render/privacy.hpp"
#include "render/prose_html.hpp"

namespace insyn::render {
namespace {

constexpr std::size_t kDescriptionLength = 155;  // letters; what search results and link previews show

std::vector<View> crumb_views(const Words& words, const std::vector<Crumb>& crumbs) {
  return rows(crumbs, crumbs.size(), [&](const Crumb& crumb) {
    View view = link_view(crumb.title, crumb.href);
    put_foreign(view, "crumb_lang", "crumb_dir", words, crumb.language.empty() ? words.language() : crumb.language);
    return view;
  });
}

std::string description_of(const Shared& shared, const Words& words, DocId id) {
  const Document& document = shared.site.doc(id);
  std::string summary = summary_of(document, shared.site.settings.language);
  if (!summary.empty()) return summary;
  const Document* group = shared.group_document(id);
  if (document.meeting() != nullptr && group != nullptr) {
    std::string date = words.date(document.meeting()->date);
    return words.fill("meeting_description", {{"group", group->title}, {"date", date}});
  }
  std::string text = document.prose.plain(0);
  return text.empty() ? document.title : text;
}

std::string review_text(const Words& words, const Document& document) {
  if (!document.reviewed) return "";
  std::string date = words.date(document.reviewed);
  if (document.reviewed_by.empty()) return words.fill("reviewed", {{"date", date}});
  return words.fill("reviewed_by", {{"date", date}, {"by", document.reviewed_by}});
}

std::string corrected_text(const Words& words, const Document& document) {
  std::string date = last_corrected(words, document);
  return date.empty() ? "" : words.fill("corrected_on", {{"date", date}});
}

/// The page's own feed and calendar for feed readers to find: of a group, an organisation or the decisions.
void put_alternates(View& page, const Shared& shared, const Head& head) {
  bool is_document = head.document != kNoDocument;
  const Document* document = is_document ? &shared.site.doc(head.document) : nullptr;
  bool has_calendar = is_document && (document->group_facts() != nullptr || document->organisation() != nullptr);
  bool has_feed = has_calendar || head.path == kDecisionsPath;
  page.text("alternate_feed_href", has_feed ? shared.href(head.path + "feed.xml") : "");
  page.text("alternate_calendar_href", has_calendar ? shared.href(head.path + std::string(kCalendarFile)) : "");
}

/// {json_ld_html, json_ld_hash}. Data are never run, but checkers take the block for a script unless the page's policy
/// names it.
void put_json_ld(View& page, std::string json) {
  page.text("json_ld_hash", json.empty() ? "" : "sha256-" + to_base64(sha256(json)));
  page.markup("json_ld_html", std::move(json));
}

}  // namespace

std::string show(const Shared& shared, const Words& words, std::string_view name, const Head& head, View page) {
  const bool is_document = head.document != kNoDocument;
  const Document* document = is_document ? &shared.site.doc(head.document) : nullptr;
  page.text("tab_title", head.tab_title)
      .text("og_title", head.title)
      .text("og_type", head.type)
      .text("description", shortened(collapsed(head.description), kDescriptionLength))
      .text("canonical", shared.absolute(head.path))
      .text("robots", shared.site.settings.is_preview ? "noindex" : head.robots)
      .text("insyn_id", is_document ? document->id : "")
      .text("text_hash", is_document ? document->text_sha256 : "")
      .list("crumbs", crumb_views(words, head.crumbs));
  put_json_ld(page, json_ld(shared, words, head));
  put_alternates(page, shared, head);
  put_languages(page, shared, words, head);
  const Shared::Frame& frame = shared.frame(words);
  return with_english_names(shared.theme.page(name, words).render(frame.view, page), frame.english_names);
}

Head document_head(const Shared& shared, const Words& words, DocId id) {
  const Document& document = shared.site.doc(id);
  Head head{.tab_title = shared.tab_titles[id], .title = document.title, .path = document.url_path, .type = "article"};
  head.description = description_of(shared, words, id);
  head.document = id;
  if (is_unlisted(shared.site, id)) head.robots = "noindex";
  for (const Document* above : {shared.project_document(id), shared.group_document(id)})
    if (above != nullptr && above != &document)
      head.crumbs.push_back({above->title, shared.href(above->url_path), language_of(shared.site, *above)});
  if (std::holds_alternative<News>(document.as) && !head.crumbs.empty())
    head.crumbs.push_back({words["news"], head.crumbs.front().href + std::string(kNewsFolder)});
  if (document.initiative() != nullptr && !head.crumbs.empty())
    head.crumbs.push_back({words["plan"], head.crumbs.front().href + std::string(kPlanFolder)});
  if (document.figure() != nullptr && !head.crumbs.empty())
    head.crumbs.push_back({words["figures"], head.crumbs.front().href + std::string(kFiguresFolder)});
  if (document.organisation() != nullptr)
    head.crumbs.push_back({words["organisations"], shared.href(kOrganisationsPath)});
  head.crumbs.push_back({document.title, "", language_of(shared.site, document)});
  return head;
}

Head plain_head(const Shared& shared, const std::string& title, const std::string& description, std::string path) {
  Head head{.tab_title = title + " – " + shared.site.settings.publisher, .title = title, .description = description};
  head.path = std::move(path);
  head.crumbs = {{title, ""}};
  return head;
}

std::string body_html(const Shared& shared, const Words& words, DocId id, Stretch stretch) {
  const Settings& settings = shared.site.settings;
  std::string ask = contact_html(settings.registry.empty() ? settings.contact : settings.registry);
  auto of_statements = statement_outcomes(shared, words, id);
  auto of_actions = action_outcomes(shared, words, id);
  auto badges = action_badges(shared, words, id);
  const Figure* figure = shared.site.doc(id).figure();
  auto notes = link_notes(shared, words, id);
  std::string html;
  prose_html(html, {.document = shared.site.doc(id),
                    .hrefs = shared.site.hrefs[id],
                    .words = words,
                    .ask_html = ask,
                    .outcomes = &of_statements,
                    .action_outcomes = &of_actions,
                    .action_badges = &badges,
                    .terms = shared.terms_for(id),
                    .link_notes = &notes,
                    .from = stretch.from,
                    .until = stretch.until,
                    .skip = figure == nullptr || shared.site.as_translation(id) != nullptr ? 0 : figure->table});
  return html;
}

void put_document(View& view, const Shared& shared, const Words& words, DocId id) {
  const Document& document = shared.site.doc(id);
  view.text("title", document.title);
  view.text("summary", own_summary(shared.site, document));
  const std::string& language = language_of(shared.site, document);
  put_foreign(view, "content_lang", "content_dir", words, language);
  view.flag("easy", language == kEasyRead);
  put_summaries(view, shared, document);
  view.list("corrections", correction_rows(words, document)).text("corrected", corrected_text(words, document));
  view.list("record", page_record(shared, words, id));
  view.list("attachments", attachment_views(shared, words, id));
  view.text("reviewed", review_text(words, document));
  view.text("reference", shared.site.reference(id));
  view.text("markdown_href", shared.href(document.url_path + "index.md"));
  auto hidden = static_cast<std::size_t>(document.hidden_parts);
  view.text("hidden", hidden == 0 ? "" : words.count("hidden_parts", hidden));
}

void put_subscriptions(View& view, const Shared& shared, const Document& document) {
  view.text("own_feed_href", shared.href(document.url_path + "feed.xml"));
  view.text("own_calendar_href", shared.href(document.url_path + std::string(kCalendarFile)));
  view.text("own_webcal_href", shared.webcal(document.url_path + std::string(kCalendarFile)));
}

}  // namespace insyn::render
