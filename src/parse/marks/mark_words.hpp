// SPDX-License-Identifier: EUPL-1.2
// The words of our marks, in Swedish and English: what a label says, and what a follow-up says has happened.
#pragma once
#include <cstddef>
#include <optional>
#include <string_view>

#include "model/marks.hpp"

namespace insyn::parse {

enum class MarkWord { decision, direction, advice, dissent, follow_up, recusal };

struct MarkLabel {
  MarkWord word{};
  std::size_t name_size = 0;  // bytes of the word itself (and a number after it)
  std::size_t size = 0;       // bytes with its colon; equal to name_size when no colon follows
};

/// The mark's word that `text` starts with, whole: "Beslut: att", "RÅD:", "Avvikande mening". Nothing for "Beslutet är
/// …".
[[nodiscard]] std::optional<MarkLabel> mark_label(std::string_view text);

/// "[!BESLUT]" and its like at the start of `text`; size is that of the whole marker. [!INTERNT] is not among them.
[[nodiscard]] std::optional<MarkLabel> mark_marker(std::string_view text);

/// The first state among the words, in any inflection ("genomförda", "följs delvis"). A word with "inte" or "ej" before
/// it that is not itself a state ("inte genomfört") says nothing.
[[nodiscard]] Outcome outcome_in(std::string_view words);

/// True when the sentence decides something in so many words ("Gruppen beslutar …") though nothing marks it.
[[nodiscard]] bool sounds_like_decision(std::string_view words);

}  // namespace insyn::parse
