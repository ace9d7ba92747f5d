// SPDX-License-Identifier: EUPL-1.2
// The steps from a paper to a note, in the order that tidy() takes them. Each gives all words on; what a step is not
// sure of it says in a remark beside the place.
#pragma once
#include <string>
#include <vector>

#include "base/date.hpp"
#include "convert/paper.hpp"

namespace insyn::convert {

/// A note that is not written yet.
struct Draft {
  std::string title{};
  Date date{};
  struct Key {
    std::string name{}, value{};
  };
  std::vector<Key> keys{};  // of front matter, besides title and status
  Blocks blocks{};
  std::vector<Remark> remarks{};    // about the whole
  std::vector<Remark> leftovers{};  // what has found no place
};

/// 1. One thing a block: tables that only place text are opened, lines that begin something of their own (a number, a
/// bullet, a label) leave the paragraph they stand in, bullets that were typed become lists, and a list whose items
/// are headings with text between becomes those.
[[nodiscard]] Blocks unfolded(Blocks blocks);

/// 2. Title, day and what is said of the meeting before its first item ("Plats: …") go into the head. A day that is
/// given wins; else the label's, the title's, the file name's, the first in the text.
[[nodiscard]] Draft with_head(Paper paper, Date given, const std::string& file_name);

/// 3. Lines that are headings become so, numbers are cut from them, and each gets its level: sections and items 2.
void find_headings(Blocks& blocks);

/// 4. Who was there and away: a line each.
void list_people(Blocks& blocks);

/// 5. Tables of Vad, Vem and När, and lines under Åtgärder, become "- [ ] Owner: what, senast …".
void list_actions(Blocks& blocks);

/// 6. Beslut, Inriktning, Råd and their like get their label in bold; a sentence that sounds like a decision is asked
/// about.
void mark_statements(Blocks& blocks);

/// 7. Every word of the source that is nowhere in the note becomes a remark at its end, with the paragraph it stood in.
void add_leftovers(Draft& draft, const std::vector<std::string>& source);

/// All of it.
[[nodiscard]] Draft tidy(Paper paper, Date given, const std::string& file_name);

}  // namespace insyn::convert
