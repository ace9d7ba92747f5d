// SPDX-License-Identifier: EUPL-1.2
#include "link/paths.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "link/url.hpp"
#include "model/source.hpp"

namespace insyn::link {
namespace {

constexpr std::ptrdiff_t kNeighbours = 40;  // looked at on each side

}  // namespace

bool Entry::lies_among_figures() const { return insyn::lies_among_figures(key); }

std::string download_name(const Document& figure) { return std::string(name_of(figure.id)) + ".csv"; }

Paths::Paths(const Candidates& candidates, const std::vector<std::string>& files, const Site& site) {
  entries_.reserve(candidates.size() + files.size());
  for (const Candidate& candidate : candidates) {
    const Document& document = *candidate.document;
    DocId id = candidate.left_out ? kNoDocument : site.find(document.id);
    entries_.push_back({document.path, id, candidate.left_out, document.url_path, to_nfc(document.path)});
  }
  for (const std::string& file : files) entries_.push_back({file, kNoDocument, {}, {}, to_nfc(file)});
  std::sort(entries_.begin(), entries_.end(), [](const Entry& a, const Entry& b) { return a.key < b.key; });
  by_name_.reserve(entries_.size());
  for (const Entry& entry : entries_) by_name_.emplace_back(folded(name_of(entry.key)), &entry);
  std::sort(by_name_.begin(), by_name_.end());
  for (const Entry& entry : entries_)
    if (entry.document != kNoDocument || entry.left_out == LeftOut::Why::withdrawn)
      addresses_.push_back(entry.url_path);
  for (const FigureNode& node : site.figures) {
    const Document& figure = site.doc(node.document);
    addresses_.push_back(figure.url_path + download_name(figure));
    if (auto data = joined_path(to_nfc(folder_of(figure.path)), to_nfc(figure.figure()->data_file)))
      figures_of_data_[folded(*data)].push_back(node.document);
  }
  std::sort(addresses_.begin(), addresses_.end());
}

std::vector<Entry>::const_iterator Paths::first_from(std::string_view path) const {
  return std::lower_bound(entries_.begin(), entries_.end(), path,
                          [](const Entry& entry, std::string_view wanted) { return entry.key < wanted; });
}

const Entry* Paths::exactly(std::string_view path) const {
  auto found = first_from(path);
  return found != entries_.end() && found->key == path ? &*found : nullptr;
}

const Entry* Paths::find(std::string_view path) const {
  if (const Entry* entry = exactly(path)) return entry;
  for (const char* name : {"/group.md", "/project.md"})
    if (const Entry* entry = exactly(std::string(path) + name)) return entry;
  return nullptr;
}

bool Paths::is_address(std::string_view url_path) const {
  auto has = [&](std::string_view path) { return std::binary_search(addresses_.begin(), addresses_.end(), path); };
  return has(url_path) || has(std::string(url_path) + "/");
}

DocId Paths::figure_of_data(const Entry& file, DocId here) const {
  auto found = figures_of_data_.find(folded(file.key));
  if (found == figures_of_data_.end()) return kNoDocument;
  const auto& figures = found->second;
  return std::find(figures.begin(), figures.end(), here) != figures.end() ? here : figures.front();
}

std::string Paths::near(std::string_view path) const {
  auto same_name = std::lower_bound(by_name_.begin(), by_name_.end(),
                                    std::pair<std::string, const Entry*>(folded(name_of(path)), nullptr));
  if (same_name != by_name_.end() && same_name->first == folded(name_of(path))) return same_name->second->key;
  auto here = first_from(path);
  std::vector<std::string_view> names;
  for (auto entry = here - std::min(here - entries_.begin(), kNeighbours);
       entry != here + std::min(entries_.end() - here, kNeighbours); ++entry)
    if (folder_of(entry->key) == folder_of(path)) names.push_back(name_of(entry->key));
  std::string name = nearest(name_of(path), names);
  return name.empty() ? name : std::string(folder_of(path)) + "/" + name;
}

}  // namespace insyn::link
