// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <filesystem>
#include <string>

namespace insyn::begin {

/// A file that is to be: its place in the project and what stands in it.
struct NewFile {
  std::string path{};  // from the root, with /
  std::string text{};
};

/// Makes the file and the folders it needs, whole or not at all. Never overwrites: UsageError where anything stands in
/// its place, or where a link would lead it out of the project.
void make(const std::filesystem::path& root, const NewFile& file);

}  // namespace insyn::begin
