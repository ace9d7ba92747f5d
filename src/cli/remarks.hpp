// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <map>
#include <string>

#include "base/lang.hpp"
#include "pipeline/remarks.hpp"

namespace insyn::cli {

/// What serve shows beside each page that has something to be said of, in words: by the page's file, a JSON array of
/// {"kind": "draft" | "hidden" | "warning" | "error", "anchor", "title", "text", "hint", "where"}.
[[nodiscard]] std::map<std::string, std::string> remarks_by_page(const pipeline::Project& project, Lang lang);

}  // namespace insyn::cli
