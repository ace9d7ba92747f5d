// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string_view>

namespace insyn::serve {

/// The media type by a file's name (IANA's registry), with charset for text; application/octet-stream when unknown.
[[nodiscard]] std::string_view media_type(std::string_view file_name);

}  // namespace insyn::serve
