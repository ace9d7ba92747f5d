// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include <algorithm>

#include "base/encode.hpp"
#include "sandbox/html_text.hpp"
#include "sandbox/moment.hpp"
#include "sandbox/webhook/receiver.hpp"
#include "sandbox/wordpress/kses.hpp"

namespace insyn::sandbox::webhook {
namespace {

constexpr std::string_view kPagesPath = "/intranat/";
constexpr std::size_t kMostShown = 20;

std::string entry(const IntranetPage& page) {
  return fmt::format("<article>\n<h3><a href=\"{}\">{}</a></h3>\n<p class=\"when\">{}</p>\n<p>{}</p>\n</article>\n",
                     path_of(page), encode::html(page.title), swedish_text(page.received),
                     encode::html(plain_text(kses(page.html))));
}

}  // namespace

std::string path_of(const IntranetPage& page) { return std::string(kPagesPath) + std::to_string(page.id); }

const IntranetPage* page_at(const std::string& path, const Content& content) {
  auto found = std::find_if(content.intranet.begin(), content.intranet.end(),
                            [&](const IntranetPage& page) { return page.stands && path_of(page) == path; });
  return found == content.intranet.end() ? nullptr : &*found;
}

std::string section(const Content& content) {
  std::vector<IntranetPage> shown;
  std::copy_if(content.intranet.begin(), content.intranet.end(), std::back_inserter(shown),
               [](const IntranetPage& page) { return page.stands; });
  std::stable_sort(shown.begin(), shown.end(),
                   [](const IntranetPage& a, const IntranetPage& b) { return a.rev > b.rev; });
  shown.resize(std::min(shown.size(), kMostShown));
  std::string list;
  for (const IntranetPage& page : shown) list += entry(page);
  if (shown.empty()) list = "<p class=\"empty\">Inget har kommit än.</p>\n";
  return fmt::format(
      "<section class=\"site intranet\" aria-labelledby=\"intranat\">\n<h2 id=\"intranat\">Kommunens intranät</h2>\n"
      "<p class=\"when\">Ett slutet system: det tar emot signerade meddelanden och visas bara för anställda.</p>\n"
      "{}</section>\n",
      list);
}

std::string body_of(const IntranetPage& page) {
  return fmt::format(
      "<main class=\"article\">\n<p><a href=\"/\">Kommunens intranät</a></p>\n<article>\n<h1>{}</h1>\n"
      "<p class=\"when\">{}</p>\n<div class=\"content\">\n{}</div>\n</article>\n</main>",
      encode::html(page.title), swedish_text(page.received), kses(page.html));
}

}  // namespace insyn::sandbox::webhook
