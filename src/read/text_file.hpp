// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <filesystem>
#include <optional>
#include <string>

namespace insyn::read {

struct TextFile {
  std::string words{};  // UTF-8
  bool is_cut = false;  // there is more of it than is read
};

/// A file that is text by what it holds: UTF-8, or UTF-16 with a byte order mark, without NUL, and no PDF (which says
/// otherwise what it holds). By its name's ending (txt, csv, html, json, xml, ics, svg, md and their like, or none at
/// all) also in other encodings. UTF-16 with a byte order mark and the western encodings of old programs become UTF-8,
/// each letter at its line and column. Nothing for other files, for one that holds no text at all, and where there is
/// none.
[[nodiscard]] std::optional<TextFile> read_text(const std::filesystem::path& file);

}  // namespace insyn::read
