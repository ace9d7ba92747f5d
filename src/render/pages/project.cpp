// SPDX-License-Identifier: EUPL-1.2
// A project: what it is for, its groups, what they decided last, its news; and the list of all its news.
#include "render/contact_html.hpp"
#include "render/figures/figure_rows.hpp"
#include "render/initiative_rows.hpp"
#include "render/page.hpp"
#include "render/page_languages.hpp"

namespace insyn::render {
namespace {

constexpr std::size_t kFew = 5;

std::string status_of(const Words& words, const Project& project) {
  switch (project.status) {
    case Project::Status::planned: return words["project_planned"];
    case Project::Status::ongoing: return words["project_ongoing"];
    case Project::Status::ended: return words["project_ended"];
    case Project::Status::unstated: break;
  }
  return "";
}

std::string_view status_style(Project::Status status) {
  return status == Project::Status::ongoing ? "ongoing" : status == Project::Status::ended ? "done" : "waiting";
}

View leader_row(const Shared& shared, const Words& words, const ProjectLeader& leader) {
  DocId id = kNoDocument;
  for (const OrganisationNode& organisation : shared.site.organisations)
    if (shared.site.doc(organisation.document).title == leader.organisation) id = organisation.document;
  View view;
  view.text("role", leader.role).text("who", leader.organisation);
  view.text("href", id == kNoDocument ? "" : shared.href(id));
  return view.text("period", span_text(words, leader.from, leader.to));
}

View group_card(const Shared& shared, const Words& words, std::uint32_t index) {
  const GroupNode& group = shared.site.groups[index];
  const Document& document = shared.site.doc(group.document);
  View view = document_view(shared, words, group.document);
  put_summary(view, shared, words, group.document);
  std::string key = "group_" + document.group_facts()->type;
  view.text("kind", words.has(key) ? words[key] : "");
  DocId latest = kNoDocument;
  for (DocId id : group.meetings)
    if (has_notes(shared.site.meeting_facts[id].status)) latest = id;
  const std::string& language =
      latest == kNoDocument ? words.language() : language_of(shared.site, shared.site.doc(latest));
  put_foreign(view, "latest_lang", "latest_dir", words, language);
  view.text("latest", latest == kNoDocument ? "" : shared.site.doc(latest).title);
  return view.text("latest_href", latest == kNoDocument ? "" : shared.href(latest));
}

std::vector<View> latest_decisions(const Shared& shared, const Words& words, std::uint32_t project) {
  std::vector<View> views;
  const auto& threads = shared.site.threads;
  for (auto thread = threads.rbegin(); thread != threads.rend() && views.size() < kFew; ++thread)
    if (thread->kind == StatementKind::decision && shared.project_of[thread->statement.document] == project)
      views.push_back(thread_row(shared, words, *thread));
  return views;
}

void put_facts(View& view, const Shared& shared, const Words& words, const Document& document) {
  const Project& project = *document.project_facts();
  view.text("status", status_of(words, project)).text("status_class", std::string(status_style(project.status)));
  view.text("period", span_text(words, project.start, project.end));
  view.text("municipalities", words.series(project.municipalities));
  view.list("leaders", rows(project.leaders, project.leaders.size(),
                            [&](const ProjectLeader& leader) { return leader_row(shared, words, leader); }));
  view.text("funder", project.funder).text("source", project.source);
  view.markup("project_contact_html", contact_html(project.contact));
}

/// The plan in short, and the latest of what is followed up.
void put_plan(View& view, const Shared& shared, const Words& words, const ProjectNode& node) {
  const std::string& path = shared.site.doc(node.document).url_path;
  bool planned = node.plan != kNoDocument || !node.initiatives.empty();
  view.text("plan_href", planned ? shared.href(path + std::string(kPlanFolder)) : "");
  view.text("plan_title", node.plan != kNoDocument ? shared.site.doc(node.plan).title : words["plan"]);
  view.text("plan_count", words.count("n_initiatives", node.initiatives.size()));
  view.list("states", state_counts(shared, words, node));
  view.list("figures", rows(node.figures, kFew, [&](std::uint32_t index) {
              return figure_row(shared, words, shared.site.figures[index].document);
            }));
  view.text("figures_href", shared.href(path + std::string(kFiguresFolder)));
}

}  // namespace

std::string project_page(const Shared& shared, std::uint32_t index) {
  const ProjectNode& node = shared.site.projects[index];
  const Document& document = shared.site.doc(node.document);
  const Words& words = shared.words_for(document);
  View view;
  put_document(view, shared, words, node.document);
  put_facts(view, shared, words, document);
  put_plan(view, shared, words, node);
  view.markup("body_html", body_html(shared, words, node.document));
  view.list("groups",
            rows(node.groups, node.groups.size(), [&](auto group) { return group_card(shared, words, group); }));
  std::vector<DocId> pages = node.pages;
  if (node.questions != kNoDocument) pages.insert(pages.begin(), node.questions);
  view.list("pages", rows(pages, pages.size(), [&](DocId id) { return document_view(shared, words, id); }));
  view.list("news", rows(node.news, kFew, [&](DocId id) { return news_row(shared, words, id); }));
  view.text("news_href", shared.href(document.url_path + std::string(kNewsFolder)));
  auto decisions = latest_decisions(shared, words, index);
  view.list("decisions", std::move(decisions));
  view.text("decisions_href", shared.href(kDecisionsPath));
  return show(shared, words, "project.html", document_head(shared, words, node.document), std::move(view));
}

std::string news_list_page(const Shared& shared, std::uint32_t index) {
  const ProjectNode& node = shared.site.projects[index];
  const Document& document = shared.site.doc(node.document);
  const Words& words = shared.words_for(document);
  std::string title = words.fill("news_of", {{"project", document.title}});
  Head head = plain_head(shared, title, title, document.url_path + std::string(kNewsFolder));
  head.crumbs = {{document.title, shared.href(node.document)}, {words["news"], ""}};
  View view;
  view.text("title", title);
  view.list("news", rows(node.news, node.news.size(), [&](DocId id) { return news_row(shared, words, id); }));
  return show(shared, words, "news-list.html", head, std::move(view));
}

}  // namespace insyn::render
