// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <filesystem>
#include <string_view>

#include "read/inside/inside.hpp"

namespace insyn::read {

/// What a picture tells in EXIF, XMP and IPTC: where it was taken, with what and when, and who took it or is in it.
/// What only says how it is to be shown (direction, resolution, colours) is nothing hidden. A preview counts as a trace
/// of the camera: it may show what was cut away. A file that is no picture holds nothing that is looked for here.
[[nodiscard]] Inside look_at_picture(const std::filesystem::path& file);
/// The same of one that lies in another file.
[[nodiscard]] Inside look_at_embedded_picture(std::string_view bytes);

}  // namespace insyn::read
