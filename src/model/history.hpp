// SPDX-License-Identifier: EUPL-1.2
// What the ledger tells of the past, as far as pages show it: when each text was first seen on the public site, and
// what was posted where. Filled from the ledger by pipeline; empty where there is none.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "base/date.hpp"

namespace insyn {

/// Something that came to stand, was changed, or was taken away on a channel.
struct Posting {
  enum class What { posted, updated, retracted } what = What::posted;
  std::string channel{};  // by its name in the settings
  std::string item{};     // the document's id
  std::string url{};      // "" where the channel gave none
  Date date{};            // in Stockholm
  bool by_hand = false;   // a person did it and said so
};

struct History {
  std::map<std::string, Date, std::less<>> published{};  // by document id: the day its page was first seen
  /// By document id: body_sha256() as it was on that day. Not there where the ledger kept none, or has it no longer.
  std::map<std::string, std::string, std::less<>> published_bodies{};
  std::vector<Posting> postings{};  // oldest first

  /// No day when it is not known.
  [[nodiscard]] Date published_on(const std::string& id) const {
    auto found = published.find(id);
    return found == published.end() ? Date{} : found->second;
  }
};

}  // namespace insyn
