// SPDX-License-Identifier: EUPL-1.2
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <functional>
#include <thread>

#include "base/error.hpp"
#include "base/files.hpp"
#include "base/parallel.hpp"
#include "support/catch.hpp"
#include "support/temp_dir.hpp"
#include "write/write.hpp"

using namespace insyn;
using insyn::write::Output;
using insyn::write::Summary;
namespace fs = std::filesystem;

namespace {

using Files = std::vector<std::pair<std::string, std::string>>;

/// A project whose site lies in public/.
struct Project {
  test::TempDir dir{};
  fs::path root = dir.path();
  fs::path site = root / "public";

  Summary build(const Files& files) const {
    Output output(root, site);
    for (const auto& [path, bytes] : files) output.put(path, bytes);
    return output.finish();
  }
  const Project& with(const std::string& path, std::string_view bytes) const {
    fs::create_directories((root / path).parent_path());
    files::replace(root / path, bytes);
    return *this;
  }
  [[nodiscard]] std::string text(const std::string& path) const { return files::read(site / path); }
  [[nodiscard]] bool has(const std::string& path) const { return fs::exists(fs::symlink_status(site / path)); }
};

/// Runs `work` in a process of its own and returns its id.
pid_t in_child(const std::function<void()>& work) {
  pid_t child = ::fork();
  if (child != 0) return child;
  try {
    work();
  } catch (...) {
    ::_exit(1);
  }
  ::_exit(0);
}

int status_of(pid_t child) {
  int status = 0;
  ::waitpid(child, &status, 0);
  return status;
}

}  // namespace

