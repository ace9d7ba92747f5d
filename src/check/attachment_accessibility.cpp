// SPDX-License-Identifier: EUPL-1.2
#include "check/copied_files.hpp"
#include "check/rules.hpp"

namespace insyn::check {
namespace {

Finding finding_of(const Site& site, DocId id, const CopiedFile& file) {
  Finding finding{.rule = Rule::attachment_accessibility, .file = site.doc(id).path, .at = place_of(site, id, file)};
  if (file.pdf == CopiedFile::Pdf::unreadable) {
    finding.message = say("pdf:en är låst eller skadad och går inte att kontrollera: {}",
                          "the PDF is locked or damaged and can't be checked: {}", file.source);
    finding.hint = say("spara om den utan lösenord", "save it again without a password");
  } else {
    finding.message = say("pdf:en saknar taggar, så den går inte att lyssna på i rätt ordning: {}",
                          "the PDF has no tags, so it can't be listened to in the right order: {}", file.source);
    finding.hint = say("publicera texten som en sida i stället, eller spara om pdf:en med taggar för tillgänglighet",
                       "publish the text as a page instead, or save the PDF again with tags for accessibility");
  }
  return finding;
}

}  // namespace

void attachment_accessibility(const Site& site, Findings& findings) {
  for (DocId id = 0; id < site.attachments.size(); ++id)
    for (const CopiedFile& file : site.attachments[id])
      if (file.pdf == CopiedFile::Pdf::untagged || file.pdf == CopiedFile::Pdf::unreadable)
        findings.push_back(finding_of(site, id, file));
}

}  // namespace insyn::check
