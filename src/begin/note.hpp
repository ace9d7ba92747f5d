// SPDX-License-Identifier: EUPL-1.2
// New notes of every other kind, each from its file in starter/<language>/new/. What is not finished by its title
// alone says that it is not published yet.
#pragma once
#include <string>

#include "base/date.hpp"
#include "begin/new_file.hpp"
#include "model/site.hpp"

namespace insyn::begin {

/// What a note is made of. UsageError for a title that can have no name (names.hpp).
struct Draft {
  std::string title{};
  Lang lang = Lang::sv;
  Date today{};
};

/// In a group's folder ("minutes/arbete/samverkansgruppen").
[[nodiscard]] NewFile material(const Draft& draft, const std::string& folder);

// In a project's folder ("minutes/arbete").
[[nodiscard]] NewFile news(const Draft& draft, const std::string& folder);
[[nodiscard]] NewFile figure(const Draft& draft, const std::string& folder);
/// `plan`: the project's, whose collaboration areas it names; nullptr where there is none.
[[nodiscard]] NewFile initiative(const Draft& draft, const std::string& folder, const Plan* plan);
/// Of the kind whose word stands last in the title ("Styrgruppen"), else "annan".
[[nodiscard]] NewFile group(const Draft& draft, const std::string& folder);

[[nodiscard]] NewFile project(const Draft& draft);
/// Of the kind whose word stands last in the title ("Exempelkommun", "Idrottsföreningen"), else "annan".
[[nodiscard]] NewFile organisation(const Draft& draft);

/// The word for the kind of organisation, as the note writes it.
[[nodiscard]] std::string organisation_type(const std::string& title, Lang lang);
/// The group's note with that roster (lines of front matter) and promise.
[[nodiscard]] NewFile group_with(const Draft& draft, const std::string& folder, const std::string& roster,
                                 int promise_days);
/// The organisation's note, of a kind that is known.
[[nodiscard]] NewFile organisation_of(const Draft& draft, const std::string& type);

}  // namespace insyn::begin
