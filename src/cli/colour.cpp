// SPDX-License-Identifier: EUPL-1.2
#include "cli/colour.hpp"

#include <unistd.h>

#include <cstdlib>

namespace insyn::cli {

bool shows_colour(int descriptor) {
  const char* no_color = std::getenv("NO_COLOR");
  const bool is_refused = no_color != nullptr && *no_color != '\0';
  return !is_refused && ::isatty(descriptor) != 0;
}

}  // namespace insyn::cli
