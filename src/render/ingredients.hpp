// SPDX-License-Identifier: EUPL-1.2
// What a sheet is made of, part by part, for one who keeps the site and wants to make anew those alone that would be
// another.
#pragma once
#include <array>
#include <cstdint>
#include <optional>

#include "base/lang.hpp"

namespace insyn::render {

/// What a sheet tells of.
struct Subject {
  enum class Kind : std::uint8_t {
    everything,         // the whole site
    look,               // only what no note decides: styles, the page for lost visitors
    document,           // a document's page
    text,               // its text alone
    group,              // index in Site::groups
    project,            // index in Site::projects
    organisation,       // index in Site::organisations
    decisions_of_year,  // the year
    notes_of_year,      // the year
  } kind = Kind::everything;
  std::uint32_t index = 0;
};

/// Parts of what a sheet is made of, in the order in which they are given as the reason.
enum class Ingredient : std::uint8_t {
  look,  // settings, templates, words, styles, menu, glossary, the day
  own_text,
  links,          // where its links lead, and what lies beside it
  facts,          // who was there, quorum, status
  neighbours,     // the meeting before and after
  parents,        // its group and project
  organisations,  // those that it names
  decisions,      // what became of its decisions and advice
  actions,        // what became of its actions
  translations,
  others,  // documents that it lists
};
inline constexpr std::size_t kIngredients = 11;

using Ingredients = std::array<std::uint64_t, kIngredients>;

/// The first that differs.
[[nodiscard]] std::optional<Ingredient> difference(const Ingredients& before, const Ingredients& now);
/// In words, for --explain.
[[nodiscard]] Said said(Ingredient ingredient);

}  // namespace insyn::render
