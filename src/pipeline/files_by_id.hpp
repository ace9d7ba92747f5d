// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <map>
#include <string>

#include "pipeline/project.hpp"

namespace insyn::pipeline {

/// The file of every document below minutes/ (path from the root), by id: also of those that are not published, have
/// errors or are withdrawn. More than one where two files want the same id.
[[nodiscard]] std::multimap<std::string, std::string> files_by_id(const Request& request);

}  // namespace insyn::pipeline
