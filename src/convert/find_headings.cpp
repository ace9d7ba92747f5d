// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "convert/line_shape.hpp"
#include "convert/steps.hpp"
#include "parse/marks/mark_words.hpp"

namespace insyn::convert {
namespace {

using Kind = Block::Kind;
using parse::SectionKind;

bool is_mark_alone(std::string_view line) {
  auto mark = parse::mark_label(line);
  return mark && trimmed(line).size() <= mark->size;
}

void make_heading(Block& block, int level) {
  block.kind = Kind::heading;
  block.level = level;
  block.text = block.text.plainly_styled();
}

// ---- lines with numbers ---------------------------------------------------------------------------------------------

struct Candidate {
  std::size_t at = 0;
  int value = 0;
};

bool may_be_heading(const Block& block) { return block.kind == Kind::paragraph && is_short_line(block.text.plain()); }

/// Lines "1. …", "2. …" in rising order, cut where the count begins anew.
std::vector<std::vector<Candidate>> counted(const Blocks& blocks) {
  std::vector<std::vector<Candidate>> all;
  for (std::size_t at = 0; at < blocks.size(); ++at) {
    if (!may_be_heading(blocks[at])) continue;
    auto numbered = numbered_line(blocks[at].text.plain());
    if (!numbered || numbered->has_sign || numbered->value == 0) continue;
    if (all.empty() || all.back().back().value >= numbered->value) all.emplace_back();
    all.back().push_back({at, numbered->value});
  }
  return all;
}

/// They are headings where text stands between them; one after another they are a list. One alone must be bold.
bool are_headings(const std::vector<Candidate>& counted, const Blocks& blocks) {
  if (blocks[counted.front().at].text.is_bold()) return true;
  for (std::size_t i = 1; i < counted.size(); ++i)
    if (counted[i].at - counted[i - 1].at > 1) return true;
  return false;
}

/// Lines that stand one after another, from the last: so that the places before them stay.
void make_list(const std::vector<Candidate>& counted, Blocks& blocks) {
  Block list{.kind = Kind::numbers, .first = counted.front().value};
  for (const auto& [at, value] : counted) {
    Block item = std::move(blocks[at]);
    item.text = item.text.from(numbered_line(item.text.plain())->size).tidied();
    list.items.push_back({std::move(item)});
  }
  auto first = blocks.begin() + static_cast<std::ptrdiff_t>(counted.front().at);
  *first = std::move(list);
  blocks.erase(first + 1, first + static_cast<std::ptrdiff_t>(counted.size()));
}

void settle_numbers(Blocks& blocks) {
  auto all = counted(blocks);
  for (auto each = all.rbegin(); each != all.rend(); ++each) {
    if (are_headings(*each, blocks))
      for (const auto& line : *each) make_heading(blocks[line.at], 0);
    else if (each->size() > 1)
      make_list(*each, blocks);
  }
  for (Block& block : blocks) {
    auto numbered = may_be_heading(block) ? numbered_line(block.text.plain()) : std::nullopt;
    bool is_below = numbered && numbered->value == 0 && !all.empty();  // "4.1 Lokal"
    if (numbered && (numbered->has_sign || is_below)) make_heading(block, 0);
  }
}

void cut_number(Block& heading) {
  auto numbered = numbered_line(heading.text.plain());
  if (!numbered) return;
  heading.number = numbered->number;
  heading.text = heading.text.from(numbered->size).tidied();
}

// ---- lines without --------------------------------------------------------------------------------------------------

/// "Närvarande: Kommunen, Polisen" is a section and what stands in it; "Beslut: …" is a mark.
bool opens_section(SectionKind kind) {
  return kind != SectionKind::none && kind != SectionKind::decisions && kind != SectionKind::secretary &&
         kind != SectionKind::chair;
}

/// A section's name in other words than ours.
void name_section(Block& heading, const std::string& written) {
  std::string known = known_name(trimmed(written));
  if (same_words(known, trimmed(written))) return;
  heading.remarks.push_back({say("rubriken var \"{}\"", "the heading was \"{}\"", std::string(trimmed(written)))});
  heading.text = Text(known);
}

bool open_section(Block block, Blocks& to) {
  const std::string line = block.text.plain();
  auto label = section_label(line);
  if (!label || !opens_section(label->kind)) return false;
  bool is_alone = label->size >= line.size();
  if (!is_alone && line.find(':') == std::string::npos) return false;
  Block heading = Block::heading(block.text.part(0, label->name_size).tidied().plainly_styled(), 0);
  name_section(heading, heading.text.plain());
  Block rest = Block::paragraph(block.text.from(label->size).tidied());
  rest.is_whole = !line.ends_with(',');
  (is_alone ? heading : rest)
      .remarks.insert((is_alone ? heading : rest).remarks.end(), block.remarks.begin(), block.remarks.end());
  to.push_back(std::move(heading));
  if (!is_alone) to.push_back(std::move(rest));
  return true;
}

Blocks with_found(Blocks blocks) {
  Blocks all;
  for (Block& block : blocks) {
    const std::string line = block.text.plain();
    if (block.kind == Kind::heading) {
      cut_number(block);
      if (section_label(block.text.plain() + ":")) name_section(block, block.text.plain());
    }
    bool is_line = block.kind == Kind::paragraph && line.find('\n') == std::string::npos;
    if (is_line && open_section(block, all)) continue;
    bool stands_out = block.text.is_bold() || is_all_capitals(line);
    if (is_line && is_short_line(line) && stands_out && !parse::mark_label(line) && !line.ends_with(':'))
      make_heading(block, 0);
    all.push_back(std::move(block));
  }
  return all;
}

// ---- levels ---------------------------------------------------------------------------------------------------------

struct Levels {
  bool has_numbers = false, has_styles = false;
  int numbered = 7, styled = 7;  // the shallowest that the other program gave
};

bool names_section(const Block& heading) {
  return section_label(heading.text.plain()).has_value() || is_mark_alone(heading.text.plain());
}

Levels levels_in(const Blocks& blocks) {
  Levels levels;
  for (const Block& block : blocks) {
    if (block.kind != Kind::heading) continue;
    bool is_numbered = !block.number.empty();
    levels.has_numbers |= is_numbered;
    if (block.level == 0) continue;
    if (is_numbered) levels.numbered = std::min(levels.numbered, block.level);
    if (is_numbered || !names_section(block)) {
      levels.has_styles = true;
      levels.styled = std::min(levels.styled, block.level);
    }
  }
  return levels;
}

int level_of(const Block& heading, const Levels& levels) {
  bool is_dotted = heading.number.find('.') != std::string::npos;
  if (!heading.number.empty()) return is_dotted ? 3 : 2;
  if (heading.level > 0) {
    int items = levels.numbered < 7 ? levels.numbered : levels.styled;
    return items == 7 ? 2 : std::clamp(2 + heading.level - items, 2, 5);
  }
  if (names_section(heading)) return 2;
  return levels.has_numbers || levels.has_styles ? 3 : 2;
}

}  // namespace

void find_headings(Blocks& blocks) {
  settle_numbers(blocks);
  blocks = with_found(std::move(blocks));
  const Levels levels = levels_in(blocks);
  int before = 1;
  for (Block& block : blocks) {
    if (block.kind != Kind::heading) continue;
    block.level = std::min(level_of(block, levels), before + 1);
    before = block.level;
  }
}

}  // namespace insyn::convert
