// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <optional>
#include <string_view>

namespace insyn {

/// The first line (from 1) of a TOML text whose key has a hundred dots or more outside quotation marks. The library
/// that reads TOML goes one call deeper for each dot and has no limit of its own: such a key would end the program.
[[nodiscard]] std::optional<int> line_of_endless_key(std::string_view toml);

}  // namespace insyn
