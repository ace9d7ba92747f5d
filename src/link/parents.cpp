// SPDX-License-Identifier: EUPL-1.2
#include "link/parents.hpp"

#include <string>
#include <unordered_map>

namespace insyn::link {
namespace {

/// A folder that should have a page: is there a document for it, and is it public?
struct Folder {
  bool described = false, shown = false, reported = false;
};
using Folders = std::unordered_map<std::string, Folder>;

std::string group_key(const Document& document) { return document.project + "/" + document.group; }

/// The first `levels` folders of a path, as the disk spells them.
std::string_view folder(std::string_view path, int levels) {
  std::size_t end = 0;
  for (int i = 0; i < levels; ++i) end = path.find('/', end + (i > 0));
  return path.substr(0, end);
}

void describe(Folder& parent, const Candidate& candidate) {
  parent.described = true;
  parent.shown = parent.shown || !candidate.left_out;
}

void require(Folder& parent, Candidate& candidate, std::string_view path, std::string_view file, Findings& findings) {
  if (!parent.shown && !candidate.left_out) candidate.left_out = LeftOut::Why::no_parent;
  if (parent.described || parent.reported) return;
  parent.reported = true;
  findings.push_back({Rule::missing_parent,
                      candidate.document->path,
                      {},
                      say("mappen {} saknar {}", "the folder {} has no {}", path, file),
                      say("skapa {}/{} med en titel", "make {}/{} with a title", path, file)});
}

}  // namespace

void refuse_orphans(Candidates& candidates, Findings& findings) {
  Folders projects, groups;
  for (const Candidate& c : candidates)
    if (c.document->project_facts()) describe(projects[c.document->project], c);
  // A group needs its project before anything in it can need the group.
  for (Candidate& c : candidates)
    if (const Document& d = *c.document; !d.project.empty() && !d.project_facts())
      require(projects[d.project], c, folder(d.path, 2), "project.md", findings);
  for (const Candidate& c : candidates)
    if (c.document->group_facts()) describe(groups[group_key(*c.document)], c);
  for (Candidate& c : candidates)
    if (const Document& d = *c.document; !d.group.empty() && !d.group_facts())
      require(groups[group_key(d)], c, folder(d.path, 3), "group.md", findings);
}

}  // namespace insyn::link
