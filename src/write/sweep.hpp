// SPDX-License-Identifier: EUPL-1.2
// What is removed from an output folder, and what is found there that is not ours.
#pragma once
#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace insyn::write {

using Paths = std::unordered_set<std::string>;

/// Removes the files, all below `top`, then the folders that became empty, up to and with `top` ("": all but the output
/// folder itself). Never follows a link out of `folder` (canonical). Those that were there.
std::vector<std::string> remove_files(const std::filesystem::path& folder, const std::vector<std::string>& paths,
                                      std::string_view top = "");

/// Every file of the folder that is not `wanted`, sorted, hidden ones left out. Files that replace() never finished are
/// removed on the way.
[[nodiscard]] std::vector<std::string> sweep(const std::filesystem::path& folder, const Paths& wanted);

}  // namespace insyn::write
