// SPDX-License-Identifier: EUPL-1.2
#include "write/source_edits.hpp"

#include "base/files.hpp"
#include "support/catch.hpp"
#include "support/temp_dir.hpp"

using namespace insyn;

TEST_CASE("edits are made once, from first to last, and those that overlap another are not", "[write]") {
  CHECK(write::edited("abcdef", {{4, 5, "E"}, {1, 2, "BB"}, {4, 5, "E"}}) == "aBBcdEf");
  CHECK(write::edited("abcdef", {{1, 4, ""}, {2, 3, "x"}}) == "aef");
  CHECK(write::edited("abc", {{3, 3, "d"}, {4, 5, "x"}, {2, 1, "y"}}) == "abcd");
  CHECK(write::edited("abc", {}) == "abc");
}

TEST_CASE("a file that somebody has changed since it was read is left", "[write]") {
  test::TempDir dir;
  const auto root = std::filesystem::canonical(dir.path());
  files::make_folders(root / "minutes");
  files::replace(root / "minutes/a.md", "before");
  CHECK(write::replace_unchanged(root, "minutes/a.md", "before", "after"));
  CHECK(files::read(root / "minutes/a.md") == "after");
  CHECK_FALSE(write::replace_unchanged(root, "minutes/a.md", "before", "again"));
  CHECK(files::read(root / "minutes/a.md") == "after");
}

// While check --fix asked, one of two files went away: the other was not mended, and nothing was told of either.
TEST_CASE("a file that is gone, or has become something else, is left", "[write]") {
  test::TempDir dir, elsewhere;
  const auto root = std::filesystem::canonical(dir.path());
  files::make_folders(root / "minutes/c.md");
  files::make(elsewhere.path() / "b.md", "before");
  std::filesystem::create_symlink(elsewhere.path() / "b.md", root / "minutes/b.md");
  for (const char* path : {"minutes/a.md", "minutes/b.md", "minutes/c.md", "minutes/d/e.md"})
    CHECK_FALSE(write::replace_unchanged(root, path, "before", "after"));
  CHECK(files::read(elsewhere.path() / "b.md") == "before");
}
