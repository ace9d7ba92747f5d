// SPDX-License-Identifier: EUPL-1.2
#include "check/copied_files.hpp"
#include "check/rules.hpp"

namespace insyn::check {
namespace {

Said told_by(const CopiedFile& file) {
  const bool is_inside = kind_of(file) == FileKind::office || kind_of(file) == FileKind::open_document;
  const Said picture = is_inside ? say("en bild i filen", "a picture in the file") : say("bilden", "the picture");
  Said what =
      say("var den är tagen, och med vilken kamera eller när", "where it was taken, and with which camera or when");
  if (!file.hidden.camera) what = say("var den är tagen", "where it was taken");
  if (!file.hidden.position)
    what = say("med vilken kamera den är tagen, eller när", "with which camera it was taken, or when");
  return {picture.sv + " berättar " + what.sv, picture.en + " tells " + what.en};
}

}  // namespace

void image_metadata(const Site& site, Findings& findings) {
  for (const Copied& copied : copied_files(site))
    if (copied.file->hidden.position || copied.file->hidden.camera)
      findings.push_back(
          finding_in(site, copied, Rule::image_metadata, told_by(*copied.file), how_to_clean(*copied.file)));
}

}  // namespace insyn::check
