// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <string>

namespace insyn {

/// One file of the output: bytes ready to write at `path` below public/ ("arbete/index.html").
struct OutputFile {
  std::string path{};
  std::string bytes{};
};

/// One file of the output that is a copy of a project file (attachments, site/static).
struct CopiedFile {
  std::string path{};       // below public/
  std::string source{};     // from the root
  std::uintmax_t size = 0;  // bytes, as far as known: 0 is "not known"
  enum class Pdf : std::uint8_t {
    none,
    tagged,
    untagged,
    unreadable
  } pdf = Pdf::none;  // none: no PDF, or not looked at
};

}  // namespace insyn
