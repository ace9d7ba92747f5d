// SPDX-License-Identifier: EUPL-1.2
// What no build wrote, in the folder and outside it, is left alone.
#include <unistd.h>

#include "base/error.hpp"
#include "base/files.hpp"
#include "support/catch.hpp"
#include "support/temp_dir.hpp"
#include "write/write.hpp"
#include "write/written_project.hpp"

using namespace insyn;
using test::WrittenProject;
using write::Output;
namespace fs = std::filesystem;

TEST_CASE("files that no build wrote are left alone and named", "[write]") {
  WrittenProject project;
  project.with("public/google123.html", "mine").with("public/p/x.txt", "mine");
  project.with("public/.nojekyll", "").with("public/.git/HEAD", "").with("public/.x/y", "");
  fs::create_symlink("/etc", project.site / "link");
  auto summary = project.build({{"index.html", "i"}, {"p/index.html", "p"}});
  CHECK(summary.foreign == std::vector<std::string>{"google123.html", "link", "p/x.txt"});
  summary = project.build({});
  CHECK(summary.foreign == std::vector<std::string>{"google123.html", "link", "p/x.txt"});
  CHECK(project.text("p/x.txt") == "mine");
  CHECK(project.has(".nojekyll"));
}

TEST_CASE("somebody else's file is not swept out of the way", "[write]") {
  WrittenProject project;
  project.with("public/a", "mine").with("public/b/mine", "mine");
  (void)project.build({{"c/index.html", "c"}});
  CHECK_THROWS_AS(project.build({{"a/index.html", "x"}}), Error);
  CHECK_THROWS_AS(project.build({{"b", "x"}}), Error);
  CHECK(project.text("a") == "mine");
  CHECK(project.text("b/mine") == "mine");
}

TEST_CASE("nothing is written out of the folder", "[write]") {
  WrittenProject project;
  test::TempDir elsewhere;
  (void)project.build({{"a/index.html", "x"}});
  Output output(project.root, project.site);
  for (auto path : {"../x", "/tmp/x", "a/../../x", "", "a\nb"}) CHECK_THROWS_AS(output.put(path, "x"), Error);
  fs::create_directory_symlink(elsewhere.path(), project.site / "ut");
  CHECK_THROWS_AS(output.put("ut/x", "x"), Error);
  CHECK(fs::is_empty(elsewhere.path()));
}

TEST_CASE("a link in the place of a page is replaced, what it points to is not touched", "[write]") {
  WrittenProject project;
  project.with("elsewhere", "mine").with("public/x", "");
  fs::create_symlink(project.root / "elsewhere", project.site / "a");
  (void)project.build({{"a", "page"}});
  CHECK(project.text("a") == "page");
  CHECK(files::read(project.root / "elsewhere") == "mine");
}

TEST_CASE("a removed folder that became a link is not followed", "[write]") {
  WrittenProject project;
  test::TempDir elsewhere;
  files::replace(elsewhere.path() / "index.html", "mine");
  (void)project.build({{"a/index.html", "x"}});
  fs::remove_all(project.site / "a");
  fs::create_directory_symlink(elsewhere.path(), project.site / "a");
  (void)project.build({});
  CHECK(fs::exists(elsewhere.path() / "index.html"));
}

TEST_CASE("attachments are copied from the project alone", "[write]") {
  WrittenProject project;
  project.with("minutes/p/g/bilagor/karta.pdf", "%PDF");
  fs::create_symlink("/etc/hostname", project.root / "minutes/p/g/bilagor/ut.pdf");
  Output output(project.root, project.site);
  output.copy("p/g/a/karta.pdf", "minutes/p/g/bilagor/karta.pdf");
  CHECK_THROWS_AS(output.copy("p/ut.pdf", "minutes/p/g/bilagor/ut.pdf"), Error);
  CHECK_THROWS_AS(output.copy("p/x.pdf", "../x"), Error);
  CHECK_THROWS_AS(output.copy("p/y.pdf", "minutes/none.pdf"), Error);
  (void)output.finish();
  CHECK(project.text("p/g/a/karta.pdf") == "%PDF");
}

TEST_CASE("the site is never written over the project", "[write]") {
  WrittenProject project;
  project.with("minutes/om.md", "# Om\n").with("site/site.toml", "");
  for (auto folder : {".", "..", "minutes", "site/static", "/"}) {
    CAPTURE(folder);
    CHECK_THROWS_AS(Output(project.root, project.root / folder), UsageError);
  }
  CHECK_NOTHROW(Output(project.root, project.root / "build" / "site"));
}

TEST_CASE("the output folder may be a link", "[write]") {
  WrittenProject project;
  test::TempDir elsewhere;
  fs::create_directory_symlink(elsewhere.path(), project.site);
  CHECK(project.build({{"a/b", "1"}, {"c", "1"}}).written == 2);
  CHECK(files::read(elsewhere.path() / "a/b") == "1");
  CHECK(project.build({{"c", "1"}}).removed == 1);
  CHECK(fs::is_symlink(project.site));
}

TEST_CASE("a file in the place of the output folder is an error", "[write]") {
  WrittenProject project;
  project.with("public", "mine");
  CHECK_THROWS_AS(Output(project.root, project.site), Error);
  CHECK(files::read(project.site) == "mine");
}

TEST_CASE("a folder that may not be written is one clear line", "[write]") {
  if (::geteuid() == 0) return;  // root may write everywhere
  WrittenProject project;
  (void)project.build({{"a/b", "1"}});
  fs::permissions(project.site / "a", fs::perms::owner_read | fs::perms::owner_exec);
  CHECK_THROWS_AS(project.build({{"a/c", "1"}}), Error);
  fs::permissions(project.site / "a", fs::perms::owner_all);
}
