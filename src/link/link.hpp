// SPDX-License-Identifier: EUPL-1.2
// From documents to the site: who refers to whom, who sat where, what became of what.
#pragma once
#include <memory>
#include <string>
#include <vector>

#include "model/site.hpp"

namespace insyn::link {

enum class Drafts { leave_out, include };

/// Joins the documents of a project as they may be seen on `today`. Takes published documents only (and drafts when
/// asked); the rest is listed in Site::left_out with its reason, the withdrawn in Site::tombstones.
/// `files`: every file below minutes/ that is no note (paths from the root): what attachments and pictures may name.
/// `held`: sorted paths of documents to leave out for their errors (LeftOut::Why::has_errors).
/// On `jobs` threads, where documents can be looked at one by one.
/// Findings: duplicate-id, missing-parent, broken-link, broken-anchor, missing-attachment, unsafe-url, not-member,
/// unknown-organisation and what else needs more than one file to see.
[[nodiscard]] Site link(Settings settings, std::vector<std::shared_ptr<const Document>> documents,
                        const std::vector<std::string>& files, Date today, Drafts drafts, Findings& findings,
                        const std::vector<std::string>& held = {}, unsigned jobs = 1);

}  // namespace insyn::link
