// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string_view>

namespace insyn::serve {

/// False for editors' and version control's own files and folders.
[[nodiscard]] inline bool is_watched_name(std::string_view name) {
  return !name.starts_with('.') && !name.ends_with('~');
}

}  // namespace insyn::serve
