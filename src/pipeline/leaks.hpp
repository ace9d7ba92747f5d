// SPDX-License-Identifier: EUPL-1.2
// What the leak verifier is told of a project: what is internal in it, and what is published on purpose.
#pragma once
#include <memory>
#include <vector>

#include "model/internal.hpp"
#include "model/parsed.hpp"
#include "model/post.hpp"
#include "pipeline/project.hpp"
#include "verify/verify.hpp"

namespace insyn::pipeline {

/// Internal parts of the notes, and the whole text of each note that `site` does not publish.
[[nodiscard]] std::vector<Internal> internals_of(const std::vector<Parsed>& parsed, const Site& site);

/// `project` must outlive the verifier.
[[nodiscard]] std::unique_ptr<verify::Verifier> verifier_of(const Project& project);

/// Each leak where its internal text stands, as grave as it is.
[[nodiscard]] Findings findings_of(const verify::Report& report, const Project& project);

/// What is internal and would be posted: nothing may be sent then.
[[nodiscard]] Findings leaks_in(const Posts& posts, const Project& project);

}  // namespace insyn::pipeline
