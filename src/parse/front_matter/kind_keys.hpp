// SPDX-License-Identifier: EUPL-1.2
// The keys of each kind of document, read into the values of that kind. For apply() alone.
#pragma once
#include <optional>
#include <utility>
#include <vector>

#include "model/document.hpp"
#include "parse/front_matter/asked.hpp"
#include "parse/front_matter/front_matter.hpp"

namespace insyn::parse {

/// Asks a front matter's keys, those that `kind` has.
struct KeyReader {
  const FrontMatter& front_matter;
  Kinds kind;
  Reporter report;

  [[nodiscard]] const Value* value(Key key) const {
    return (info(key).kinds & kind) ? front_matter.find(key) : nullptr;
  }
  [[nodiscard]] Asked operator()(Key key) const { return {value(key), info(key).name(), report}; }
};

/// Takes an answer over; what was not answered stays as it is.
template <typename T>
void read_into(T& to, std::optional<T> answer) {
  if (answer) to = std::move(*answer);
}
template <typename T>
void read_into(std::vector<T>& to, std::vector<T> answers) {
  if (!answers.empty()) to = std::move(answers);
}

/// Fills document.as. Needs document.withdrawn, which a status may say for every kind.
void apply_own_keys(const KeyReader& read, Document& document);

void apply_meeting(const KeyReader& read, const Document& document, Meeting& meeting);
void apply_plan(const KeyReader& read, Plan& plan);
void apply_initiative(const KeyReader& read, const Document& document, Initiative& initiative);
void apply_figure(const KeyReader& read, const Document& document, Figure& figure);

/// Kinds without states of their own: a status there can only be a withdrawal.
void expect_no_status(const KeyReader& read, const Document& document);
/// The finding that a key is missing; a withdrawn document needs none. `write` says what to write.
void expect_key(const KeyReader& read, const Document& document, Key key, Said write);

/// True when the document's page gives its reason: withdrawn, cancelled or moved.
[[nodiscard]] bool shows_reason(const Document& document);

}  // namespace insyn::parse
