// SPDX-License-Identifier: EUPL-1.2
#include "link/directory.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "link/url.hpp"

namespace insyn::link {
namespace {

/// "Polisen" of "Polisen (ersättare)".
std::string_view without_remark(std::string_view words) {
  words = trimmed(words);
  auto open = words.rfind('(');
  return words.ends_with(')') && open != std::string_view::npos && open > 0 ? trimmed(words.substr(0, open)) : words;
}

std::string_view without_at(std::string_view words) {
  words = trimmed(words);
  return words.starts_with('@') ? words.substr(1) : words;
}

std::string key(std::string_view words) { return folded(collapsed(words)); }

}  // namespace

Directory::Directory(const Site& site) {
  std::vector<std::pair<const Document*, Party>> described;
  for (DocId id = 0; id < site.documents.size(); ++id)
    if (site.doc(id).organisation() && !site.as_translation(id)) described.emplace_back(&site.doc(id), add({id, true}));
  for (auto [document, party] : described) name(document->title, party);
  for (auto [document, party] : described) name(document->id, party), name(name_of(document->id), party);
  for (auto [document, party] : described) name(document->organisation()->abbreviation, party);
  for (const GroupNode& group : site.groups)
    for (const RosterRow& row : site.doc(group.document).group_facts()->roster)
      for (const std::string* words : {&row.organisation, &row.deputy})
        if (!words->empty()) parties_[party(*words)].known = true;
}

DocId Directory::like(std::string_view words) const {
  std::vector<std::string_view> names;
  for (const auto& [written, party] : by_name_)
    if (parties_[party].organisation != kNoDocument) names.push_back(written);
  std::sort(names.begin(), names.end());  // of two that are as near the first, whatever the table's order
  const std::string near = nearest(key(without_at(without_remark(words))), names);
  return near.empty() ? kNoDocument : parties_[by_name_.at(near)].organisation;
}

Party Directory::add(Known party) {
  parties_.push_back(party);
  return static_cast<Party>(parties_.size() - 1);
}

void Directory::name(std::string_view words, Party party) {
  if (std::string folded_words = key(words); !folded_words.empty())
    by_name_.try_emplace(std::move(folded_words), party);
}

std::optional<Party> Directory::named(std::string_view words) const {
  // A name may itself hold brackets or commas ("Barn-, ungdoms- och kulturförvaltningen"): the whole goes first.
  std::string_view bare = without_remark(words);
  for (std::string_view part : {words, bare, bare.substr(0, bare.find(','))})
    if (auto found = by_name_.find(key(part)); found != by_name_.end()) return found->second;
  return std::nullopt;
}

Party Directory::party(std::string_view words) {
  auto [asked, is_new] = as_written_.try_emplace(std::string(words));
  if (!is_new) return asked->second;
  std::string_view clean = without_at(words);
  auto found = named(clean);
  if (!found) name(without_remark(clean), *(found = add({})));
  return asked->second = *found;
}

}  // namespace insyn::link
