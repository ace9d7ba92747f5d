// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <span>

#include "base/embedded_file.hpp"

namespace insyn::render {

/// What a project gets that has no file of its own: templates/ and site/ (made by cmake/Embed.cmake).
[[nodiscard]] std::span<const EmbeddedFile> embedded_files();

}  // namespace insyn::render
