// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <map>
#include <string>
#include <vector>

#include "pipeline/project.hpp"

namespace insyn::pipeline {

/// The file of every document below minutes/ (path from the root), by id: also of those that are not published, have
/// errors or are withdrawn. More than one where two files want the same id.
struct FilesById {
  std::multimap<std::string, std::string> files{};
  std::vector<std::string> unread{};  // those that could not be read now: what their ids are is not known
};
[[nodiscard]] FilesById files_by_id(const Request& request);

}  // namespace insyn::pipeline
