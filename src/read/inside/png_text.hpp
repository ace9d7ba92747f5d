// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <filesystem>

namespace insyn::read {

/// Whether a PNG's own text names its author (PNG 11.3.4: keyword Author in tEXt, zTXt or iTXt), which Exiv2 passes
/// over. False for other files.
[[nodiscard]] bool names_author_in_png(const std::filesystem::path& file);

}  // namespace insyn::read
