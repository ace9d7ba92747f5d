// SPDX-License-Identifier: EUPL-1.2
// Looks at the site and says what is wrong; changes nothing. One rule a file, one table of them.
#pragma once
#include "model/finding.hpp"
#include "model/site.hpp"

namespace insyn::check {

/// What only shows when all is joined and today is known. On `jobs` threads.
[[nodiscard]] Findings check(const Site& site, unsigned jobs);

/// What looks like private data or a secret in a note that the site shows (parse has found it by its form): findings
/// personal-number, contact-data and possible-secret, which never quote it. E-mail at a domain that may stand there is
/// none: one of [privacy] allowed_domains or below it; where that is not set, those of contact, feedback_url and
/// base_url, unless anybody can have an address there.
[[nodiscard]] Findings private_data(const std::string& file, const Suspicions& suspicions, const Settings& settings);

enum class Strict { no, yes };

/// Gives each finding its severity (rule table, then [check] in the settings, then strict), takes away those that are
/// off or released, and sorts the rest by file, place and rule, without doubles. A release that silences nothing is a
/// finding stale-release where it stands.
[[nodiscard]] Findings rank(Findings findings, const Settings& settings, Strict strict);

/// Adds to the hint of each finding that can be released, or is of privacy, the lines of site.toml that release it: by
/// whom and why is left to fill in.
void offer_releases(Findings& findings, Date today);

}  // namespace insyn::check
