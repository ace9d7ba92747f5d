// SPDX-License-Identifier: EUPL-1.2
#include "parse/text/explained.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>

#include "base/text.hpp"
#include "parse/reporter.hpp"
#include "parse/text/prose_edits.hpp"

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

/// One letter or a number alone stands in too many texts to be looked for.
bool is_form(std::string_view words) {
  std::size_t letters = 0;
  for (std::size_t at = 0; at < words.size();) {
    char32_t c = next_code_point(words, at);
    letters += is_letter_or_digit(c) && (c < U'0' || c > U'9');
  }
  return letters >= 2;
}

/// "Insats, åtgärd", "samråd/dialog", "jämlik eller jämställd": each a name of its own.
std::vector<std::string> forms_of(std::string_view name) {
  std::string parted = replaced(replaced(replaced(name, " eller ", ","), " or ", ","), "/", ",");
  std::vector<std::string> forms;
  for (auto form : split(parted, ','))
    if (is_form(form)) forms.emplace_back(trimmed(form));
  return forms;
}

/// Where the brackets open that end the heading, npos where none do: "SFI (svenska för invandrare)".
std::size_t last_brackets(std::string_view words) {
  if (!words.ends_with(')')) return std::string_view::npos;
  int depth = 0;
  for (std::size_t at = words.size(); at-- > 1;) {
    depth += words[at] == ')' ? 1 : words[at] == '(' ? -1 : 0;
    if (depth == 0) return words[at - 1] == ' ' ? at : std::string_view::npos;
  }
  return std::string_view::npos;
}

Term term_of(const Prose& prose, const Entry& entry) {
  const Heading& heading = *entry.heading;
  Term term{.anchor = heading.anchor, .heading = heading.node, .at = heading.at};
  std::string_view words = trimmed(heading.text);
  auto open = last_brackets(words);
  term.name = trimmed(words.substr(0, open));
  if (open != std::string_view::npos) term.written_out = trimmed(words.substr(open + 1, words.size() - open - 2));
  term.forms = forms_of(term.name);
  if (is_form(term.written_out)) term.forms.push_back(term.written_out);
  term.abbreviation = is_abbreviation(term.forms.empty() ? term.name : term.forms.front());
  term.meaning = first_paragraph(prose, entry);
  return term;
}

/// The entries that are called something; a finding for each other.
std::vector<Entry> named_entries(const Prose& prose, NodeId title, const Reporter& report) {
  auto entries = entries_of(prose, title);
  std::erase_if(entries, [&](const Entry& entry) {
    if (!trimmed(entry.heading->text).empty()) return false;
    report(Rule::unclear_entry, entry.heading->at, say("rubriken är tom", "the heading is empty"),
           say("skriv frågan eller begreppet i rubriken, eller ta bort den",
               "write the question or the term in the heading, or take it away"));
    return true;
  });
  return entries;
}

void report_explained_twice(const std::vector<Term>& terms, const Reporter& report) {
  std::map<std::string, int> lines;
  for (const auto& term : terms) {
    auto [first, is_new] = lines.try_emplace(folded(collapsed(term.name)), term.at.line);
    if (!is_new)
      report(Rule::unclear_entry, term.at,
             say("begreppet förklaras redan på rad {}", "the term is explained already on line {}", first->second),
             say("slå ihop förklaringarna", "make one explanation of the two"));
  }
}

}  // namespace

std::vector<Term> read_terms(const Prose& prose, NodeId title, const std::string& path, Findings& findings) {
  Reporter report{path, findings};
  std::vector<Term> terms;
  for (const auto& entry : named_entries(prose, title, report)) terms.push_back(term_of(prose, entry));
  report_explained_twice(terms, report);
  return terms;
}

std::vector<Question> read_questions(const Prose& prose, NodeId title, const std::string& path, Findings& findings) {
  std::vector<Question> questions;
  for (const auto& entry : named_entries(prose, title, {path, findings})) {
    const Heading& heading = *entry.heading;
    questions.push_back({heading.text, heading.anchor, all_words(prose, entry), heading.node, heading.at});
  }
  return questions;
}

}  // namespace insyn::parse
