// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "model/finding.hpp"
#include "model/parsed.hpp"
#include "model/site.hpp"
#include "model/source.hpp"
#include "read/read.hpp"

namespace insyn::pipeline {

/// Findings of check::private_data() for what the site shows and no more: its documents, the reasons of those that are
/// withdrawn, and the files that are copied beside them.
void report_private_data(const std::vector<Parsed>& parsed, const Site& site, Findings& findings);

/// The same of what stands on every page: the texts of the settings (of the contact no telephone number or address, it
/// is there to be used), and the project's own words, templates and styles, by path.
void report_private_data_of_all_pages(const std::vector<read::ShownText>& texts,
                                      const std::map<std::string, std::string>& overrides, const Settings& settings,
                                      Findings& findings);

/// Takes away, of the findings stale-release, those of a release for a file that is there but not published yet.
void let_releases_wait(const SourceTree& tree, const std::vector<Parsed>& parsed, const Site& site, Findings& findings);

/// The reason of a withdrawn document stays unsaid where `findings`, ranked, tell of an error of privacy in its note:
/// the withdrawal is carried out all the same.
void hide_private_reasons(const std::vector<Parsed>& parsed, const Findings& findings, Site& site);

/// What check::private_data() says of a text that is not written into any file yet.
[[nodiscard]] Findings private_data_in(std::string_view text, const Settings& settings);

}  // namespace insyn::pipeline
