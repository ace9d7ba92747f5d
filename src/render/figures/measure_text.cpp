// SPDX-License-Identifier: EUPL-1.2
#include "render/figures/measure_text.hpp"

#include "base/encode.hpp"
#include "base/text.hpp"

namespace insyn::render {
namespace {

constexpr std::size_t kMonthLetters = 3;

std::string first_letters(std::string_view text, std::size_t letters) {
  std::size_t end = 0;
  while (letters-- > 0 && end < text.size()) next_code_point(text, end);
  return std::string(text.substr(0, end));
}

std::string filled(const Words& words, const std::string& key, const Period& period, std::string_view month) {
  std::string year = std::to_string(period.year), part = std::to_string(period.part);
  std::string next = fmt::format("{:02}", (period.year + 1) % 100);
  return words.fill(key, {{"year", year}, {"part", part}, {"next", next}, {"month", month}});
}

const std::string& month_name(const Words& words, const Period& period) {
  return words["month_" + std::to_string(period.part)];
}

std::string with_unit(const std::string& number, std::string_view unit) {
  return unit.empty() ? number : number + "\u00a0" + std::string(unit);
}

}  // namespace

std::string period_text(const Words& words, const Period& period) {
  std::string part = std::to_string(period.part);
  switch (period.kind) {
    case Period::Kind::year: return filled(words, "period_year", period, "");
    case Period::Kind::half_year: return filled(words, "period_half_" + part, period, "");
    case Period::Kind::quarter: return filled(words, "period_quarter", period, "");
    case Period::Kind::month: return filled(words, "period_month", period, month_name(words, period));
    case Period::Kind::term: return filled(words, "period_term_" + part, period, "");
    case Period::Kind::school_year: return filled(words, "period_school_year", period, "");
  }
  return "";
}

std::string axis_text(const Words& words, const Period& period) {
  switch (period.kind) {
    case Period::Kind::half_year: return filled(words, "axis_half", period, "");
    case Period::Kind::quarter: return filled(words, "axis_quarter", period, "");
    case Period::Kind::month:
      return filled(words, "period_month", period, first_letters(month_name(words, period), kMonthLetters));
    case Period::Kind::term: return filled(words, "axis_term_" + std::to_string(period.part), period, "");
    case Period::Kind::school_year: return filled(words, "axis_school_year", period, "");
    case Period::Kind::year: break;
  }
  return period_text(words, period);
}

bool is_percent(std::string_view unit) {
  return same_words(unit, "procent") || same_words(unit, "percent") || trimmed(unit) == "%";
}

std::string value_text(const Words& words, Decimal value, std::string_view unit) {
  return is_percent(unit) ? words.percent(value) : words.number(value);
}

std::string quantity_text(const Words& words, Decimal value, std::string_view unit) {
  return is_percent(unit) ? words.percent(value) : with_unit(words.number(value), unit);
}

std::string amount_text(const Words& words, const Amount& amount, std::string_view unit) {
  bool share = amount.percent || is_percent(unit);
  std::string from = amount.to ? words.number(amount.from) + "–" : "";
  Decimal last = amount.to.value_or(amount.from);
  return from + (share ? words.percent(last) : with_unit(words.number(last), unit));
}

std::string unbroken_html(std::string_view text) {
  std::string html;
  for (std::string_view word : split(text, ' ')) {
    bool is_range = word.size() > 3 && word.find("–") != std::string_view::npos;
    html += (html.empty() ? "" : " ") +
            (is_range ? "<span class=\"whole\">" + encode::html(word) + "</span>" : encode::html(word));
  }
  return html;
}

std::string measured_text(const Words& words, const Measured& measured, std::string_view unit) {
  if (measured.suppressed) return words["hidden_value"];
  return measured.value ? quantity_text(words, *measured.value, unit) : "";
}

}  // namespace insyn::render
