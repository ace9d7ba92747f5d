// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <set>

#include "cli/withdraw.hpp"

namespace insyn::cli {

std::vector<std::string> documents_linking_to(const Site& after, const Tombstone& withdrawn) {
  const Settings& settings = after.settings;
  const std::string path = settings.base_path() + withdrawn.url_path;
  auto leads_there = [&](std::string_view href) {
    href = href.substr(0, href.find_first_of("?#"));
    if (href.starts_with(settings.origin())) href.remove_prefix(settings.origin().size());
    return href == path;
  };
  std::vector<std::string> paths;
  for (DocId id = 0; id < after.documents.size(); ++id)
    if (std::any_of(after.hrefs[id].begin(), after.hrefs[id].end(), leads_there)) paths.push_back(after.doc(id).path);
  return paths;
}

std::vector<SharedFile> files_still_shown(const Site& before, const Site& after, std::string_view id) {
  DocId withdrawn = before.find(id);
  if (withdrawn == kNoDocument) return {};
  std::set<std::string_view> sources;
  for (const CopiedFile& file : before.attachments[withdrawn]) sources.insert(file.source);
  std::vector<SharedFile> shared;
  for (DocId other = 0; other < after.documents.size(); ++other)
    for (const CopiedFile& file : after.attachments[other])
      if (sources.contains(file.source)) shared.push_back({file.source, after.doc(other).path});
  return shared;
}

}  // namespace insyn::cli
