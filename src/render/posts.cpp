// SPDX-License-Identifier: EUPL-1.2
// What should stand on each channel (contract section 8): the first publication of notes and news, and cancellations.
#include <algorithm>

#include "base/text.hpp"
#include "render/page.hpp"
#include "render/render.hpp"

namespace insyn::render {
namespace {

constexpr std::size_t kMostDecisions = 3;

bool is_cancelled(const Shared& shared, DocId id) {
  return shared.site.meeting_facts[id].status == MeetingStatus::cancelled;
}

bool is_posted(const Shared& shared, DocId id) {
  const Document& document = shared.site.doc(id);
  if (document.meeting() == nullptr) return std::holds_alternative<News>(document.as);
  return has_notes(shared.site.meeting_facts[id].status) || is_cancelled(shared, id);
}

bool goes_to(const Document& document, const Channel& channel) {
  const auto& chosen = document.channels;
  return chosen.empty() || std::find(chosen.begin(), chosen.end(), channel.name) != chosen.end();
}

/// A channel type without a template of its own takes plain text.
std::string template_for(const Theme& theme, const Channel& channel) {
  for (const char* ending : {".html", ".txt"})
    if (std::string name = "posts/" + channel.type + ending; theme.has_page(name)) return name;
  return "posts/manual.txt";
}

std::vector<View> paragraphs(std::string_view text) {
  std::vector<View> views;
  std::string paragraph;
  auto close = [&] {
    if (!paragraph.empty()) views.push_back(std::move(View().text("text", std::exchange(paragraph, ""))));
  };
  for (std::string_view line : lines_of(text)) {
    if (trimmed(line).empty())
      close();
    else
      (paragraph += paragraph.empty() ? "" : " ") += trimmed(line);
  }
  close();
  return views;
}

/// What the group decided; in a meeting that was not quorate nothing was.
std::vector<View> decisions(const Document& document) {
  std::vector<View> views;
  const Meeting* meeting = document.meeting();
  if (meeting == nullptr || meeting->quorate == false) return views;
  for (const Statement& statement : document.marks.statements)
    if (statement.kind == StatementKind::decision && views.size() < kMostDecisions)
      views.push_back(std::move(View().text("text", statement.text)));
  return views;
}

std::string_view read_more(const Shared& shared, DocId id) {
  if (shared.site.doc(id).meeting() == nullptr) return "read_news";
  return is_cancelled(shared, id) ? "read_meeting" : "read_notes";
}

std::string body_of(const Shared& shared, const Words& words, const Post& post, DocId id, const Channel& channel) {
  const Document& document = shared.site.doc(id);
  bool own_text = !document.post.empty();  // the author has said it all
  View view;
  view.text("title", post.title).text("link", post.link).text("read_more", words[read_more(shared, id)]);
  put_date(view, words, post.date);
  view.list("paragraphs", paragraphs(own_text ? document.post : summary_of(document, shared.site.settings.language)));
  view.text("reason", is_cancelled(shared, id) && !own_text ? document.reason : "");
  view.list("decisions", own_text || is_cancelled(shared, id) ? std::vector<View>{} : decisions(document));
  std::string body = shared.theme.page(template_for(shared.theme, channel), words).render(View(), view);
  return std::string(trimmed(body));
}

Post post_of(const Shared& shared, DocId id, const Channel& channel) {
  const Document& document = shared.site.doc(id);
  const Words& words = shared.theme.words(channel.language.empty() ? shared.site.settings.language : channel.language);
  Post post{.item = document.id, .channel = channel.name, .title = document.title};
  if (is_cancelled(shared, id)) post.title = words.fill("post_cancelled", {{"title", document.title}});
  post.link = shared.absolute(document.url_path);
  post.text_sha256 = document.text_sha256;
  post.date = day_of(document);
  if (document.post.empty() && summary_of(document, shared.site.settings.language).empty())
    post.blocked = "saknar sammanfattning";
  else
    post.body = body_of(shared, words, post, id, channel);
  return post;
}

}  // namespace

Posts posts(const Site& site, const Theme& theme) {
  const Shared shared(site, theme);
  Posts posts;
  for (const Channel& channel : site.settings.channels) {
    for (DocId id = 0; id < site.documents.size(); ++id)
      if (is_posted(shared, id) && goes_to(site.doc(id), channel)) posts.push_back(post_of(shared, id, channel));
    for (const Tombstone& tombstone : site.tombstones) {
      Post post{.item = tombstone.id, .channel = channel.name, .link = shared.absolute(tombstone.url_path)};
      post.date = tombstone.date;
      post.retract = true;
      posts.push_back(std::move(post));
    }
  }
  return posts;
}

}  // namespace insyn::render
