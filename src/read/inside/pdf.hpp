// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <filesystem>

#include "read/inside/inside.hpp"

namespace insyn::read {

/// Whether a PDF can be read aloud, and what it holds beside its pages.
///
/// Tagged when its catalog says that it is marked (/MarkInfo /Marked true) and has a tree of structure
/// (/StructTreeRoot; ISO 32000-1, 14.8), else untagged; unreadable when it is no whole PDF, wants a password or is too
/// large. Its author by /Info and by XMP. Revisions: comments, files within it, and earlier revisions (pdf_revisions).
/// Scripts: what runs when it is opened.
[[nodiscard]] Inside look_at_pdf(const std::filesystem::path& file);

}  // namespace insyn::read
