// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <span>

#include "base/embedded_file.hpp"

namespace insyn::begin {

/// The files of starter/, by path from that folder.
[[nodiscard]] std::span<const EmbeddedFile> embedded_files();

}  // namespace insyn::begin
