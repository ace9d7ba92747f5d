// SPDX-License-Identifier: EUPL-1.2
// Pages that can be read from a folder on one's own computer, where no server is: unpacked from what a job left.
#pragma once
#include <string>
#include <string_view>

#include "model/settings.hpp"

namespace insyn::render {

/// The page at `path` ("arbete/plan/index.html") with the addresses below the settings' base_url that its href, src and
/// refresh hold made relative to it; those of folders name the page in them. Text, scripts and all other addresses
/// stay.
[[nodiscard]] std::string with_folder_links(std::string_view html, std::string_view path, const Settings& settings);

}  // namespace insyn::render
