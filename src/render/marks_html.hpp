// SPDX-License-Identifier: EUPL-1.2
// The boxes of our own marks: what the page puts before the author's text in a decision, a dissent, a follow-up, what
// is hidden, an action. Each opens elements that prose_html closes.
#pragma once
#include <string>
#include <string_view>

#include "model/document.hpp"
#include "render/badge.hpp"
#include "render/words.hpp"

namespace insyn::render {

/// What a statement is called on the page: "Beslut 1", by the author's own word where there is one. In a meeting that
/// was not quorate every decision is shown as a direction (contract section 4).
[[nodiscard]] std::string statement_label(const Document& document, const Statement& statement, const Words& words);
/// "decision", "direction" or "advice": what it is shown as.
[[nodiscard]] std::string_view statement_class(const Document& document, const Statement& statement);

/// ` name="value"`.
void put_attribute(std::string& to, std::string_view name, std::string_view value);
/// ` id="anchor"`. The frame's own anchor (the skip link's target) stays the frame's.
void put_id(std::string& to, std::string_view anchor);

/// <section> with the label, and the remark where it is shown as something else than it is called.
void open_statement(std::string& to, const Document& document, const Statement& statement, const Words& words);
/// <div class="kind"> with the label.
void open_labelled(std::string& to, std::string_view kind, std::string_view label);
/// <div> with the author's stand-in for what is hidden, or a sentence of ours.
void open_withheld(std::string& to, std::string_view stand_in, const Words& words);
/// Class and id of an action's element.
void put_action_attributes(std::string& to, const Action& action, const Badge& badge);
/// "Öppen" or "Klar": what the note itself says.
[[nodiscard]] Badge action_badge(const Words& words, const Action& action);
[[nodiscard]] std::string badge_html(const Badge& badge);

}  // namespace insyn::render
