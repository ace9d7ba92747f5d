// SPDX-License-Identifier: EUPL-1.2
// What stands round each page: head, menu, foot.
#pragma once
#include <string>

#include "render/view.hpp"
#include "render/words.hpp"

namespace insyn::render {

struct Shared;

/// The names that templates have beside those of the page's own view, in the language of the words.
[[nodiscard]] View frame_of(const Shared& shared, const Words& words);

/// The address of a file of the site's look, with a mark of its bytes: a browser that keeps the old one asks anew.
[[nodiscard]] std::string marked_href(const Shared& shared, const std::string& path);

}  // namespace insyn::render
