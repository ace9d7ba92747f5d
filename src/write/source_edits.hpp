// SPDX-License-Identifier: EUPL-1.2
// Edits that mend findings, made in an author's own file. Every other byte stays as it is.
#pragma once
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "model/finding.hpp"

namespace insyn::write {

/// The bytes with the edits made, each once. Of two that overlap the one that begins first is made; one that does not
/// lie in the bytes is not.
[[nodiscard]] std::string edited(std::string_view bytes, std::vector<Edit> edits);

/// Makes the author's file hold `after`, durably, where it still holds `before`: false, and nothing is touched, where
/// somebody has changed it since, or it is gone, can't be read or is a link out of the project. `path` is below `root`
/// (canonical). Takes the project's lock meanwhile.
[[nodiscard]] bool replace_unchanged(const std::filesystem::path& root, const std::filesystem::path& path,
                                     std::string_view before, std::string_view after);

}  // namespace insyn::write
