// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <optional>
#include <string>

#include "model/document.hpp"

namespace insyn::link {

/// The anchor as the page spells it ("p-4" for "§4"), or nothing when the document has none of that name.
[[nodiscard]] std::optional<std::string> anchor_named(const Document& document, const std::string& name);

/// The anchor most like a name that is none, "" where none is near.
[[nodiscard]] std::string near_anchor(const Document& document, const std::string& name);

}  // namespace insyn::link
