// SPDX-License-Identifier: EUPL-1.2
#include "sandbox/reader.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/encode.hpp"
#include "base/loopback.hpp"
#include "sandbox/html_text.hpp"
#include "sandbox/moment.hpp"
#include "sandbox/webhook/receiver.hpp"
#include "sandbox/wordpress/view.hpp"

namespace insyn::sandbox {
namespace {

using encode::html;

constexpr std::size_t kMostShown = 50;

constexpr const char* kMasthead =
    R"(<header class="masthead"><a href="/"><span class="crest" aria-hidden="true">E</span> Exempelkommun</a></header>)";

std::string page(const std::string& title, const std::string& body) {
  return fmt::format(R"(<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>{} – Övningsyta</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="{}">
</head>
<body>
<p class="rehearsal"><strong>Övningsyta</strong> – ingenting här är publicerat på riktigt.</p>
{}
</body>
</html>
)",
                     html(title), kStylePath, body);
}

std::string time_of(std::int64_t seconds) {
  return fmt::format(R"(<time datetime="{}Z">{}</time>)", utc_text(seconds), swedish_text(seconds));
}

/// What of `all` a reader may see, newest first.
template <typename Post, typename IsPublic, typename Time>
std::vector<Post> newest_first(const std::vector<Post>& all, IsPublic is_public, Time time) {
  std::vector<Post> shown;
  std::copy_if(all.begin(), all.end(), std::back_inserter(shown), is_public);
  std::stable_sort(shown.begin(), shown.end(), [&](const Post& a, const Post& b) { return time(a) < time(b); });
  std::reverse(shown.begin(), shown.end());
  shown.resize(std::min(shown.size(), kMostShown));
  return shown;
}

/// "Väntar: 2 utkast, 1 schemalagt.", or nothing.
std::string waiting(std::ptrdiff_t drafts, std::ptrdiff_t scheduled) {
  std::string parts;
  if (drafts > 0) parts = fmt::format("{} utkast", drafts);
  if (scheduled > 0) parts += fmt::format("{}{} schemalagt", parts.empty() ? "" : ", ", scheduled);
  return parts.empty() ? "" : fmt::format("<p class=\"waiting\">Väntar, syns inte för läsaren: {}.</p>\n", parts);
}

std::string news(const Article& article) {
  return fmt::format("<article>\n<h3><a href=\"/?p={}\">{}</a></h3>\n<p class=\"when\">{}</p>\n<p>{}</p>\n</article>\n",
                     article.id, html(plain_text(article.title)), time_of(article.date),
                     html(wordpress::excerpt_text(article)));
}

std::string web_site(const Content& content) {
  auto shown = newest_first(
      content.articles, [](const Article& a) { return a.status == "publish"; },
      [](const Article& a) { return std::pair(a.date, a.id); });
  auto count = [&](const char* status) {
    return std::count_if(content.articles.begin(), content.articles.end(),
                         [&](const Article& a) { return a.status == status; });
  };
  std::string list = waiting(count("draft") + count("pending"), count("future"));
  for (const Article& article : shown) list += news(article);
  if (shown.empty()) list += "<p class=\"empty\">Inga nyheter än.</p>\n";
  return fmt::format(
      "<section class=\"site\" aria-labelledby=\"site\">\n{}\n<h2 id=\"site\">Nyheter</h2>\n{}</section>\n", kMasthead,
      list);
}

/// Text with its web addresses as links and its lines as lines.
std::string linked(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    std::size_t at = std::min(text.find("http://"), text.find("https://"));
    out += html(text.substr(0, at));
    if (at == text.npos) break;
    text.remove_prefix(at);
    std::string_view url = text.substr(0, text.find_first_of(" \t\r\n<>\""));
    while (url.ends_with('.') || url.ends_with(',') || url.ends_with(')')) url.remove_suffix(1);
    out += fmt::format(R"(<a href="{0}">{0}</a>)", html(url));
    text.remove_prefix(url.size());
  }
  return out;
}

std::string host_shown(std::string_view link) {
  std::size_t start = link.find("//");
  std::string_view rest = start == link.npos ? link : link.substr(start + 2);
  return std::string(rest.substr(0, rest.find_first_of("/?#")));
}

