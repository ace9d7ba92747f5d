// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "convert/line_shape.hpp"
#include "convert/steps.hpp"
#include "parse/marks/mark_words.hpp"

namespace insyn::convert {
namespace {

// ---- tables that only place text ------------------------------------------------------------------------------------

std::string words_of(const Blocks& cell) {
  std::string words;
  for (const Block& block : cell) words += convert::words_of(block);
  return collapsed(words);
}

bool is_label(std::string_view words) {
  std::string line(trimmed(words));
  if (!line.ends_with(':')) line += ':';
  return key_label(line) || section_label(line);
}

std::size_t columns_of(const Block& table) {
  std::size_t columns = 0;
  for (const auto& row : table.rows) columns = std::max(columns, row.size());
  return columns;
}

/// Two columns, and the first says what the second tells: "Plats | Kommunhuset".
bool is_form(const Block& table) {
  return columns_of(table) == 2 && std::all_of(table.rows.begin(), table.rows.end(), [](const auto& row) {
           return !row.empty() && (words_of(row[0]).empty() || is_label(words_of(row[0])));
         });
}

void open_form(Block& table, Blocks& to) {
  for (auto& row : table.rows) {
    std::string label = words_of(row[0]);
    Blocks value = row.size() > 1 ? std::move(row[1]) : Blocks{};
    if (!label.empty() && !label.ends_with(':')) label += ':';
    bool is_line = value.size() == 1 && value[0].kind == Block::Kind::paragraph;
    Text words(label);
    if (is_line) {
      words.add(Text(" "));
      words.add(value[0].text);
      value[0].text = std::move(words);
    } else if (!words.empty()) {
      to.push_back(Block::paragraph(std::move(words)));
    }
    for (Block& block : value) to.push_back(std::move(block));
  }
}

// ---- paragraphs -----------------------------------------------------------------------------------------------------

bool begins_something(std::string_view line) {
  auto section = section_label(line);
  auto mark = parse::mark_label(line);
  return numbered_line(line) || bullet_of(line).size > 0 || key_label(line) ||
         (section && line.find(':') != std::string_view::npos) || (mark && mark->size > mark->name_size);
}

/// A line over others that is set off from them: bold, in capitals, numbered, or a section's name.
bool may_be_heading(const Text& line) {
  const std::string words = line.plain();
  auto section = section_label(words);
  bool is_name = section && section->size >= words.size();
  return is_short_line(words) && (line.is_bold() || is_all_capitals(words) || numbered_line(words) || is_name);
}

/// Lines that belong together, as paragraphs; remarks stay with the first.
void split_paragraph(Block paragraph, Blocks& to) {
  auto lines = paragraph.text.lines();
  Block part = Block::paragraph({});
  part.remarks = std::move(paragraph.remarks);
  bool is_after_heading = false;
  for (Text& each : lines) {
    Text line = each.tidied();
    if (line.empty()) continue;
    bool is_heading = lines.size() > 1 && may_be_heading(line);
    bool cuts = begins_something(line.plain()) || is_heading || is_after_heading;
    if (cuts && !part.text.empty()) to.push_back(std::exchange(part, Block::paragraph({})));
    if (!part.text.empty()) part.text.add(Text("\n"));
    part.text.add(line);
    is_after_heading = is_heading;
  }
  if (!part.text.empty() || !part.remarks.empty()) to.push_back(std::move(part));
}

/// A bullet that was typed: the line joins the list before it.
void add_bullet(Block line, const Bullet& bullet, Blocks& to) {
  bool continues = !to.empty() && to.back().kind == Block::Kind::bullets;
  if (!continues) to.push_back({.kind = Block::Kind::bullets});
  Block& list = to.back();
  line.text = line.text.from(bullet.size).tidied();
  list.boxes.resize(list.items.size());
  list.boxes.push_back(bullet.box);
  list.items.push_back({std::move(line)});
}

void add_paragraph(Block paragraph, Blocks& to) {
  Blocks parts;
  split_paragraph(std::move(paragraph), parts);
  for (Block& part : parts) {
    Bullet bullet = bullet_of(part.text.plain());
    if (bullet.size > 0)
      add_bullet(std::move(part), bullet, to);
    else
      to.push_back(std::move(part));
  }
}

// ---- lists ----------------------------------------------------------------------------------------------------------

bool begins_with_heading(const Blocks& item) { return !item.empty() && item[0].kind == Block::Kind::heading; }

/// One item and then other text, or items with text of their own below a short line: headings that Word has numbered.
bool is_of_headings(const Block& list) {
  auto has_text_below = [](const Blocks& item) {
    return item.size() > 1 && item[1].kind == Block::Kind::paragraph && is_short_line(item[0].text.plain());
  };
  bool is_alone = list.items.size() == 1 && list.items[0].size() == 1 && is_short_line(list.items[0][0].text.plain());
  bool is_bold = std::all_of(list.items.begin(), list.items.end(),
                             [](const Blocks& item) { return item.size() == 1 && item[0].text.is_bold(); });
  return is_alone || is_bold || std::any_of(list.items.begin(), list.items.end(), has_text_below) ||
         std::any_of(list.items.begin(), list.items.end(), begins_with_heading);
}

void open_numbers(Block list, Blocks& to) {
  int number = list.first;
  for (Blocks& item : list.items) {
    if (item.empty()) continue;
    Text numbered(std::to_string(number++) + ". ", {.bold = item[0].text.is_bold()});
    numbered.add(item[0].text);
    item[0].text = std::move(numbered);
    for (Block& block : item) to.push_back(std::move(block));
  }
}

/// "☐ Kommunen: boka lokal" in a list that is one already.
void take_boxes(Block& list) {
  list.boxes.resize(list.items.size());
  for (std::size_t i = 0; i < list.items.size(); ++i) {
    if (list.items[i].empty()) continue;
    Block& first = list.items[i][0];
    Bullet bullet = bullet_of(first.text.plain());
    if (bullet.box == Block::Box::none) continue;
    list.boxes[i] = bullet.box;
    first.text = first.text.from(bullet.size).tidied();
  }
}

void add_unfolded(Block block, Blocks& to) {
  bool only_places = block.kind == Block::Kind::table && (columns_of(block) == 1 || block.rows.size() == 1);
  if (only_places) {
    for (auto& row : block.rows)
      for (Blocks& cell : row)
        for (Block& inner : cell) add_unfolded(std::move(inner), to);
  } else if (block.kind == Block::Kind::table && is_form(block)) {
    Blocks lines;
    open_form(block, lines);
    for (Block& line : lines) add_unfolded(std::move(line), to);
  } else if (block.kind == Block::Kind::numbers && is_of_headings(block)) {
    open_numbers(std::move(block), to);
  } else if (block.kind == Block::Kind::paragraph) {
    add_paragraph(std::move(block), to);
  } else {
    if (block.kind == Block::Kind::bullets) take_boxes(block);
    to.push_back(std::move(block));
  }
}

}  // namespace

Blocks unfolded(Blocks blocks) {
  Blocks all;
  for (Block& block : blocks) add_unfolded(std::move(block), all);
  return all;
}

}  // namespace insyn::convert
