// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <filesystem>

#include "read/inside/inside.hpp"

namespace insyn::read {

/// An SVG drawing: whom its metadata name, and whether the program that drew it wrote the path of its own file, which
/// on most machines has somebody's name in it. Scripts: what runs when it is opened by itself. Its text is looked at as
/// any text is.
[[nodiscard]] Inside look_at_drawing(const std::filesystem::path& file);

}  // namespace insyn::read
