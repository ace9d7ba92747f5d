// SPDX-License-Identifier: EUPL-1.2
#include <map>
#include <utility>

#include "base/text.hpp"
#include "convert/line_shape.hpp"
#include "convert/steps.hpp"

namespace insyn::convert {
namespace {

using Count = std::map<std::string, int>;

/// Words as one would say them: letters and digits together, in small letters.
std::vector<std::string> words_in(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  for (std::size_t at = 0; at <= text.size();) {
    std::size_t from = at;
    bool is_end = at == text.size();
    bool is_letter = !is_end && is_letter_or_digit(next_code_point(text, at));
    if (is_letter) word += text.substr(from, at - from);
    if (!is_letter && !word.empty()) words.push_back(folded(std::exchange(word, "")));
    if (is_end) break;
  }
  return words;
}

void count(Count& counted, std::string_view text) {
  for (const auto& word : words_in(text)) ++counted[word];
}

void count(Count& counted, const std::vector<Remark>& remarks) {
  for (const Remark& remark : remarks) count(counted, remark.said.sv);
}

void count(Count& counted, const Blocks& blocks) {
  for (const Block& block : blocks) {
    count(counted, block.number);
    count(counted, block.mark);
    count(counted, block.text.plain());
    count(counted, block.remarks);
    for (std::size_t i = 0; i < block.items.size(); ++i) {
      if (block.kind == Block::Kind::numbers) ++counted[std::to_string(block.first + static_cast<int>(i))];
      count(counted, block.items[i]);
    }
    for (const auto& row : block.rows)
      for (const Blocks& cell : row) count(counted, cell);
  }
}

Count words_of(const Draft& draft) {
  Count counted;
  count(counted, draft.title);
  for (const auto& key : draft.keys) count(counted, key.name + " " + key.value);
  count(counted, draft.remarks);
  count(counted, draft.blocks);
  return counted;
}

/// Takes the paragraph's words off the count; false, and nothing taken, when there are not enough of one.
bool take(Count& counted, std::string_view paragraph) {
  Count wanted;
  count(wanted, paragraph.substr(bullet_of(paragraph).size));
  for (const auto& [word, times] : wanted)
    if (auto there = counted.find(word); there == counted.end() || there->second < times) return false;
  for (const auto& [word, times] : wanted) counted[word] -= times;
  return true;
}

/// What the blocks say, a line each.
std::vector<std::string> lines_in(const Blocks& blocks) {
  std::vector<std::string> lines;
  for (const Block& block : blocks) {
    const std::string words = convert::words_of(block);
    for (std::string_view line : split(words, '\n')) lines.emplace_back(line);
  }
  return lines;
}

}  // namespace

void add_leftovers(Draft& draft, const std::vector<std::string>& source) {
  Count counted = words_of(draft);
  for (const auto& paragraph : source)
    if (!take(counted, paragraph))
      draft.leftovers.push_back({say("stod också i filen: {}", "stood in the file too: {}", paragraph)});
}

Draft tidy(Paper paper, Date given, const std::string& file_name) {
  const auto source = paper.source.empty() ? lines_in(paper.blocks) : std::move(paper.source);
  paper.blocks = unfolded(std::move(paper.blocks));
  Draft draft = with_head(std::move(paper), given, file_name);
  find_headings(draft.blocks);
  list_people(draft.blocks);
  list_actions(draft.blocks);
  mark_statements(draft.blocks);
  add_leftovers(draft, source);
  return draft;
}

}  // namespace insyn::convert
