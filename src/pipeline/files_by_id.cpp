// SPDX-License-Identifier: EUPL-1.2
#include "pipeline/files_by_id.hpp"

#include <utility>

#include "parse/parse.hpp"
#include "read/read.hpp"

namespace insyn::pipeline {

FilesById files_by_id(const Request& request) {
  FilesById found;
  Findings findings;  // told by the build
  const auto root = std::filesystem::canonical(request.root);
  for (Source& note : read::list_tree(root, findings).notes) {
    if (auto wrong = read::read_note(root, note)) {
      findings.push_back(std::move(*wrong));
      continue;
    }
    note.bytes.clear();  // an id depends on the place alone
    found.files.emplace(parse::parse(note).document->id, note.path);
  }
  for (const Finding& finding : findings)
    if (finding.rule == Rule::unreadable_file) found.unread.push_back(finding.file);
  return found;
}

}  // namespace insyn::pipeline
