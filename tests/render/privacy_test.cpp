// SPDX-License-Identifier: EUPL-1.2
#include "render/privacy.hpp"

#include "render/sample.hpp"
#include "support/catch.hpp"
#include "support/documents.hpp"

using namespace insyn;
using support::day;

namespace {

const std::string kFebruary = "arbete/samverkansgruppen/2026-02-18/";

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("the day itself is within, the day after is past", "[render]") {
  CHECK(!render::is_past(day("2026-02-18"), 3, day("2026-05-18")));
  CHECK(render::is_past(day("2026-02-18"), 3, day("2026-05-19")));
  CHECK(!render::is_past(day("2025-11-30"), 3, day("2026-02-28")));
  CHECK(render::is_past(day("2025-11-30"), 3, day("2026-03-01")));
  CHECK(!render::is_past(day("2023-12-31"), 2, day("2024-02-29")));
  CHECK(!render::is_past(day("2025-12-31"), 12, day("2026-12-31")));
  CHECK(render::is_past(day("2026-02-18"), 0, day("2026-02-19")));
  CHECK(!render::is_past(day("2026-02-18"), std::nullopt, day("2030-01-01")));
  CHECK(!render::is_past({}, 1, day("2030-01-01")));
}

TEST_CASE("roles and organisations are no names; in doubt it is a name", "[render]") {
  Site site = test::sample_site();
  for (const char* role : {"Projektledaren", "Kommunens utredare", "kommunens utredare",
                           "Projektledaren och kommunens "
                           "utredare",
                           "Biträdande rektorn", "Sektionschefen, Arbetsförmedlingen", "Arbetsförmedlingen", ""})
    CHECK_FALSE(render::may_name_a_person(site, role));
  for (const char* name : {"Förnamn", "Förnamn Efternamn", "Förnamn, utredare", "Projektledaren Förnamn Efternamn",
                           "Förnamn, Arbetsförmedlingen", "förnamn efternamn"})
    CHECK(render::may_name_a_person(site, name));
}

TEST_CASE("only whole names are taken away", "[render]") {
  CHECK(render::without_names("Ek och Eken, Björkek, Ek.", {"Ek"}, "[namn]") == "[namn] och Eken, Björkek, [namn].");
  CHECK(render::without_names("Ek", {}, "[namn]") == "Ek");
}

TEST_CASE("names leave a meeting's page when it is too old, and not a day before", "[render]") {
  Site site = test::sample_site();
  site.settings.privacy.names_months = 3;
  auto& document = const_cast<Document&>(site.doc(site.find(kFebruary.substr(0, kFebruary.size() - 1))));
  std::get<Meeting>(document.as).secretary = "Förnamn Efternamn";
  document.marks.statements[0].text += " Namnet på sidan ansvarar.";
  site.today = day("2026-05-18");
  auto young = test::page_at(site, kFebruary + "index.html");
  CHECK(has(young, "Namnet på sidan"));
  CHECK(has(young, "Förnamn Efternamn"));
  site.today = day("2026-05-19");
  auto old = test::page_at(site, kFebruary + "index.html");
  CHECK(!has(old, "Namnet på sidan"));
  CHECK(!has(old, "Förnamn Efternamn"));
  CHECK(has(old, "Näringslivskontoret"));
  CHECK(has(old, "Projektledaren"));
}

TEST_CASE("old meetings leave the search engines and the site map", "[render]") {
  Site site = test::sample_site();
  site.settings.privacy.noindex_months = 3;
  const std::string address = "<loc>https://www.exempelkommun.example/samverkan/" + kFebruary + "</loc>";
  const char* const noindex = "<meta name=\"robots\" content=\"noindex\">";
  site.today = day("2026-05-18");
  CHECK(has(test::page_at(site, "sitemap.xml"), address));
  CHECK(!has(test::page_at(site, kFebruary + "index.html"), noindex));
  site.today = day("2026-05-19");
  CHECK(!has(test::page_at(site, "sitemap.xml"), address));
  CHECK(has(test::page_at(site, kFebruary + "index.html"), noindex));
  CHECK(!has(test::page_at(site, "arbete/samverkansgruppen/2026-03-18/index.html"), noindex));
}
