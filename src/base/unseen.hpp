// SPDX-License-Identifier: EUPL-1.2
// Characters that nobody sees and that change what is seen.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace insyn {

/// C0 and C1 controls, DEL, and the line and paragraph separators U+2028 and U+2029.
[[nodiscard]] bool is_control_character(char32_t c);
/// Turns the direction of what follows until something ends it (Unicode Annex 9): embeddings, overrides and isolates.
/// The marks LRM, RLM and ALM are none of these: Arabic and Persian need them beside digits and signs.
[[nodiscard]] bool turns_direction(char32_t c);
/// A tag, U+E0000–E007F: letters that nothing shows. Only the flags of England, Scotland and Wales are written with
/// them.
[[nodiscard]] bool is_tag(char32_t c);

/// True for a name that is not what it looks like, or that would steer a terminal: one with any of the above.
[[nodiscard]] bool is_deceptive(std::string_view name);

/// JSON text in which what would steer a terminal, DEL and beyond, is written as \u and digits: the same value to a
/// reader of JSON. (Below that JSON has it so.)
[[nodiscard]] std::string escaped_in_json(std::string_view json);

/// The text without what would turn it round or hide letters in it, and how many characters went. Isolates
/// (U+2066–2069) that are closed in their line stay, as do flags; embeddings and overrides go.
struct Unturned {
  std::string text{};
  std::size_t removed = 0;  // code points
  std::size_t first = 0;    // byte offset of the first in the text as it was, where any was removed
};
[[nodiscard]] Unturned unturned(std::string_view text);

}  // namespace insyn
