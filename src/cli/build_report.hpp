// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <iosfwd>
#include <nlohmann/json_fwd.hpp>

#include "base/lang.hpp"
#include "pipeline/build.hpp"
#include "pipeline/live_site.hpp"

namespace insyn::cli {

/// Why a file of minutes/ is not published, in words.
[[nodiscard]] Said reason_of(const LeftOut& left_out);

/// What was written, and that nothing internal is in it; with `verbose` also each file that is not published, with its
/// reason, and where internal texts stand that are too short to be looked for.
enum class Detail { brief, verbose };
void print_summary(std::ostream& out, const pipeline::Project& project, const pipeline::Built& built, Detail detail,
                   Lang lang);

/// Each file that is not as it was, and how; as JSON {"new": […], "changed": […], "removed": […]}.
void print_altered(std::ostream& out, const std::vector<write::Altered>& altered, Lang lang);
[[nodiscard]] nlohmann::ordered_json altered_json(const std::vector<write::Altered>& altered);

/// Each file that was made anew, and why.
void print_touched(std::ostream& out, const pipeline::Refreshed& refreshed, Lang lang);

/// findings_json() with "written", "kept", "removed", "foreign", "left_out", "held" and "verified": what the search
/// for internal text went through, and which texts were too short for it.
[[nodiscard]] nlohmann::ordered_json build_json(const pipeline::Project& project, const pipeline::Built& built,
                                                Lang lang);

}  // namespace insyn::cli
