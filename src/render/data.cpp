// SPDX-License-Identifier: EUPL-1.2
#include "render/data.hpp"

#include "render/calendar.hpp"
#include "render/data/catalogue.hpp"
#include "render/data/kind.hpp"
#include "render/feeds.hpp"
#include "render/sitemap.hpp"

namespace insyn::render {
namespace {

using Made = std::shared_ptr<const Shared>;
using Tells = Subject::Kind;

void add_feeds(std::vector<Sheet>& sheets, const Made& shared) {
  const Site& site = shared->site;
  sheets.push_back({"feed.xml", [=] { return site_feed(*shared); }, {Tells::everything}});
  sheets.push_back(
      {std::string(kDecisionsPath) + "feed.xml", [=] { return decisions_feed(*shared); }, {Tells::everything}});
  for (std::uint32_t i = 0; i < site.groups.size(); ++i)
    sheets.push_back({site.doc(site.groups[i].document).url_path + "feed.xml",
                      [=] { return group_feed(*shared, i); },
                      {Tells::group, i}});
  for (std::uint32_t i = 0; i < site.organisations.size(); ++i)
    sheets.push_back({site.doc(site.organisations[i].document).url_path + "feed.xml",
                      [=] { return organisation_feed(*shared, i); },
                      {Tells::organisation, i}});
}

/// A file of many records, to be had in pieces and whole.
template <typename Pour>
Sheet poured(std::string path, Pour pour) {
  auto whole = [pour] {
    std::string all;
    pour([&](std::string_view piece) { all += piece; });
    return all;
  };
  return {std::move(path), whole, {Tells::everything}, pour};
}

void add_open_data(std::vector<Sheet>& sheets, const Made& shared) {
  for (const Kind& kind : all_kinds()) {
    sheets.push_back(
        poured(json_path(kind), [=, of = &kind](const TakePiece& take) { pour_json(*of, *shared, take); }));
    sheets.push_back(poured(csv_path(kind), [=, of = &kind](const TakePiece& take) { pour_csv(*of, *shared, take); }));
    sheets.push_back({schema_path(kind), [=, of = &kind] { return schema_of(*of, *shared); }, {Tells::look}});
  }
}

void add_calendars(std::vector<Sheet>& sheets, const Made& shared) {
  const Site& site = shared->site;
  const std::string file(kCalendarFile);
  sheets.push_back({file, [=] { return site_calendar(*shared); }, {Tells::everything}});
  for (std::uint32_t i = 0; i < site.groups.size(); ++i)
    sheets.push_back({site.doc(site.groups[i].document).url_path + file,
                      [=] { return group_calendar(*shared, i); },
                      {Tells::group, i}});
  for (std::uint32_t i = 0; i < site.organisations.size(); ++i)
    sheets.push_back({site.doc(site.organisations[i].document).url_path + file,
                      [=] { return organisation_calendar(*shared, i); },
                      {Tells::organisation, i}});
}

/// RFC 9309; everything may be read.
std::string robots(const Shared& shared) {
  return fmt::format("User-agent: *\nDisallow:\n\nSitemap: {}\n", shared.absolute("sitemap.xml"));
}

}  // namespace

std::vector<Sheet> data_sheets(const Made& shared, const std::vector<std::string>& pages) {
  std::vector<Sheet> sheets = sitemap_sheets(shared, pages);
  add_feeds(sheets, shared);
  add_calendars(sheets, shared);
  add_open_data(sheets, shared);
  sheets.push_back({std::string(kCataloguePath), [=] { return catalogue(*shared); }, {Tells::everything}});
  sheets.push_back({"robots.txt", [=] { return robots(*shared); }, {Tells::look}});
  return sheets;
}

}  // namespace insyn::render
