// SPDX-License-Identifier: EUPL-1.2
#pragma once

namespace insyn::cli {

/// Whether text on that descriptor may be coloured or bold: a terminal, and no NO_COLOR (https://no-color.org/: any
/// value that is not empty).
[[nodiscard]] bool shows_colour(int descriptor);

}  // namespace insyn::cli
