// SPDX-License-Identifier: EUPL-1.2
#include "check/rules.hpp"

namespace insyn::check {
namespace {

constexpr int kPatience = 100;  // days for the source to come with its numbers

int months_in(Period::Kind kind) {
  switch (kind) {
    case Period::Kind::year:
    case Period::Kind::school_year: return 12;
    case Period::Kind::half_year:
    case Period::Kind::term: return 6;
    case Period::Kind::quarter: return 3;
    case Period::Kind::month: return 1;
  }
  return 12;
}

/// The day that many months after the last day of a month: the last of a month, too.
Date months_after(Date last_day, int months) {
  int month = last_day.month + months;  // counted from January; the first of the next month, less a day
  return Date{last_day.year + month / 12, month % 12 + 1, 1}.plus_days(-1);
}

bool has_value(const Figure& figure, std::size_t row) {
  for (const Series& series : figure.series)
    if (row < series.values.size() && (series.values[row].value || series.values[row].suppressed)) return true;
  return false;
}

/// The latest period with a value, where there are several; else nothing.
const Period* latest_of_series(const Figure& figure) {
  const Period* latest = nullptr;
  int count = 0;
  for (std::size_t row = 0; row < figure.periods.size(); ++row)
    if (has_value(figure, row)) latest = &figure.periods[row], ++count;
  return count > 1 ? latest : nullptr;
}

bool has_ended(const Document& project, Date today) {
  const Project& facts = *project.project_facts();
  return facts.status == Project::Status::ended || (facts.end && facts.end < today);
}

}  // namespace

void stale_figure(const Site& site, Findings& findings) {
  for (const FigureNode& node : site.figures) {
    const Document& document = site.doc(node.document);
    const Figure& figure = *document.figure();
    const Period* latest = latest_of_series(figure);
    if (!latest || has_ended(site.doc(site.projects[node.project].document), site.today)) continue;
    Date next = months_after(latest->last_day(), months_in(figure.resolution.value_or(latest->kind)));
    if (site.today <= next.plus_days(kPatience)) continue;
    findings.push_back({.rule = Rule::stale_figure,
                        .file = document.path,
                        .at = figure.table_at,
                        .message = say("måttet har inga värden efter {}", "the figure has no values after {}",
                                       latest->last_day().iso()),
                        .hint = say("lägg till de senaste värdena", "add the latest values")});
  }
}

}  // namespace insyn::check
