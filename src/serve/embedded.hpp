// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <span>

#include "base/embedded_file.hpp"

namespace insyn::serve {

/// preview.js (made by cmake/Embed.cmake).
[[nodiscard]] std::span<const EmbeddedFile> embedded_files();

}  // namespace insyn::serve
