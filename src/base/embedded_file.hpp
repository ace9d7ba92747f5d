// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string_view>

namespace insyn {

/// A file of the source tree as it stood when the program was built.
struct EmbeddedFile {
  std::string_view path{};  // from the tree's root
  std::string_view text{};
};

}  // namespace insyn
