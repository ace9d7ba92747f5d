// SPDX-License-Identifier: EUPL-1.2
#include "render/translations.hpp"

#include <filesystem>

#include "base/text.hpp"

namespace insyn::render {
namespace {

/// "../gruppen/2025-03-12" as seen from the document's folder, as a path from the root.
std::string seen_from(const Document& document, const std::string& name) {
  auto folder = std::filesystem::path(document.path).parent_path();
  return (folder / name).lexically_normal().generic_string();
}

std::map<std::string, DocId> ids_by_path(const Site& site) {
  std::map<std::string, DocId> ids;
  for (DocId id = 0; id < site.documents.size(); ++id) ids.emplace(to_nfc(site.doc(id).path), id);
  return ids;
}

}  // namespace

Translations::Translations(const Site& site) {
  std::map<std::string, DocId> by_path;
  for (DocId id = 0; id < site.documents.size(); ++id) {
    const Document& document = site.doc(id);
    if (document.translation_of.text.empty() || document.language.empty()) continue;
    if (by_path.empty()) by_path = ids_by_path(site);
    std::string named = to_nfc(trimmed(document.translation_of.text));
    std::string file = named.ends_with(".md") ? named : named + ".md";
    DocId original = site.find(named);
    for (const std::string& path : {seen_from(document, file), file})
      if (auto found = by_path.find(path); original == kNoDocument && found != by_path.end()) original = found->second;
    if (original == kNoDocument || original == id) continue;
    all_.insert(id);
    by_language_.try_emplace({original, document.language}, id);
  }
}

DocId Translations::of(DocId original, std::string_view language) const {
  auto found = by_language_.find(std::pair(original, std::string(language)));
  return found == by_language_.end() ? kNoDocument : found->second;
}

}  // namespace insyn::render
