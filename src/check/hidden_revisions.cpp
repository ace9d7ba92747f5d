// SPDX-License-Identifier: EUPL-1.2
#include "check/copied_files.hpp"
#include "check/rules.hpp"

namespace insyn::check {

void hidden_revisions(const Site& site, Findings& findings) {
  const Said message =
      say("filen har mer i sig än den visar: ändringar, kommentarer, dold text eller tidigare versioner",
          "the file holds more than it shows: changes, comments, hidden text or earlier versions");
  for (const Copied& copied : copied_files(site))
    if (copied.file->hidden.revisions)
      findings.push_back(finding_in(site, copied, Rule::hidden_revisions, message, how_to_clean(*copied.file)));
}

}  // namespace insyn::check
