// SPDX-License-Identifier: EUPL-1.2
#include "model/site.hpp"

#include <algorithm>

namespace insyn {

DocId Site::find(std::string_view id) const {
  auto found = std::lower_bound(documents.begin(), documents.end(), id,
                                [](const auto& document, std::string_view wanted) { return document->id < wanted; });
  if (found == documents.end() || (*found)->id != id) return kNoDocument;
  return static_cast<DocId>(found - documents.begin());
}

const std::string& Site::reference(DocId id) const {
  const Document& own = doc(id);
  if (!own.reference.empty()) return own.reference;
  if (DocId group = find(own.project + "/" + own.group); group != kNoDocument && !doc(group).reference.empty())
    return doc(group).reference;
  DocId project = find(own.project);
  return project == kNoDocument ? own.reference : doc(project).reference;
}

}  // namespace insyn
