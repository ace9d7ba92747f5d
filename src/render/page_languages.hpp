// SPDX-License-Identifier: EUPL-1.2
// Which languages a page can be read in, and what it tells of that: every version names every other.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "render/page.hpp"
#include "render/shared.hpp"

namespace insyn::render {

/// The languages beside the site's own that have an entrance: those of the settings that there are words for.
[[nodiscard]] std::vector<std::string> entrance_languages(const Shared& shared);
/// "ar/".
[[nodiscard]] std::string entrance_path(std::string_view language);

/// {href, title, tag, dir} of the home page and of each entrance, without that of `here`; none where there is no
/// entrance.
[[nodiscard]] std::vector<View> site_languages(const Shared& shared, std::string_view here);

/// {alternates[{tag, href}]}, none where search engines shall leave the page out, with "x-default" last, for documents
/// with translations, the home page and the entrances; {languages[{href, title, tag, dir, current}]} for documents with
/// translations; {translation{note, outdated, title, href, tag, dir}} for a translation.
void put_languages(View& page, const Shared& shared, const Words& words, const Head& head);

/// {summaries[{text, title, tag, dir, easy}]}: what the document says in short in other languages than its own.
void put_summaries(View& view, const Shared& shared, const Document& document);

/// {<name>_lang, <name>_dir}: the language of a text that is another than the page's; empty where it is the page's.
void put_foreign(View& view, const char* lang_name, const char* dir_name, const Words& words,
                 std::string_view language);

}  // namespace insyn::render
