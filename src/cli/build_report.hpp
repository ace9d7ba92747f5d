// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <iosfwd>
#include <nlohmann/json_fwd.hpp>

#include "base/lang.hpp"
#include "pipeline/project.hpp"
#include "write/write.hpp"

namespace insyn::cli {

/// Why a file of minutes/ is not published, in words.
[[nodiscard]] Said reason_of(const LeftOut& left_out);

/// What was written; with `verbose` also each file that is not published, with its reason.
enum class Detail { brief, verbose };
void print_summary(std::ostream& out, const pipeline::Project& project, const write::Summary& summary, Detail detail,
                   Lang lang);

/// findings_json() with "written", "kept", "removed", "foreign", "left_out" and "held".
[[nodiscard]] nlohmann::ordered_json build_json(const pipeline::Project& project, const write::Summary& summary,
                                                Lang lang);

}  // namespace insyn::cli
