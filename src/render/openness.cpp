// SPDX-License-Identifier: EUPL-1.2
#include "render/openness.hpp"

#include <algorithm>
#include <map>

#include "base/working_days.hpp"
#include "render/shared.hpp"

namespace insyn::render {
namespace {

constexpr int kFirstMonthOfAutumn = 7;

struct Delay {
  DocId meeting = kNoDocument;
  int days = 0;
};

Decimal median_of(const std::vector<Delay>& sorted) {
  std::size_t middle = sorted.size() / 2;
  if (sorted.size() % 2 == 1) return Decimal::whole(sorted[middle].days);
  int twice = sorted[middle - 1].days + sorted[middle].days;
  return twice % 2 == 0 ? Decimal::whole(twice / 2) : Decimal{twice * 5, 1};
}

Pace summed_up(std::vector<Delay> delays, int promise) {
  if (delays.empty()) return {};
  std::stable_sort(delays.begin(), delays.end(), [](const Delay& a, const Delay& b) { return a.days < b.days; });
  auto within = std::count_if(delays.begin(), delays.end(), [&](const Delay& delay) { return delay.days <= promise; });
  return {static_cast<int>(delays.size()), static_cast<int>(within), median_of(delays), delays.back().days,
          delays.back().meeting};
}

/// Its day has passed, it was not called off, and its notes are not out.
bool waits_for_notes(const Site& site, DocId id) {
  auto status = site.meeting_facts[id].status;
  bool was_held = status == MeetingStatus::held || status == MeetingStatus::planned || status == MeetingStatus::called;
  return was_held && site.doc(id).meeting()->date < site.today;
}

std::optional<Overdue> overdue(const Site& site, DocId id, int promise) {
  if (!waits_for_notes(site, id)) return std::nullopt;
  const auto& closed = site.settings.closed_days;
  Date promised = working_day_after(site.doc(id).meeting()->date, promise, closed);
  if (promised >= site.today) return std::nullopt;
  return Overdue{id, promised, working_days_between(promised, site.today, closed)};
}

}  // namespace

Period half_year_of(Date day) { return {Period::Kind::half_year, day.year, day.month < kFirstMonthOfAutumn ? 1 : 2}; }

std::optional<int> days_to_publication(const Site& site, DocId meeting) {
  const Document& document = site.doc(meeting);
  Date published = site.history.published_on(document.id);
  if (!published) return std::nullopt;
  return std::max(0, working_days_between(document.meeting()->date, published, site.settings.closed_days));
}

GroupPace pace_of(const Site& site, std::uint32_t index) {
  const GroupNode& group = site.groups[index];
  GroupPace pace{.group = index, .promise = site.doc(group.document).group_facts()->publish_within};
  std::vector<Delay> all;
  std::map<Period, std::vector<Delay>> by_period;
  for (auto id = group.meetings.rbegin(); id != group.meetings.rend(); ++id) {
    if (auto late = overdue(site, *id, pace.promise)) pace.overdue.push_back(*late);
    if (!has_notes(site.meeting_facts[*id].status)) continue;
    pace.published.push_back(*id);
    auto days = days_to_publication(site, *id);
    if (!days) {
      ++pace.unknown;
      continue;
    }
    all.push_back({*id, *days});
    by_period[half_year_of(site.doc(*id).meeting()->date)].push_back({*id, *days});
  }
  std::reverse(pace.overdue.begin(), pace.overdue.end());
  pace.all = summed_up(std::move(all), pace.promise);
  for (auto& [period, delays] : by_period) pace.trend.push_back({period, summed_up(std::move(delays), pace.promise)});
  return pace;
}

}  // namespace insyn::render
