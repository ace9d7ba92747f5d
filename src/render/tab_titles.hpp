// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <set>
#include <string>

#include "model/site.hpp"

namespace insyn::render {

struct Shared;

/// What documents are called in the browser's tab, no two alike: "Sida – Grupp – Kommun", without the group where that
/// is too long. A title that is taken gets its day, then its id: who asks first has the short one.
class TabTitles {
 public:
  explicit TabTitles(const Shared& shared) : shared_(shared) {}

  std::string take(DocId id);

 private:
  [[nodiscard]] std::string title(DocId id, const std::string& own) const;

  const Shared& shared_;
  std::set<std::string> taken_{};
};

}  // namespace insyn::render
