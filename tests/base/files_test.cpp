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
