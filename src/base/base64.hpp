// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace insyn {

/// RFC 4648 section 4: the standard alphabet, padded.
[[nodiscard]] std::string to_base64(std::string_view bytes);
/// The bytes; nothing when the text is anything but what to_base64() writes.
[[nodiscard]] std::optional<std::string> from_base64(std::string_view text);

}  // namespace insyn
