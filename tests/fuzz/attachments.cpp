// SPDX-License-Identifier: EUPL-1.2
// Files that are copied into the site, looked at for what they hold beside what they show: drawings, Office, pictures.
// A look ends, and says that it could not rather than throw. PDFs are not here: libqpdf's headers are not for clang 14
// (tests/read/pdf_test.cpp cuts and changes those).
#include "base/error.hpp"
#include "fuzz/memory_folder.hpp"
#include "fuzz/target.hpp"
#include "read/inside/drawing.hpp"
#include "read/inside/office.hpp"
#include "read/inside/picture.hpp"

namespace insyn {
namespace {

using read::Inside;

void take_drawing(const std::filesystem::path& file) {
  const Inside inside = read::look_at_drawing(file);
  INSYN_EXPECTS(inside.pdf == CopiedFile::Pdf::none && inside.text.empty());
  INSYN_EXPECTS(!inside.hidden.position && !inside.hidden.camera);
}

void take_office(const std::filesystem::path& file) {
  const Inside inside = read::look_at_office(file);
  bool was_read = inside.seen == Inside::Seen::whole || inside.seen == Inside::Seen::too_large;
  INSYN_EXPECTS(was_read || (inside.text.empty() && !inside.hidden.revisions));
}

void take_picture(const std::filesystem::path& file, std::string_view bytes) {
  const Inside inside = read::look_at_picture(file), embedded = read::look_at_embedded_picture(bytes);
  INSYN_EXPECTS(inside.text.empty() && !inside.hidden.revisions && !inside.hidden.scripts);
  INSYN_EXPECTS(inside.hidden.position == embedded.hidden.position);
}

}  // namespace

void fuzz::take(std::string_view bytes) {
  static const MemoryFolder folder;
  folder.write("attachment", bytes);
  const auto file = folder.path() / "attachment";
  take_drawing(file);
  take_office(file);
  take_picture(file, bytes);
}

}  // namespace insyn
