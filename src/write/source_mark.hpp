// SPDX-License-Identifier: EUPL-1.2
// A mark set in an author's own file. Every other byte stays as it is: line ends, byte order mark, spaces, comments,
// and the order of the keys.
#pragma once
#include <string>
#include <string_view>

#include "base/date.hpp"

namespace insyn::write {

/// The note with `status: avpublicerat`, `skäl: <reason>` and, where `day` is one, `avpublicera: <day>` in its front
/// matter. A key that stands there already, by its Swedish or English name, is replaced with all of its value, every
/// time it stands; what is not there is added at the top. Without front matter, or where it is never closed or does
/// not begin with a key, a new one is put first. The reason becomes one line. The same mark set twice gives the same
/// bytes as set once.
[[nodiscard]] std::string marked_withdrawn(std::string_view note, std::string_view reason, Date day);

}  // namespace insyn::write
