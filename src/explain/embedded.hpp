// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <span>

#include "base/embedded_file.hpp"

namespace insyn::explain {

/// The entries of docs/regler/ (made by cmake/Embed.cmake).
[[nodiscard]] std::span<const EmbeddedFile> embedded_files();

}  // namespace insyn::explain
