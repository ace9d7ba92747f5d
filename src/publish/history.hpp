// SPDX-License-Identifier: EUPL-1.2
// What the ledger tells of the past, for pages to show. Only looks: nothing here locks, repairs or writes.
#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "model/history.hpp"
#include "model/settings.hpp"
#include "publish/ledger.hpp"

namespace insyn::publish {

/// Publication days (`seen`) and everything that came to stand, was changed or was taken away, oldest first; each on
/// its day in Stockholm. What was found to be so already (`reconciled`) counts where it was news to the ledger: a post
/// whose answer was lost has been posted. What was only tried, refused or seeded is not told.
/// `seen_bodies`: as LocalLines has them.
[[nodiscard]] History history(const std::vector<Event>& events,
                              const std::unordered_map<std::string, std::string>& seen_bodies = {});

struct Past {
  History history{};
  std::optional<Damage> damage{};  // the history is that of the lines before it
  std::string ledger{};            // where it lies: "site/ledger.jsonl", "insyn-ledger:ledger.jsonl"
  Said way_out{};                  // what a person can do about damage
};

/// The history of the ledger that the settings name, as it lies on this machine: of one in a branch, what was fetched
/// last. Empty where there is none. A damaged ledger stops only `publish`; whoever builds is told, and shows what is
/// whole.
[[nodiscard]] Past read_past(const std::filesystem::path& root, const Settings& settings);

}  // namespace insyn::publish
