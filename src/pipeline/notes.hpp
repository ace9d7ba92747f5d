// SPDX-License-Identifier: EUPL-1.2
// What lies below minutes/, read and parsed: read → parse, file by file.
#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "model/finding.hpp"
#include "model/parsed.hpp"
#include "model/source.hpp"
#include "pipeline/stages.hpp"

namespace insyn::pipeline {

struct Notes {
  SourceTree tree{};             // without the notes' bytes
  std::vector<Parsed> parsed{};  // by tree.notes
  Findings findings{};           // of listing and reading; those of parsing are each Parsed's own
};

/// Each file's text is held for as long as it is parsed, no longer. Error where the disk fails.
[[nodiscard]] Notes read_notes(const std::filesystem::path& root, unsigned jobs, Stages& stages);

/// Notes that are read again and again while people write in them.
class KeptNotes {
 public:
  /// As read_notes(); a note whose file is the same as last time (and a figure's tables) is not read and parsed anew:
  /// its Document is the very same.
  const Notes& look(const std::filesystem::path& root, unsigned jobs, Stages& stages);

  /// As the last look found them; none before the first.
  [[nodiscard]] const Notes& last() const { return notes_; }
  /// The note at `path` as it was at the last look; nullptr where there was none.
  [[nodiscard]] const Parsed* find(const std::string& path) const;
  /// The note at `path` as it is now, where its file is another than at the last look. The last look stays as it was.
  [[nodiscard]] std::optional<Parsed> glance(const std::filesystem::path& root, const std::string& path,
                                             Stages& stages) const;

 private:
  Notes notes_{};

  /// npos where there was none; `guess` is asked first.
  [[nodiscard]] std::size_t index_of(const std::string& path, std::size_t guess = 0) const;
};

}  // namespace insyn::pipeline
