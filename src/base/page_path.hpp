// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string_view>

namespace insyn {

/// True for plain steps below a site's address ("arbete/gamla-namnet/"): none that could lead elsewhere or into a file,
/// no scheme or query, nothing that hides or turns letters, and no name that is longer than file systems take.
[[nodiscard]] bool is_page_path(std::string_view path);

}  // namespace insyn
