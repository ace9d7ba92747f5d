// SPDX-License-Identifier: EUPL-1.2
#include "serve/watch.hpp"

#include "base/files.hpp"
#include "support/catch.hpp"
#include "support/temp_dir.hpp"

using namespace insyn;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

namespace {

using MakeWatch = std::unique_ptr<serve::Watch> (*)(const serve::Folders&);

/// True when the change is seen; takes what follows it too.
bool sees(serve::Watch& watch) {
  bool seen = watch.changed_within(2s);
  while (watch.changed_within(20ms)) continue;
  return seen;
}

}  // namespace

TEST_CASE("what is saved, made, renamed and removed is noticed", "[serve]") {
  auto make = GENERATE(MakeWatch(serve::watch_by_events), MakeWatch(serve::watch_by_looking));
  test::TempDir dir;
  fs::path root = dir.path() / "minutes";
  fs::create_directories(root / "arbete");
  auto watch = make({root});
  REQUIRE(watch);
  CHECK_FALSE(watch->changed_within(10ms));

  files::replace(root / "arbete" / "a.md", "one");
  CHECK(sees(*watch));
  files::replace(root / "arbete" / "a.md", "longer");
  CHECK(sees(*watch));
  fs::rename(root / "arbete" / "a.md", root / "arbete" / "b.md");
  CHECK(sees(*watch));
  fs::create_directories(root / "new" / "deep");
  CHECK(sees(*watch));
  files::replace(root / "new" / "deep" / "c.md", "x");
  CHECK(sees(*watch));
  fs::remove_all(root / "new");
  CHECK(sees(*watch));
  CHECK_FALSE(watch->changed_within(10ms));
}

TEST_CASE("editors' own files are passed over", "[serve]") {
  auto make = GENERATE(MakeWatch(serve::watch_by_events), MakeWatch(serve::watch_by_looking));
  test::TempDir dir;
  fs::create_directory(dir.path() / ".git");
  auto watch = make({dir.path()});
  files::replace(dir.path() / ".git" / "index", "x");
  files::replace(dir.path() / ".a.md.swp", "x");
  files::replace(dir.path() / "a.md~", "x");
  CHECK_FALSE(watch->changed_within(50ms));
}

TEST_CASE("a folder that comes later, or comes again, is watched", "[serve]") {
  auto make = GENERATE(MakeWatch(serve::watch_by_events), MakeWatch(serve::watch_by_looking));
  test::TempDir dir;
  fs::path root = dir.path() / "templates";
  auto watch = make({root});
  REQUIRE(watch);
  for (int turn = 0; turn < 2; ++turn) {
    fs::create_directory(root);
    files::replace(root / "page.html", "x");
    CHECK(sees(*watch));
    files::replace(root / "page.html", "longer");
    CHECK(sees(*watch));
    fs::remove_all(root);
    CHECK(sees(*watch));
  }
}
