// SPDX-License-Identifier: EUPL-1.2
// What those who write a page should see beside it in their own preview, and nobody else: what is found in it, and what
// the public will not see. Never a part of any file that is written.
#pragma once
#include <string>
#include <vector>

#include "model/finding.hpp"
#include "model/internal.hpp"
#include "pipeline/project.hpp"

namespace insyn::pipeline {

struct Remark {
  enum class Kind { draft, hidden, finding } kind = Kind::finding;
  std::string page{};              // url_path of the document ("arbete/gruppen/2025-03-12/")
  std::string anchor{};            // id of the last place of the page that stands before it; "" at its top
  Place at{};                      // in the document's file
  std::string text{};              // hidden: what is hidden, as it is written
  const Finding* found = nullptr;  // finding: one of the project's
};

/// Of every page that the site has, by page and place.
[[nodiscard]] std::vector<Remark> remarks_on(const Project& project);

}  // namespace insyn::pipeline
