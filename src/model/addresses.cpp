// SPDX-License-Identifier: EUPL-1.2
#include "model/addresses.hpp"

#include <algorithm>

namespace insyn {
namespace {

// The last two: the public record and the writer's page have theirs waiting.
constexpr std::string_view kTop[] = {
    kDecisionsPath, kActionsPath, kAdvicePath, kOrganisationsPath, kOpennessPath, kDataPath,
    kStatementPath, "ordlista/",  "feed.xml",  "kalender.ics",     "sitemap.xml", "robots.txt",
    "404.html",     "index.html", "style/",    ".well-known/",     "record/",     "skriv/",
};
constexpr std::string_view kOffered[] = {kIndexPath, kPressPath};
constexpr std::string_view kInProject[] = {kPlanFolder, kNewsFolder, kFiguresFolder,
                                           "fragor/",   "feed.xml",  "kalender.ics"};

std::string_view first_name(std::string_view path) { return path.substr(0, path.find('/')); }

bool among(std::string_view name, const auto& paths) {
  return std::any_of(std::begin(paths), std::end(paths),
                     [&](std::string_view path) { return first_name(path) == name; });
}

}  // namespace

bool is_kept_by_site(std::string_view path, const Settings& settings) {
  const std::string_view first = first_name(path);
  const bool is_entrance = first != settings.language && among(first, settings.languages);
  return is_entrance || among(first, kTop);
}

bool is_offered_by_site(std::string_view path) { return among(first_name(path), kOffered); }

bool is_kept_in_project(std::string_view name) { return among(name, kInProject); }

}  // namespace insyn
