// SPDX-License-Identifier: EUPL-1.2
// Whether PDF files can be read aloud: tagged or not (ISO 32000-1, 14.8).
#pragma once
#include <filesystem>
#include <vector>

#include "model/output.hpp"

namespace insyn::read {

/// What each file is: tagged when its catalog says that it is marked (/MarkInfo /Marked true) and has a tree of
/// structure (/StructTreeRoot), else untagged; unreadable when it is no whole PDF, wants a password, or is too large or
/// too costly to look at.
///
/// A PDF comes from anyone, and may be made to do harm. The files are looked at in a process of its own, with little
/// memory and time for each: one that breaks it is unreadable, and the build goes on. Never throws for what a file is.
[[nodiscard]] std::vector<CopiedFile::Pdf> look_at_pdfs(const std::vector<std::filesystem::path>& files);

}  // namespace insyn::read
