// SPDX-License-Identifier: EUPL-1.2
// The tables of kses(): names in lowercase.
#pragma once
#include <map>
#include <set>
#include <string>
#include <string_view>

namespace insyn::sandbox::kses_rules {

/// By tag, the attributes that it may have besides those that every tag may have.
using Tags = std::map<std::string, std::set<std::string>>;

[[nodiscard]] const Tags& post_tags();
[[nodiscard]] const Tags& inline_tags();

/// `own`: the tag's row of the table above.
[[nodiscard]] bool is_allowed_attribute(const std::set<std::string>& own, const std::string& name);
/// True when the attribute's value is a URL.
[[nodiscard]] bool is_address(const std::string& attribute);
[[nodiscard]] bool is_allowed_scheme(std::string_view scheme);
[[nodiscard]] bool is_allowed_style(const std::string& property, std::string_view value);

}  // namespace insyn::sandbox::kses_rules
