// SPDX-License-Identifier: EUPL-1.2
#include "sandbox/wordpress/view.hpp"

#include <algorithm>

#include "base/encode.hpp"
#include "base/text.hpp"
#include "sandbox/html_text.hpp"
#include "sandbox/moment.hpp"

namespace insyn::sandbox::wordpress {
namespace {

constexpr std::size_t kExcerptWords = 55;

/// True for a paragraph that begins with a block of its own.
bool is_block(std::string_view paragraph) {
  constexpr std::string_view blocks[] = {"address", "article", "aside",   "blockquote", "details", "div", "dl",
                                         "figure",  "footer",  "form",    "h1",         "h2",      "h3",  "h4",
                                         "h5",      "h6",      "header",  "hr",         "main",    "nav", "ol",
                                         "p",       "pre",     "section", "table",      "ul",      "/"};
  if (!paragraph.starts_with('<')) return false;
  std::string_view name = paragraph.substr(1);
  return std::any_of(std::begin(blocks), std::end(blocks), [&](std::string_view block) {
    return name.starts_with(block) && (block == "/" || name.substr(block.size()).find_first_of(" \n>/") == 0);
  });
}

/// Blank lines part paragraphs.
std::vector<std::string> paragraphs_of(std::string_view text) {
  std::vector<std::string> paragraphs(1);
  for (std::string_view line : lines_of(text)) {
    if (trimmed(line).empty())
      paragraphs.emplace_back();
    else
      (paragraphs.back() += paragraphs.back().empty() ? "" : "\n") += line;
  }
  std::erase(paragraphs, "");
  return paragraphs;
}

json shown(const Call& call, const std::string& raw, const std::string& rendered) {
  json field = {{"rendered", rendered}};
  if (call.text_or("context", "view") == "edit") field["raw"] = raw;
  return field;
}

json protected_shown(const Call& call, const std::string& raw, const std::string& rendered) {
  json field = shown(call, raw, rendered);
  field["protected"] = false;
  return field;
}

/// Only what _fields asks for.
json chosen(json whole, const Call& call) {
  auto fields = call.list("_fields");
  if (fields.empty()) return whole;
  json part = json::object();
  for (const auto& field : fields) {
    std::string name = field.substr(0, field.find('.'));
    if (whole.contains(name)) part[name] = whole[name];
  }
  return part;
}

}  // namespace

std::string link_of(const Article& article, const std::string& home) {
  return home + "/?p=" + std::to_string(article.id);
}

std::string rendered_content(const Article& article) {
  std::string html;
  for (const auto& paragraph : paragraphs_of(article.content))
    html += is_block(paragraph) ? paragraph + "\n" : "<p>" + replaced(paragraph, "\n", "<br />\n") + "</p>\n";
  return html;
}

std::string excerpt_text(const Article& article) {
  std::string text = plain_text(article.excerpt.empty() ? article.content : article.excerpt);
  if (!article.excerpt.empty()) return text;
  std::size_t end = 0;
  for (std::size_t words = 0; end != text.npos && words < kExcerptWords; ++words) end = text.find(' ', end + 1);
  return end == text.npos ? text : text.substr(0, end) + " […]";
}

json view(const Article& article, const Call& call) {
  std::string link = link_of(article, call.home);
  std::string self = call.home + "/wp-json/wp/v2/posts/" + std::to_string(article.id);
  std::string excerpt = excerpt_text(article);
  json whole = {
      {"id", article.id},
      {"date", stockholm_text(article.date)},
      {"date_gmt", utc_text(article.date)},
      {"guid", shown(call, link, link)},
      {"modified", stockholm_text(article.modified)},
      {"modified_gmt", utc_text(article.modified)},
      {"slug", article.slug},
      {"status", article.status},
      {"type", "post"},
      {"link", link},
      {"title", shown(call, article.title, article.title)},
      {"content", protected_shown(call, article.content, rendered_content(article))},
      {"excerpt",
       protected_shown(call, article.excerpt, excerpt.empty() ? "" : "<p>" + encode::html(excerpt) + "</p>\n")},
      {"author", 2},
      {"featured_media", article.featured_media},
      {"comment_status", "closed"},
      {"ping_status", "closed"},
      {"sticky", false},
      {"template", ""},
      {"format", "standard"},
      {"meta", json::array()},
      {"categories", article.categories},
      {"tags", article.tags},
      {"_links", {{"self", {{{"href", self}}}}, {"collection", {{{"href", call.home + "/wp-json/wp/v2/posts"}}}}}},
  };
  return chosen(std::move(whole), call);
}

json view(const Picture& picture, const Call& call) {
  std::string name = picture.file_name.substr(0, picture.file_name.rfind('.'));
  json whole = {{"id", picture.id},
                {"slug", picture.slug},
                {"status", "inherit"},
                {"type", "attachment"},
                {"link", call.home + "/?attachment_id=" + std::to_string(picture.id)},
                {"title", shown(call, name, encode::html(name))},
                {"author", 2},
                {"alt_text", picture.alt},
                {"media_type", "image"},
                {"mime_type", picture.media_type},
                {"source_url", call.home + "/wp-content/uploads/" + encode::url_segment(picture.file_name)}};
  return chosen(std::move(whole), call);
}

json view(const Term& term, const Content& content, const Call& call) {
  bool is_category = term.taxonomy == "category";
  auto count = std::count_if(content.articles.begin(), content.articles.end(), [&](const Article& article) {
    const auto& ids = is_category ? article.categories : article.tags;
    return article.status == "publish" && std::find(ids.begin(), ids.end(), term.id) != ids.end();
  });
  json whole = {{"id", term.id},
                {"count", count},
                {"description", term.description},
                {"link", call.home + (is_category ? "/?cat=" : "/?tag=") + encode::url_segment(term.slug)},
                {"name", term.name},
                {"slug", term.slug},
                {"taxonomy", term.taxonomy},
                {"meta", json::array()}};
  if (is_category) whole["parent"] = 0;
  return chosen(std::move(whole), call);
}

}  // namespace insyn::sandbox::wordpress
