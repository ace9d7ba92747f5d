// SPDX-License-Identifier: EUPL-1.2
#include "render/attendance.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "render/figures/measure_text.hpp"
#include "render/openness.hpp"
#include "render/rows.hpp"

namespace insyn::render {
namespace {

constexpr std::size_t kMostPeriods = 8;  // four years: what fits beside the kinds

std::set<DocId> organisations_at(const MeetingFacts& facts) {
  std::set<DocId> there;
  for (const Seated& seated : facts.present)
    if (seated.organisation != kNoDocument) there.insert(seated.organisation);
  return there;
}

/// The kinds that somebody was of, by index.
std::vector<std::size_t> kinds_in(const std::vector<AttendanceOfPeriod>& periods) {
  std::vector<std::size_t> kinds;
  for (std::size_t kind = 0; kind < kOrganisationKinds.size(); ++kind)
    if (std::any_of(periods.begin(), periods.end(), [&](const auto& period) { return period.present[kind] > 0; }))
      kinds.push_back(kind);
  return kinds;
}

}  // namespace

std::size_t kind_index(std::string_view kind) {
  auto found = std::find(kOrganisationKinds.begin(), kOrganisationKinds.end() - 1, kind);
  return static_cast<std::size_t>(found - kOrganisationKinds.begin());
}

std::vector<AttendanceOfPeriod> attendance_of(const Site& site, const std::vector<DocId>& meetings) {
  std::map<Period, AttendanceOfPeriod> by_period;
  for (DocId id : meetings) {
    const MeetingFacts& facts = site.meeting_facts[id];
    if (!has_notes(facts.status)) continue;
    Period period = half_year_of(site.doc(id).meeting()->date);
    AttendanceOfPeriod& of = by_period[period];
    of.period = period;
    ++of.meetings;
    for (DocId organisation : organisations_at(facts))
      ++of.present[kind_index(site.doc(organisation).organisation()->type)];
  }
  std::vector<AttendanceOfPeriod> periods;
  for (const auto& [period, of] : by_period) periods.push_back(of);
  return periods;
}

void put_attendance_table(View& view, const Words& words, std::vector<AttendanceOfPeriod> periods) {
  std::string shown = std::to_string(kMostPeriods);
  view.text("latest_only", periods.size() <= kMostPeriods ? "" : words.fill("latest_half_years", {{"n", shown}}));
  if (periods.size() > kMostPeriods)
    periods.erase(periods.begin(), periods.end() - static_cast<std::ptrdiff_t>(kMostPeriods));
  auto line = [&](const std::string& kind, auto count) {
    View view_of_line;
    view_of_line.text("kind", kind);
    return std::move(view_of_line.list("cells", rows(periods, periods.size(), [&](const auto& period) {
                                         return View().text("n", std::to_string(count(period)));
                                       })));
  };
  std::vector<View> lines;
  for (std::size_t kind : kinds_in(periods))
    lines.push_back(line(words["org_" + std::string(kOrganisationKinds[kind])],
                         [kind](const AttendanceOfPeriod& period) { return period.present[kind]; }));
  if (lines.empty())
    periods.clear();
  else
    lines.push_back(line(words["meetings"], [](const AttendanceOfPeriod& period) { return period.meetings; }));
  view.list("table_periods", rows(periods, periods.size(), [&](const auto& period) {
              return View().text("period", period_text(words, period.period));
            }));
  view.list("table_lines", std::move(lines));
}

}  // namespace insyn::render
