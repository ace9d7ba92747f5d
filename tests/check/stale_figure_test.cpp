// SPDX-License-Identifier: EUPL-1.2
#include "check/check.hpp"
#include "link/link.hpp"
#include "support/catch.hpp"
#include "support/documents.hpp"

using namespace insyn;
using namespace insyn::support;

namespace {

Findings stale(Note figure, const char* today, Note project = project_note("arbete")) {
  Findings of_link;
  Site site = link::link({}, {project.document(), figure.document()}, {}, day(today), link::Drafts::leave_out, of_link);
  Findings findings = check::check(site, 2);
  std::erase_if(findings, [](const Finding& finding) { return finding.rule != Rule::stale_figure; });
  return findings;
}

Note bistand() { return figure_note("arbete", "bistand"); }
Note yearly() { return bistand().years(2021, 3).series("Totalt", {553, 540, 513}); }

Note with_last(Period period) {
  Note figure = bistand().years(2020, 1).series("Totalt", {553});
  figure.figure().periods.push_back(period);
  figure.figure().series[0].values.push_back({Decimal::whole(513), false});
  figure.figure().resolution = period.kind;
  return figure;
}

}  // namespace

TEST_CASE("a figure is stale when the next value should have come a hundred days ago", "[check]") {
  CHECK(stale(yearly(), "2025-04-10").empty());
  auto findings = stale(yearly(), "2025-04-11");
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].file == "minutes/arbete/figures/bistand.md");
  CHECK(findings[0].message.sv == "måttet har inga värden efter 2023-12-31");
}

TEST_CASE("how long that is goes by how often it is measured", "[check]") {
  const std::pair<Period, const char*> last_good_days[] = {
      {{Period::Kind::half_year, 2024, 2}, "2025-10-08"},   {{Period::Kind::term, 2024, 1}, "2025-04-10"},
      {{Period::Kind::quarter, 2024, 4}, "2025-07-09"},     {{Period::Kind::month, 2024, 12}, "2025-05-11"},
      {{Period::Kind::school_year, 2023, 0}, "2025-10-08"},
  };
  for (auto [period, good] : last_good_days) {
    INFO(period.id());
    CHECK(stale(with_last(period), good).empty());
    CHECK(stale(with_last(period), day(good).plus_days(1).iso().c_str()).size() == 1);
  }
  auto rarely = with_last({Period::Kind::month, 2024, 12});
  rarely.figure().resolution = Period::Kind::year;
  CHECK(stale(rarely, "2026-04-10").empty());
}

TEST_CASE("rows without a value don't count, hidden values do", "[check]") {
  auto with_third = [](std::optional<int> value) {
    return bistand().years(2021, 3).series("Totalt", {553, 540, value});
  };
  CHECK(stale(with_third({}), "2025-04-10").size() == 1);
  CHECK(stale(with_third({}).suppressed(2), "2025-04-10").empty());
}

TEST_CASE("a single value is a starting point, and an ended project measures no more", "[check]") {
  CHECK(stale(bistand().years(2021, 1).series("Totalt", {553}), "2026-01-01").empty());
  CHECK(stale(bistand(), "2026-01-01").empty());
  auto ended = project_note("arbete");
  std::get<Project>(ended.edit().as).end = day("2025-12-31");
  CHECK(stale(yearly(), "2026-01-01", ended).empty());
  CHECK(stale(yearly(), "2025-12-31", ended).size() == 1);
}
