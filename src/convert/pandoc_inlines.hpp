// SPDX-License-Identifier: EUPL-1.2
// The inlines of pandoc's tree: words with their looks, and what is to be said beside them.
#pragma once
#include <nlohmann/json_fwd.hpp>
#include <vector>

#include "convert/paper.hpp"

namespace insyn::convert {

/// One level deeper in the tree for as long as it lives. UsageError where nobody writes so deep.
class Depth {
 public:
  explicit Depth(int& depth);
  ~Depth() { --depth_; }
  Depth(const Depth&) = delete;
  Depth& operator=(const Depth&) = delete;

 private:
  int& depth_;
};

/// What a paragraph says, as it stands there. What was deleted, commented or hidden goes to `remarks`, as does what
/// signs of ours (xml_mender.hpp) begin and end; notes at the foot stand in brackets.
[[nodiscard]] Text text_of_inlines(const nlohmann::json& inlines, int& depth, std::vector<Remark>& remarks);

}  // namespace insyn::convert
