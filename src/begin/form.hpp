// SPDX-License-Identifier: EUPL-1.2
// A form for a meeting's notes (mallar/mote.md): Markdown that anyone can copy by hand, in which comments such as
// <!-- dagordning: … --> tell what stands where. new meeting puts what it knows in their place.
#pragma once
#include <string>
#include <string_view>

namespace insyn::begin {

/// What is put in the places of a form. What a form has no place for is left out, a place with no words goes away.
struct FormWords {
  std::string title{}, status{};  // of the front matter
  std::string when_and_where{};   // <!-- tid och plats -->
  std::string invited{};          // <!-- kallade -->
  std::string since_last{};       // <!-- sedan sist -->
  std::string agenda{};           // <!-- dagordning -->
  std::string next_meeting{};     // <!-- nästa möte -->
};

/// The places are known by their Swedish and their English names, up to a colon or the comment's end; other comments
/// stay. Title and status replace those that the form has, or stand first.
[[nodiscard]] std::string filled_form(std::string_view form, const FormWords& words);

/// True where the form has a heading of these words already.
[[nodiscard]] bool has_heading(std::string_view form, std::string_view words);

}  // namespace insyn::begin
