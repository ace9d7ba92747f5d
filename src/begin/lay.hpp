// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <filesystem>
#include <vector>

#include "begin/new_file.hpp"

namespace insyn::begin {

/// UsageError where something stands in `folder` that would be mixed with the project's files: anything but an empty
/// repository of git (.git). Also where it is no folder.
void expect_room(const std::filesystem::path& folder);

/// Makes the files in `folder`, all or none: they are made out of sight in it, and moved into place when all are there.
/// What a killed run left behind there is cleared away. Scripts (.sh) may be run. `folder` is made where it is not
/// there; where that was so and it fails, it is gone again.
void lay(const std::filesystem::path& folder, const std::vector<NewFile>& files);

}  // namespace insyn::begin
