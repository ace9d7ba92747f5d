// SPDX-License-Identifier: EUPL-1.2
#include "render/openness.hpp"

#include "render/sample.hpp"
#include "support/catch.hpp"
#include "support/documents.hpp"

using namespace insyn;
using support::day;

namespace {

const std::string kGroup = "arbete/samverkansgruppen";

/// The sample with a ledger that has seen the notes of those days.
Site seen(std::initializer_list<std::pair<const char*, const char*>> days) {
  Site site = test::sample_site();
  for (auto [meeting, published] : days) site.history.published[kGroup + "/" + meeting] = day(published);
  return site;
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("days to publication are working days, and none are guessed", "[render]") {
  // 2026-02-18 is a Wednesday.
  for (auto [published, days] : {std::pair("2026-02-18", 0), std::pair("2026-02-20", 2), std::pair("2026-02-21", 2),
                                 std::pair("2026-02-22", 2), std::pair("2026-02-23", 3), std::pair("2026-02-10", 0)}) {
    Site site = seen({{"2026-02-18", published}});
    CHECK(render::days_to_publication(site, site.find(kGroup + "/2026-02-18")) == days);
    CHECK(!render::days_to_publication(site, site.find(kGroup + "/2026-03-18")));
  }
  Site site = seen({{"2026-02-18", "2026-02-23"}});
  site.settings.closed_days = {day("2026-02-20")};
  CHECK(render::days_to_publication(site, site.find(kGroup + "/2026-02-18")) == 2);
}

TEST_CASE("a group's pace: median, longest, and how many kept the promise", "[render]") {
  Site site = seen({{"2026-02-18", "2026-02-25"}, {"2026-03-18", "2026-03-26"}});
  auto pace = render::pace_of(site, 0);
  CHECK(pace.promise == 5);
  CHECK(pace.all.meetings == 2);
  CHECK(pace.all.within == 1);  // on the fifth working day it is kept, on the sixth it is not
  CHECK(pace.all.median == Decimal{55, 1});
  CHECK(pace.all.longest == 6);
  CHECK(pace.all.slowest == site.find(kGroup + "/2026-03-18"));
  REQUIRE(pace.trend.size() == 1);
  CHECK(pace.trend[0].period.id() == "2026-H1");
  CHECK(pace.unknown == 0);
}

TEST_CASE("half-years begin in January and July", "[render]") {
  CHECK(render::half_year_of(day("2026-06-30")).id() == "2026-H1");
  CHECK(render::half_year_of(day("2026-07-01")).id() == "2026-H2");
}

TEST_CASE("notes are overdue the working day after the promise ended", "[render]") {
  Site site = test::sample_site();
  DocId planned = site.find(kGroup + "/2026-05-20");  // a Wednesday; the fifth working day is the 27th
  for (auto [today, late] : {std::pair("2026-05-20", 0), std::pair("2026-05-27", 0), std::pair("2026-05-28", 1)}) {
    site.today = day(today);
    CHECK(render::pace_of(site, 0).overdue.size() == static_cast<std::size_t>(late));
  }
  REQUIRE(!render::pace_of(site, 0).overdue.empty());
  CHECK(render::pace_of(site, 0).overdue[0].meeting == planned);
  CHECK(render::pace_of(site, 0).overdue[0].promised == day("2026-05-27"));
  site.meeting_facts[planned].status = MeetingStatus::cancelled;
  CHECK(render::pace_of(site, 0).overdue.empty());
}

TEST_CASE("the openness page tells of days, posts, corrections and what was withdrawn", "[render]") {
  Site site = seen({{"2026-02-18", "2026-02-20"}});
  site.history.postings = {
      {Posting::What::posted, "webbplats", kGroup + "/2026-02-18", "https://a.example/?p=1", day("2026-02-21"), false},
      {Posting::What::retracted, "facebook", kGroup + "/2025-09-03", "", day("2026-01-15"), true},
      {Posting::What::updated, "facebook", "borta", "javascript:x", day("2026-03-02"), false}};
  site.settings.channels = {{.name = "webbplats", .type = "wordpress"}, {.name = "facebook", .type = "facebook"}};
  auto page = test::page_at(site, "oppenhet/index.html");
  CHECK(has(page, "1 av 1 anteckningar kom ut inom den tiden. Mediantiden är 2\u00a0arbetsdagar"));
  CHECK(has(page, "Publiceringsdag saknas för ett möte."));
  CHECK(has(page, "<time datetime=\"2026-02-20\">20\u00a0februari 2026</time>, 2 arbetsdagar"));
  CHECK(has(page, "<a href=\"https://a.example/?p=1\">webbplatsen<"));
  CHECK(has(page, "<li>Facebook: Borttaget inlägg"));
  CHECK(has(page, "15\u00a0januari 2026</time>, för hand"));
  CHECK(!has(page, "javascript:"));
  CHECK(has(page, "Fel lokal stod i punkt 2."));
  CHECK(has(page, "Anteckningarna gällde en annan grupp."));
  CHECK(has(page, "Inga anteckningar är försenade."));
}

TEST_CASE("a meeting's page says when its notes came out, and among its facts once the ledger knows of any",
          "[render]") {
  const std::string february = kGroup + "/2026-02-18/index.html", march = kGroup + "/2026-03-18/index.html";
  CHECK(!has(test::page_at(test::sample_site(), february), "<dt>Publicering</dt>"));
  Site site = seen({{"2026-02-18", "2026-02-20"}});
  CHECK(has(test::page_at(site, february), "Publicerad 20\u00a0februari 2026 (2\u00a0arbetsdagar)"));
  CHECK(has(test::page_at(site, march), "Publiceringsdag saknas"));
  CHECK(!has(test::page_at(site, kGroup + "/2026-05-20/index.html"), "Publicering"));
}

TEST_CASE("a promise is said as a promise, and nothing is claimed without a day of publication", "[render]") {
  Site site = test::sample_site();
  auto page = test::page_at(site, "oppenhet/index.html");
  CHECK(has(page, "Löftet: Anteckningarna ska publiceras inom 5\u00a0arbetsdagar efter mötet."));
  CHECK(has(page, "det går inte att säga om några anteckningar är försenade"));
  CHECK(!has(page, "Inga anteckningar är försenade."));
  auto group = test::page_at(site, kGroup + "/index.html");
  CHECK(has(group, "<dt>Löftet</dt><dd>Anteckningarna ska publiceras inom 5\u00a0arbetsdagar efter mötet.</dd>"));
}

TEST_CASE("what was withdrawn is told by kind, place and day, and never by its title", "[render]") {
  Site site = test::sample_site();
  site.tombstones.push_back({.was = Tombstone::Was::news,
                             .id = "arbete/news/2026-04-02-namn",
                             .url_path = "arbete/nyheter/2026-04-02-namn/",
                             .date = day("2026-04-10"),
                             .reason = "Samtycket är återkallat.",
                             .day = day("2026-04-02")});
  site.tombstones.push_back({.id = "borta", .url_path = "borta/"});
  auto page = test::page_at(site, "oppenhet/index.html");
  const std::string project = site.doc(site.find("arbete")).title;
  CHECK(has(page, "nyheter/2026-04-02-namn/\">Nyhet i " + project + ", 2\u00a0april 2026</a>. Skäl: Samtycket"));
  CHECK(has(page, "2025-09-03/\">Möte i Samverkansgruppen</a>"));
  CHECK(has(page, "borta/\">Dokument</a>"));
}

TEST_CASE("posts have one row a document, its channels in it, latest first, and no more than fifty", "[render]") {
  Site site = test::sample_site();
  site.settings.channels = {{.name = "fb-1", .type = "facebook"}, {.name = "fb-2", .type = "facebook"}};
  const std::string item = kGroup + "/2026-02-18";
  site.history.postings = {{Posting::What::posted, "fb-1", item, "https://a.example/1", day("2026-02-21")},
                           {Posting::What::posted, "fb-2", item, "https://a.example/2", day("2026-02-21")},
                           {Posting::What::updated, "fb-1", item, "https://a.example/1", day("2026-02-23")}};
  auto page = test::page_at(site, "oppenhet/index.html");
  auto count = [&](std::string_view part) {
    std::size_t n = 0;
    for (auto at = page.find(part); at != std::string::npos; at = page.find(part, at + 1)) ++n;
    return n;
  };
  CHECK(count("<th scope=\"row\"><a href=\"/samverkan/" + item + "/\">") == 1);
  CHECK(has(page, "Facebook (fb-1)<"));
  CHECK(has(page, "Rättat inlägg <time datetime=\"2026-02-23\""));
  CHECK(has(page, "Facebook (fb-2)<"));
  CHECK(count("Nytt inlägg") == 1);
  CHECK(has(page, ">Inlägg, dokument för dokument</caption>"));
  for (int n = 0; n < 60; ++n)
    site.history.postings.push_back(
        {Posting::What::posted, "fb-1", "sida-" + std::to_string(n), "", day("2026-03-01")});
  page = test::page_at(site, "oppenhet/index.html");
  CHECK(count("<td><time datetime=\"2026-03-01\"") == 50);
  CHECK(has(page, "Här visas 50 av 61."));
}
