// SPDX-License-Identifier: EUPL-1.2
#include "render/icon.hpp"

#include <fmt/format.h>

#include "base/encode.hpp"

namespace insyn::render {

std::string icon_href(Colour ground, Colour sign) {
  return "data:image/svg+xml," +
         encode::url_segment(fmt::format("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'>"
                                         "<rect width='32' height='32' rx='6' fill='{0}'/>"
                                         "<path d='M3 16q13-17 26 0q-13 17-26 0z' fill='{1}'/>"
                                         "<circle cx='16' cy='16' r='5' fill='{0}'/></svg>",
                                         hex(ground), hex(sign)));
}

}  // namespace insyn::render
