// SPDX-License-Identifier: EUPL-1.2
// What must not be read is gone from a site that is kept as soon as from one that is built anew, and sooner than the
// rest is written.
#include <atomic>
#include <filesystem>
#include <thread>

#include "base/files.hpp"
#include "base/text.hpp"
#include "pipeline/example_copy.hpp"
#include "pipeline/live_site.hpp"
#include "support/catch.hpp"
#include "support/temp_dir.hpp"

using namespace insyn;
using namespace insyn::pipeline;
using namespace insyn::test;
namespace fs = std::filesystem;

TEST_CASE("a page that leaks goes, whoever made it leak, and comes back when it does not", "[pipeline]") {
  const ExampleCopy example;
  test::TempDir out;
  const std::string secret = "Upphandlingen av Rosa Huset avbryts i tysthet";
  const fs::path note = example.root() / "minutes/arbete/styrgruppen/2026-04-29.md";
  const std::string text = files::read(note);
  const fs::path attached = example.root() / "site/static/brev.txt", copy = out.path() / "live/brev.txt";
  fs::create_directories(attached.parent_path());
  files::replace(attached, secret + ".\n");
  wait_for_the_clock();
  LiveSite live(example.request(), out.path() / "live");
  auto leaks = [&] { return live.refresh({}, [](const pipeline::Project&) {}).built.leaks.size(); };
  auto save = [&](const std::string& bytes) { wait_for_the_clock(), files::replace(note, bytes); };
  CHECK(leaks() == 0);
  CHECK(fs::exists(copy));
  save(text + "\n> [!INTERNT]\n> " + secret + ".\n");  // the copy is as it was, and leaks all the same
  CHECK(leaks() == 1);
  CHECK_FALSE(fs::exists(copy));
  save(text + "\n> [!INTERNT]\n> " + secret + ".\n\nMer.\n");
  CHECK(leaks() == 1);
  CHECK_FALSE(fs::exists(copy));
  save(text);
  CHECK(leaks() == 0);
  CHECK(fs::exists(copy));
}

TEST_CASE("a file leaks when the public text goes that stood for it, though the file is as it was", "[pipeline]") {
  const ExampleCopy example;
  test::TempDir out;
  const std::string words = "Upphandlingen av Rosa Huset avbryts i tysthet";
  const fs::path open = example.root() / "minutes/arbete/styrgruppen/2026-04-29.md";
  const fs::path closed = example.root() / "minutes/barn/barnsamverkan/2026-02-25.md";
  const fs::path copy = out.path() / "live/brev.txt";
  const std::string text = files::read(open);
  fs::create_directories(example.root() / "site/static");
  files::replace(example.root() / "site/static/brev.txt", words + ".\n");
  files::replace(open, text + "\n" + words + ".\n");
  files::replace(closed, files::read(closed) + "\n> [!INTERNT]\n> " + words + ".\n");
  wait_for_the_clock();
  LiveSite live(example.request(), out.path() / "live");
  auto leaks = [&] { return live.refresh({}, [](const pipeline::Project&) {}).built.leaks.size(); };
  CHECK(leaks() == 0);
  CHECK(fs::exists(copy));
  files::replace(open, text);
  CHECK(leaks() == 1);
  CHECK_FALSE(fs::exists(copy));
}

TEST_CASE("a file that is known to leak is not there even while the rest is written", "[pipeline]") {
  const ExampleCopy example;
  test::TempDir out;
  const fs::path note = example.root() / "minutes/arbete/styrgruppen/2026-04-29.md",
                 copy = out.path() / "live/brev.txt";
  const std::string secret = "Upphandlingen av Rosa Huset avbryts i tysthet";
  fs::create_directories(example.root() / "site/static");
  files::replace(example.root() / "site/static/brev.txt", secret + ".\n");
  files::replace(note, files::read(note) + "\n> [!INTERNT]\n> " + secret + ".\n");
  LiveSite live(example.request(), out.path() / "live");
  (void)live.refresh({}, [](const pipeline::Project&) {});
  std::atomic<bool> is_done{false}, was_there{false};
  std::thread passer_by([&] {
    while (!is_done) was_there = was_there || fs::exists(copy);
  });
  for (int i = 0; i < 5; ++i) {
    wait_for_the_clock();
    files::replace(note, files::read(note) + "\nMer.\n");
    CHECK(live.refresh({}, [](const pipeline::Project&) {}).built.leaks.size() == 1);
  }
  is_done = true;
  passer_by.join();
  CHECK_FALSE(was_there);
}

TEST_CASE("while the settings can't be used, what is withdrawn or made internal goes all the same", "[pipeline]") {
  const ExampleCopy example;
  test::TempDir out;
  const fs::path note = example.root() / "minutes/arbete/styrgruppen/2026-04-29.md";
  const fs::path page = out.path() / "live/arbete/styrgruppen/2026-04-29/index.html";
  const std::string text = files::read(note), settings = files::read(example.root() / "site/site.toml");
  const std::string words = "eftersom pengar saknades.";
  REQUIRE(text.find(words) != std::string::npos);
  wait_for_the_clock();
  LiveSite live(example.request(), out.path() / "live");
  bool is_told = false;
  auto refresh = [&] {
    wait_for_the_clock();
    (void)live.refresh({}, [&](const pipeline::Project& project) { is_told = project.has_unusable_settings(); });
  };
  refresh();
  REQUIRE(files::read(page).find(words) != std::string::npos);
  files::replace(example.root() / "site/site.toml", "title = \"x\n" + settings);
  refresh();
  CHECK(is_told);
  CHECK(files::read(page).find(words) != std::string::npos);
  files::replace(note, replaced(text, words, "av skäl.\n\n> [!INTERNT]\n> " + words));
  refresh();
  CHECK(is_told);
  CHECK(files::read(page).find(words) == std::string::npos);
  files::replace(note, "---\nstatus: avpublicerat\nskäl: för provet\n" + text.substr(4));
  refresh();
  CHECK(files::read(page).find("för provet") != std::string::npos);
  files::replace(example.root() / "site/site.toml", settings);
  refresh();
  CHECK_FALSE(is_told);
}

TEST_CASE("a page that is looked at when its note goes is gone when its readers are told", "[pipeline]") {
  const ExampleCopy example;
  test::TempDir out;
  wait_for_the_clock();
  LiveSite live(example.request(), out.path() / "live");
  const std::string page = "arbete/styrgruppen/2026-04-29/index.html";
  (void)live.refresh({}, [](const pipeline::Project&) {});
  REQUIRE(fs::exists(out.path() / "live" / page));
  fs::remove(example.root() / "minutes/arbete/styrgruppen/2026-04-29.md");
  bool was_there = true;
  (void)live.refresh({page}, [&](const pipeline::Project&) { was_there = fs::exists(out.path() / "live" / page); });
  CHECK_FALSE(was_there);
}
