// SPDX-License-Identifier: EUPL-1.2
#include "render/figures/figure_text.hpp"

#include <algorithm>

#include "base/text.hpp"
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

bool is_in(const std::string& title, const Series& series) {
  return folded(collapsed(title)).find(folded(collapsed(series.name))) != std::string::npos;
}

/// "Antal unga som varken arbetar eller studerar" speaks of the series "Varken arbetar eller studerar", and of no
/// other.
bool says_which(const std::string& title, const Figure& figure) {
  auto named = [&](const Series& series) { return is_in(title, series); };
  return named(figure.headline()) && std::count_if(figure.series.begin(), figure.series.end(), named) == 1;
}

/// "Alla elever" as it stands inside a sentence; other names may be of places.
std::string inside_sentence(std::string name) {
  for (std::string_view all : {"Alla ", "All ", "Samtliga "})
    if (name.starts_with(all)) name.front() = static_cast<char>(name.front() - 'A' + 'a');
  return name;
}

/// The series that the figure's sentences speak of; "" where that is plain.
std::string headline_name(const std::string& title, const Figure& figure) {
  bool plain = figure.total.has_value() || figure.series.size() == 1 || says_which(title, figure);
  return plain ? "" : inside_sentence(figure.headline().name);
}

std::string latest_sentence(const Words& words, const std::string& series, const Figure& figure,
                            const Comparison& comparison) {
  std::string value = quantity_text(words, comparison.value, figure.unit);
  return words.fill(series.empty() ? "latest_value" : "latest_value_of",
                    {{"series", series}, {"value", value}, {"period", period_text(words, comparison.period)}});
}

std::string alone_text(const Words& words, const std::string& series, const Figure& figure,
                       const Comparison& comparison) {
  std::string value = quantity_text(words, comparison.value, figure.unit);
  return words.fill(series.empty() ? "finding_alone" : "finding_alone_of",
                    {{"series", series}, {"value", value}, {"period", period_text(words, comparison.period)}});
}

std::string change_text(const Words& words, const std::string& series, const Figure& figure,
                        const Comparison& comparison) {
  std::string value = value_text(words, comparison.value, figure.unit);
  std::string before = value_text(words, comparison.before, figure.unit), since = since_words(words, comparison);
  std::string finding =
      words.fill(fmt::format("finding_{}", way(comparison)), {{"value", value}, {"before", before}, {"since", since}});
  return series.empty() ? finding : words.fill("finding_of", {{"finding", finding}, {"series", series}});
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

std::string finding_text(const Words& words, const std::string& title, const Figure& figure) {
  auto comparison = compare(figure);
  if (!comparison) return "";
  std::string series = headline_name(title, figure);
  return comparison->since == Since::nothing ? alone_text(words, series, figure, *comparison)
                                             : change_text(words, series, figure, *comparison);
}

std::string active_title(const Words& words, const std::string& title, const Figure& figure) {
  std::string finding = finding_text(words, title, figure);
  return finding.empty() ? title : title + ": " + finding;
}

std::string figure_sentence(const Words& words, const std::string& title, const Figure& figure) {
  auto comparison = compare(figure);
  if (!comparison) return words[figure.has_values() ? "no_values" : "no_numbers"];
  return latest_sentence(words, headline_name(title, figure), figure, *comparison) +
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
