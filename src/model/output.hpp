// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <string>

#include "model/suspicion.hpp"

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
  } pdf = Pdf::none;     // none: no PDF, or not looked at
  std::string sha256{};  // of its bytes, where anything below was found: what a [[release]] pins
  /// What lies in the file beside what it shows.
  struct {
    bool position = false;   // where a picture was taken
    bool camera = false;     // with which camera or telephone, or when
    bool author = false;     // who wrote it
    bool revisions = false;  // tracked changes, hidden text or comments
    bool scripts = false;    // what a browser, Office or a PDF reader would run
  } hidden{};
  Suspicions suspicions{};  // in its text, as far as it is text or can be read as one
};

}  // namespace insyn
