// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <span>
#include <string_view>

namespace insyn::render {

/// A file of templates/ or site/ as it stood when the program was built.
struct EmbeddedFile {
  std::string_view path{};  // from the project's root
  std::string_view text{};
};

/// What a project gets that has no file of its own (made by cmake/Embed.cmake).
[[nodiscard]] std::span<const EmbeddedFile> embedded_files();

}  // namespace insyn::render
