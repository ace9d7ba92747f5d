// SPDX-License-Identifier: EUPL-1.2
#include "parse/text/explained.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "base/text.hpp"
#include "parse/text/prose_builder.hpp"

namespace insyn::parse {
namespace {

struct Entry {
  const Heading* heading = nullptr;
  std::vector<NodeId> blocks{};  // to the next entry, headings below it included
};

std::vector<Entry> entries_of(const Prose& prose, NodeId title) {
  int shallowest = 7;
  for (const auto& heading : prose.headings)
    if (heading.node != title) shallowest = std::min<int>(shallowest, prose.at(heading.node).level);
  std::vector<Entry> entries;
  for (NodeId block : children_of(prose, 0)) {
    bool is_heading = prose.at(block).kind == Kind::heading;
    if (is_heading && block != title && prose.at(block).level == shallowest)
      entries.push_back({&prose.headings[prose.at(block).data], {}});
    else if (!entries.empty())
      entries.back().blocks.push_back(block);
  }
  return entries;
}

std::string first_paragraph(const Prose& prose, const Entry& entry) {
  for (NodeId block : entry.blocks)
    if (prose.at(block).kind == Kind::paragraph) return prose.plain(block);
  return {};
}

std::string all_words(const Prose& prose, const Entry& entry) {
  std::string words;
  for (NodeId block : entry.blocks) {
    std::string more = prose.plain(block);
    if (!more.empty()) words += (words.empty() ? "" : " ") + more;
  }
  return words;
}

/// Short, and mostly capitals: "SFI", "SÖK", "MOS", "DUA".
bool is_abbreviation(std::string_view name) {
  constexpr std::size_t kLongest = 10;
  std::size_t capitals = 0, letters = 0;
  for (std::size_t at = 0; at < name.size();) {
    std::size_t start = at;
    if (!is_letter_or_digit(next_code_point(name, at))) continue;
    ++letters;
    std::string_view letter = name.substr(start, at - start);
    capitals += folded(letter) != letter;
  }
  return letters <= kLongest && capitals >= 2 && capitals * 2 > letters;
}

/// "Insats, åtgärd", "samråd/dialog", "jämlik eller jämställd": each a name of its own.
std::vector<std::string> forms_of(std::string_view name) {
  std::string parted = replaced(replaced(replaced(name, " eller ", ","), " or ", ","), "/", ",");
  std::vector<std::string> forms;
  for (auto form : split(parted, ','))
    if (auto bare = trimmed(form); !bare.empty()) forms.emplace_back(bare);
  return forms;
}

Term term_of(const Prose& prose, const Entry& entry) {
  const Heading& heading = *entry.heading;
  Term term{.anchor = heading.anchor, .heading = heading.node, .at = heading.at};
  std::string_view words = trimmed(heading.text);
  auto open = words.find('('), close = words.rfind(')');
  bool has_brackets = open != std::string_view::npos && open > 0 && close != std::string_view::npos && close > open;
  term.name = trimmed(has_brackets ? words.substr(0, open) : words);
  if (has_brackets) term.written_out = trimmed(words.substr(open + 1, close - open - 1));
  term.forms = forms_of(term.name);
  if (term.forms.empty()) term.forms.push_back(term.name);
  if (!term.written_out.empty()) term.forms.push_back(term.written_out);
  term.abbreviation = is_abbreviation(term.forms.front());
  term.meaning = first_paragraph(prose, entry);
  return term;
}

}  // namespace

std::vector<Term> read_terms(const Prose& prose, NodeId title) {
  std::vector<Term> terms;
  for (const auto& entry : entries_of(prose, title)) terms.push_back(term_of(prose, entry));
  return terms;
}

std::vector<Question> read_questions(const Prose& prose, NodeId title) {
  std::vector<Question> questions;
  for (const auto& entry : entries_of(prose, title)) {
    const Heading& heading = *entry.heading;
    questions.push_back({heading.text, heading.anchor, all_words(prose, entry), heading.node, heading.at});
  }
  return questions;
}

}  // namespace insyn::parse