TEST_CASE("a build writes, the same build again writes nothing", "[write]") {
  Project project;
  Files files;
  for (int i = 0; i < 2'000; ++i) files.emplace_back(fmt::format("p/g/{}/index.html", i), fmt::format("page {}", i));
  CHECK(project.build(files).written == 2'000);
  CHECK(project.text("p/g/7/index.html") == "page 7");
  auto again = project.build(files);
  CHECK(again.written == 0);
  CHECK(again.kept == 2'000);
  CHECK(again.removed == 0);
  CHECK(again.foreign.empty());
}

TEST_CASE("a build tells which files are new, changed and gone", "[write]") {
  using How = insyn::write::Altered::How;
  auto told = [](const Summary& summary) {
    std::vector<std::pair<std::string, How>> all;
    for (const auto& one : summary.altered) all.emplace_back(one.path, one.how);
    return all;
  };
  using Told = std::vector<std::pair<std::string, How>>;
  Project project;
  CHECK(told(project.build({{"b", "1"}, {"a", "1"}, {"c/d", "1"}})) ==
        Told{{"a", How::is_new}, {"b", How::is_new}, {"c/d", How::is_new}});
  CHECK(told(project.build({{"b", "2"}, {"a", "1"}, {"e", "1"}})) ==
        Told{{"b", How::changed}, {"c/d", How::gone}, {"e", How::is_new}});
  CHECK(told(project.build({{"b/f", "1"}, {"a", "1"}, {"e", "1"}})) == Told{{"b", How::gone}, {"b/f", How::is_new}});
}

TEST_CASE("a file whose bytes are the same keeps its time", "[write]") {
  Project project;
  (void)project.build({{"a", "1"}, {"b", "1"}});
  fs::last_write_time(project.site / "a", fs::file_time_type{});
  auto summary = project.build({{"a", "1"}, {"b", "2"}});
  CHECK(summary.written == 1);
  CHECK(fs::last_write_time(project.site / "a") == fs::file_time_type{});
  CHECK(project.text("b") == "2");
}

TEST_CASE("what is no longer wanted is removed, with the folders it leaves empty", "[write]") {
  Project project;
  (void)project.build({{"index.html", "i"}, {"p/g/a/index.html", "a"}, {"p/b.html", "b"}});
  auto summary = project.build({{"index.html", "i"}, {"p/b.html", "b"}});
  CHECK(summary.removed == 1);
  CHECK_FALSE(project.has("p/g"));
  CHECK(project.has("p/b.html"));
  CHECK(project.build({}).removed == 2);
  CHECK(fs::is_empty(project.site));
}

TEST_CASE("without finish nothing is removed", "[write]") {
  Project project;
  (void)project.build({{"a", "1"}});
  { Output(project.root, project.site).put("b", "2"); }
  CHECK(project.has("a"));
  auto summary = project.build({{"a", "1"}});
  CHECK(summary.removed == 1);  // what the unfinished build wrote is known to be ours
  CHECK_FALSE(project.has("b"));
}

TEST_CASE("what is cleared is gone at once, all else stays", "[write]") {
  Project project;
  (void)project.build({{"p/a/index.html", "a"}, {"p/a/karta.pdf", "k"}, {"p/a/b/x", "x"}, {"p/ab/index.html", "ab"}});
  project.with("public/p/a/mine", "mine");
  Output output(project.root, project.site);
  output.put("p/a/index.html", "withdrawn");
  output.clear("p/a/");
  CHECK_FALSE(project.has("p/a/karta.pdf"));
  CHECK_FALSE(project.has("p/a/b"));
  CHECK(project.text("p/a/index.html") == "withdrawn");
  CHECK(project.text("p/a/mine") == "mine");
  CHECK(project.has("p/ab/index.html"));
  output.put("p/a/b/y", "y");
  CHECK(project.text("p/a/b/y") == "y");
}

TEST_CASE("files that no build wrote are left alone and named", "[write]") {
  Project project;
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

TEST_CASE("a lost manifest costs nothing but knowledge of what is old", "[write]") {
  Project project;
  (void)project.build({{"a", "1"}, {"b", "1"}});
  fs::remove_all(project.root / ".insyn");
  auto summary = project.build({{"a", "1"}});
  CHECK(summary.kept == 1);
  CHECK(summary.foreign == std::vector<std::string>{"b"});
}

TEST_CASE("a page may become a folder, and a folder a page", "[write]") {
  Project project;
  (void)project.build({{"a", "page"}, {"b/c/index.html", "deep"}, {"b/d.html", "d"}});
  auto summary = project.build({{"a/index.html", "deep"}, {"b", "page"}});
  CHECK(summary.removed == 3);
  CHECK(project.text("a/index.html") == "deep");
  CHECK(project.text("b") == "page");
}

TEST_CASE("somebody else's file is not swept out of the way", "[write]") {
  Project project;
  project.with("public/a", "mine").with("public/b/mine", "mine");
  (void)project.build({{"c/index.html", "c"}});
  CHECK_THROWS_AS(project.build({{"a/index.html", "x"}}), Error);
  CHECK_THROWS_AS(project.build({{"b", "x"}}), Error);
  CHECK(project.text("a") == "mine");
  CHECK(project.text("b/mine") == "mine");
}

TEST_CASE("nothing is written out of the folder", "[write]") {
  Project project;
  test::TempDir elsewhere;
  (void)project.build({{"a/index.html", "x"}});
  Output output(project.root, project.site);
  for (auto path : {"../x", "/tmp/x", "a/../../x", "", "a\nb"}) CHECK_THROWS_AS(output.put(path, "x"), Error);
  fs::create_directory_symlink(elsewhere.path(), project.site / "ut");
  CHECK_THROWS_AS(output.put("ut/x", "x"), Error);
  CHECK(fs::is_empty(elsewhere.path()));
}

TEST_CASE("a link in the place of a page is replaced, what it points to is not touched", "[write]") {
  Project project;
  project.with("elsewhere", "mine").with("public/x", "");
  fs::create_symlink(project.root / "elsewhere", project.site / "a");
  (void)project.build({{"a", "page"}});
  CHECK(project.text("a") == "page");
  CHECK(files::read(project.root / "elsewhere") == "mine");
}

TEST_CASE("a removed folder that became a link is not followed", "[write]") {
  Project project;
  test::TempDir elsewhere;
  files::replace(elsewhere.path() / "index.html", "mine");
  (void)project.build({{"a/index.html", "x"}});
  fs::remove_all(project.site / "a");
  fs::create_directory_symlink(elsewhere.path(), project.site / "a");
  (void)project.build({});
  CHECK(fs::exists(elsewhere.path() / "index.html"));
}

TEST_CASE("two files of one path are an error", "[write]") {
  Project project;
  Output output(project.root, project.site);
  output.put("a", "1");
  CHECK_THROWS_AS(output.put("a", "1"), Error);
}

TEST_CASE("attachments are copied from the project alone", "[write]") {
  Project project;
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
  Project project;
  project.with("minutes/om.md", "# Om\n").with("site/site.toml", "");
  for (auto folder : {".", "..", "minutes", "site/static", "/"}) {
    CAPTURE(folder);
    CHECK_THROWS_AS(Output(project.root, project.root / folder), UsageError);
  }
  CHECK_NOTHROW(Output(project.root, project.root / "build" / "site"));
}

TEST_CASE("the output folder may be a link", "[write]") {
  Project project;
  test::TempDir elsewhere;
  fs::create_directory_symlink(elsewhere.path(), project.site);
  CHECK(project.build({{"a/b", "1"}, {"c", "1"}}).written == 2);
  CHECK(files::read(elsewhere.path() / "a/b") == "1");
  CHECK(project.build({{"c", "1"}}).removed == 1);
  CHECK(fs::is_symlink(project.site));
}

TEST_CASE("a file in the place of the output folder is an error", "[write]") {
  Project project;
  project.with("public", "mine");
  CHECK_THROWS_AS(Output(project.root, project.site), Error);
  CHECK(files::read(project.site) == "mine");
}

TEST_CASE("many threads may write at once", "[write]") {
  Project project;
  Output output(project.root, project.site);
  for_each_index(1'000, 8,
                 [&](std::size_t i) { output.put(fmt::format("{}/{}/index.html", i % 10, i), std::to_string(i)); });
  CHECK(output.finish().written == 1'000);
  CHECK(project.text("3/3/index.html") == "3");
}

TEST_CASE("a reader sees the old page or the new, never a part", "[write]") {
  Project project;
  std::string old_page(300'000, 'a'), new_page(300'000, 'b');
  (void)project.build({{"index.html", old_page}});
  std::atomic<bool> is_done = false;
  std::atomic<int> broken = 0;
  std::thread reader([&] {
    while (!is_done) {
      auto seen = project.text("index.html");
      if (seen != old_page && seen != new_page) ++broken;
    }
  });
  for (int i = 0; i < 50; ++i) (void)project.build({{"index.html", i % 2 ? old_page : new_page}});
  is_done = true;
  reader.join();
  CHECK(broken == 0);
}

TEST_CASE("a second writer waits, then gives up", "[write]") {
  Project project;
  int ready[2];
  REQUIRE(::pipe(ready) == 0);
  pid_t child = in_child([&] {
    Output output(project.root, project.site);
    (void)!::write(ready[1], "x", 1);
    ::pause();
  });
  char byte = 0;
  REQUIRE(::read(ready[0], &byte, 1) == 1);
  CHECK_THROWS_AS(Output(project.root, project.site, {}, std::chrono::seconds(0)), Error);
  ::kill(child, SIGKILL);
  status_of(child);
  CHECK_NOTHROW(Output(project.root, project.site, {}, std::chrono::seconds(0)));
}

TEST_CASE("after a kill every file is whole, and the next build completes the site", "[write]") {
  Project project;
  auto site_of = [](char letter) {
    Files pages;
    for (int i = 0; i < 300; ++i) pages.emplace_back(fmt::format("p/{}/index.html", i), std::string(20'000, letter));
    return pages;
  };
  (void)project.build(site_of('a'));
  for (int round = 0; round < 8; ++round) {
    pid_t child = in_child([&] {
      for (char letter = 'b';; letter = letter == 'z' ? 'b' : static_cast<char>(letter + 1)) {
        auto more = site_of(letter);
        more.emplace_back(fmt::format("only/{}{}/index.html", round, letter), "only here");
        (void)project.build(more);
      }
    });
    std::this_thread::sleep_for(std::chrono::milliseconds(20 + 13 * round));
    ::kill(child, SIGKILL);
    CHECK(WIFSIGNALED(status_of(child)));
    for (int i = 0; i < 300; ++i) {
      auto page = project.text(fmt::format("p/{}/index.html", i));
      REQUIRE(page.size() == 20'000);
      REQUIRE(page.find_first_not_of(page[0]) == std::string::npos);
    }
  }
  auto summary = project.build(site_of('A'));
  CHECK(summary.foreign.empty());
  CHECK_FALSE(project.has("only"));
  for (const auto& entry : fs::recursive_directory_iterator(project.site))
    CHECK_FALSE(files::is_unfinished(entry.path().filename().string()));
  CHECK(project.build(site_of('A')).written == 0);
}

TEST_CASE("a folder that may not be written is one clear line", "[write]") {
  if (::geteuid() == 0) return;  // root may write everywhere
  Project project;
  (void)project.build({{"a/b", "1"}});
  fs::permissions(project.site / "a", fs::perms::owner_read | fs::perms::owner_exec);
  CHECK_THROWS_AS(project.build({{"a/c", "1"}}), Error);
  fs::permissions(project.site / "a", fs::perms::owner_all);
}

TEST_CASE("a file that comes in pieces is written where it differs, and not where it does not", "[write]") {
  const std::string first(100'000, 'a'), second(100'000, 'b');
  auto pour = [](const Project& project, const std::vector<std::string>& pieces, const write::Look& look = {}) {
    Output output(project.root, project.site, look);
    output.put("other", "1");
    output.pour("data/large.json", [&](const auto& take) {
      for (const std::string& piece : pieces) take(piece);
    });
    return output.finish();
  };
  Project project;
  CHECK(pour(project, {first, second}).written == 2);
  const auto written_at = fs::last_write_time(project.site / "data/large.json");
  CHECK(pour(project, {first, second}).kept == 2);
  CHECK(pour(project, {first + second}).kept == 2);
  CHECK(fs::last_write_time(project.site / "data/large.json") == written_at);
  for (const auto& pieces : std::vector<std::vector<std::string>>{
           {first, second, "c"}, {first, "x" + second}, {"x", second}, {first}, {}, {first, second}}) {
    CHECK(pour(project, pieces).written == 1);
    std::string all;
    for (const std::string& piece : pieces) all += piece;
    CHECK(project.text("data/large.json") == all);
  }
  auto refuses_c = [](auto, std::string_view bytes, std::size_t from) { return bytes != "c" || from != 200'000; };
  CHECK(pour(project, {first, second, "c"}, refuses_c).written == 0);
  CHECK(project.text("data/large.json") == first + second);
  for (const auto& entry : fs::recursive_directory_iterator(project.site))
    CHECK_FALSE(files::is_unfinished(entry.path().filename().string()));
  fs::remove(project.site / "data/large.json");
  fs::create_symlink(project.site / "other", project.site / "data/large.json");
  CHECK(pour(project, {"1"}).written == 1);
  CHECK_FALSE(fs::is_symlink(project.site / "data/large.json"));
}

TEST_CASE("into an empty folder all files come when the build is done, or none", "[write]") {
  Project project;
  {
    Output output(project.root, project.site);
    output.put("a/b", "1");
    output.put("c", "2");
    CHECK_FALSE(project.has("a"));
    fs::create_directories(project.site / "a");  // somebody else, meanwhile
    files::replace(project.site / "a/own", "x");
    (void)output.finish();
  }
  CHECK(project.text("a/b") == "1");
  CHECK(project.text("c") == "2");
  CHECK(project.text("a/own") == "x");
  CHECK(project.build({{"c", "2"}}).foreign == std::vector<std::string>{"a/own"});
  Project broken_off;
  { Output(broken_off.root, broken_off.site).put("a/b", "1"); }
  CHECK(fs::is_empty(broken_off.site));
}

TEST_CASE("what a build that was killed made out of sight is gone with the next", "[write]") {
  Project project;
  pid_t child = in_child([&] {
    Output output(project.root, project.site);
    output.put("a/b", "1");
    ::kill(::getpid(), SIGKILL);
  });
  CHECK(WIFSIGNALED(status_of(child)));
  CHECK_FALSE(fs::is_empty(project.site));
  CHECK(project.build({{"c", "2"}}).written == 1);
  CHECK_FALSE(project.has("a"));
  CHECK(std::distance(fs::directory_iterator(project.site), fs::directory_iterator()) == 1);
}
