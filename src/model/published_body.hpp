// SPDX-License-Identifier: EUPL-1.2
// Whether the words of a text are still those that were published: what publish writes down and check compares.
#pragma once
#include <string>

#include "model/document.hpp"

namespace insyn {

/// SHA-256 of the body as it is published, without the front matter, every run of white space as one space: lines that
/// an editor broke anew, or a line end more, are no other text to a reader.
[[nodiscard]] std::string body_sha256(const Document& document);

}  // namespace insyn
