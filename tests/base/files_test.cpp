// SPDX-License-Identifier: EUPL-1.2
#include "base/files.hpp"

#include <sys/stat.h>

#include "base/error.hpp"
#include "base/parallel.hpp"
#include "support/catch.hpp"
#include "support/temp_dir.hpp"

using namespace insyn;
namespace fs = std::filesystem;

TEST_CASE("replace leaves one whole file and nothing beside it", "[base]") {
  test::TempDir dir;
  auto path = dir.path() / "a.txt";
  files::replace(path, "one");
  files::replace_durably(path, "two");
  CHECK(files::read(path) == "two");
  CHECK(std::distance(fs::directory_iterator(dir.path()), fs::directory_iterator{}) == 1);
}

TEST_CASE("a file that can't be replaced is one clear line", "[base]") {
  test::TempDir dir;
  CHECK_THROWS_AS(files::replace(dir.path() / "none" / "a.txt", "x"), Error);
  CHECK_THROWS_AS(files::read(dir.path()), Error);
  CHECK_FALSE(files::read_if_there(dir.path() / "none"));
}

TEST_CASE("what lies outside a folder is not read, whatever links say", "[base]") {
  test::TempDir dir;
  auto folder = fs::canonical(dir.path()) / "in";
  fs::create_directories(folder / "deep");
  files::replace(folder / "a", "inside");
  files::replace(dir.path() / "b", "outside");
  fs::create_symlink("../a", folder / "deep" / "near");
  fs::create_symlink(dir.path() / "b", folder / "far");
  fs::create_symlink(dir.path(), folder / "up");
  CHECK(files::read_within(folder, folder / "a") == "inside");
  CHECK(files::read_within(folder, folder / "deep" / "near") == "inside");
  CHECK(files::read_within(folder, folder / "a", 2) == "ins");
  for (fs::path path : {folder / "far", folder / "up" / "b", folder / ".." / "b", dir.path() / "b"})
    CHECK_THROWS_WITH(files::read_within(folder, path), Catch::Contains("leads out of"));
}

TEST_CASE("nothing is written outside a folder, whatever links say", "[base]") {
  test::TempDir dir;
  auto folder = fs::canonical(dir.path()) / "in";
  fs::create_directories(folder);
  fs::create_directories(dir.path() / "out");
  files::replace(dir.path() / "out" / "mine", "mine");
  fs::create_symlink(dir.path() / "out", folder / "far");
  fs::create_symlink(dir.path() / "out" / "mine", folder / "link");
  CHECK_THROWS_WITH(files::replace_within(folder, folder / "far" / "a", "x"), Catch::Contains("leads out of"));
  files::replace_within(folder, folder / "link", "ours");  // the link itself is replaced
  CHECK(fs::is_regular_file(fs::symlink_status(folder / "link")));
  CHECK(std::distance(fs::directory_iterator(dir.path() / "out"), fs::directory_iterator{}) == 1);
  CHECK(files::read(dir.path() / "out" / "mine") == "mine");
}

TEST_CASE("a file that is replaced durably keeps its permissions", "[base]") {
  test::TempDir dir;
  auto path = dir.path() / "note.md";
  files::replace(path, "one");
  fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write);
  files::replace_durably(path, "two");
  CHECK(fs::status(path).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
}

TEST_CASE("what a killed run left is removed, and nobody else's file", "[base]") {
  test::TempDir dir;
  fs::create_directories(dir.path() / "deep" / ".insyn-tmp-1-1");
  const std::vector<std::string> others{".insyn-tmp-",       ".insyn-tmp-1",  ".insyn-tmp-1-", ".insyn-tmp-1-2-3",
                                        ".insyn-tmp-1-2.md", "insyn-tmp-1-2", ".insyn-tmp-a-1"};
  for (const auto& name : others) files::replace(dir.path() / "deep" / name, "theirs");
  for (fs::path folder : {dir.path(), dir.path() / "deep"}) files::replace(folder / ".insyn-tmp-4711-0", "ours");
  fs::create_symlink("..", dir.path() / "deep" / ".insyn-tmp-1-2");
  files::remove_unfinished(dir.path());
  CHECK_FALSE(fs::exists(dir.path() / ".insyn-tmp-4711-0"));
  CHECK(fs::exists(dir.path() / "deep" / ".insyn-tmp-4711-0"));
  files::remove_unfinished_below(dir.path());
  CHECK_FALSE(fs::exists(dir.path() / "deep" / ".insyn-tmp-4711-0"));
  CHECK(std::distance(fs::directory_iterator(dir.path() / "deep"), fs::directory_iterator{}) ==
        static_cast<std::ptrdiff_t>(others.size()) + 2);
}

TEST_CASE("lines are added to a file that is there, and not through a link", "[base]") {
  test::TempDir dir;
  auto path = dir.path() / "lines";
  CHECK_THROWS_AS(files::Appender(path), Error);
  files::replace(path, "a\n");
  files::Appender(path).add("b\n");
  CHECK(files::read(path) == "a\nb\n");
  fs::create_symlink(path, dir.path() / "link");
  CHECK_THROWS_AS(files::Appender(dir.path() / "link"), Error);
  CHECK_THROWS_AS(files::Lock::take(dir.path() / "link", 0), Error);
}

TEST_CASE("a named pipe is refused, not waited for", "[base]") {
  test::TempDir dir;
  auto pipe = dir.path() / "pipe";
  REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  CHECK_THROWS_AS(files::read(pipe), Error);
}

TEST_CASE("appending keeps what was there", "[base]") {
  test::TempDir dir;
  files::append_durably(dir.path() / "l", "a\n");
  files::append_durably(dir.path() / "l", "b\n");
  CHECK(files::read(dir.path() / "l") == "a\nb\n");
}

TEST_CASE("a lock is held by one at a time", "[base]") {
  test::TempDir dir;
  auto first = files::Lock::take(dir.path() / "lock", 0);
  REQUIRE(first);
  CHECK_FALSE(files::Lock::take(dir.path() / "lock", 0));
  first.reset();
  CHECK(files::Lock::take(dir.path() / "lock", 0));
}

TEST_CASE("parallel work is done once each, and its first failure is told", "[base]") {
  std::vector<int> seen(1000);
  for_each_index(seen.size(), 8, [&](std::size_t i) { ++seen[i]; });
  CHECK(seen == std::vector<int>(1000, 1));
  CHECK_THROWS_WITH(for_each_index(10, 4,
                                   [](std::size_t i) {
                                     if (i == 3) fail("three");
                                   }),
                    "three");
}
