// SPDX-License-Identifier: EUPL-1.2
// Keys that stand where nobody reads them. What keeps a file from being published ("publicera: nej", "status: utkast")
// must never be lost by a slip of the pen: the file would be published.
#pragma once
#include <string>
#include <string_view>

#include "model/finding.hpp"
#include "parse/front_matter/front_matter.hpp"
#include "parse/front_matter/keys.hpp"
#include "parse/front_matter/yaml_text.hpp"
#include "parse/reporter.hpp"
#include "parse/text/conceal.hpp"

namespace insyn::parse {

/// Front matter that is none (front-matter): its dashes don't stand first in the file, or those above it are missing.
/// Tells whether there is any. `text` is the whole file, which has no front matter.
bool report_misplaced_front_matter(std::string_view text, const std::string& path, Findings& findings);

/// A key in the text before its first heading with hashes that would keep the file from being published, and that
/// nobody has read (front-matter).
void report_lost_keys(const Published& published, const FrontMatter& read, const std::string& path, Findings& findings);

/// A key of `kinds` among the lines below the line of `key`, whose text it would be taken for, as it is moved in or has
/// a dash (front-matter). `rest` stands behind the key's colon: what is quoted there is text to its end, but for a line
/// that would keep the file from being published.
void report_swallowed_keys(const YamlText& yaml, const KeyInfo& key, std::string_view rest, Lines below, Kinds kinds,
                           const Reporter& report);

}  // namespace insyn::parse
