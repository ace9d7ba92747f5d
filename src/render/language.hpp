// SPDX-License-Identifier: EUPL-1.2
// What is known of a language by its tag (BCP 47).
#pragma once
#include <string>
#include <string_view>

namespace insyn::render {

constexpr std::string_view kEasyRead = "sv-simple";  // lättläst svenska

/// "rtl" for languages written so, else "ltr".
[[nodiscard]] std::string_view direction_of(std::string_view language);
/// What those who read the language call it: "العربية", "Lättläst svenska"; the tag itself where we do not know.
[[nodiscard]] std::string endonym(std::string_view language);
/// "sv" of "sv-simple".
[[nodiscard]] std::string_view primary(std::string_view language);

}  // namespace insyn::render
