// SPDX-License-Identifier: EUPL-1.2
// What a .md file is by where it lies (contract section 2), and why some lie nowhere. Whether its address is
// free is not asked here: that takes the other files (link).
#pragma once
#include <optional>
#include <string_view>

#include "model/finding.hpp"
#include "model/source.hpp"

namespace insyn::read {

/// A note of `path` (from the root, "minutes/…/x.md") without its bytes. Nothing where the file fits nowhere: then
/// `why` and `hint` say so.
struct Placed {
  std::optional<Source> source{};
  Said why{}, hint{};
};
[[nodiscard]] Placed place(std::string_view path);

/// True for a .md file, in any case, that does not lie in a group's bilagor/ (there it is an attachment like any
/// other).
[[nodiscard]] bool is_note(std::string_view path);

}  // namespace insyn::read
