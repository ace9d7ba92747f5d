// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "model/finding.hpp"
#include "model/site.hpp"
#include "render/render.hpp"

namespace insyn::pipeline {

/// A file of site/static/ whose address a page, a feed or a file beside a document has, or lies below, or that stands
/// where one of them needs a folder: rule duplicate-id. The two could not both be written.
void report_taken_addresses(const Site& site, const render::Theme& theme, Findings& findings);

/// Takes away the files of site/static/ that errors stand in.
void leave_out_static_files(const Findings& findings, Site& site);

}  // namespace insyn::pipeline
