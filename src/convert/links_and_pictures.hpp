// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <vector>

#include "convert/convert.hpp"
#include "convert/paper.hpp"
#include "convert/steps.hpp"

namespace insyn::convert {

/// Links that lead where notes may lead keep their address; of others the words stay, and a remark says where they led.
void keep_safe_links(Blocks& blocks);

/// Each picture gets a name of its own below bilagor/ and is given back; the text then names it so. One that no browser
/// shows, or that does not lie in the file, becomes a remark. `pictures` are those of the file.
[[nodiscard]] std::vector<Enclosed> take_out_pictures(Draft& draft, const std::vector<Picture>& pictures);

}  // namespace insyn::convert
