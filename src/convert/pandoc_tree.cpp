// SPDX-License-Identifier: EUPL-1.2
#include "convert/pandoc_tree.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "convert/pandoc_inlines.hpp"
#include "parse/marks/mark_words.hpp"

namespace insyn::convert {
namespace {

using Json = nlohmann::json;

class BlockReader {
 public:
  Blocks read(const Json& blocks) {
    Depth deeper(depth_);
    Blocks all;
    for (const Json& each : blocks) read_one(each, all);
    return all;
  }

  Block paragraph(const Json& inlines) {
    Block block;
    block.text = text_of_inlines(inlines, depth_, block.remarks).tidied();
    return block;
  }

 private:
  void read_one(const Json& node, Blocks& to) {
    const std::string type = node.at("t");
    const Json none = Json::array();
    const Json& content = node.contains("c") ? node.at("c") : none;
    if (type == "Para" || type == "Plain") return add(paragraph(content), to);
    if (type == "Header") return add_heading(content, to);
    if (type == "LineBlock") return add_lines(content, to);
    if (type == "BlockQuote") return add_quote(content, to);
    if (type == "Div") return append(read(content.at(1)), to);
    if (type == "BulletList") return add_list(Block::Kind::bullets, 1, content, to);
    if (type == "OrderedList") return add_list(Block::Kind::numbers, content.at(0).at(0), content.at(1), to);
    if (type == "DefinitionList") return add_definitions(content, to);
    if (type == "Table") return add_table(content, to);
    if (type == "CodeBlock") return add_code(content.at(1), to);
    if (type == "RawBlock") return add(paragraph(Json::array({{{"t", "RawInline"}, {"c", content}}})), to);
    if (type == "HorizontalRule") to.push_back({.kind = Block::Kind::rule});
  }

  /// What is said beside a paragraph without words is said beside the one before it.
  static void add(Block block, Blocks& to) {
    if (!block.text.empty() || (to.empty() && !block.remarks.empty())) return to.push_back(std::move(block));
    if (!to.empty()) to.back().remarks.insert(to.back().remarks.end(), block.remarks.begin(), block.remarks.end());
  }

  static void append(Blocks more, Blocks& to) {
    for (Block& block : more) to.push_back(std::move(block));
  }

  void add_heading(const Json& content, Blocks& to) {
    Block block = paragraph(content.at(2));
    block.kind = Block::Kind::heading;
    block.level = std::clamp(content.at(0).get<int>(), 1, 6);
    block.text = block.text.plainly_styled();
    add(std::move(block), to);
  }

  void add_quote(const Json& content, Blocks& to) {
    Block quote{.kind = Block::Kind::quote};
    quote.items.push_back(read(content));
    if (quote.items.front().empty()) return;
    take_mark(quote);
    to.push_back(std::move(quote));
  }

  /// "[!BESLUT]" and its like at the beginning are marks of ours, and no letters.
  static void take_mark(Block& quote) {
    Block& first = quote.items.front().front();
    const std::string words = first.text.plain();
    auto marker = parse::mark_marker(words);
    if (first.kind != Block::Kind::paragraph || !marker) return;
    quote.mark = words.substr(0, marker->size);
    first.text = first.text.from(marker->size).tidied();
  }

  void add_lines(const Json& lines, Blocks& to) {
    for (const Json& line : lines) add(paragraph(line), to);
  }

  void add_list(Block::Kind kind, int first, const Json& items, Blocks& to) {
    Block list{.kind = kind, .first = first};
    for (const Json& item : items) list.items.push_back(read(item));
    to.push_back(std::move(list));
  }

  void add_definitions(const Json& content, Blocks& to) {
    for (const Json& each : content) {
      add(paragraph(each.at(0)), to);
      for (const Json& definition : each.at(1)) append(read(definition), to);
    }
  }

  void add_rows(const Json& rows, Block& table) {
    for (const Json& row : rows) {
      std::vector<Blocks> cells;
      for (const Json& cell : row.at(1)) {
        cells.push_back(read(cell.at(4)));
        for (int span = cell.at(3); span > 1 && span < 100; --span) cells.emplace_back();
      }
      bool is_blank = std::all_of(cells.begin(), cells.end(), [](const Blocks& cell) { return cell.empty(); });
      if (!is_blank) table.rows.push_back(std::move(cells));
    }
  }

  void add_table(const Json& content, Blocks& to) {
    append(read(content.at(1).at(1)), to);  // its caption
    Block table{.kind = Block::Kind::table};
    add_rows(content.at(3).at(1), table);
    for (const Json& body : content.at(4)) {
      add_rows(body.at(2), table);
      add_rows(body.at(3), table);
    }
    add_rows(content.at(5).at(1), table);
    if (!table.rows.empty()) to.push_back(std::move(table));
  }

  static void add_code(std::string words, Blocks& to) {
    Block code{.kind = Block::Kind::code};
    code.text = Text(std::move(words));
    if (!code.text.empty()) to.push_back(std::move(code));
  }

  int depth_ = 0;
};

/// The first words are the title, but nobody's name or day is.
void add_about(const std::string& name, const Json& value, BlockReader& reader, Paper& paper) {
  const std::string type = value.at("t");
  if (type == "MetaList")
    for (const Json& each : value.at("c")) add_about(name, each, reader, paper);
  Blocks blocks;
  if (type == "MetaInlines") blocks.push_back(reader.paragraph(value.at("c")));
  if (type == "MetaBlocks") blocks = reader.read(value.at("c"));
  for (Block& block : blocks) {
    paper.remarks.insert(paper.remarks.end(), block.remarks.begin(), block.remarks.end());
    block.remarks.clear();
    if (paper.title.empty() && name.ends_with("title"))
      paper.title = block.text.plainly_styled();
    else
      paper.about.push_back({name, std::move(block)});
  }
}

}  // namespace

Paper paper_of(const Json& pandoc) {
  BlockReader reader;
  Paper paper;
  const Json& about = pandoc.at("meta");
  for (const char* name : {"title", "subtitle", "author", "date", "abstract"})
    if (about.contains(name)) add_about(name, about.at(name), reader, paper);
  paper.blocks = reader.read(pandoc.at("blocks"));
  return paper;
}

}  // namespace insyn::convert
