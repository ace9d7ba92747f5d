// SPDX-License-Identifier: EUPL-1.2
// The `git` program, for the ledger that is kept in a branch. The program and not a library: how a machine gets to its
// remote (credential helpers, an agent with keys, the header that CI has put in the settings) is git's own.
//
// It is run without a shell, asks nobody for anything, speaks English, runs no hooks, and is ended after a while. It
// never sees a work tree: only plumbing is used.
#pragma once
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/lang.hpp"
#include "base/program.hpp"

namespace insyn::publish {

struct GitAnswer {
  int exit = 0;  // 128 or more: git itself could not; kTimedOut: it was ended
  std::string out{};
  std::string err{};

  static constexpr int kTimedOut = ProgramEnd::kTimedOut;
  [[nodiscard]] bool is_good() const { return exit == 0; }
  /// What git said, on one line and with credentials hidden: fit for anyone to read.
  [[nodiscard]] std::string words() const;
};

/// Seconds that a command may take. Those that go over the network wait for others.
enum class GitLimit { local = 60, network = 120 };

class Git {
 public:
  /// For the repository that holds `folder`.
  explicit Git(std::filesystem::path folder) : folder_(std::move(folder)) {}

  /// Runs `git ARGUMENTS` with `input` as its standard input. Error when there is no git to run.
  [[nodiscard]] GitAnswer run(const std::vector<std::string>& arguments, std::string_view input = {},
                              GitLimit limit = GitLimit::local) const;
  /// As run(), for a command that must succeed: what it prints, without the last line end. Error, with git's words and
  /// `trouble` before them, when it does not.
  [[nodiscard]] std::string ask(const std::vector<std::string>& arguments, const Said& trouble,
                                std::string_view input = {}, GitLimit limit = GitLimit::local) const;

 private:
  std::filesystem::path folder_;
};

/// `text` with what stands before the host, and after a question mark, in each URL made dots: names, passwords, tokens.
[[nodiscard]] std::string without_credentials(std::string_view text);

/// A name that git takes for a branch or a remote and that is no option of a command: letters, digits and - _ / .
/// (git-check-ref-format(1), and nothing beyond ASCII).
[[nodiscard]] bool is_plain_ref_name(std::string_view name);

}  // namespace insyn::publish
