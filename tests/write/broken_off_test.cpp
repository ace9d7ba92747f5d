// SPDX-License-Identifier: EUPL-1.2
// Others read and write meanwhile, and a build may be killed at any time.
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
#include "write/write.hpp"
#include "write/written_project.hpp"

using namespace insyn;
using test::Files;
using test::WrittenProject;
using write::Output;
namespace fs = std::filesystem;

namespace {

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

TEST_CASE("many threads may write at once", "[write]") {
  WrittenProject project;
  Output output(project.root, project.site);
  for_each_index(1'000, 8,
                 [&](std::size_t i) { output.put(fmt::format("{}/{}/index.html", i % 10, i), std::to_string(i)); });
  CHECK(output.finish().written == 1'000);
  CHECK(project.text("3/3/index.html") == "3");
}

TEST_CASE("a reader sees the old page or the new, never a part", "[write]") {
  WrittenProject project;
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
  WrittenProject project;
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
  WrittenProject project;
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

TEST_CASE("into an empty folder all files come when the build is done, or none", "[write]") {
  WrittenProject project;
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
  WrittenProject broken_off;
  { Output(broken_off.root, broken_off.site).put("a/b", "1"); }
  CHECK(fs::is_empty(broken_off.site));
}

TEST_CASE("what a build that was killed made out of sight is gone with the next", "[write]") {
  WrittenProject project;
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
