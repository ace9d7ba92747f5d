// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <string_view>

namespace insyn::render {

/// Text with an e-mail address or web address in it made a link: "Projektledaren, samverkan@…".
[[nodiscard]] std::string contact_html(std::string_view text);

}  // namespace insyn::render
