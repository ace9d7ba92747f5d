// SPDX-License-Identifier: EUPL-1.2
#include "convert/markdown.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "convert/markdown_lines.hpp"

namespace insyn::convert {
namespace {

using Kind = Block::Kind;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_list(const Block& block) { return block.kind == Kind::bullets || block.kind == Kind::numbers; }

class Writer {
 public:
  explicit Writer(Lang lang) : lang_(lang) {}

  Written write(const Draft& draft) {
    write_head(draft);
    for (const Remark& remark : draft.remarks) write_remark(remark, "");
    if (!draft.remarks.empty()) line("");
    write_blocks(draft.blocks, "");
    for (const Remark& remark : draft.leftovers) write_remark(remark, "");
    while (written_.text.ends_with("\n\n")) written_.text.pop_back();
    return std::move(written_);
  }

 private:
  void line(const std::string& text) {
    (written_.text += text) += '\n';
    ++line_;
  }

  void blank(const std::string& indent) { line(indent.substr(0, indent.find_last_not_of(' ') + 1)); }

  void write_remark(const Remark& remark, const std::string& indent) {
    std::string said = collapsed(remark.said.in(lang_));
    written_.looks.push_back({line_, remark.said});
    while (said.find("--") != std::string::npos) said = replaced(said, "--", "- -");
    line(indent + "<!-- Insyn: " + said + " -->");
  }

  void write_remarks(const Block& block, const std::string& indent) {
    for (const Remark& remark : block.remarks) write_remark(remark, indent);
  }

  std::string key(std::string_view name) const {
    constexpr std::array kEnglish{
        std::pair{"titel", "title"},           std::pair{"datum", "date"},       std::pair{"tid", "time"},
        std::pair{"plats", "place"},           std::pair{"ordförande", "chair"}, std::pair{"sekreterare", "secretary"},
        std::pair{"diarienummer", "reference"}};
    for (const auto& [swedish, english] : kEnglish)
      if (lang_ == Lang::en && name == swedish) return english;
    return std::string(name);
  }

  void write_head(const Draft& draft) {
    auto value = [](std::string_view text) { return replaced(collapsed(text), "<!--", "<! --"); };
    line("---");
    line(key("titel") + ": " + value(draft.title));
    for (const auto& each : draft.keys) line(key(each.name) + ": " + value(each.value));
    line(lang_ == Lang::sv ? "status: utkast" : "status: draft");
    line("---");
    line("");
  }

  void write_blocks(const Blocks& blocks, const std::string& indent) {
    for (const Block& block : blocks) {
      write_block(block, indent);
      line("");
    }
  }

  void write_block(const Block& block, const std::string& indent) {
    bool leads = is_list(block) || block.kind == Kind::table;
    if (leads) write_remarks(block, indent);
    switch (block.kind) {
      case Kind::paragraph: write_paragraph(block, indent, indent); break;
      case Kind::heading: write_heading(block, indent); break;
      case Kind::bullets:
      case Kind::numbers: write_list(block, indent); break;
      case Kind::table: write_table(block, indent); break;
      case Kind::code: write_code(block, indent); break;
      case Kind::rule: line(indent + "---"); break;
      case Kind::quote: write_quote(block, indent + "> "); break;
      case Kind::internal: write_internal(block, indent + "> "); break;
    }
    if (!leads) write_remarks(block, indent);
  }

  /// `first` stands before its first line: an item's bullet.
  void write_paragraph(const Block& block, const std::string& first, const std::string& indent) {
    auto lines = written_lines(block.text);
    for (std::size_t i = 0; i < lines.size(); ++i)
      line((i == 0 ? first : indent) + lines[i] + (i + 1 < lines.size() ? "  " : ""));
    if (lines.empty()) blank(first);
  }

