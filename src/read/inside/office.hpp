// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <filesystem>

#include "read/inside/inside.hpp"

namespace insyn::read {

/// A document, workbook or presentation: Office Open XML (ECMA-376: docx, xlsx, pptx) or OpenDocument (ISO 26300: odt,
/// ods, odp). Who is named as its author; revisions: tracked changes, comments, and text, rows, sheets, slides or notes
/// to slides that readers are not shown; what its pictures tell. `closed` when the zip is neither.
[[nodiscard]] Inside look_at_office(const std::filesystem::path& file);

}  // namespace insyn::read
