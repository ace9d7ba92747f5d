// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "convert/paper.hpp"

namespace insyn::convert {

enum class Office { word, open_document };

/// What is taken of a Word or OpenDocument text.
struct OfficeFile {
  std::string package{};                  // made ready for pandoc: a zip, its pictures empty
  std::vector<std::string> paragraphs{};  // every paragraph's words: the text's, then those of notes and page heads
  std::vector<Picture> pictures{};
};

/// Looks at the file in a process apart, as it may be made to do harm. UsageError for what is no such file, is damaged
/// or locked, or unpacks to more than anyone writes.
[[nodiscard]] OfficeFile open_office(const std::filesystem::path& file, Office kind);

}  // namespace insyn::convert
