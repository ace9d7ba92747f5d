// SPDX-License-Identifier: EUPL-1.2
#include "write/manifest.hpp"

#include <fstream>

#include "base/error.hpp"
#include "base/files.hpp"
#include "support/catch.hpp"
#include "support/temp_dir.hpp"

using insyn::write::is_safe_path;
using insyn::write::Manifest;
namespace fs = std::filesystem;

namespace {

struct Project {
  insyn::test::TempDir dir{};
  fs::path root = dir.path();
  fs::path folder = root / "public";
  Project() { fs::create_directories(root / ".insyn"); }
  [[nodiscard]] fs::path file() const {
    for (const auto& entry : fs::directory_iterator(root / ".insyn")) return entry.path();
    return {};
  }
};

}  // namespace

TEST_CASE("a safe path stays in its folder", "[write]") {
  for (auto safe : {"index.html", "arbete/a b.pdf", ".well-known/security.txt", "a..b", "å/ö"})
    CHECK(is_safe_path(safe));
  for (auto unsafe : {"", "/etc/passwd", "../x", "a/../b", "a//b", "a/", "./a", "a/.", "a\nb"})
    CHECK_FALSE(is_safe_path(unsafe));
}

TEST_CASE("what was added is known to the next build, finished or not", "[write]") {
  Project project;
  { Manifest(project.root, project.folder).add("a/index.html"); }
  { Manifest(project.root, project.folder).add("b/index.html"); }
  Manifest next(project.root, project.folder);
  CHECK(next.paths() == Manifest::Paths{"a/index.html", "b/index.html"});
  next.finish({"c/index.html"});
  CHECK(Manifest(project.root, project.folder).paths() == Manifest::Paths{"c/index.html"});
}

TEST_CASE("each output folder has a manifest of its own", "[write]") {
  Project project;
  Manifest(project.root, project.folder).finish({"a"});
  CHECK(Manifest(project.root, project.root / "build").paths().empty());
  CHECK(Manifest(project.root, "/srv/www").paths().empty());
}

TEST_CASE("a damaged manifest is never trusted and never the end", "[write]") {
  Project project;
  Manifest(project.root, project.folder).finish({"a"});
  auto whole = insyn::files::read(project.file());
  SECTION("another version") { insyn::files::replace(project.file(), "insyn manifest 9\npublic\na\n"); }
  SECTION("noise") { insyn::files::replace(project.file(), std::string_view("\0\xFF\n\n../../x", 10)); }
  SECTION("empty") { insyn::files::replace(project.file(), ""); }
  SECTION("cut in its head") { insyn::files::replace(project.file(), whole.substr(0, 10)); }
  SECTION("paths that lead out") {
    insyn::files::replace(project.file(), "insyn manifest 1\npublic\n../minutes/om.md\n/etc/passwd\n");
  }
  Manifest next(project.root, project.folder);
  CHECK(next.paths().empty());
  next.add("b");
  CHECK(Manifest(project.root, project.folder).paths().contains("b"));
}

TEST_CASE("a line that was not finished names no file, and does not swallow the next", "[write]") {
  Project project;
  Manifest(project.root, project.folder).finish({"a", "b"});
  auto whole = insyn::files::read(project.file());
  insyn::files::replace(project.file(), whole + "half/of/a/pa");
  { Manifest(project.root, project.folder).add("c"); }
  CHECK(Manifest(project.root, project.folder).paths() == Manifest::Paths{"a", "b", "c"});
}

TEST_CASE("a manifest that can't be asked for is an error: what it names would stay for ever", "[write]") {
  insyn::test::TempDir dir;
  fs::create_symlink("round", dir.path() / "round");  // a link to itself
  CHECK_THROWS_AS(Manifest(dir.path() / "round", dir.path() / "public"), insyn::Error);
}
