// SPDX-License-Identifier: EUPL-1.2
// What a channel's answers mean for a post. Each channel has one table of the answers it is known to give; the code,
// docs/channels.md and the tests read the same rows.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/lang.hpp"

namespace insyn::publish {

enum class Meaning {
  unknown,    // it may have been done: look before anything is sent again
  throttled,  // not done: wait, then look, then again
  duplicate,  // a post like it exists: look, adopt it
  access,     // login or right: the whole channel stops until a person has mended it
  permanent,  // this post will not be taken
  missing,    // there is no such post (or no right to see it)
};
[[nodiscard]] std::string_view name_of(Meaning meaning);
/// For a person: what the sender then does by itself.
[[nodiscard]] Said what_insyn_does(std::string_view channel_type, Meaning meaning);

enum class Evidence {
  tested,      // by us, against the real thing
  documented,  // in the vendor's documentation only
  reported,    // only by those who met it
};
[[nodiscard]] std::string_view name_of(Evidence evidence);

/// A row of docs/channels.md.
struct KnownAnswer {
  std::string key{};  // as the channel writes it: "190/463", "401 rest_not_logged_in", "410"
  Meaning means = Meaning::unknown;
  Evidence evidence = Evidence::documented;
  Said what_to_do{};  // for a person
};

/// Every answer that the channel type is known to give, in the order that the code looks; none for "manual".
[[nodiscard]] std::vector<KnownAnswer> known_answers(std::string_view channel_type);

}  // namespace insyn::publish
