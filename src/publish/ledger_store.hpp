// SPDX-License-Identifier: EUPL-1.2
// Where a ledger's bytes lie. There are two such places (ledger_file.cpp, ledger_git.cpp); everything else about a
// ledger, its chain, what it refuses, how it is checked, is the same for both and stands in ledger_store.cpp.
#pragma once
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "publish/ledger.hpp"

namespace insyn::publish {

/// A line to be added at the end, and for people what it is.
struct NewLine {
  const std::string& bytes;  // without line end
  const Event& event;
};

class LedgerStore {
 public:
  virtual ~LedgerStore() = default;

  /// What the place is called: "site/ledger.jsonl", "insyn-ledger:ledger.jsonl".
  [[nodiscard]] virtual std::string name() const = 0;
  /// What a person can do when the lines are damaged.
  [[nodiscard]] virtual Said way_out() const = 0;

  /// All lines as they were when the store was opened, or after the last add(); "" where there is no ledger yet.
  [[nodiscard]] virtual std::string lines() const = 0;
  /// A kept text's bytes; nothing when it was removed. `hash` is 64 hexadecimal digits.
  [[nodiscard]] virtual std::optional<std::string> text(const std::string& hash) const = 0;
  /// As text() of each, for the many that a build asks for; those that were removed are not among them.
  using Texts = std::unordered_map<std::string, std::string>;
  [[nodiscard]] virtual Texts texts(const std::vector<std::string>& hashes) const = 0;

  // The rest only with Access::write.

  /// Cuts off what follows the whole lines, or adds the line end that the last one lacks.
  virtual void repair(const Chain& chain) = 0;

  /// last: durably there, as the last line. not_last: there, and others have already added theirs. no: another writer
  /// was first, and nothing was added. Error: it may be there or not, and this run must end.
  enum class Added { last, not_last, no };
  [[nodiscard]] virtual Added add(const NewLine& line) = 0;
  /// Durable no later than the next line.
  virtual void keep(const std::string& hash, const std::string& bytes) = 0;
};

/// Both may throw Error: another run holds the place, or it can't be reached. With Access::local nothing is thrown
/// because there is no ledger, or no git, on this machine.
/// `folder`, from `root`, must lie in it, wherever links lead (UsageError).
[[nodiscard]] std::unique_ptr<LedgerStore> open_file_store(const std::filesystem::path& root,
                                                           const std::filesystem::path& folder, Access access,
                                                           int wait_seconds);
[[nodiscard]] std::unique_ptr<LedgerStore> open_git_store(const std::filesystem::path& root, const std::string& branch,
                                                          const std::string& remote, Access access, int wait_seconds);

}  // namespace insyn::publish
