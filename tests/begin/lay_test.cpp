// SPDX-License-Identifier: EUPL-1.2
#include "begin/lay.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include "base/error.hpp"
#include "base/files.hpp"
#include "support/catch.hpp"
#include "support/temp_dir.hpp"

using namespace insyn;
using namespace insyn::begin;
namespace fs = std::filesystem;

namespace {

const std::vector<NewFile> kFiles{{"ci/a.sh", "#!/bin/sh\n"}, {"minutes/om.md", "# Om\n"}, {"README.md", "x\n"}};

}  // namespace

TEST_CASE("all files stand in a new folder, and scripts may be run", "[begin]") {
  test::TempDir temp;
  lay(temp.path() / "a/b", kFiles);
  CHECK(files::read(temp.path() / "a/b/minutes/om.md") == "# Om\n");
  CHECK(::access((temp.path() / "a/b/ci/a.sh").c_str(), X_OK) == 0);
  CHECK(std::distance(fs::directory_iterator(temp.path() / "a/b"), {}) == 3);
}

TEST_CASE("a new repository of git is as good as an empty folder, and so is what a killed run left", "[begin]") {
  test::TempDir temp;
  fs::create_directories(temp.path() / ".git");
  fs::create_directories(temp.path() / ".insyn-init/minutes");
  files::make(temp.path() / ".insyn-init/minutes/om.md", "half");
  lay(temp.path(), kFiles);
  CHECK(files::read(temp.path() / "minutes/om.md") == "# Om\n");
  CHECK(!fs::exists(temp.path() / ".insyn-init"));
  CHECK(fs::exists(temp.path() / ".git"));
}

TEST_CASE("nothing is written where anything stands", "[begin]") {
  test::TempDir temp;
  files::make(temp.path() / "brev.txt", "mitt");
  CHECK_THROWS_AS(lay(temp.path(), kFiles), UsageError);
  CHECK(std::distance(fs::directory_iterator(temp.path()), {}) == 1);
  CHECK_THROWS_AS(lay(temp.path() / "brev.txt", kFiles), UsageError);
  CHECK(files::read(temp.path() / "brev.txt") == "mitt");
}

TEST_CASE("what fails half-way leaves nothing that blocks the next try", "[begin]") {
  test::TempDir temp;
  auto broken = kFiles;
  broken.push_back({"README.md/x", "a file cannot hold a file"});
  CHECK_THROWS_AS(lay(temp.path() / "ny", broken), Error);
  CHECK(!fs::exists(temp.path() / "ny"));
  fs::create_directory(temp.path() / "tom");
  CHECK_THROWS_AS(lay(temp.path() / "tom", broken), Error);
  CHECK(fs::is_empty(temp.path() / "tom"));
  lay(temp.path() / "tom", kFiles);
}

TEST_CASE("a new file is whole, and never takes another's place", "[begin]") {
  test::TempDir temp;
  make(temp.path(), {"minutes/a/b.md", "text"});
  CHECK(files::read(temp.path() / "minutes/a/b.md") == "text");
  CHECK_THROWS_AS(make(temp.path(), {"minutes/a/b.md", "annan"}), UsageError);
  CHECK(files::read(temp.path() / "minutes/a/b.md") == "text");
  fs::create_symlink("ingenstans", temp.path() / "minutes/lank.md");
  CHECK_THROWS_AS(make(temp.path(), {"minutes/lank.md", "x"}), UsageError);
}

TEST_CASE("a new file does not leave the project by a link", "[begin]") {
  test::TempDir temp, elsewhere;
  fs::create_directory_symlink(elsewhere.path(), temp.path() / "minutes");
  CHECK_THROWS_AS(make(temp.path(), {"minutes/a/b.md", "x"}), UsageError);
  CHECK(fs::is_empty(elsewhere.path()));
}
