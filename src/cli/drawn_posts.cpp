// SPDX-License-Identifier: EUPL-1.2
#include "cli/drawn_posts.hpp"

#include <algorithm>

#include "base/encode.hpp"
#include "base/error.hpp"
#include "cli/signals.hpp"
#include "publish/preview_html.hpp"
#include "publish/publish.hpp"

namespace insyn::cli {
namespace {

/// "" where the page is no document's.
std::string item_at(const Site& site, const std::string& page) {
  auto found = std::find_if(site.documents.begin(), site.documents.end(),
                            [&](const auto& document) { return document->url_path + "index.html" == page; });
  return found == site.documents.end() ? "" : (*found)->id;
}

/// In place of the plan, where there is none.
std::string told_instead(const Said& said, Lang lang) {
  return "<!DOCTYPE html>\n<meta charset=\"utf-8\">\n<title>insyn</title>\n<p>" + encode::html(said.in(lang)) +
         "</p>\n";
}

}  // namespace

std::string drawn_posts(const pipeline::Project& project, const std::filesystem::path& root, const std::string& page,
                        Lang lang) try {
  const Settings& settings = project.site.settings;
  const publish::Options how{.mode = publish::Mode::offline, .focus = {.item = item_at(project.site, page)}};
  const publish::Surroundings around{root, publish::network(), publish::machine_clock(), stop_flag()};
  const Posts posts = render::posts(project.site, *project.theme);
  return publish::preview_page(publish::run(posts, settings, how, around), settings, lang);
} catch (const Error& error) {
  return told_instead(error.said(), lang);
}

}  // namespace insyn::cli