std::string link_card(const std::string& link, const std::map<std::string, Preview>& previews) {
  auto at = previews.find(link);
  if (at == previews.end())
    return fmt::format(
        "<a class=\"card bare\" href=\"{0}\"><span class=\"host\">{1}</span><span>Ingen förhandsvisning</span></a>\n",
        html(link), html(host_shown(link)));
  const Preview& preview = at->second;
  std::string image = preview.image.empty() ? "" : fmt::format("<img src=\"{}\" alt=\"\">", html(preview.image));
  std::string site = preview.site_name.empty() ? host_shown(link) : preview.site_name;
  return fmt::format(
      "<a class=\"card\" href=\"{}\">{}<span class=\"host\">{}</span><strong>{}</strong><span "
      "class=\"lead\">{}</span></a>\n",
      html(link), image, html(site), html(preview.title), html(preview.description));
}

std::string page_post(const PagePost& post, const std::map<std::string, Preview>& previews) {
  std::string number = post.id.substr(post.id.find('_') + 1);
  std::string card = post.link.empty() ? "" : link_card(post.link, previews);
  return fmt::format(R"(<article id="facebook-{}">
<header><span class="avatar" aria-hidden="true">E</span><strong>Exempelkommun</strong><span class="when">{}</span></header>
<p class="message">{}</p>
{}<p class="actions" aria-hidden="true"><span>Gilla</span><span>Kommentera</span><span>Dela</span></p>
</article>
)",
                     html(number), time_of(post.created), linked(post.message), card);
}

std::string facebook_page(const Content& content, const std::map<std::string, Preview>& previews) {
  auto scheduled = std::count_if(content.page_posts.begin(), content.page_posts.end(),
                                 [](const PagePost& p) { return !p.published && p.scheduled != 0; });
  std::string list = waiting(0, scheduled);
  auto shown = newest_posts(content);
  for (const PagePost& post : shown) list += page_post(post, previews);
  if (shown.empty()) list += "<p class=\"empty\">Inga inlägg än.</p>\n";
  return fmt::format(R"(<section class="facebook" aria-labelledby="facebook">
<header class="cover"><span class="avatar large" aria-hidden="true">E</span>
<h2 id="facebook">Exempelkommun</h2><p>Kommunens Facebook-sida</p></header>
{}</section>
)",
                     list);
}

}  // namespace

std::vector<PagePost> newest_posts(const Content& content) {
  return newest_first(
      content.page_posts, [](const PagePost& p) { return p.published; }, [](const PagePost& p) { return p.created; });
}

std::string front_page(const Content& content, const std::map<std::string, Preview>& previews) {
  std::string heading = "<h1>Så ser läsaren det: webbplatsen, Facebook-sidan och intranätet</h1>\n";
  return page("Webbplats, Facebook-sida och intranät", "<main class=\"both\">\n" + heading + web_site(content) +
                                                           facebook_page(content, previews) +
                                                           webhook::section(content) + "</main>");
}

std::string article_page(const Article& article, const Content& content) {
  std::string tags;
  for (const Term& term : content.terms)
    if (std::find(article.tags.begin(), article.tags.end(), term.id) != article.tags.end())
      tags += "<li>" + html(plain_text(term.name)) + "</li>";
  std::string title = plain_text(article.title);
  return page(
      title, fmt::format("{}\n<main class=\"article\">\n<p><a href=\"/\">Alla nyheter</a></p>\n<article>\n<h1>{}</h1>\n"
                         "<p class=\"when\">{}</p>\n<div class=\"content\">\n{}</div>\n{}</article>\n</main>",
                         kMasthead, html(title), time_of(article.date), wordpress::rendered_content(article),
                         tags.empty() ? "" : "<ul class=\"tags\">" + tags + "</ul>\n"));
}

std::string intranet_page(const IntranetPage& intranet_page) {
  return page(intranet_page.title, webhook::body_of(intranet_page));
}

std::string missing_page() {
  return page(
      "Sidan finns inte",
      std::string(kMasthead) +
          "\n<main class=\"article\">\n<h1>Sidan finns inte</h1>\n<p><a href=\"/\">Alla nyheter</a></p>\n</main>");
}

}  // namespace insyn::sandbox
