// SPDX-License-Identifier: EUPL-1.2
// What came of a withdrawal, and what a person has left to do: no program reaches into other people's caches.
#pragma once
#include <string>

#include "base/lang.hpp"
#include "model/settings.hpp"
#include "publish/publish.hpp"
#include "write/write.hpp"

namespace insyn::cli {

struct Withdrawal {
  std::string id{}, file{}, reason{};
  bool is_read = true;      // the file is read as withdrawn; errors in it may keep it from that
  bool was_posted = false;  // its text has stood on a channel
  write::Summary pages{};
  std::size_t refused = 0;  // files that were not written for what is internal in them
  publish::Plan plan{};     // with results
  Said hindrance{};         // why no channel could be asked at all
};

[[nodiscard]] std::string withdrawal_text(const Withdrawal& done, const Settings& settings, Lang lang);
/// {"id","file","reason","written","removed","plan":[…],"remains":[…]}: the plan as `publish` tells it, and what
/// remains to be done by hand, in words.
[[nodiscard]] std::string withdrawal_json(const Withdrawal& done, const Settings& settings, Lang lang);

}  // namespace insyn::cli
