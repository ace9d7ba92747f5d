// SPDX-License-Identifier: EUPL-1.2
// What is known beside the documents is an ingredient too. What documents give is held by
// tests/pipeline/live_site_test.cpp.
#include <algorithm>
#include <functional>

#include "render/ingredients.hpp"
#include "render/render.hpp"
#include "render/sample.hpp"
#include "support/catch.hpp"

using namespace insyn;

namespace {

/// What the sheet at `path` is made of.
render::Ingredients made_of(const Site& site, const std::string& path) {
  const auto theme = test::built_in_theme(site);
  const auto known = render::known_sheets(site, *theme, 1, 1);
  for (std::size_t i = 0; i < known.sheets.size(); ++i)
    if (known.sheets[i].path == path) return known.made_of[i];
  FAIL("no sheet at " + path);
  return {};
}

}  // namespace

TEST_CASE("what the ledger tells and what was withdrawn is a part of the pages that list it", "[render]") {
  const Site site = test::sample_site();
  REQUIRE_FALSE(site.tombstones.empty());
  const std::vector<std::function<void(Site&)>> changes{
      [](Site& s) {
        s.history.postings.push_back({.channel = "webben", .item = "arbete/x", .date = {2026, 4, 2}});
      },
      [](Site& s) {
        s.history.published["arbete/x"] = {2026, 4, 2};
      },
      [](Site& s) {
        s.tombstones[0].date = {2026, 4, 2};
      },
      [](Site& s) {
        s.tombstones[0].day = {2026, 4, 2};
      },
      [](Site& s) { s.tombstones[0].decisions.push_back("beslut-9"); },
      [](Site& s) { s.left_out.push_back({.why = LeftOut::Why::draft, .path = "minutes/arbete/x.md"}); }};
  for (std::size_t i = 0; i < changes.size(); ++i) {
    CAPTURE(i);
    Site changed = site;
    changes[i](changed);
    CHECK(made_of(changed, "oppenhet/index.html") != made_of(site, "oppenhet/index.html"));
    CHECK(made_of(changed, "404.html") == made_of(site, "404.html"));
  }
}
