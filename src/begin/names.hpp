// SPDX-License-Identifier: EUPL-1.2
// The names that titles get as files and folders, and with them their addresses. UsageError for a title that can have
// none, with what to write instead.
#pragma once
#include <string>
#include <string_view>

#include "base/error.hpp"

namespace insyn::begin {

/// The file's or folder's name that a title gets.
[[nodiscard]] std::string name_for(const std::string& title);

// As name_for(); UsageError also for a name that Insyn keeps a folder or an address for.
[[nodiscard]] std::string name_for_project(const std::string& title);
[[nodiscard]] std::string name_for_group(const std::string& title);

/// What is said of a project whose address, "om", is another page's.
[[nodiscard]] UsageError project_is_taken(const std::string& title, std::string_view address);

/// UsageError where the two titles would be one file.
void expect_apart(const std::string& title, const std::string& other);

}  // namespace insyn::begin
