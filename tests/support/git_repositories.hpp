// SPDX-License-Identifier: EUPL-1.2
// Real repositories for the ledger in a branch: a bare one that all share, and clones of it.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "publish/git.hpp"
#include "support/catch.hpp"
#include "support/temp_dir.hpp"

namespace insyn::test {

inline constexpr const char* kBranch = "insyn-ledger";
inline constexpr const char* kBranchRef = "refs/heads/insyn-ledger";

class GitRepositories {
 public:
  GitRepositories() {
    git(folder_.path(), {"init", "--quiet", "--bare", "-b", "main", bare().string()});
    auto first = clone("first");
    git(first, {"commit", "--quiet", "--allow-empty", "-m", "the project"});
    git(first, {"push", "--quiet", "origin", "HEAD:refs/heads/main"});
  }

  [[nodiscard]] std::filesystem::path bare() const { return folder_.path() / "bare.git"; }
  [[nodiscard]] std::filesystem::path path(const std::string& name) const { return folder_.path() / name; }

  std::filesystem::path clone(const std::string& name, const std::vector<std::string>& options = {}) const {
    std::vector<std::string> arguments{"clone", "--quiet"};
    arguments.insert(arguments.end(), options.begin(), options.end());
    arguments.insert(arguments.end(), {"file://" + bare().string(), path(name).string()});
    git(folder_.path(), arguments);
    return path(name);
  }

  /// What the command prints; it must succeed.
  static std::string git(const std::filesystem::path& where, const std::vector<std::string>& arguments,
                         std::string_view input = {}) {
    auto answer = publish::Git(where).run(arguments, input);
    INFO(answer.words());
    REQUIRE(answer.is_good());
    return answer.out;
  }

  /// Makes the branch's ledger these bytes, as somebody with an editor would.
  void write_lines(const std::string& bytes) const {
    auto blob = git(bare(), {"hash-object", "-w", "--stdin"}, bytes);
    blob.pop_back();
    auto tree = git(bare(), {"mktree"}, "100644 blob " + blob + "\tledger.jsonl\n");
    tree.pop_back();
    auto commit = git(bare(), {"commit-tree", tree, "-m", "edited"});
    commit.pop_back();
    git(bare(), {"update-ref", kBranchRef, commit});
  }
  [[nodiscard]] std::string lines() const { return git(bare(), {"cat-file", "blob", "insyn-ledger:ledger.jsonl"}); }

 private:
  TempDir folder_{};
};

}  // namespace insyn::test
