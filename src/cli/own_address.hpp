// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <filesystem>
#include <string>

#include "model/settings.hpp"

namespace insyn::cli {

/// UsageError where a note at `path` (from the root) would stand at the address of one that is there, by whatever name,
/// or at one that the site keeps for itself.
void expect_own_address(const std::filesystem::path& root, const Settings& settings, const std::string& path);

}  // namespace insyn::cli
