// SPDX-License-Identifier: EUPL-1.2
#include "sandbox/content.hpp"

#include <nlohmann/json.hpp>

#include "base/error.hpp"

namespace insyn::sandbox {

NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Article, id, status, slug, title, content, excerpt, date, date_is_floating, modified,
                                   categories, tags, featured_media)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Term, id, taxonomy, name, slug, description)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Picture, id, slug, file_name, media_type, alt)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(PagePost, id, app_id, message, link, created, updated, scheduled, published)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(IntranetPage, id, key, rev, item, title, html, link, received, stands)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(MessageHeard, id, body_sha256)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Content, last_id, articles, terms, pictures, page_posts, intranet, messages_heard)

namespace {

/// A store that an earlier version kept.
void add_what_came_later(nlohmann::json& stored) {
  if (!stored.is_object()) return;
  for (const char* later : {"intranet", "messages_heard", "pictures"})
    if (!stored.contains(later)) stored[later] = nlohmann::json::array();
  if (!stored.contains("articles") || !stored["articles"].is_array()) return;
  for (auto& article : stored["articles"])
    if (article.is_object() && !article.contains("featured_media")) article["featured_media"] = 0;
}

}  // namespace

Content empty_content() {
  Content content;
  for (const char* name : {"Okategoriserade", "Nyheter", "Samverkan"})
    content.terms.push_back({content.new_id(), "category", name, {}, {}});
  content.terms[0].slug = "okategoriserade";
  content.terms[1].slug = "nyheter";
  content.terms[2].slug = "samverkan";
  return content;
}

std::string to_text(const Content& content) {
  return nlohmann::json(content).dump(1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

Content from_text(std::string_view text) {
  try {
    nlohmann::json stored = nlohmann::json::parse(text);
    add_what_came_later(stored);
    return stored.get<Content>();
  } catch (const nlohmann::json::exception& error) {
    fail("{}", error.what());
  }
}

}  // namespace insyn::sandbox
