// SPDX-License-Identifier: EUPL-1.2
// What should stand on each channel (contract section 8): the first publication of notes and news, and cancellations.
#include <algorithm>

#include "base/text.hpp"
#include "model/published_body.hpp"
#include "render/page.hpp"
#include "render/post_text.hpp"
#include "render/post_words.hpp"
#include "render/privacy.hpp"
#include "render/render.hpp"

namespace insyn::render {
namespace {

constexpr std::size_t kMostDecisions = 3;
constexpr std::size_t kFacebookLetters = 2000;  // takes far more, but nobody reads it

bool is_cancelled(const Shared& shared, DocId id) {
  return shared.site.meeting_facts[id].status == MeetingStatus::cancelled;
}

/// A translation is no news of its own: it lends its words to the post of what it translates.
bool is_posted(const Shared& shared, DocId id) {
  const Document& document = shared.site.doc(id);
  if (shared.site.as_translation(id) != nullptr) return false;
  if (document.meeting() == nullptr) return std::holds_alternative<News>(document.as);
  return has_notes(shared.site.meeting_facts[id].status) || is_cancelled(shared, id);
}

/// News that waits for its day. A meeting that is cancelled is told of at once.
bool is_of_a_day_to_come(const Shared& shared, DocId id) {
  return day_of(shared.site.doc(id)) > shared.site.today && !is_cancelled(shared, id);
}

bool goes_to(const Document& document, const Channel& channel) {
  const auto& chosen = document.channels;
  return !chosen || std::find(chosen->begin(), chosen->end(), channel.name) != chosen->end();
}

struct PageOfPost {
  const Template& page;
  Markup markup;
};

/// A channel type without a template of its own takes plain text; a webhook leads to a web site.
PageOfPost template_for(const Theme& theme, const Words& words, const Channel& channel) {
  std::string html = "posts/" + channel.type + ".html", plain = "posts/" + channel.type + ".txt";
  if (channel.type == "webhook" && !theme.has_page(html)) html = "posts/wordpress.html";
  if (theme.has_page(html)) return {theme.page(html, words), Markup::html};
  return {theme.page(theme.has_page(plain) ? plain : "posts/manual.txt", words), Markup::none};
}

std::optional<std::size_t> limit_of(const Channel& channel) {
  if (channel.max_length) return static_cast<std::size_t>(*channel.max_length);
  return channel.type == "facebook" ? std::optional(kFacebookLetters) : std::nullopt;
}

/// What the group decided; in a meeting that was not quorate nothing was. A decision that names somebody who was there
/// is left to the page.
std::vector<std::string> decisions(const Site& site, DocId id, const PostWords& said) {
  std::vector<std::string> texts;
  const Meeting* meeting = site.doc(id).meeting();
  if (meeting == nullptr || meeting->quorate == false) return texts;
  for (const Statement& statement : site.doc(said.document).marks.statements) {
    bool is_told = statement.kind == StatementKind::decision && !names_one_of(statement.text, said.persons);
    if (is_told && texts.size() < kMostDecisions) texts.push_back(statement.text);
  }
  return texts;
}

/// Where the page is in another language than the post, the words say so: "Read the notes (in Swedish)".
std::string read_more(const Shared& shared, const Words& words, DocId id, const PostWords& said) {
  const char* key = shared.site.doc(id).meeting() == nullptr ? "read_news"
                    : is_cancelled(shared, id)               ? "read_meeting"
                                                             : "read_notes";
  std::string in_language = "in_language_" + language_of(shared.site, shared.site.doc(said.document));
  bool is_to_say = !said.has_document_in_language && words.has(in_language);
  return is_to_say ? words[key] + " (" + words[in_language] + ")" : words[key];
}

PostText text_of(const Shared& shared, const Words& words, const Post& post, DocId id, const PostWords& said,
                 Markup markup) {
  PostText text{.title = post.title, .date = words.date(post.date)};
  text.blocks = blocks_of(said.own_text.empty() ? said.summary : said.own_text, markup);
  if (said.own_text.empty() && said.has_document_in_language) {  // else the author has said it all, or not in words of
    if (is_cancelled(shared, id))                                // this language
      text.reason = shared.site.doc(said.document).reason;
    else
      text.decisions = decisions(shared.site, id, said);
  }
  text.read_more = read_more(shared, words, id, said);
  text.link = post.link;
  return text;
}

/// One paragraph of plain text: the summary, or how the author's own text begins.
std::string in_one_paragraph(const PostWords& said) {
  if (!said.summary.empty()) return with_addresses(without_marks(collapsed(said.summary)));
  auto blocks = blocks_of(said.own_text);
  return blocks.empty() ? "" : blocks.front().texts.front();
}

void fill(Post& post, const Shared& shared, DocId id, const Channel& channel, const PostWords& said) {
  const Words& words = shared.theme.words(said.language);
  const Document& told = shared.site.doc(said.document);
  post.title = is_cancelled(shared, id) ? words.fill("post_cancelled", {{"title", told.title}}) : told.title;
  if (said.document != id) post.other_links.push_back(post.link);  // a channel may have changed its language
  post.link = shared.absolute(told.url_path);
  post.text_sha256 = told.text_sha256;
  post.summary = in_one_paragraph(said);
  post.language = said.language;
  if (!is_cancelled(shared, id)) post.picture = picture_of(shared, id);
  auto [page, markup] = template_for(shared.theme, words, channel);
  PostText text = text_of(shared, words, post, id, said, markup);
  text.hashtags = hashtags(channel.hashtags);
  if (auto body = fitted(page, markup, std::move(text), limit_of(channel)))
    post.body = std::move(*body);
  else
    post.blocked = say("max_length räcker inte till titel, datum, länk och hashtaggar",
                       "max_length leaves no room for title, date, link and hashtags");
}

/// "/arbete/gruppen/2025-03-12/", "https://…/arbete/gruppen/2025-03-12.html" → "arbete/gruppen/2025-03-12".
std::string path_of(std::string_view address, const Shared& shared) {
  for (std::string_view start : {std::string_view(shared.origin), std::string_view(shared.base)})
    if (address.starts_with(start)) address.remove_prefix(start.size());
  for (std::string_view end : {"/index.html", ".html"})
    if (address.ends_with(end)) address.remove_suffix(end.size());
  while (address.starts_with('/')) address.remove_prefix(1);
  while (address.ends_with('/')) address.remove_suffix(1);
  return std::string(address);
}

/// The id of what had that path: a news item's says news where its address says nyheter.
std::string id_at(const std::string& path) { return replaced(path, "/nyheter/", "/news/"); }

/// What the document was called before, and where it stood.
void add_past(Post& post, const std::vector<std::string>& aliases, const Shared& shared) {
  for (const std::string& alias : aliases) {
    std::string path = path_of(alias, shared);
    post.former.push_back(id_at(path));
    if (path != post.former.back()) post.former.push_back(path);  // written as an id, not as an address
    post.other_links.push_back(shared.absolute(replaced(path, "/news/", "/nyheter/") + "/"));
  }
}

/// What was withdrawn shall go. Its own day tells how far back to look for it.
Post retraction_of(const Shared& shared, const Tombstone& tombstone, const Channel& channel) {
  Post post{.item = tombstone.id, .channel = channel.name, .link = shared.absolute(tombstone.url_path)};
  add_past(post, tombstone.aliases, shared);
  post.date = tombstone.day ? tombstone.day : tombstone.date;
  post.retract = true;
  return post;
}

Post post_of(const Shared& shared, DocId id, const Channel& channel) {
  const Document& document = shared.site.doc(id);
  PostWords said = post_words(shared.site, id, channel.language);
  Post post{.item = document.id, .channel = channel.name, .title = document.title};
  post.link = shared.absolute(document.url_path);
  post.text_sha256 = document.text_sha256;
  post.body_sha256 = body_sha256(document);
  post.date = day_of(document);
  add_past(post, document.aliases, shared);
  post.blocked = why_not_posted(shared.site, said, channel.language);
  if (is_of_a_day_to_come(shared, id))
    post.blocked = say("dagen {} har inte kommit", "its day, {}, has not come", post.date.iso());
  if (post.blocked.empty()) fill(post, shared, id, channel, said);
  return post;
}

}  // namespace

Posts posts(const Site& site, const Theme& theme) {
  const Shared shared(site, theme);
  Posts posts;
  for (const Channel& channel : site.settings.channels) {
    for (DocId id = 0; id < site.documents.size(); ++id)
      if (is_posted(shared, id) && goes_to(site.doc(id), channel)) posts.push_back(post_of(shared, id, channel));
    for (const Tombstone& tombstone : site.tombstones) posts.push_back(retraction_of(shared, tombstone, channel));
  }
  return posts;
}

}  // namespace insyn::render
