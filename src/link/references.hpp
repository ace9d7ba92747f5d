// SPDX-License-Identifier: EUPL-1.2
// Every link, picture and attachment followed to where it leads.
#pragma once
#include <string>
#include <vector>

#include "link/paths.hpp"
#include "model/finding.hpp"
#include "model/site.hpp"

namespace insyn::link {

/// What a link leads to.
struct Target {
  enum class Kind {
    broken,     // nothing that may be shown; there is a finding
    elsewhere,  // another site, a file, a page of the site that is no document
    document,
  } kind = Kind::broken;
  DocId document = kNoDocument;
  std::string anchor{};  // in that document, as its page spells it ("p-4" for "#§4"); "" for the whole
};

/// By DocId, then by index in Prose::links.
using References = std::vector<std::vector<Target>>;

/// Fills Site::hrefs, attachments and attachment_hrefs. Nothing outside minutes/ can be named, and of the files there
/// only those named here come into the site.
[[nodiscard]] References follow_references(Site& site, const Paths& paths, unsigned jobs, Findings& findings);

}  // namespace insyn::link
