// SPDX-License-Identifier: EUPL-1.2
#include "convert/paper.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace insyn::convert {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

bool has_word(std::string_view text) { return !trimmed(text).empty(); }

}  // namespace

void Text::add(Run run) {
  if (run.text.empty()) return;
  bool continues = !runs_.empty() && run.picture.empty() && runs_.back().picture.empty() &&
                   runs_.back().link == run.link && runs_.back().style == run.style;
  if (continues)
    runs_.back().text += run.text;
  else
    runs_.push_back(std::move(run));
}

void Text::add(const Text& more) {
  for (const Run& run : more.runs_) add(run);
}

std::string Text::plain() const {
  std::string all;
  for (const Run& run : runs_) all += run.text;
  return all;
}

bool Text::empty() const {
  return std::none_of(runs_.begin(), runs_.end(), [](const Run& run) { return has_word(run.text); });
}

Text Text::part(std::size_t from, std::size_t to) const {
  Text cut;
  std::size_t at = 0;
  for (const Run& run : runs_) {
    std::size_t begin = std::max(from, at), end = std::min(to, at + run.text.size());
    Run piece = run;
    piece.text = begin < end ? run.text.substr(begin - at, end - begin) : "";
    cut.add(std::move(piece));
    at += run.text.size();
  }
  return cut;
}

std::vector<Text> Text::lines() const {
  std::vector<Text> all;
  const std::string whole = plain();
  for (std::size_t from = 0; from <= whole.size();) {
    std::size_t end = std::min(whole.find('\n', from), whole.size());
    all.push_back(part(from, end == whole.size() ? std::string::npos : end));
    from = end + 1;
  }
  return all;
}

Text Text::tidied() const {
  Text neat;
  char before = '\n';
  for (const Run& run : runs_) {
    Run kept = run;
    kept.text.clear();
    for (char c : replaced(run.text, "\xC2\xA0", " ")) {
      if (is_blank(c) && c != '\n') c = ' ';
      if (c == ' ' && is_blank(before)) continue;
      kept.text += c;
      before = c;
    }
    neat.add(std::move(kept));
  }
  const std::string whole = neat.plain();
  std::size_t from = whole.find_first_not_of(" \n"), to = whole.find_last_not_of(" \n");
  return from == std::string::npos ? Text() : neat.part(from, to + 1);
}

Text Text::plainly_styled() const {
  Text plain;
  for (Run run : runs_) {
    run.style.bold = run.style.italic = false;
    plain.add(std::move(run));
  }
  return plain;
}

std::size_t Text::bold_size() const {
  std::size_t size = 0;
  for (const Run& run : runs_) {
    if (!run.style.bold && has_word(run.text)) break;
    size += run.text.size();
  }
  return size;
}

bool Text::is_bold() const { return !empty() && bold_size() == plain().size(); }

Remark commented(const std::string& words) {
  return {say("kommentar i originalet: {}", "comment in the original: {}", words)};
}

Block Block::paragraph(Text text) {
  Block block;
  block.text = std::move(text);
  return block;
}

Block Block::heading(Text text, int level) {
  Block block;
  block.kind = Kind::heading;
  block.text = std::move(text);
  block.level = level;
  return block;
}

std::string words_of(const Block& block) {
  std::string words = block.text.empty() ? "" : block.text.plain() + "\n";
  auto add = [&](const Blocks& blocks) {
    for (const Block& inner : blocks) words += words_of(inner);
  };
  for (const Blocks& item : block.items) add(item);
  for (const auto& row : block.rows)
    for (const Blocks& cell : row) add(cell);
  return words;
}

}  // namespace insyn::convert
