// SPDX-License-Identifier: EUPL-1.2
#include <utility>

#include "base/text.hpp"
#include "convert/steps.hpp"
#include "parse/marks/mark_words.hpp"

namespace insyn::convert {
namespace {

using Kind = Block::Kind;

/// "**Beslut:** Gruppen startar": the label bold with its colon, the rest as it was; all bold: the rest plain.
Text marked(const Text& text, const parse::MarkLabel& label) {
  Text name = text.part(0, label.name_size).tidied().plainly_styled();
  Text whole(name.plain() + ":", {.bold = true});
  Text rest = text.from(label.size).tidied();
  if (rest.is_bold()) rest = rest.plainly_styled();
  if (rest.empty()) return whole;
  whole.add(Text(" "));
  whole.add(rest);
  return whole;
}

bool is_alone(const Block& block, const parse::MarkLabel& label) {
  return trimmed(block.text.plain()).size() <= label.size;
}

/// A heading Beslut below an item, or over a list of decisions, is read as it is.
bool stays_heading(const Block& heading, const Block* next, parse::MarkWord word) {
  bool is_list = next != nullptr && next->kind == Kind::bullets;
  return heading.kind == Kind::heading && word == parse::MarkWord::decision && (heading.level > 2 || is_list);
}

Remark ask_for_decision() {
  return {say("är det här ett beslut? Skriv då **Beslut:** först på raden",
              "is this a decision? Then write **Beslut:** first on the line")};
}

void take_on(Block& block, std::vector<Remark> remarks) {
  block.remarks.insert(block.remarks.begin(), remarks.begin(), remarks.end());
}

/// A label on a line of its own goes before the text that follows it.
void join_label(Block label, const parse::MarkLabel& mark, Block* next, Blocks& to) {
  bool joins = next != nullptr && next->kind == Kind::paragraph && !parse::mark_label(next->text.plain());
  label.kind = Kind::paragraph;
  label.text = marked(label.text, mark);
  if (!joins) return to.push_back(std::move(label));
  label.text.add(Text(" "));
  label.text.add(next->text.is_bold() ? next->text.plainly_styled() : next->text);
  next->text = std::move(label.text);
  take_on(*next, std::move(label.remarks));
}

}  // namespace

void mark_statements(Blocks& blocks) {
  Blocks all;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    Block& block = blocks[i];
    Block* next = i + 1 < blocks.size() ? &blocks[i + 1] : nullptr;
    const std::string words = block.text.plain();
    bool is_text = block.kind == Kind::paragraph || block.kind == Kind::heading;
    auto label = is_text && block.number.empty() ? parse::mark_label(words) : std::nullopt;
    if (label && is_alone(block, *label)) {
      if (stays_heading(block, next, label->word))
        all.push_back(std::move(block));
      else
        join_label(std::move(block), *label, next, all);
      continue;
    }
    bool has_colon = label && label->size > label->name_size;
    bool is_bold_word = label && block.text.bold_size() >= label->name_size && !block.text.is_bold() &&
                        block.text.bold_size() <= label->name_size + 1;
    if (block.kind == Kind::paragraph && (has_colon || is_bold_word))
      block.text = marked(block.text, *label);
    else if (block.kind == Kind::paragraph && parse::sounds_like_decision(words))
      block.remarks.push_back(ask_for_decision());
    all.push_back(std::move(block));
  }
  blocks = std::move(all);
}

}  // namespace insyn::convert
