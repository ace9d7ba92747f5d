// SPDX-License-Identifier: EUPL-1.2
// Files that lie beside a document: what a reader is told of them before following the link.
#pragma once
#include <string>
#include <vector>

#include "render/shared.hpp"

namespace insyn::render {

/// A PDF that cannot be read aloud, or of which that is not known.
[[nodiscard]] bool is_inaccessible(const CopiedFile& file);

/// "pdf, 0,3 MB, inte tillgänglighetsanpassad"
[[nodiscard]] std::string file_text(const Words& words, const CopiedFile& file);

/// What the document calls the file: the title it gives it, else the file's name.
[[nodiscard]] std::string file_title(const Shared& shared, DocId document, const CopiedFile& file);

/// {title, href, about}: the document's own list.
[[nodiscard]] std::vector<View> attachment_views(const Shared& shared, const Words& words, DocId document);

/// file_text() by index in Prose::links, "" for what leads to no file beside the document; empty where none does.
[[nodiscard]] std::vector<std::string> link_notes(const Shared& shared, const Words& words, DocId document);

}  // namespace insyn::render
