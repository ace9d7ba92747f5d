// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <string_view>

namespace insyn::sandbox {

/// Character references resolved: numeric ones, and the named ones that matter here (&amp; &lt; &gt; &quot; &apos;
/// &nbsp; &colon; &Tab; &NewLine; &hellip;). Others stay as they are.
[[nodiscard]] std::string without_references(std::string_view html);

/// What a reader sees of a piece of HTML: no tags, no comments, references resolved, white space collapsed.
[[nodiscard]] std::string plain_text(std::string_view html);

}  // namespace insyn::sandbox
