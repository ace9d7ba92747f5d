// SPDX-License-Identifier: EUPL-1.2
#include "base/date_text.hpp"
#include "parse/front_matter/attendance.hpp"
#include "parse/front_matter/kind_keys.hpp"

namespace insyn::parse {
namespace {

constexpr int kMostSeats = 1000;

void apply_status(const KeyReader& read, const Document& document, Meeting& meeting) {
  auto status = document.withdrawn ? std::nullopt : read(Key::status).word(meeting_statuses());
  if (status) meeting.status = static_cast<MeetingStatus>(*status + 1);
  if (auto approved = read(Key::approved).date()) {
    meeting.approved = *approved;
    // What is stated to be a draft, held without notes, cancelled or moved is not made public by a date.
    bool may_be_approved =
        !status || meeting.status == MeetingStatus::preliminary || meeting.status == MeetingStatus::approved;
    if (may_be_approved) meeting.status = MeetingStatus::approved;
  }
}

/// Readers are told that the meeting is moved, and not when it is.
void expect_new_date(const KeyReader& read, const Meeting& meeting) {
  if (meeting.status != MeetingStatus::moved || read(Key::new_date)) return;
  read.report(Rule::no_new_date, read(Key::status).at(),
              say("mötet är flyttat, och ingen ny dag står", "the meeting is moved, and no new day is given"),
              say("skriv \"nytt-datum: ÅÅÅÅ-MM-DD\" när dagen är bestämd",
                  "write \"new-date: YYYY-MM-DD\" when the day is decided"));
}

void apply_time(const KeyReader& read, Meeting& meeting) {
  auto words = read(Key::time).text();
  if (!words) return;
  if (is_impossible_time(*words))
    read(Key::time).refuse(say("skriv klockslag från 00.00 till 24.00, början först: 13.00–15.00",
                               "write times from 00:00 to 24:00, the start first: 13:00–15:00"));
  meeting.time = read_time_span(*words);
  if (!meeting.time) meeting.time_words = std::move(*words);
}

void apply_items(const Asked& asked, Attended& attended) {
  std::string words;
  for (const auto& text : asked.texts()) words += (words.empty() ? "" : ", ") + text;
  if (words.empty()) return;
  attended = read_items(words);
  if (attended.span == Attended::Span::undecidable)
    asked.refuse(say("skriv till exempel \"1–4\", \"t.o.m. 4\", \"från 3\" eller \"ej 7\"",
                     "write for instance \"1–4\", \"until 4\", \"from 3\" or \"not 7\""));
}

std::optional<Attendance> attendance(const Asked& asked) {
  if (!asked.is_map()) {
    auto text = asked.text();
    return text && !says_nobody(*text) ? std::optional(read_attendance(*text, asked.at(), Comma::is_text))
                                       : std::nullopt;
  }
  Attendance line{.at = asked.at()};
  read_into(line.who, asked(Field::organisation).text());
  read_into(line.role, asked(Field::role).text());
  read_into(line.name, asked(Field::name).text());
  line.count = asked(Field::count).number(1, kMostSeats);
  apply_items(asked(Field::items), line.attended);
  return line.who.empty() ? std::nullopt : std::optional(std::move(line));
}

void apply_attendance(const Asked& asked, std::vector<Attendance>& list) {
  if (asked) list.clear();
  for (const auto& part : asked.parts())
    if (auto line = attendance(part)) list.push_back(std::move(*line));
}

}  // namespace

void apply_meeting(const KeyReader& read, const Document& document, Meeting& meeting) {
  read_into(meeting.date, read(Key::date).date());
  apply_status(read, document, meeting);
  apply_time(read, meeting);
  read_into(meeting.place, read(Key::place).text());
  read_into(meeting.new_date, read(Key::new_date).date());
  expect_new_date(read, meeting);
  read_into(meeting.approver, read(Key::approver).text());
  read_into(meeting.chair, read(Key::chair).text());
  read_into(meeting.secretary, read(Key::secretary).text());
  apply_attendance(read(Key::present), meeting.present);
  apply_attendance(read(Key::absent), meeting.absent);
  apply_attendance(read(Key::guests), meeting.guests);
  if (auto quorate = read(Key::quorate).yes_no()) meeting.quorate = quorate;
}

}  // namespace insyn::parse
