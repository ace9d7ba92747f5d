// SPDX-License-Identifier: EUPL-1.2
#include <utility>

#include "base/text.hpp"
#include "convert/line_shape.hpp"
#include "convert/steps.hpp"

namespace insyn::convert {
namespace {

using Kind = Block::Kind;

constexpr std::size_t kLongestEntry = 100;  // code points

/// Places of the commas and semicolons outside brackets, and the end.
std::vector<std::size_t> cuts_in(std::string_view line) {
  std::vector<std::size_t> cuts;
  int depth = 0;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '(') ++depth;
    if (line[i] == ')') --depth;
    if ((line[i] == ',' || line[i] == ';') && depth <= 0) cuts.push_back(i);
  }
  cuts.push_back(line.size());
  return cuts;
}

/// "Kommunen och Polisen": where the last " och " cuts; not in "Barn- och utbildningsförvaltningen".
std::size_t last_and(std::string_view words) {
  for (std::string_view between : {" och ", " samt ", " and "}) {
    auto at = words.rfind(between);
    if (at == std::string_view::npos || at == 0 || words[at - 1] == '-') continue;
    std::string_view after = words.substr(at + between.size());
    std::size_t next = 0;
    next_code_point(after, next);
    bool is_name = folded(after.substr(0, next)) != after.substr(0, next);  // a capital letter
    if (is_name && words.find('(') == std::string_view::npos) return at;
  }
  return std::string_view::npos;
}

void add_entry(Text entry, Block& list) {
  entry = entry.tidied();
  std::string plain = entry.plain();
  if (plain.ends_with('.')) entry = entry.part(0, plain.size() - 1);
  if (!entry.empty()) list.items.push_back({Block::paragraph(std::move(entry))});
}

/// A line that names several.
void add_entries(const Text& line, Block& list) {
  const std::string plain = line.plain();
  std::size_t from = 0;
  for (std::size_t cut : cuts_in(plain)) {
    Text entry = line.part(from, cut);
    std::size_t joined = cut == plain.size() && from > 0 ? last_and(entry.plain()) : std::string::npos;
    if (joined != std::string::npos) {
      std::size_t after = entry.plain().find(' ', joined + 1) + 1;
      list.remarks.push_back({say("delades vid \"{}\": är det två?", "was cut at \"{}\": are they two?",
                                  std::string(trimmed(entry.plain())))});
      add_entry(entry.part(0, joined), list);
      entry = entry.from(after);
    }
    add_entry(std::move(entry), list);
    from = cut + 1;
  }
}

/// Running text, and no name of anyone.
bool is_sentence(const std::string& line) {
  return code_points(line) > kLongestEntry ||
         (line.ends_with('.') && line.find(", ") == std::string::npos && split(line, ' ').size() > 6);
}

/// Paragraphs that follow one another are lines of one list.
class PeopleList {
 public:
  explicit PeopleList(Blocks& to) : to_(to) {}

  void begin() { has_begun_ = is_complete_ = false; }

  /// False for what is no list of people.
  bool take(Block& block) {
    if (block.kind == Kind::bullets || block.kind == Kind::table) return true;
    if (block.kind == Kind::numbers) {
      block.kind = Kind::bullets;
      return true;
    }
    if (block.kind != Kind::paragraph || is_complete_) return false;
    auto lines = block.text.lines();
    bool is_alone = lines.size() == 1 && cuts_in(block.text.plain()).size() > 1;
    for (const Text& line : lines)
      if (!is_alone && is_sentence(line.plain())) return false;
    is_complete_ = block.is_whole || (is_alone && !block.text.plain().ends_with(','));
    Block list{.kind = Kind::bullets};
    list.remarks = std::move(block.remarks);
    for (const Text& line : lines) is_alone ? add_entries(line, list) : add_entry(line, list);
    block = std::move(list);
    return true;
  }

  void add(Block block) {
    bool continues = block.kind == Kind::bullets && has_begun_ && to_.back().kind == Kind::bullets;
    has_begun_ = true;
    if (!continues) return to_.push_back(std::move(block));
    Block& list = to_.back();
    list.boxes.resize(list.items.size());
    block.boxes.resize(block.items.size());
    list.boxes.insert(list.boxes.end(), block.boxes.begin(), block.boxes.end());
    for (Blocks& item : block.items) list.items.push_back(std::move(item));
    list.remarks.insert(list.remarks.end(), block.remarks.begin(), block.remarks.end());
  }

 private:
  Blocks& to_;
  bool has_begun_ = false, is_complete_ = false;
};

/// What stands below a list of people, and names nobody: it gets a heading, or it would be read as people.
Block heading_between() {
  Block heading = Block::heading(Text("Inledning"), 2);
  heading.remarks.push_back({say("rubriken är ny: det som följer hörde inte till listan över personer",
                                 "the heading is new: what follows was no part of the list of people")});
  return heading;
}

}  // namespace

void list_people(Blocks& blocks) {
  Blocks all;
  bool lists = false;
  PeopleList people(all);
  for (Block& block : blocks) {
    if (block.kind == Kind::heading) {
      auto label = section_label(block.text.plain());
      lists = label && parse::lists_people(label->kind);
      people.begin();
    } else if (lists && block.kind == Kind::internal) {
      people.begin();
    } else if (lists && people.take(block)) {
      people.add(std::move(block));
      continue;
    } else if (std::exchange(lists, false)) {
      all.push_back(heading_between());
    }
    all.push_back(std::move(block));
  }
  blocks = std::move(all);
}

}  // namespace insyn::convert
