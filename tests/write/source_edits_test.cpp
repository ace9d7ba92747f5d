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
