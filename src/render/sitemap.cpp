// SPDX-License-Identifier: EUPL-1.2
#include "render/sitemap.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "base/encode.hpp"
#include "render/data/ids.hpp"
#include "render/privacy.hpp"

namespace insyn::render {
namespace {

constexpr std::size_t kMostInOne = 50'000;
constexpr std::string_view kHead = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
constexpr std::string_view kNamespace = "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"";

struct Address {
  std::string path{};  // below base_url, without index.html
  Date modified{};
};
using Addresses = std::vector<Address>;

/// Sorted by path. A day that is still to come (a planned meeting's) says nothing of when the page was changed.
Addresses addresses_of(const Shared& shared, const std::vector<std::string>& pages) {
  constexpr std::string_view index = "index.html";
  std::unordered_map<std::string_view, Date> days;
  std::unordered_set<std::string_view> unlisted;
  for (DocId id = 0; id < shared.site.documents.size(); ++id) {
    const Document& document = shared.site.doc(id);
    days[document.url_path] = modified(document);
    if (is_unlisted(shared.site, id)) unlisted.insert(document.url_path);
  }
  Addresses addresses;
  for (const auto& page : pages) {
    std::string path = page.ends_with(index) ? page.substr(0, page.size() - index.size()) : page;
    if (unlisted.contains(path)) continue;
    auto day = days.find(path);
    bool is_known = day != days.end() && day->second <= shared.site.today;
    addresses.push_back({std::move(path), is_known ? day->second : Date{}});
  }
  std::sort(addresses.begin(), addresses.end(), [](const Address& a, const Address& b) { return a.path < b.path; });
  return addresses;
}

std::string map_of(const Shared& shared, const Addresses& addresses, std::size_t from) {
  std::string map = fmt::format("{}<urlset {}>\n", kHead, kNamespace);
  for (std::size_t i = from; i < std::min(addresses.size(), from + kMostInOne); ++i) {
    map += fmt::format("<url><loc>{}</loc>", encode::xml(shared.absolute(addresses[i].path)));
    if (addresses[i].modified) map += fmt::format("<lastmod>{}</lastmod>", addresses[i].modified.iso());
    map += "</url>\n";
  }
  return map + "</urlset>\n";
}

std::string part_path(std::size_t part) { return fmt::format("sitemap-{}.xml", part + 1); }

std::string index_of(const Shared& shared, std::size_t parts) {
  std::string index = fmt::format("{}<sitemapindex {}>\n", kHead, kNamespace);
  for (std::size_t part = 0; part < parts; ++part)
    index += fmt::format("<sitemap><loc>{}</loc></sitemap>\n", encode::xml(shared.absolute(part_path(part))));
  return index + "</sitemapindex>\n";
}

}  // namespace

std::vector<Sheet> sitemap_sheets(const std::shared_ptr<const Shared>& shared, const std::vector<std::string>& pages) {
  auto addresses = std::make_shared<const Addresses>(addresses_of(*shared, pages));
  if (addresses->size() <= kMostInOne)
    return {{"sitemap.xml", [=] { return map_of(*shared, *addresses, 0); }, {Subject::Kind::everything}}};
  std::size_t parts = (addresses->size() + kMostInOne - 1) / kMostInOne;
  std::vector<Sheet> sheets{{"sitemap.xml", [=] { return index_of(*shared, parts); }, {Subject::Kind::everything}}};
  for (std::size_t part = 0; part < parts; ++part)
    sheets.push_back(
        {part_path(part), [=] { return map_of(*shared, *addresses, part * kMostInOne); }, {Subject::Kind::everything}});
  return sheets;
}

}  // namespace insyn::render
