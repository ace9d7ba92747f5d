// SPDX-License-Identifier: EUPL-1.2
#include "check/copied_files.hpp"

#include <algorithm>
#include <set>

#include "base/encode.hpp"
#include "base/text.hpp"

namespace insyn::check {
namespace {

bool is_office(std::string_view ending) {
  constexpr std::string_view kEndings = ".docx.docm.dotx.xlsx.xlsm.xltx.pptx.pptm.ppsx.potx";
  return ending.size() == 5 && kEndings.find(ending) != std::string_view::npos;
}

bool is_open_document(std::string_view ending) { return ending.size() == 4 && ending.starts_with(".o"); }

}  // namespace

Place place_of(const Site& site, DocId id, const CopiedFile& file) {
  const Document& document = site.doc(id);
  const std::string name = encode::url_segment(file.path.substr(file.path.rfind('/') + 1));
  auto leads_there = [&](const std::string& href) {
    return href.substr(0, href.find('#')).ends_with(document.url_path + name);
  };
  for (std::size_t i = 0; i < site.attachment_hrefs[id].size(); ++i)
    if (leads_there(site.attachment_hrefs[id][i])) return document.attachments[i].at;
  for (std::size_t i = 0; i < site.hrefs[id].size(); ++i)
    if (leads_there(site.hrefs[id][i])) return document.prose.links[i].at;
  return {};
}

std::vector<Copied> copied_files(const Site& site) {
  std::vector<Copied> all;
  std::set<std::string_view> known;
  auto add = [&](const CopiedFile& file, DocId document) {
    if (known.insert(file.source).second) all.push_back({&file, document});
  };
  for (DocId id = 0; id < site.attachments.size(); ++id)
    for (const CopiedFile& file : site.attachments[id]) add(file, id);
  for (const CopiedFile& file : site.static_files) add(file, kNoDocument);
  return all;
}

Finding finding_in(const Site& site, const Copied& copied, Rule rule, const Said& message, Said hint) {
  Finding finding{.rule = rule,
                  .file = copied.file->source,
                  .message = message,
                  .hint = std::move(hint),
                  .text_sha256 = copied.file->sha256};
  if (copied.document == kNoDocument) return finding;
  const std::string& note = site.doc(copied.document).path;
  const int line = place_of(site, copied.document, *copied.file).line;
  const std::string place = line > 0 ? fmt::format("{}:{}", note, line) : note;
  finding.message.sv += " (nämns i " + place + ")";
  finding.message.en += " (named in " + place + ")";
  return finding;
}

FileKind kind_of(const CopiedFile& file) {
  const std::string name = folded(file.source.substr(file.source.rfind('/') + 1));
  const std::string ending = name.substr(std::min(name.rfind('.'), name.size()));
  if (ending == ".pdf") return FileKind::pdf;
  if (ending == ".svg") return FileKind::drawing;
  if (is_office(ending)) return FileKind::office;
  return is_open_document(ending) ? FileKind::open_document : FileKind::picture;
}

Said how_to_clean(const CopiedFile& file) {
  switch (kind_of(file)) {
    case FileKind::pdf:
      return say("ta bort ändringar, kommentarer och egenskaper i originalet, och spara en ny pdf ur det",
                 "take changes, comments and properties out of the original, and save a new PDF from it");
    case FileKind::office:
      return say("öppna den i Office: Arkiv > Info > Sök efter problem > Granska dokument, och ta bort det som hittas",
                 "open it in Office: File > Info > Check for Issues > Inspect Document, and remove what is found");
    case FileKind::open_document:
      return say(
          "öppna den i LibreOffice: godkänn ändringar, ta bort kommentarer och dolt, nollställ Arkiv > Egenskaper",
          "open it in LibreOffice: accept changes, delete comments and what is hidden, reset File > Properties");
    case FileKind::drawing:
      return say("spara om den utan metadata (i Inkscape: Spara som > Optimerad SVG)",
                 "save it again without metadata (in Inkscape: Save as > Optimized SVG)");
    case FileKind::picture: break;
  }
  return say(
      "spara om bilden utan metadata: exiftool -all= --icc_profile:all -tagsfromfile @ -orientation FIL",
      "save the picture again without metadata: exiftool -all= --icc_profile:all -tagsfromfile @ -orientation FILE");
}

}  // namespace insyn::check