  void write_heading(const Block& block, const std::string& indent) {
    std::string number = block.number;
    if (!number.empty() && is_digit(number.back()) && number.find('.') == std::string::npos && is_digit(number[0]))
      number += '.';
    std::string words = one_line(block.text);
    while (words.ends_with('#')) words.insert(words.size() - 1, "\\"), words += ' ';
    line(indent + std::string(static_cast<std::size_t>(std::max(block.level, 1)), '#') + " " +
         (number.empty() ? "" : number + " ") + std::string(trimmed(words)));
  }

  std::string bullet_of(const Block& list, std::size_t i) const {
    if (list.kind == Kind::numbers) return std::to_string(list.first + static_cast<int>(i)) + ". ";
    Block::Box box = i < list.boxes.size() ? list.boxes[i] : Block::Box::none;
    return box == Block::Box::none ? "- " : box == Block::Box::empty ? "- [ ] " : "- [x] ";
  }

  void write_list(const Block& list, const std::string& indent) {
    for (std::size_t i = 0; i < list.items.size(); ++i) {
      const std::string bullet = bullet_of(list, i);
      const std::string below = indent + std::string(bullet.starts_with('-') ? 2 : bullet.size(), ' ');
      write_led(list.items[i], indent + bullet, below);
    }
  }

  void write_quote(const Block& quote, const std::string& inside) {
    write_led(quote.items.front(), inside + (quote.mark.empty() ? "" : quote.mark + " "), inside);
  }

  /// What stands behind `first`: an item's bullet, a quote's sign and mark.
  void write_led(const Blocks& blocks, const std::string& first, const std::string& indent) {
    const Block* before = nullptr;
    for (const Block& block : blocks) {
      bool goes_below = before != nullptr && before->kind == Kind::paragraph && is_list(block);
      if (before != nullptr && !goes_below) blank(indent);
      bool is_behind = before == nullptr && block.kind == Kind::paragraph;
      if (before == nullptr && !is_behind && first != indent) blank(first);
      if (is_behind)
        write_paragraph(block, first, indent), write_remarks(block, indent);
      else
        write_block(block, indent);
      before = &block;
    }
  }

  void write_table(const Block& table, const std::string& indent) {
    std::size_t columns = 0;
    for (const auto& row : table.rows) columns = std::max(columns, row.size());
    bool is_first = true;
    std::vector<Remark> remarks;
    for (const auto& row : table.rows) {
      std::string text = "|";
      for (std::size_t i = 0; i < columns; ++i) text += " " + (i < row.size() ? cell(row[i], remarks) : "") + " |";
      line(indent + text);
      if (is_first) line(indent + "|" + std::string(replaced(std::string(columns, 'x'), "x", " --- |")));
      is_first = false;
    }
    for (const Remark& remark : remarks) write_remark(remark, indent);
  }

  std::string cell(const Blocks& blocks, std::vector<Remark>& remarks) {
    std::string text;
    auto add = [&](const std::string& words) {
      if (!words.empty()) text += (text.empty() ? "" : "<br>") + words;
    };
    for (const Block& block : blocks) {
      remarks.insert(remarks.end(), block.remarks.begin(), block.remarks.end());
      for (const Text& part : block.text.lines()) add(written_line(part.tidied()));
      for (const Blocks& item : block.items) add(cell(item, remarks));
      for (const auto& row : block.rows)
        for (const Blocks& inner : row) add(cell(inner, remarks));
    }
    return text;
  }

  void write_code(const Block& block, const std::string& indent) {
    line(indent + "````");
    const std::string code = block.text.plain();
    for (std::string_view each : lines_of(code)) line(indent + replaced(each, "````", "'''"));
    line(indent + "````");
  }

  /// As its author wrote it: every line of it is the quote's, so that none is published.
  void write_internal(const Block& block, const std::string& inside) {
    line(inside + block.mark);
    for (std::string_view each : lines_of(block.hidden))
      each.empty() ? blank(inside) : line(inside + std::string(each));
  }

  Lang lang_;
  Written written_{};
  int line_ = 1;
};

}  // namespace

Written write_markdown(const Draft& draft, Lang lang) { return Writer(lang).write(draft); }

}  // namespace insyn::convert
