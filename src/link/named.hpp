// SPDX-License-Identifier: EUPL-1.2
// A figure or an initiative as front matter names it: by path, by slug or by title.
#pragma once
#include <optional>
#include <string>

#include "link/paths.hpp"
#include "model/site.hpp"

namespace insyn::link {

/// The kinds that front matter names, each in its folder of a project.
enum class Sort { figure, initiative };

struct Named {
  DocId document = kNoDocument;
  std::optional<LeftOut::Why> left_out{};  // it is there, but not public
  std::string near{};                      // neither: a path from the note to one of nearly that name, "" for none
};

/// Which document `words` in `here` mean: "../figures/bistand.md" (from the note, or from the project), "bistand" (in
/// the same project), or a title there, else anywhere.
[[nodiscard]] Named named_by(const Words& words, Sort sort, DocId here, const Site& site, const Paths& paths);

/// True for words that can only be meant as a path.
[[nodiscard]] bool is_path_to_note(const Words& words);

/// Why something left out is not shown, for a message.
[[nodiscard]] Said why_not_public(LeftOut::Why why);

}  // namespace insyn::link
