// SPDX-License-Identifier: EUPL-1.2
#include "convert/pandoc_tree.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/error.hpp"
#include "base/text.hpp"
#include "convert/xml_mender.hpp"
#include "parse/marks/mark_words.hpp"

namespace insyn::convert {
namespace {

using Json = nlohmann::json;

constexpr int kDeepest = 60;

class Depth {
 public:
  explicit Depth(int& depth) : depth_(depth) {
    if (++depth_ > kDeepest)
      throw UsageError(say("filens text är nästlad djupare än någon skriver",
                           "the file's text is nested deeper than anyone writes"));
  }
  ~Depth() { --depth_; }
  Depth(const Depth&) = delete;
  Depth& operator=(const Depth&) = delete;

 private:
  int& depth_;
};

bool has_class(const Json& attributes, std::string_view name) {
  const Json& classes = attributes.at(1);
  return std::any_of(classes.begin(), classes.end(), [&](const Json& each) { return each == name; });
}

Remark deleted(const std::string& words) {
  return {say("struket i originalet: {}", "struck out in the original: {}", words)};
}
Remark hidden(const std::string& words) {
  return {say("dold text i originalet: {}", "hidden text in the original: {}", words)};
}

/// Inlines of one paragraph, and what is to be said beside it.
class InlineReader {
 public:
  InlineReader(int& depth, std::vector<Remark>& remarks) : depth_(depth), remarks_(remarks) {}

  void read(const Json& inlines, const Run& look) {
    Depth deeper(depth_);
    for (const Json& each : inlines) read_one(each, look);
  }
  [[nodiscard]] Text take() { return std::move(text_); }

 private:
  static Run with(Run look, bool Style::*what) {
    look.style.*what = true;
    return look;
  }

  void add(std::string words, const Run& look) {
    Run run = look;
    run.text = std::move(words);
    text_.add(std::move(run));
  }

  void read_one(const Json& node, const Run& look) {
    const std::string type = node.at("t");
    const Json none = Json::array();
    const Json& content = node.contains("c") ? node.at("c") : none;
    if (type == "Str") return add_words(content.get<std::string>(), look);
    if (type == "Space" || type == "SoftBreak") return aside_ != nullptr ? void(aside_words_ += ' ') : add(" ", look);
    if (type == "LineBreak") return aside_ != nullptr ? void(aside_words_ += ' ') : add("\n", look);
    if (type == "Strong" || type == "Underline") return read(content, with(look, &Style::bold));
    if (type == "Emph") return read(content, with(look, &Style::italic));
    if (type == "Strikeout") return read(content, with(look, &Style::struck));
    if (type == "Superscript") return read(content, with(look, &Style::raised));
    if (type == "Subscript") return read(content, with(look, &Style::lowered));
    if (type == "SmallCaps") return read(content, look);
    if (type == "Quoted") return read_quoted(content, look);
    if (type == "Cite") return read(content.at(1), look);
    if (type == "Code") return add(content.at(1), with(look, &Style::code));
    if (type == "Math") return add(content.at(1), look);
    if (type == "RawInline") return add_raw(content.at(1), look);
    if (type == "Link") return read_link(content, look);
    if (type == "Image") return read_picture(content, look);
    if (type == "Note") return read_note(content, look);
    if (type == "Span") return read_span(content, look);
  }

  void add_raw(const std::string& html, const Run& look) {
    if (html.starts_with("<!--"))
      remarks_.push_back(commented(collapsed(html.substr(4, html.rfind("--") - 4))));
    else
      add(html.starts_with("<br") ? "\n" : html, look);
  }

  /// Signs of ours begin and end words that are said beside the text.
  void add_words(std::string_view words, const Run& look) {
    while (!words.empty()) {
      std::size_t at = aside_ == nullptr ? next_sign(words) : words.find(sign::kEnd);
      std::string piece(words.substr(0, at));
      aside_ != nullptr ? void(aside_words_ += piece) : add(std::move(piece), look);
      if (at == std::string_view::npos) return;
      std::string_view found = words.substr(at, sign::kEnd.size());
      words.remove_prefix(at + found.size());
      if (aside_ != nullptr)
        end_aside(look);
      else
        aside_ = found == sign::kDeleted   ? &sign::kDeleted
                 : found == sign::kComment ? &sign::kComment
                 : found == sign::kHidden  ? &sign::kHidden
                 : found == sign::kTaken   ? &sign::kTaken
                                           : &sign::kBox;
    }
  }

  static std::size_t next_sign(std::string_view words) {
    return std::min({words.find(sign::kDeleted), words.find(sign::kComment), words.find(sign::kHidden),
                     words.find(sign::kBox), words.find(sign::kTaken)});
  }

  void end_aside(const Run& look) {
    std::string words = std::exchange(aside_words_, "");
    const auto* kind = std::exchange(aside_, nullptr);
    if (kind == &sign::kDeleted) remarks_.push_back(deleted(words));
    if (kind == &sign::kComment) remarks_.push_back(commented(words));
    if (kind == &sign::kHidden) remarks_.push_back(hidden(words));
    if (kind == &sign::kTaken) remarks_.push_back({say("{0}{1}", "{0}{1}", sign::kTaken, words)});
    if (kind != &sign::kBox) return;
    add("\n" + words + "\n", look);
    remarks_.push_back({say("stod i en textruta: {}", "stood in a text box: {}", words)});
  }

  void read_quoted(const Json& content, const Run& look) {
    add("”", look);
    read(content.at(1), look);
    add("”", look);
  }

  void read_link(const Json& content, const Run& look) {
    Run inside = look;
    inside.link = content.at(2).at(0).get<std::string>();
    read(content.at(1), inside);
  }

  void read_picture(const Json& content, const Run& look) {
    std::vector<Remark> none;
    InlineReader described(depth_, none);
    described.read(content.at(1), {});
    Run run = look;
    run.text = Run::kPictureSign;
    run.picture = content.at(2).at(0).get<std::string>();
    run.described = collapsed(described.take().plain());
    text_.add(std::move(run));
  }

  void read_note(const Json& content, const Run& look) {
    add(" (", look);
    bool is_first = true;
    for (const Json& block : content) {
      if (!std::exchange(is_first, false)) add(" ", look);
      bool is_text = block.at("t") == "Para" || block.at("t") == "Plain";
      if (is_text) read(block.at("c"), look);
    }
    add(")", look);
    remarks_.push_back({say("det inom parentes var en fotnot", "what stands in brackets was a note at the foot")});
  }

  void read_span(const Json& content, const Run& look) {
    const Json& attributes = content.at(0);
    bool is_deleted = has_class(attributes, "deletion"), is_comment = has_class(attributes, "comment-start");
    if (!is_deleted && !is_comment) return read(content.at(1), look);
    InlineReader beside(depth_, remarks_);
    beside.read(content.at(1), {});
    std::string words = collapsed(beside.take().plain());
    if (!words.empty()) remarks_.push_back(is_deleted ? deleted(words) : commented(words));
  }

  int& depth_;
  std::vector<Remark>& remarks_;
  Text text_{};
  const std::string_view* aside_ = nullptr;  // the sign of what is being read aside
  std::string aside_words_{};
};

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
    InlineReader reader(depth_, block.remarks);
    reader.read(inlines, {});
    block.text = reader.take().tidied();
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

Remark commented(const std::string& words) {
  return {say("kommentar i originalet: {}", "comment in the original: {}", words)};
}

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
