// SPDX-License-Identifier: EUPL-1.2
#include "check/copied_files.hpp"
#include "check/rules.hpp"

namespace insyn::check {

void author_data(const Site& site, Findings& findings) {
  const Said message = say("filens egenskaper berättar vem som har gjort den, eller vem som är med",
                           "the file's properties tell who made it, or who is in it");
  for (const Copied& copied : copied_files(site))
    if (copied.file->hidden.author)
      findings.push_back(finding_in(site, copied, Rule::author_data, message, how_to_clean(*copied.file)));
}

}  // namespace insyn::check
