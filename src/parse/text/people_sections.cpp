// SPDX-License-Identifier: EUPL-1.2
#include "parse/text/people_sections.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "base/text.hpp"
#include "parse/front_matter/attendance.hpp"
#include "parse/text/prose_edits.hpp"

namespace insyn::parse {
namespace {

constexpr std::size_t kLongestLabel = 40;  // bytes

std::vector<std::string_view> split_commas(std::string_view text) {
  std::vector<std::string_view> parts;
  int depth = 0;
  std::size_t from = 0;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    if (i < text.size() && text[i] == '(') ++depth;
    if (i < text.size() && text[i] == ')') --depth;
    if (i < text.size() && (text[i] != ',' || depth > 0)) continue;
    parts.push_back(trimmed(text.substr(from, i - from)));
    from = i + 1;
  }
  return parts;
}

bool is_label_alone(std::string_view text) { return trimmed(text).ends_with(':'); }

struct TextLine {
  std::string text{};
  Place at{};
};

/// A paragraph's lines, cut at its breaks.
std::vector<TextLine> lines_in(const Prose& prose, NodeId paragraph) {
  std::vector<TextLine> lines{{"", prose.place(paragraph)}};
  for (NodeId child : children_of(prose, paragraph)) {
    Kind kind = prose.at(child).kind;
    if (kind == Kind::soft_break || kind == Kind::line_break) {
      lines.push_back({"", {lines.back().at.line + 1, 1}});
      continue;
    }
    lines.back().text += kind == Kind::text ? std::string(prose.literal(prose.at(child))) : prose.plain(child);
  }
  return lines;
}

/// The words of an item's own first paragraph, without the lists below it.
std::string own_words(const Prose& prose, NodeId item) {
  NodeId first = prose.at(item).first_child;
  return first != 0 && prose.at(first).kind == Kind::paragraph ? prose.plain(first) : std::string();
}

struct Columns {
  std::size_t who = 0;
  std::optional<std::size_t> role{}, name{}, there{};
};

Columns columns_of(const Prose& prose, NodeId head) {
  Columns columns;
  auto cells = children_of(prose, head);
  for (std::size_t i = 0; i < cells.size(); ++i) {
    std::string word = folded(prose.plain(cells[i]));
    if (word == "organisation" || word == "organization" || word == "aktör")
      columns.who = i;
    else if (word == "roll" || word == "role" || word == "funktion")
      columns.role = i;
    else if (word == "namn" || word == "name")
      columns.name = i;
    else if (word == "närvarande" || word == "närvaro" || word == "present" || word == "deltog")
      columns.there = i;
  }
  if (columns.name == columns.who) columns.name.reset();
  return columns;
}

/// What a cell under "Närvarande" says of someone who was not there.
bool says_no(std::string_view cell) {
  std::string word = folded(trimmed(cell));
  for (std::string_view no : {"", "nej", "no", "n", "ej", "-", "–", "0", "frånvarande", "absent", "förhinder"})
    if (word == no) return true;
  return false;
}

class PeopleReader {
 public:
  PeopleReader(const Prose& prose, SectionKind kind, People& people) : prose_(prose), kind_(kind), people_(people) {}

  void read(NodeId block) {
    switch (prose_.at(block).kind) {
      case Kind::list: return read_list(block);
      case Kind::paragraph: return read_paragraph(block);
      case Kind::table: return read_table(block);
      default: return;
    }
  }

 private:
  enum class Box { none, empty };

  std::vector<Attendance>* list(Box box) {
    if (kind_ == SectionKind::invited) return &people_.invited;
    if (kind_ == SectionKind::present) return box == Box::empty ? &people_.absent : &people_.present;
    if (box == Box::empty) return nullptr;  // not away, not a guest: nothing is said
    return kind_ == SectionKind::absent ? &people_.absent : &people_.guests;
  }

  Attendance* add(std::string_view text, Place at, Box box = Box::none) {
    text = trimmed(text);
    if (text.ends_with('.')) text.remove_suffix(1);
    auto* to = list(box);
    if (to == nullptr || text.empty() || is_label_alone(text) || says_nobody(text)) return nullptr;
    return &to->emplace_back(read_attendance(text, at));
  }

  void add_all(std::string_view text, Place at, Box box = Box::none) {
    for (auto part : split_commas(text)) add(part, at, box);
  }

  /// Takes "Frånvarande:" off the front; what follows is about those.
  bool take_label(std::string_view& text) {
    auto colon = text.find(':');
    if (colon == std::string_view::npos || colon > kLongestLabel) return false;
    SectionKind named = section_named(text.substr(0, colon));
    if (!lists_people(named)) return false;
    kind_ = named;
    text = trimmed(text.substr(colon + 1));
    return true;
  }

  /// One a line, or a list with commas that may run over several lines.
  void read_paragraph(NodeId paragraph) {
    auto lines = lines_in(prose_, paragraph);
    auto has_commas = [](const TextLine& line) {
      return split_commas(line.text).size() > 2 || trimmed(line.text).ends_with(',');
    };
    bool commas = lines.size() == 1 || std::any_of(lines.begin(), lines.end(), has_commas);
    for (const auto& line : lines) {
      std::string_view words = line.text;
      if (take_label(words) || commas)
        add_all(words, line.at);
      else
        add(words, line.at);
    }
  }

  void read_list(NodeId list) {
    auto items = children_of(prose_, list);
    for (NodeId item : items) read_item(item, items.size());
  }

  /// A list below an item tells more about it, and names nobody else, unless the item is a label.
  void read_item(NodeId item, std::size_t items) {
    SectionKind around = kind_;
    std::string own = own_words(prose_, item);
    std::string_view words = own;
    Place at = prose_.place(item);
    Box box = prose_.at(item).level == 1 ? Box::empty : Box::none;
    bool labelled = take_label(words);
    if (labelled || (items == 1 && split_commas(words).size() > 2))
      add_all(words, at, box);
    else
      add(words, at, box);
    if (labelled || is_label_alone(words))
      for (NodeId child : children_of(prose_, item))
        if (prose_.at(child).kind == Kind::list) read_list(child);
    kind_ = around;
  }

  void read_table(NodeId table) {
    auto rows = children_of(prose_, table);
    if (rows.empty()) return;
    Columns columns = columns_of(prose_, rows.front());
    for (std::size_t r = 1; r < rows.size(); ++r) {
      auto cells = children_of(prose_, rows[r]);
      if (columns.who >= cells.size()) continue;
      bool told = columns.there && *columns.there < cells.size();
      Box box = told && says_no(prose_.plain(cells[*columns.there])) ? Box::empty : Box::none;
      Attendance* added = add(prose_.plain(cells[columns.who]), prose_.place(rows[r]), box);
      if (added == nullptr) continue;
      if (columns.role && *columns.role < cells.size()) added->role = prose_.plain(cells[*columns.role]);
      if (columns.name && *columns.name < cells.size()) added->name = prose_.plain(cells[*columns.name]);
    }
  }

  const Prose& prose_;
  SectionKind kind_;
  People& people_;
};

}  // namespace

void read_people(const Prose& prose, const Section& section, People& people) {
  PeopleReader reader(prose, section.kind, people);
  for (NodeId block : section.blocks) reader.read(block);
}

}  // namespace insyn::parse
