// SPDX-License-Identifier: EUPL-1.2
#include "pipeline/copied_files.hpp"

#include <algorithm>

#include "base/parallel.hpp"
#include "base/text.hpp"
#include "read/pdf.hpp"

namespace insyn::pipeline {
namespace {

std::uintmax_t size_of(const std::filesystem::path& file) {
  std::error_code gone;
  auto size = std::filesystem::file_size(file, gone);
  return gone ? 0 : size;
}

/// Every `step`th file from `first` on.
std::vector<CopiedFile*> share_of(const std::vector<CopiedFile*>& files, std::size_t first, std::size_t step) {
  std::vector<CopiedFile*> share;
  for (std::size_t i = first; i < files.size(); i += step) share.push_back(files[i]);
  return share;
}

void look_at(const std::filesystem::path& root, const std::vector<CopiedFile*>& pdfs) {
  std::vector<std::filesystem::path> paths;
  for (const CopiedFile* pdf : pdfs) paths.push_back(root / pdf->source);
  auto seen = read::look_at_pdfs(paths);
  for (std::size_t i = 0; i < pdfs.size(); ++i) pdfs[i]->pdf = seen[i];
}

}  // namespace

void look_at_copied_files(const std::filesystem::path& root, unsigned jobs, Site& site) {
  std::vector<CopiedFile*> pdfs;
  for (auto& files : site.attachments)
    for (CopiedFile& file : files) {
      if (file.size == 0) file.size = size_of(root / file.source);
      if (folded(file.source).ends_with(".pdf")) pdfs.push_back(&file);
    }
  std::size_t shares = std::min<std::size_t>(jobs, pdfs.size());
  for_each_index(shares, jobs, [&](std::size_t i) { look_at(root, share_of(pdfs, i, shares)); });
}

}  // namespace insyn::pipeline
