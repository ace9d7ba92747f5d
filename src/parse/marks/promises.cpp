// SPDX-License-Identifier: EUPL-1.2
#include "parse/marks/promises.hpp"

#include <map>
#include <string>

#include "base/patterns.hpp"
#include "base/text.hpp"
#include "parse/text/prose_edits.hpp"

namespace insyn::parse {
namespace {

constexpr std::size_t kLongest = 400;  // bytes: what is longer is no turn of phrase but a whole account

// What is promised, and when; each sentence needs one of both.
const Patterns& next_phrases() {
  static const Patterns phrases({"nästa möte", "nästkommande möte", "nästa sammanträde", "next meeting"});
  return phrases;
}
const Patterns& coming_phrases() {
  static const Patterns phrases({"mer information",
                                 "mer info",
                                 "vidare information",
                                 "ytterligare information",
                                 "återkommer",
                                 "återkoppla",
                                 "tas upp",
                                 "tar upp",
                                 "ta upp",
                                 "lyfts",
                                 "återrapportera",
                                 "redovisas",
                                 "redovisar",
                                 "rapporteras",
                                 "rapporterar",
                                 "rapport ",
                                 "följs upp",
                                 "följer upp",
                                 "presenteras",
                                 "presenterar",
                                 "diskuteras vidare",
                                 "frågan fortsätter",
                                 "berättar mer",
                                 "informerar",
                                 "information ges",
                                 "more information",
                                 "further information",
                                 "come back to",
                                 "comes back to",
                                 "return to",
                                 "returns to",
                                 "be reported",
                                 "will report",
                                 "reports back",
                                 "report back",
                                 "be presented",
                                 "taken up"});
  return phrases;
}
const Patterns& taken_back() {
  static const Patterns phrases({" inte ", " ej ", " aldrig ", " not ", " inget ", " ingen "});
  return phrases;
}

/// Whether folded words can speak of the next meeting ("nästa", "next"; by letters that few words have): most do not,
/// and are neither cut nor compared.
bool may_speak_of_next(const std::string& text) {
  return text.find("äst") != std::string::npos || text.find("xt") != std::string::npos;
}

/// Cuts at ". ", "! " and "? "; a number's or an abbreviation's full stop before a small letter ends nothing.
std::vector<std::string_view> sentences_of(std::string_view text) {
  std::vector<std::string_view> sentences;
  std::size_t start = 0;
  for (std::size_t at = 0; at + 1 < text.size(); ++at) {
    bool ends = (text[at] == '.' || text[at] == '!' || text[at] == '?') && text[at + 1] == ' ';
    if (!ends) continue;
    std::string_view rest = text.substr(at + 2);
    std::size_t after = 0;
    if (rest.empty() || next_code_point(rest, after) == U' ') continue;
    bool begins = folded(rest.substr(0, after)) != rest.substr(0, after);
    if (!begins) continue;
    sentences.push_back(trimmed(text.substr(start, at + 1 - start)));
    start = at + 2;
  }
  sentences.push_back(trimmed(text.substr(start)));
  return sentences;
}

class PromisesReader {
 public:
  PromisesReader(const Prose& prose, const Marks& marks) : prose_(prose) {
    for (std::size_t i = 0; i < marks.items.size(); ++i)
      item_of_heading_[prose.headings[marks.items[i].heading].node] = static_cast<int>(i);
    if (!marks.items.empty()) item_level_ = prose.at(prose.headings[marks.items.front().heading].node).level;
  }

  std::vector<Promise> read() {
    read_blocks(0);
    return std::move(promises_);
  }

 private:
  void read_blocks(NodeId parent) {
    for (NodeId node : children_of(prose_, parent)) {
      const Node& block = prose_.at(node);
      switch (block.kind) {
        case Kind::heading: enter(node); break;
        case Kind::paragraph: read_paragraph(node); break;
        case Kind::item:
          if (block.data == 0) read_blocks(node);  // else it is an action
          break;
        case Kind::list:
        case Kind::quote: read_blocks(node); break;
        default: break;  // marks, tables, code
      }
    }
  }

  void enter(NodeId heading) {
    auto item = item_of_heading_.find(heading);
    if (item != item_of_heading_.end())
      item_ = item->second;
    else if (prose_.at(heading).level <= item_level_)
      item_ = kNoItem;
  }

  void read_paragraph(NodeId paragraph) {
    std::string words = prose_.plain(paragraph);
    if (!may_speak_of_next(folded(words))) return;
    std::string text = collapsed(words);
    for (auto sentence : sentences_of(text))
      if (is_promise(sentence)) promises_.push_back({std::string(sentence), item_, paragraph, prose_.place(paragraph)});
  }

  const Prose& prose_;
  std::map<NodeId, int> item_of_heading_{};
  int item_ = kNoItem, item_level_ = 0;
  std::vector<Promise> promises_{};
};

}  // namespace

bool is_promise(std::string_view sentence) {
  if (sentence.size() > kLongest || sentence.ends_with('?')) return false;
  std::string text = folded(sentence);
  return next_phrases().any_in(text) && coming_phrases().any_in(text) && !taken_back().any_in(text);
}

std::vector<Promise> read_promises(const Prose& prose, const Marks& marks) {
  return PromisesReader(prose, marks).read();
}

}  // namespace insyn::parse
