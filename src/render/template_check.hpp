// SPDX-License-Identifier: EUPL-1.2
// What is looked at in templates before any page is made of them.
#pragma once
#include <map>
#include <set>
#include <string>

#include "model/finding.hpp"
#include "render/template_tags.hpp"
#include "render/words.hpp"

namespace insyn::render {

using NameSet = std::set<std::string, std::less<>>;

/// Every name that `page` or a partial of it shows.
[[nodiscard]] NameSet names_in(const std::string& page, const TemplateTexts& templates);

/// Looks through `templates`: they nest no deeper than anyone writes, partials are there and go in no circle, words are
/// known, and no page of `pages` shows another name than those that its view has. What is wrong in a part is told with
/// the first page that it spoils. Gives the paths of what the pages use.
NameSet check_templates(const TemplateTexts& templates, const std::map<std::string, NameSet>& pages, const Words& words,
                        Findings& findings);

}  // namespace insyn::render
