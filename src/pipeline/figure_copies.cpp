// SPDX-License-Identifier: EUPL-1.2
#include "pipeline/figure_copies.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>

#include "base/files.hpp"
#include "base/hash.hpp"
#include "base/text.hpp"

namespace insyn::pipeline {
namespace {

std::string_view folder_of(std::string_view path) { return path.substr(0, path.rfind('/') + 1); }

struct Guarded {
  const std::string* bytes = nullptr;
  const Document* figure = nullptr;
};
using BySize = std::multimap<std::uintmax_t, Guarded>;

/// The files of values that must not be seen whole.
BySize guarded_files(const SourceTree& tree, const std::vector<Parsed>& parsed) {
  BySize guarded;
  for (std::size_t i = 0; i < parsed.size(); ++i) {
    const Document& document = *parsed[i].document;
    if (document.figure() == nullptr || !document.figure()->has_suppressed() || !tree.notes[i].tables) continue;
    for (const DataFile& table : *tree.notes[i].tables)
      if (takes_values_from(document, std::string(folder_of(document.path)) + table.name))
        guarded.emplace(table.bytes.size(), Guarded{&table.bytes, &document});
  }
  return guarded;
}

/// The figure whose values the file at `path` holds, nullptr where it is another file.
const Document* figure_copied(const std::filesystem::path& path, const BySize& guarded) {
  std::error_code gone;
  auto [first, last] = guarded.equal_range(std::filesystem::file_size(path, gone));
  if (gone || first == last) return nullptr;
  auto bytes = files::read_if_there(path);
  auto found =
      std::find_if(first, last, [&](const auto& one) { return bytes.has_value() && *bytes == *one.second.bytes; });
  return found == last ? nullptr : found->second.figure;
}

}  // namespace

bool takes_values_from(const Document& document, std::string_view path) {
  const Figure* figure = document.figure();
  if (figure == nullptr || figure->table != 0) return false;
  std::string_view named = figure->data_file;
  if (named.starts_with("./")) named.remove_prefix(2);
  std::string own = document.path.substr(0, document.path.rfind('.')) + ".csv";
  std::string wanted = named.empty() ? own : std::string(folder_of(document.path)).append(named);
  auto key = [](std::string_view text) { return folded(to_nfc(text)); };
  return key(path) == key(wanted) || key(path) == key(wanted + ".csv");
}

void report_copies_of_figures(const std::filesystem::path& root, const SourceTree& tree,
                              const std::vector<Parsed>& parsed, const Site& site, Findings& findings) {
  const BySize guarded = guarded_files(tree, parsed);
  if (guarded.empty()) return;
  for (DocId id = 0; id < site.attachments.size(); ++id)
    for (const CopiedFile& file : site.attachments[id])
      if (const Document* figure = figure_copied(root / file.source, guarded))
        findings.push_back(
            {.rule = Rule::small_count,
             .file = site.doc(id).path,
             .message =
                 say("{} är samma fil som måttets egen, som har tal som döljs",
                     "{} is the same file as the figure's own, which holds numbers that are hidden", file.source),
             .hint = say("länka till måttet: {}", "link to the figure: {}", figure->path),
             .text_sha256 = sha256_hex(files::read_if_there(root / file.source).value_or(""))});
}

}  // namespace insyn::pipeline
