// SPDX-License-Identifier: EUPL-1.2
#include "read/inside/office.hpp"

#include <algorithm>
#include <optional>
#include <stdexcept>

#include "read/inside/office_text.hpp"
#include "read/inside/picture.hpp"
#include "read/inside/xml_author.hpp"
#include "read/inside/zip.hpp"

namespace insyn::read {
namespace {

constexpr std::uint64_t kMostUnpacked = 200'000'000;  // bytes, of all that is read of a file
constexpr std::size_t kLargestPicture = 50'000'000;

bool has(const Zip& zip, std::string_view name) {
  return std::find(zip.names().begin(), zip.names().end(), name) != zip.names().end();
}

std::optional<OfficeText::Format> format_of(const Zip& zip) {
  if (has(zip, "[Content_Types].xml")) return OfficeText::Format::open_xml;
  if (has(zip, "content.xml") && has(zip, "META-INF/manifest.xml")) return OfficeText::Format::open_document;
  return {};
}

/// docProps/core.xml and app.xml, meta.xml.
bool is_about_the_file(std::string_view name) { return name.starts_with("docProps/") || name == "meta.xml"; }

/// What the reader sees, and comments and notes beside it; not styles, relations, settings or themes, which have no
/// text.
bool is_text(std::string_view name) {
  if (!name.ends_with(".xml")) return false;
  if (name == "content.xml") return true;
  for (std::string_view other :
       {"styles", "settings", "fontTable", "webSettings", "numbering", "theme", "_rels", "media"})
    if (name.find(other) != std::string_view::npos) return false;
  return name.starts_with("word/") || name.starts_with("xl/") || name.starts_with("ppt/");
}

bool is_picture(std::string_view name) {
  return name.find("/media/") != std::string_view::npos || name.starts_with("Pictures/");
}

void read_xml_of(Zip& zip, std::size_t index, XmlListener& listener) {
  XmlReader reader(listener);
  zip.read(index, [&](std::string_view piece) { reader.feed(piece); });
  reader.finish();
}

void look_at_picture_in(Zip& zip, std::size_t index, Inside& inside) {
  std::string bytes;
  zip.read(index, [&](std::string_view piece) {
    if (bytes.size() < kLargestPicture) bytes += piece;
  });
  auto hidden = look_at_embedded_picture(bytes).hidden;
  inside.hidden.position |= hidden.position;
  inside.hidden.camera |= hidden.camera;
}

/// What its very name tells: earlier versions (OpenDocument), a log of changes (a shared workbook).
bool holds_revisions(std::string_view name) {
  return name.starts_with("Versions/") || name.starts_with("xl/revisions/");
}

/// Macros: of Office, of LibreOffice.
bool holds_program(std::string_view name) {
  return name.ends_with("vbaProject.bin") || name.starts_with("Basic/") || name.starts_with("Scripts/");
}

Inside look_through(Zip& zip, OfficeText::Format format) {
  Inside inside;
  AuthorListener author;
  OfficeText text(format);
  for (std::size_t i = 0; i < zip.names().size(); ++i) {
    const std::string& name = zip.names()[i];
    if (is_about_the_file(name) && name.ends_with(".xml"))
      read_xml_of(zip, i, author);
    else if (is_text(name))
      read_xml_of(zip, i, text);
    else if (is_picture(name))
      look_at_picture_in(zip, i, inside);
    inside.hidden.revisions |= holds_revisions(name);
    inside.hidden.scripts |= holds_program(name);
  }
  inside.hidden.author = author.names_author();
  inside.hidden.revisions |= text.has_revisions();
  if (text.is_cut()) inside.seen = Inside::Seen::too_large;
  inside.text = text.take();
  return inside;
}

}  // namespace

Inside look_at_office(const std::filesystem::path& file) {
  try {
    Zip zip(file, kMostUnpacked);
    auto format = format_of(zip);
    return format ? look_through(zip, *format) : Inside{.seen = Inside::Seen::closed};
  } catch (const std::runtime_error&) {
    return {.seen = Inside::Seen::unreadable};
  }
}

}  // namespace insyn::read
