// SPDX-License-Identifier: EUPL-1.2
// Names that are no organisations and that everybody understands all the same.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "model/site.hpp"

namespace insyn::link {

/// True when the words are one role, in the indefinite or the definite form ("projektledare", "Projektledaren").
[[nodiscard]] bool same_role(std::string_view a, std::string_view b);

/// "Alla", "ordföranden", "projektledaren", the roles in a group's roster and of its project's leaders, and the groups'
/// own names.
class Roles {
 public:
  explicit Roles(const Site& site);
  /// `group`: index in Site::groups.
  [[nodiscard]] bool knows(std::string_view words, std::uint32_t group) const;
  /// The same for any of the project's groups, and for the roles of its leaders.
  [[nodiscard]] bool knows_in(std::string_view words, const ProjectNode& project) const;

 private:
  using Words = std::unordered_set<std::string>;
  Words everywhere_{};
  const Site& site_;
  std::vector<Words> in_group_{};
};

}  // namespace insyn::link
