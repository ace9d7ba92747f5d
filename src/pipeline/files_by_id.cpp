// SPDX-License-Identifier: EUPL-1.2
#include "pipeline/files_by_id.hpp"

#include "parse/parse.hpp"
#include "read/read.hpp"

namespace insyn::pipeline {

std::multimap<std::string, std::string> files_by_id(const Request& request) {
  Findings findings;  // told by the build
  std::multimap<std::string, std::string> files;
  for (Source& note : read::read_tree(request.root, request.jobs, findings).notes) {
    note.bytes.clear();  // an id depends on the place alone
    files.emplace(parse::parse(note).document->id, note.path);
  }
  return files;
}

}  // namespace insyn::pipeline
