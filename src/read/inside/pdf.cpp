// SPDX-License-Identifier: EUPL-1.2
#include "read/inside/pdf.hpp"

#include <algorithm>
#include <array>
#include <qpdf/QPDF.hh>

#include "base/files.hpp"
#include "base/text.hpp"
#include "read/inside/pdf_revisions.hpp"
#include "read/inside/xml_author.hpp"

namespace insyn::read {
namespace {

using Pdf = CopiedFile::Pdf;
constexpr std::size_t kLargest = 200'000'000;  // bytes of a file

bool is_tagged(QPDF& pdf) {
  QPDFObjectHandle catalog = pdf.getRoot(), marks = catalog.getKey("/MarkInfo");
  if (!marks.isDictionary() || !catalog.getKey("/StructTreeRoot").isDictionary()) return false;
  QPDFObjectHandle marked = marks.getKey("/Marked");
  return marked.isBool() && marked.getBoolValue();
}

/// Of a dictionary or none; null where it has no such key.
QPDFObjectHandle at(QPDFObjectHandle dictionary, const std::string& key) {
  return dictionary.isDictionary() ? dictionary.getKey(key) : QPDFObjectHandle::newNull();
}

bool has_words(QPDFObjectHandle text) { return text.isString() && !trimmed(text.getUTF8Value()).empty(); }

bool tells_author(QPDF& pdf) {
  if (has_words(at(pdf.getTrailer().getKey("/Info"), "/Author"))) return true;
  QPDFObjectHandle metadata = pdf.getRoot().getKey("/Metadata");
  if (!metadata.isStream()) return false;
  auto xmp = metadata.getStreamData();
  return names_author({reinterpret_cast<const char*>(xmp->getBuffer()), xmp->getSize()});
}

/// Marks that readers of the text have made in it (ISO 32000-1, table 169).
bool is_comment(QPDFObjectHandle annotation) {
  constexpr std::array<std::string_view, 9> kKinds{"/Text",      "/Popup", "/Highlight", "/Underline",     "/Squiggly",
                                                   "/StrikeOut", "/Caret", "/Ink",       "/FileAttachment"};
  QPDFObjectHandle kind = at(annotation, "/Subtype");
  if (!kind.isName()) return false;
  if (kind.getName() == "/FileAttachment") return true;
  return std::find(kKinds.begin(), kKinds.end(), kind.getName()) != kKinds.end() &&
         has_words(at(annotation, "/Contents"));
}

bool has_comments(QPDF& pdf) {
  for (const QPDFObjectHandle& page : pdf.getAllPages()) {
    QPDFObjectHandle annotations = at(page, "/Annots");
    if (!annotations.isArray()) continue;
    for (int i = 0; i < annotations.getArrayNItems(); ++i)
      if (is_comment(annotations.getArrayItem(i))) return true;
  }
  return false;
}

bool has_files(QPDF& pdf) { return at(at(pdf.getRoot(), "/Names"), "/EmbeddedFiles").isDictionary(); }

/// An action that runs a program (ISO 32000-1, 12.6.4.5 and 12.6.4.16).
bool is_program(const QPDFObjectHandle& action) {
  QPDFObjectHandle kind = at(action, "/S");
  return kind.isName() && (kind.getName() == "/JavaScript" || kind.getName() == "/Launch");
}

/// One that runs when it is opened, or that its forms and links may call.
bool has_programs(QPDF& pdf) {
  QPDFObjectHandle catalog = pdf.getRoot();
  return at(at(catalog, "/Names"), "/JavaScript").isDictionary() || is_program(at(catalog, "/OpenAction"));
}

}  // namespace

Inside look_at_pdf(const std::filesystem::path& file) {
  const Inside unreadable{.seen = Inside::Seen::unreadable, .pdf = Pdf::unreadable};
  if (std::filesystem::file_size(file) > kLargest) return {.seen = Inside::Seen::too_large, .pdf = Pdf::unreadable};
  const std::string bytes = files::read(file, kLargest);
  Inside inside;
  try {
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    pdf.processMemoryFile("pdf", bytes.data(), bytes.size());
    inside.pdf = is_tagged(pdf) ? Pdf::tagged : Pdf::untagged;
    inside.hidden.author = tells_author(pdf);
    inside.hidden.scripts = has_programs(pdf);
    inside.hidden.revisions = has_files(pdf) || has_comments(pdf) || holds_earlier_content(pdf, bytes);
  } catch (const std::exception&) {
    return unreadable;
  }
  return inside;
}

}  // namespace insyn::read
