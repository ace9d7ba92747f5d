// SPDX-License-Identifier: EUPL-1.2
#include "parse/marks/action_words.hpp"

#include <algorithm>
#include <array>

#include "base/date_text.hpp"
#include "base/text.hpp"

namespace insyn::parse {
namespace {

constexpr std::size_t kLongestOwner = 80;     // bytes; longer words before a colon are a sentence
constexpr std::size_t kLongestHelpers = 200;  // bytes between brackets after the owner

constexpr std::array<std::string_view, 9> kPromises{"till nästa möte", "till nästa gång", "nästa möte",
                                                    "löpande",         "omgående",        "by next meeting",
                                                    "next meeting",    "ongoing",         "immediately"};
constexpr std::array<std::string_view, 8> kDueWords{
    "klart senast den", "klart senast", "klar senast den", "klar senast", "senast den", "senast", "due", "by"};
constexpr std::array<std::string_view, 5> kDoneWords{"klart", "klar", "klara", "färdigt", "done"};

std::string_view without_end_mark(std::string_view text) {
  text = trimmed(text);
  while (!text.empty() && (text.back() == '.' || text.back() == ')' || text.back() == ','))
    text = trimmed(text.substr(0, text.size() - 1));
  return text;
}

std::optional<Date> date_after(std::string_view text, Date meeting) {
  text = without_end_mark(text);
  return meeting ? read_date_after(text, meeting) : read_date(text);
}

bool is_promise(std::string_view text) {
  return std::find(kPromises.begin(), kPromises.end(), folded(collapsed(text))) != kPromises.end();
}

/// The text after the last whole occurrence of `word` in `line`, which `text` is the folding of; the place where it
/// starts in `at`.
std::optional<std::string_view> after_last(std::string_view line, const std::string& text, std::string_view word,
                                           std::size_t& at) {
  if (text.size() != line.size()) return std::nullopt;  // folding changed lengths: places would not agree
  for (auto found = text.rfind(word); found != std::string::npos;
       found = found == 0 ? std::string::npos : text.rfind(word, found - 1)) {
    bool starts = found == 0 || line[found - 1] == ' ' || line[found - 1] == '(' || line[found - 1] == ',';
    bool ends =
        found + word.size() < line.size() && (line[found + word.size()] == ' ' || line[found + word.size()] == ':');
    if (!starts || !ends) continue;
    at = found;
    return line.substr(found + word.size() + 1);
  }
  return std::nullopt;
}

/// What stands before a date phrase, without the comma or bracket that led to it.
std::string_view before_phrase(std::string_view line, std::size_t at) {
  line = trimmed(line.substr(0, at));
  while (!line.empty() && (line.back() == ',' || line.back() == '(' || line.back() == ';'))
    line = trimmed(line.substr(0, line.size() - 1));
  return line;
}

/// "klart 2025-04-10" at the end of a line.
struct Completed {
  Date date{};
  std::size_t at = 0;
};

std::optional<Completed> completed_in(std::string_view line, Date meeting) {
  const std::string text = folded(line);
  for (auto word : kDoneWords) {
    std::size_t at = 0;
    auto rest = after_last(line, text, word, at);
    if (!rest) continue;
    auto date =
        date_after(*rest, meeting ? meeting.plus_days(-300) : meeting);  // usually done before the notes were written
    if (auto whole = read_date(without_end_mark(*rest))) date = whole;
    if (date) return Completed{*date, at};
  }
  return std::nullopt;
}

/// ", klart 10 april" is said of the action. "vad som är klart 10 april" is a part of it: no word of that goes.
bool is_set_off(std::string_view line, std::size_t at) {
  line = trimmed(line.substr(0, at));
  return line.empty() || line.back() == ',' || line.back() == '(' || line.back() == ';' || line.back() == '.';
}

bool take_completed(std::string_view& line, Date meeting, ActionWords& action) {
  const auto completed = completed_in(line, meeting);
  if (!completed) return false;
  action.completed = completed->date;
  if (is_set_off(line, completed->at)) line = before_phrase(line, completed->at);
  return true;
}

/// Behind what is due by a day of its own, only what is set off says when it was done.
void take_completed_before_due(std::string_view& line, Date meeting, ActionWords& action) {
  const auto completed = completed_in(line, meeting);
  if (completed && is_set_off(line, completed->at)) take_completed(line, meeting, action);
}

bool take_due(std::string_view& line, Date meeting, ActionWords& action) {
  const std::string text = folded(line);
  for (auto word : kDueWords) {
    std::size_t at = 0;
    auto rest = after_last(line, text, word, at);
    if (!rest) continue;
    if (read_due(*rest, meeting, action.due, action.due_words)) {
      line = before_phrase(line, at);
      return true;
    }
    if (word == "senast" && action.unread_date.empty()) action.unread_date = without_end_mark(*rest);
  }
  return false;
}

/// "…, v. 15" or "…, till nästa möte" or "… löpande" without a word before it.
bool take_bare_due(std::string_view& line, Date meeting, ActionWords& action) {
  auto comma = line.find_last_of(",(");
  if (comma != std::string_view::npos && read_due(line.substr(comma + 1), meeting, action.due, action.due_words)) {
    line = before_phrase(line, comma);
    return true;
  }
  std::string_view bare = without_end_mark(line);
  for (auto promise : kPromises) {
    if (bare.size() <= promise.size() || bare[bare.size() - promise.size() - 1] != ' ') continue;
    if (!same_words(bare.substr(bare.size() - promise.size()), promise)) continue;
    action.due_words = promise;
    line = before_phrase(bare, bare.size() - promise.size());
    return true;
  }
  return false;
}

/// The colon that ends the owner: not one inside a time or an address, and not after a whole sentence.
std::size_t owner_colon(std::string_view line) {
  auto colon = line.find(':');
  if (colon == std::string_view::npos || colon == 0) return std::string_view::npos;
  auto helpers = std::min(line.find(" ("), colon);
  if (helpers > kLongestOwner || colon - helpers > kLongestHelpers) return std::string_view::npos;
  bool ends_word = colon + 1 == line.size() || line[colon + 1] == ' ' || line.substr(colon + 1).starts_with("\xC2\xA0");
  bool is_sentence = line.substr(0, colon).find(". ") != std::string_view::npos;
  return ends_word && !is_sentence ? colon : std::string_view::npos;
}

void take_owner(std::string_view& line, ActionWords& action) {
  if (line.starts_with('@')) {
    auto end = std::min(line.find_first_of(": \t"), line.size());
    action.owner = line.substr(1, end - 1);
    line = trimmed(line.substr(std::min(end + (end < line.size() && line[end] == ':' ? 1U : 0U), line.size())));
    return;
  }
  if (auto colon = owner_colon(line); colon != std::string_view::npos) {
    read_owner(line.substr(0, colon), action.owner, action.helpers);
    line = trimmed(line.substr(colon + 1));
    return;
  }
  auto at = line.rfind(" @");
  if (at == std::string_view::npos || line.find(' ', at + 1) != std::string_view::npos) return;
  action.owner = without_end_mark(line.substr(at + 2));
  line = trimmed(line.substr(0, at));
}

}  // namespace

void read_owner(std::string_view text, std::string& owner, std::vector<std::string>& helpers) {
  text = trimmed(text);
  if (text.starts_with('@')) text.remove_prefix(1);
  for (std::string_view with : {"(med ", "(tillsammans med ", "(with "}) {
    auto at = text.find(with);
    if (at == std::string_view::npos || !text.ends_with(')')) continue;
    std::string_view names = text.substr(at + with.size());
    names.remove_suffix(1);
    for (auto name : split(names, ',')) {
      auto joined = name.find(" och ");
      helpers.emplace_back(trimmed(name.substr(0, joined)));
      if (joined != std::string_view::npos) helpers.emplace_back(trimmed(name.substr(joined + 5)));
    }
    text = trimmed(text.substr(0, at));
  }
  owner = text;
}

bool read_due(std::string_view text, Date meeting, std::optional<Date>& due, std::string& due_words) {
  text = without_end_mark(text);
  if (auto date = date_after(text, meeting)) {
    due = date;
    return true;
  }
  if (!is_promise(text)) return false;
  due_words = collapsed(text);
  return true;
}

ActionWords read_action(std::string_view line, Date meeting) {
  ActionWords action;
  line = trimmed(line);
  take_owner(line, action);
  bool done = take_completed(line, meeting, action);
  bool due = take_due(line, meeting, action) || take_bare_due(line, meeting, action);
  if (!done && due) take_completed_before_due(line, meeting, action);
  if (due) action.unread_date.clear();
  action.text = collapsed(line);
  return action;
}

}  // namespace insyn::parse
