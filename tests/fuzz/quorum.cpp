// SPDX-License-Identifier: EUPL-1.2
// The small texts of front matter and of marks: rules of quorum, amounts, periods, who was there, what shall be done.
#include "base/error.hpp"
#include "base/text.hpp"
#include "fuzz/target.hpp"
#include "parse/figures/period_text.hpp"
#include "parse/front_matter/amount.hpp"
#include "parse/front_matter/attendance.hpp"
#include "parse/front_matter/quorum_rule.hpp"
#include "parse/marks/action_words.hpp"

namespace insyn::parse {
namespace {

constexpr Date kMeeting{2025, 3, 12};

void take_rule(std::string_view text) {
  auto rule = read_quorum_rule(text);
  if (!rule) return;
  INSYN_EXPECTS(rule->denominator >= 1 && rule->numerator >= 0 && rule->numerator <= rule->denominator);
  INSYN_EXPECTS(rule->number >= 0);
  auto same = read_quorum_rule(words_of(*rule));
  INSYN_EXPECTS(same && words_of(*same) == words_of(*rule) && same->kind == rule->kind);
}

void take_measures(std::string_view text) {
  if (auto amount = read_amount(text)) {
    auto same = read_amount(words_of(*amount));
    INSYN_EXPECTS(same && words_of(*same) == words_of(*amount));
  }
  if (auto period = read_period(text)) {
    INSYN_EXPECTS(months_in(period->kind) >= 1 && months_in(period->kind) <= 12);
    INSYN_EXPECTS(period->first_day().is_valid() && period->first_day() < period->last_day());
  }
}

void take_people(std::string_view text) {
  for (Comma comma : {Comma::begins_role, Comma::is_text}) {
    Attendance line = read_attendance(text, {1, 1}, comma);
    for (const std::string& part : {line.who, line.role, line.name}) INSYN_EXPECTS(is_valid_utf8(part));
  }
  Attended items = read_items(text);
  INSYN_EXPECTS(items.items.size() <= 1000 + text.size());
  static_cast<void>(says_nobody(text));
}

void take_action(std::string_view text) {
  for (Date meeting : {kMeeting, Date{}}) {
    ActionWords action = read_action(text, meeting);
    for (const std::string& part : {action.owner, action.text, action.due_words, action.unread_date})
      INSYN_EXPECTS(is_valid_utf8(part) && part.size() <= text.size());
    INSYN_EXPECTS(!action.due || action.due->is_valid());
    INSYN_EXPECTS(!action.completed || action.completed->is_valid());
  }
}

}  // namespace
}  // namespace insyn::parse

void insyn::fuzz::take(std::string_view bytes) {
  if (!is_valid_utf8(bytes)) return;  // clean_text() has seen to it
  parse::take_rule(bytes);
  parse::take_measures(bytes);
  parse::take_people(bytes);
  parse::take_action(bytes);
}
