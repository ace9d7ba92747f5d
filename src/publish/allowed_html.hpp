// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <string_view>

namespace insyn::publish {

/// The HTML of a post made fit to be shown in a page of ours, whoever wrote the template that it came from: p, strong,
/// em, ul, li, br, and a with an address that begins with https:// or http://, each without any other attribute. All
/// else becomes the text that it is. Every element is closed, so that nothing reaches out of the place it is put in.
[[nodiscard]] std::string allowed_html(std::string_view html);

}  // namespace insyn::publish
