// SPDX-License-Identifier: EUPL-1.2
// The notes of a meeting before it: who is called, what is left since last time, what shall be talked about.
#pragma once
#include <string>
#include <string_view>

#include "begin/new_file.hpp"
#include "begin/tongue.hpp"
#include "model/site.hpp"

namespace insyn::begin {

/// Forms that a project may have of its own, by path from its root.
inline constexpr std::string_view kForm = "mallar/mote.md", kFirstForm = "mallar/forsta-motet.md";

/// True where the group has neither met nor is about to: its first meeting may have a form of its own.
[[nodiscard]] bool is_first_meeting(const GroupNode& group);
/// The form that is built in.
[[nodiscard]] std::string_view built_in_form(Lang lang);

/// The group's notes of `day`, made from the form (form.hpp): called are those with a row of the roster that day, in
/// its order; the items are the group's standing agenda, but for those the form has headings for. A day that is to
/// come is planned, any other preliminary.
[[nodiscard]] NewFile meeting(const Site& site, std::uint32_t group, Date day, std::string_view form,
                              const Tongue& tongue);

}  // namespace insyn::begin
