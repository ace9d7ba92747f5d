// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <utility>

#include "base/date_text.hpp"
#include "base/text.hpp"
#include "convert/line_shape.hpp"
#include "convert/steps.hpp"
#include "parse/marks/mark_words.hpp"

namespace insyn::convert {
namespace {

using Kind = Block::Kind;

constexpr std::size_t kLookedThrough = 25;  // blocks at the beginning that may tell the day
constexpr std::size_t kLongestTitle = 120;  // code points

// ---- days among words -----------------------------------------------------------------------------------------------

std::string_view without_end_mark(std::string_view word) {
  while (!word.empty() && std::string_view(".,;:()").find(word.back()) != std::string_view::npos) word.remove_suffix(1);
  while (word.starts_with('(')) word.remove_prefix(1);
  return word;
}

struct FoundDate {
  Date date{};
  std::size_t from = 0, to = 0;  // bytes of the collapsed words
};

/// The first whole date (with its year) among the words: three, two or one of them together.
std::optional<FoundDate> date_among(const std::string& words) {
  auto all = split(words, ' ');
  for (std::size_t i = 0; i < all.size(); ++i)
    for (std::size_t n : {3U, 2U, 1U}) {
      if (i + n > all.size()) continue;
      const char* begin = all[i].data();
      const char* end = all[i + n - 1].data() + all[i + n - 1].size();
      std::string_view candidate = without_end_mark({begin, static_cast<std::size_t>(end - begin)});
      if (auto date = read_date(candidate))
        return FoundDate{*date, static_cast<std::size_t>(candidate.data() - words.data()),
                         static_cast<std::size_t>(candidate.data() - words.data()) + candidate.size()};
    }
  return std::nullopt;
}

std::optional<Date> day_in(std::string_view text) {
  auto found = date_among(collapsed(text));
  return found ? std::optional(found->date) : std::nullopt;
}

/// The first words that are a span of time: "kl. 13.00–15.00".
std::optional<std::string> time_in(const std::string& words) {
  auto all = split(words, ' ');
  for (std::size_t i = 0; i < all.size(); ++i)
    for (std::size_t n : {4U, 3U, 2U, 1U}) {
      if (i + n > all.size()) continue;
      const char* begin = all[i].data();
      const char* end = all[i + n - 1].data() + all[i + n - 1].size();
      std::string_view candidate = without_end_mark({begin, static_cast<std::size_t>(end - begin)});
      bool is_time = candidate.find_first_of(".:") != std::string_view::npos || starts_with_folded(candidate, "kl");
      if (is_time && read_time_span(candidate)) return std::string(candidate);
    }
  return std::nullopt;
}

// ---- what is said of the meeting ------------------------------------------------------------------------------------

bool has_key(const Draft& draft, const std::string& name) {
  return std::any_of(draft.keys.begin(), draft.keys.end(), [&](const Draft::Key& key) { return key.name == name; });
}

Remark as_it_stood(const std::string& line) {
  return {say("i originalet stod \"{}\"", "the original said \"{}\"", line)};
}

void add_key(Draft& draft, const std::string& name, std::string value) {
  if (!value.empty() && !has_key(draft, name)) draft.keys.push_back({name, std::move(value)});
}

/// "Tid: onsdag 11 mars 2026 kl. 13–15" tells a day and a time: each its own key, and the line as it was in a remark.
void take_day_and_time(Draft& draft, const std::string& key, const std::string& value, const std::string& line) {
  auto date = read_date(value) ? std::optional(*read_date(value)) : day_in(value);
  auto time = read_time_span(value) ? std::optional(value) : time_in(value);
  bool is_own_word = same_words(line.substr(0, line.find(':')), key);
  bool is_plain = is_own_word && ((key == "datum" && read_date(value)) || (key == "tid" && read_time_span(value)));
  if (date) add_key(draft, "datum", is_plain ? value : date->iso());
  if (time) add_key(draft, "tid", *time);
  if (!is_plain) draft.remarks.push_back(as_it_stood(line));
}

void take_label(Draft& draft, const KeyLabel& label, const Block& block) {
  const std::string line = collapsed(block.text.plain()),
                    value(trimmed(std::string_view(line).substr(std::min(label.size, line.size()))));
  draft.remarks.insert(draft.remarks.end(), block.remarks.begin(), block.remarks.end());
  bool is_known_word = same_words(line.substr(0, line.find(':')), label.key);
  if (has_key(draft, label.key) || value.empty()) return draft.remarks.push_back(as_it_stood(line));
  if (label.key == "datum" || label.key == "tid") return take_day_and_time(draft, label.key, value, line);
  add_key(draft, label.key, value);
  if (!is_known_word) draft.remarks.push_back(as_it_stood(line));
}

/// Up to the first heading that is no section of people or time: what follows is about items.
std::size_t end_of_head(const Blocks& blocks) {
  std::size_t at = 0;
  for (; at < blocks.size() && at < kLookedThrough * 2; ++at) {
    const std::string line = blocks[at].text.plain();
    auto section = section_label(line);
    bool is_item =
        blocks[at].kind == Kind::heading || numbered_line(line) || parse::mark_label(line) || blocks[at].text.is_bold();
    bool is_of_head =
        section && (parse::lists_people(section->kind) || section->kind == parse::SectionKind::when_where);
    if (is_item && !is_of_head && !key_label(line)) break;
  }
  return at;
}

void take_labels(Draft& draft) {
  const std::size_t end = end_of_head(draft.blocks);
  Blocks kept;
  for (std::size_t at = 0; at < draft.blocks.size(); ++at) {
    Block& block = draft.blocks[at];
    auto label = at < end && block.kind == Kind::paragraph ? key_label(block.text.plain()) : std::nullopt;
    if (label)
      take_label(draft, *label, block);
    else
      kept.push_back(std::move(block));
  }
  draft.blocks = std::move(kept);
}

// ---- title and day --------------------------------------------------------------------------------------------------

bool may_be_title(const Block& block) {
  const std::string line = block.text.plain();
  bool is_line = block.kind == Kind::heading || (block.kind == Kind::paragraph && is_short_line(line));
  return is_line && !block.text.empty() && code_points(line) <= kLongestTitle && !numbered_line(line) &&
         !section_label(line) && !key_label(line) && !parse::mark_label(line);
}

void take_title(Paper& paper, Draft& draft, const std::string& file_name) {
  draft.title = collapsed(paper.title.plain());
  if (!draft.title.empty()) return;
  for (std::size_t at = 0; at < draft.blocks.size() && at < 4; ++at) {
    Block& block = draft.blocks[at];
    if (!may_be_title(block)) continue;
    draft.title = collapsed(block.text.plain());
    draft.remarks.insert(draft.remarks.end(), block.remarks.begin(), block.remarks.end());
    draft.blocks.erase(draft.blocks.begin() + static_cast<std::ptrdiff_t>(at));
    return;
  }
  draft.title = file_name.substr(0, file_name.rfind('.'));
  draft.remarks.push_back(
      {say("titeln är filens namn: skriv en egen", "the title is the file's name: write your own")});
}

std::optional<Date> stated_day(const Draft& draft) {
  for (const auto& key : draft.keys)
    if (key.name == "datum") return read_date(key.value);
  return std::nullopt;
}

std::optional<Date> first_day(const Draft& draft) {
  for (std::size_t at = 0; at < draft.blocks.size() && at < kLookedThrough; ++at)
    if (auto day = day_in(draft.blocks[at].text.plain())) return day;
  return std::nullopt;
}

void settle_date(Draft& draft, Date given, const std::string& file_name) {
  auto stated = stated_day(draft), titled = day_in(draft.title), named = date_in_file_name(file_name);
  std::set<Date> days;
  for (const auto& day : {stated, titled, named})
    if (day) days.insert(*day);
  auto found = given ? std::optional(given) : stated ? stated : titled ? titled : named ? named : first_day(draft);
  if (!found) return;
  draft.date = *found;
  std::erase_if(draft.keys, [&](const Draft::Key& key) {  // else front matter and file name would not agree
    bool is_other = key.name == "datum" && read_date(key.value) != draft.date;
    if (is_other) draft.remarks.push_back(as_it_stood("datum: " + key.value));
    return is_other;
  });
  days.erase(draft.date);
  for (Date other : days)
    draft.remarks.push_back({say("mötets dag är satt till {}, men {} står också i originalet eller i dess namn",
                                 "the meeting's day is set to {}, but {} stands in the original or its name too",
                                 draft.date.iso(), other.iso())});
}

}  // namespace

Draft with_head(Paper paper, Date given, const std::string& file_name) {
  Draft draft;
  draft.remarks = std::move(paper.remarks);
  draft.blocks = std::move(paper.blocks);
  take_title(paper, draft, file_name);
  take_labels(draft);
  settle_date(draft, given, file_name);
  return draft;
}

}  // namespace insyn::convert
