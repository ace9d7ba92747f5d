// SPDX-License-Identifier: EUPL-1.2
#include "model/site.hpp"

#include <algorithm>

namespace insyn {

void PartIndex::make_room(const std::vector<std::uint32_t>& counts) {
  first_.assign(1, 0);
  first_.reserve(counts.size() + 1);
  for (std::uint32_t count : counts) first_.push_back(first_.back() + count);
  indices_.assign(first_.back(), kNone);
}

std::optional<std::uint32_t> PartIndex::find(PartRef part) const {
  if (part.document + std::size_t{1} >= first_.size()) return std::nullopt;
  const std::size_t at = first_[part.document] + std::size_t{part.index};
  if (at >= first_[part.document + 1] || indices_[at] == kNone) return std::nullopt;
  return indices_[at];
}

DocId Site::find(std::string_view id) const {
  auto found = std::lower_bound(documents.begin(), documents.end(), id,
                                [](const auto& document, std::string_view wanted) { return document->id < wanted; });
  if (found == documents.end() || (*found)->id != id) return kNoDocument;
  return static_cast<DocId>(found - documents.begin());
}

DocId Site::translation(DocId original, std::string_view language) const {
  auto found = std::lower_bound(translations.begin(), translations.end(), std::pair(original, language),
                                [](const Translation& one, const std::pair<DocId, std::string_view>& wanted) {
                                  return std::pair(one.original, std::string_view(one.language)) < wanted;
                                });
  bool is_it = found != translations.end() && found->original == original && found->language == language;
  return is_it ? found->document : kNoDocument;
}

const Translation* Site::as_translation(DocId document) const {
  auto found = translation_of.find(document);
  return found == translation_of.end() ? nullptr : &translations[found->second];
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
