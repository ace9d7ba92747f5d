// SPDX-License-Identifier: EUPL-1.2
// A folder of built files as a web server shows it.
#pragma once
#include <filesystem>
#include <string_view>

#include "http/http.hpp"

namespace insyn::serve {

/// The answer for `path` (decoded, with / first) below `folder`: the file; index.html for a folder, after a redirect
/// to its name with / at the end (`base_path` goes before it); else the folder's own 404.html with status 404.
/// Nothing outside the folder is shown, whatever `..` or a link says. Whatever vanishes meanwhile is a 404.
[[nodiscard]] http::Answer page(const std::filesystem::path& folder, std::string_view base_path, std::string_view path);

/// The folder's own 404.html, or a plain line, with status 404.
[[nodiscard]] http::Answer not_found(const std::filesystem::path& folder);

}  // namespace insyn::serve
