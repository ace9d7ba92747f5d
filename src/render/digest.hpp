// SPDX-License-Identifier: EUPL-1.2
// One mail-ready text for the actors of a group: what was decided, what became of it, what was done, what is theirs to
// do, what was promised, when they meet next. In the language of the site; organisations and roles, never names from
// attendance.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "render/render.hpp"

namespace insyn::render {

struct DigestLine {
  std::string id{};    // of the decision or action; "" for a promise
  std::string text{};  // "Beslut 1: Vi öppnar en lokal."
  std::string url{};
};

struct DigestOwner {
  std::string who{};
  std::vector<DigestLine> actions{};  // open, the earliest due first
};

struct Digest {
  std::string group{}, url{};  // title and address of the group
  Date since{}, today{};
  std::vector<DigestLine> decided{}, followed_up{}, done{};  // followed up: what became of what was said before
  std::vector<DigestOwner> to_do{};  // organisations by name, then roles, then what nobody has taken on
  std::vector<DigestLine> promised{};
  std::optional<DigestLine> next{};  // the next meeting
};

/// What has happened in the group from `since` on. Without a day: since the meeting before the last, that is what the
/// last meeting with notes decided and what was done from the day after the one before it.
[[nodiscard]] Digest digest(const Site& site, const Theme& theme, std::uint32_t group, std::optional<Date> since);

/// Plain text, lines of at most 72 letters but for addresses, ready to paste into a mail.
[[nodiscard]] std::string digest_text(const Digest& digest, const Site& site, const Theme& theme);

}  // namespace insyn::render
