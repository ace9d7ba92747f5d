// SPDX-License-Identifier: EUPL-1.2
// What came of a withdrawal, and what a person has left to do: no program reaches into other people's caches.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/lang.hpp"
#include "model/settings.hpp"
#include "model/site.hpp"
#include "publish/publish.hpp"
#include "write/write.hpp"

namespace insyn::cli {

/// A file that belonged to the withdrawn document, and a document that still has it beside its page: author's files.
struct SharedFile {
  std::string file{}, document{};
};

struct Withdrawal {
  std::string id{}, file{}, reason{};
  bool is_read = true;      // the file is read as withdrawn; errors in it may keep it from that
  bool was_posted = false;  // its text has stood on a channel
  write::Summary pages{};
  std::size_t refused = 0;             // files that were not written for what is internal in them
  publish::Plan plan{};                // with results
  Said hindrance{};                    // why no channel could be asked at all
  std::vector<std::string> linking{};  // author's files of the published documents that link to it
  std::vector<SharedFile> still_shown{};
};

/// The published documents with a link to the page of the withdrawn one: their words may tell what it said.
[[nodiscard]] std::vector<std::string> documents_linking_to(const Site& after, const Tombstone& withdrawn);

/// What the document had beside its page `before`, and others still have `after`. A document with errors of its own is
/// not in `before`: of its files nothing is known.
[[nodiscard]] std::vector<SharedFile> files_still_shown(const Site& before, const Site& after, std::string_view id);

[[nodiscard]] std::string withdrawal_text(const Withdrawal& done, const Settings& settings, Lang lang);
/// {"id","file","reason","written","removed","plan":[…],"remains":[…]}: the plan as `publish` tells it, and what
/// remains to be done by hand, in words.
[[nodiscard]] std::string withdrawal_json(const Withdrawal& done, const Settings& settings, Lang lang);

}  // namespace insyn::cli
