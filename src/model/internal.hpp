// SPDX-License-Identifier: EUPL-1.2
// Text that must never be published. It goes from parse to the leak verifier (and, marked, to the writer's own
// preview); no stage that makes pages ever receives this type.
#pragma once
#include <string>
#include <vector>

#include "model/finding.hpp"

namespace insyn {

struct InternalText {
  enum class Kind { block, comment, front_matter, unpublished_file } kind = Kind::block;
  std::string text{};
  Place at{};
};

struct Internal {
  std::string path{};
  std::vector<InternalText> texts{};
};

}  // namespace insyn
