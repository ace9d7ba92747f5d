// SPDX-License-Identifier: EUPL-1.2
#include "render/attendance.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "render/figures/measure_text.hpp"
#include "render/openness.hpp"

namespace insyn::render {
namespace {

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

void put_attendance_table(View& view, const Words& words, const std::vector<AttendanceOfPeriod>& periods) {
  auto kinds = kinds_in(periods);
  std::vector<View> heads, lines;
  for (std::size_t kind : kinds)
    heads.push_back(View().text("kind", words["org_" + std::string(kOrganisationKinds[kind])]));
  for (const AttendanceOfPeriod& period : periods) {
    std::vector<View> cells;
    for (std::size_t kind : kinds) cells.push_back(View().text("n", std::to_string(period.present[kind])));
    View line;
    line.text("period", period_text(words, period.period)).text("meetings", std::to_string(period.meetings));
    lines.push_back(std::move(line.list("cells", std::move(cells))));
  }
  if (heads.empty()) lines.clear();
  view.list("table_kinds", std::move(heads)).list("table_periods", std::move(lines));
}

}  // namespace insyn::render
