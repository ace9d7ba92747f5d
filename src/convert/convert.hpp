// SPDX-License-Identifier: EUPL-1.2
// Notes that another program wrote (Word, LibreOffice, a web page, plain text) made into a note of ours: a draft, with
// everything that was said, and remarks where a person must decide. Stands before the walk: what it marks is known by
// parse's words, and what comes out is read as any other note.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/lang.hpp"
#include "convert/markdown.hpp"

namespace insyn::convert {

/// A file that lies beside the note.
struct Enclosed {
  std::string name{};  // "2026-03-11-bild-1.png"
  std::string bytes{};
};

struct Converted {
  Date day{};
  Written note{};
  std::vector<Enclosed> pictures{};  // for the group's folder bilagor/, as the note names them
};

/// Reads the file by what its name ends in: .docx, .odt, .html, .htm, .txt, .md. `day` is the meeting's, or no day:
/// then it is looked for. UsageError for another kind of file, for what can't be read, and where no day is found. Error
/// when the machine lacks pandoc. Nothing is written.
[[nodiscard]] Converted convert(const std::filesystem::path& file, Date day, Lang lang);

}  // namespace insyn::convert
