// SPDX-License-Identifier: EUPL-1.2
// The walk to its end: render → write.
#pragma once
#include <filesystem>

#include "pipeline/leaks.hpp"
#include "pipeline/project.hpp"
#include "write/write.hpp"

namespace insyn::pipeline {

/// What a build did.
struct Built {
  write::Summary files{};
  verify::Report verified{};
  Findings leaks{};  // of rule leak, ranked: what they tell of was not written
};

/// Attachments, pictures and site/static/, in one list by path.
[[nodiscard]] std::vector<CopiedFile> copies_of(const Site& site);

/// Makes the sheet and gives it to the output: in pieces, where it is made so.
void put(write::Output& output, const render::Sheet& sheet, Stages& stages);

/// Renders every page, feed and data file and makes `folder` hold them and no others of ours. The project may have
/// errors only when their documents were left out. Each file is looked through for what is internal before it is
/// written.
[[nodiscard]] Built build(const Project& project, const Request& request, const std::filesystem::path& folder);

/// Where errors stop a build, withdrawals are carried out all the same: the pages of withdrawn documents in `folder`
/// become tombstones, what lay beside them goes, and so does what other files of the old site tell of them. All else
/// stays as it was. Returns how many documents that was.
std::size_t carry_out_withdrawals(const Project& project, const Request& request, const std::filesystem::path& folder);

}  // namespace insyn::pipeline
