// SPDX-License-Identifier: EUPL-1.2
#include "pipeline/files_by_id.hpp"

#include "parse/parse.hpp"
#include "read/read.hpp"

namespace insyn::pipeline {

FilesById files_by_id(const Request& request) {
  FilesById found;
  Findings findings;  // told by the build
  for (Source& note : read::read_tree(request.root, request.jobs, findings).notes) {
    note.bytes.clear();  // an id depends on the place alone
    found.files.emplace(parse::parse(note).document->id, note.path);
  }
  for (const Finding& finding : findings)
    if (finding.rule == Rule::unreadable_file) found.unread.push_back(finding.file);
  return found;
}

}  // namespace insyn::pipeline
