// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <span>

#include "base/embedded_file.hpp"

namespace insyn::serve {

/// renewal.js and preview.js, in the order in which they are one script (made by cmake/Embed.cmake).
[[nodiscard]] std::span<const EmbeddedFile> embedded_files();

}  // namespace insyn::serve
