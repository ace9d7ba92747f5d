// SPDX-License-Identifier: EUPL-1.2
#include "render/figures/figure_text.hpp"

#include <algorithm>

#include "render/figures/measure_text.hpp"

namespace insyn::render {
namespace {

using Since = Comparison::Since;
constexpr std::size_t kNone = static_cast<std::size_t>(-1);

const Measured& at(const Figure& figure, std::size_t index) {
  static const Measured kNothing{};
  const auto& values = figure.headline().values;
  return index < values.size() ? values[index] : kNothing;
}

/// The last period that `wanted` takes and whose value is shown.
template <typename Wanted>
std::size_t last_shown(const Figure& figure, Wanted wanted) {
  for (std::size_t i = figure.periods.size(); i-- > 0;)
    if (at(figure, i).value && wanted(figure.periods[i])) return i;
  return kNone;
}

std::size_t first_shown(const Figure& figure) {
  for (std::size_t i = 0; i < figure.periods.size(); ++i)
    if (at(figure, i).value) return i;
  return kNone;
}

std::size_t latest_shown(const Figure& figure) {
  return last_shown(figure, [](const Period&) { return true; });
}

void compare_with(Comparison& comparison, const Figure& figure, std::size_t earlier, Since since) {
  comparison.since = since;
  comparison.before = *at(figure, earlier).value;
  comparison.before_period = figure.periods[earlier];
}

/// "up" or "down" by which the value went, "same" where it stands still.
std::string_view way(const Comparison& comparison) {
  if (comparison.value == comparison.before) return "same";
  return comparison.value < comparison.before ? "down" : "up";
}

std::string since_words(const Words& words, const Comparison& comparison) {
  switch (comparison.since) {
    case Since::year_before: return words["since_year"];
    case Since::base: return words.fill("since_base", {{"date", words.date(comparison.before_date)}});
    case Since::first: return words.fill("since_first", {{"period", period_text(words, comparison.before_period)}});
    case Since::nothing: break;
  }
  return "";
}

/// Which series the figure's sentences speak of, where that is not plain: "Kronobergs län: ".
std::string headline_label(const Figure& figure) {
  bool plain = figure.total.has_value() || figure.series.size() == 1;
  return plain ? "" : figure.headline().name + ": ";
}

std::string latest_sentence(const Words& words, const Figure& figure, const Comparison& comparison) {
  std::string value = quantity_text(words, comparison.value, figure.unit);
  return words.fill("latest_value", {{"value", value}, {"period", period_text(words, comparison.period)}});
}

std::string earlier_sentence(const Words& words, const Figure& figure, const Comparison& comparison) {
  std::string value = value_text(words, comparison.before, figure.unit);
  std::string date = words.date(comparison.before_date);
  switch (comparison.since) {
    case Since::year_before: return " " + words.fill("year_before", {{"value", value}});
    case Since::base: return " " + words.fill("at_base", {{"value", value}, {"date", date}});
    case Since::first: {
      std::string period = period_text(words, comparison.before_period);
      return " " + words.fill("at_first", {{"value", value}, {"period", period}});
    }
    case Since::nothing: break;
  }
  return "";
}

std::string direction_sentence(const Words& words, const Figure& figure, const Comparison& comparison) {
  if (comparison.since == Since::nothing || figure.direction == Figure::Direction::unstated) return "";
  std::string_view wanted = figure.direction == Figure::Direction::increase ? "up" : "down";
  std::string_view went = way(comparison);
  return " " + words[fmt::format("went_{}_wanted_{}", went, wanted)];
}

bool is_reached(const Figure& figure, Decimal value) {
  Decimal target = *figure.target.value.value;
  if (figure.direction == Figure::Direction::increase) return value >= target;
  return figure.direction == Figure::Direction::decrease && value <= target;
}

std::string target_sentence(const Words& words, const Figure& figure, const Comparison& comparison) {
  if (!figure.target.value.value) return "";
  std::string value = quantity_text(words, *figure.target.value.value, figure.unit);
  std::string date = words.date(figure.target.date);
  std::string_view key = is_reached(figure, comparison.value) ? "target_reached"
                         : date.empty()                       ? "target_is"
                                                              : "target_by";
  return " " + words.fill(key, {{"value", value}, {"date", date}});
}

}  // namespace

std::optional<Comparison> compare(const Figure& figure) {
  if (figure.series.empty()) return std::nullopt;
  std::size_t latest = latest_shown(figure), first = first_shown(figure);
  if (latest == kNone) return std::nullopt;
  Comparison comparison{.period = figure.periods[latest], .value = *at(figure, latest).value};
  Period a_year_before = comparison.period;
  --a_year_before.year;
  std::size_t earlier = last_shown(figure, [&](const Period& period) { return period == a_year_before; });
  if (earlier != kNone) {
    compare_with(comparison, figure, earlier, Since::year_before);
  } else if (figure.base.value.value && figure.base.date < comparison.period.first_day()) {
    comparison.since = Since::base;
    comparison.before = *figure.base.value.value;
    comparison.before_date = figure.base.date;
  } else if (first != latest) {
    compare_with(comparison, figure, first, Since::first);
  }
  return comparison;
}

std::string finding_text(const Words& words, const Figure& figure) {
  auto comparison = compare(figure);
  if (!comparison) return "";
  std::string value = value_text(words, comparison->value, figure.unit);
  std::string before = value_text(words, comparison->before, figure.unit);
  std::string since = since_words(words, *comparison);
  std::string key = comparison->since == Since::nothing ? "finding_alone" : fmt::format("finding_{}", way(*comparison));
  return headline_label(figure) + words.fill(key, {{"value", value},
                                                   {"before", before},
                                                   {"since", since},
                                                   {"period", period_text(words, comparison->period)}});
}

std::string active_title(const Words& words, const std::string& title, const Figure& figure) {
  std::string finding = finding_text(words, figure);
  return finding.empty() ? title : title + ": " + finding;
}

std::string figure_sentence(const Words& words, const Figure& figure) {
  auto comparison = compare(figure);
  if (!comparison) return words["no_values"];
  return headline_label(figure) + latest_sentence(words, figure, *comparison) +
         earlier_sentence(words, figure, *comparison) + direction_sentence(words, figure, *comparison) +
         target_sentence(words, figure, *comparison);
}

std::string since_text(const Words& words, const Figure& figure, Date day) {
  auto latest = figure.series.empty() ? kNone : latest_shown(figure);
  if (latest == kNone) return "";
  auto then = last_shown(figure, [&](const Period& period) { return period.first_day() <= day; });
  if (then == kNone) then = first_shown(figure);
  auto value = [&](std::size_t i) { return value_text(words, *at(figure, i).value, figure.unit); };
  auto when = [&](std::size_t i) { return period_text(words, figure.periods[i]); };
  std::string now = when(latest), after = value(latest);
  if (then == latest) return words.fill("finding_alone", {{"value", after}, {"period", now}});
  return words.fill("before_and_after",
                    {{"before", value(then)}, {"then", when(then)}, {"after", after}, {"now", now}});
}

}  // namespace insyn::render
