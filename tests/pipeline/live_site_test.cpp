// SPDX-License-Identifier: EUPL-1.2
// What is kept and what is made anew must together be what a build from nothing makes, whatever its authors do.
#include "pipeline/live_site.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <random>

#include "base/files.hpp"
#include "base/text.hpp"
#include "pipeline/example_copy.hpp"
#include "pipeline/random_author.hpp"
#include "support/catch.hpp"
#include "support/temp_dir.hpp"

using namespace insyn;
using namespace insyn::pipeline;
using namespace insyn::test;
namespace fs = std::filesystem;

namespace {

std::vector<std::string> pages_below(const fs::path& folder) {
  std::vector<std::string> paths;
  for (const auto& [path, bytes] : files_below(folder))
    if (path.ends_with(".html")) paths.push_back(path);
  return paths;
}

int edits() {
  const char* asked = std::getenv("INSYN_LIVE_EDITS");
  return asked == nullptr ? 10 : std::atoi(asked);
}

}  // namespace

TEST_CASE("a site that is kept is the one that a build from nothing makes", "[pipeline]") {
  const unsigned seed = std::getenv("INSYN_LIVE_SEED") != nullptr
                            ? static_cast<unsigned>(std::atoi(std::getenv("INSYN_LIVE_SEED")))
                            : std::random_device()();
  RandomAuthor author(seed);
  test::TempDir out;
  const Request request = author.example().request();
  LiveSite live(request, out.path() / "live");
  (void)live.refresh({}, [](const pipeline::Project&) {});
  std::string done = "seed " + std::to_string(seed);
  for (int i = 0; i < edits(); ++i) {
    wait_for_the_clock();  // else all that was saved just now is read anew, whatever was kept
    (done += "; ") += author.edit();
    CAPTURE(done);
    (void)live.glimpse(pages_below(out.path() / "live"));
    (void)live.refresh({"index.html"}, [](const pipeline::Project&) {});
    const pipeline::Project fresh = open_project(request, Errors::leave_out);
    if (fresh.has_unusable_settings()) continue;
    const fs::path anew = out.path() / ("anew-" + std::to_string(i));
    (void)build(fresh, request, anew);
    REQUIRE(differences(files_below(out.path() / "live"), files_below(anew)) == std::vector<std::string>{});
    fs::remove_all(anew);
  }
}

// Calendars of those with a seat, a decision's figures, tombstones, and what is part of what hang on files of others.
TEST_CASE("what hangs on another file is made anew with it", "[pipeline]") {
  const ExampleCopy example;
  test::TempDir out;
  const Request request = example.request();
  const fs::path minutes = example.root() / "minutes";
  const fs::path planned = minutes / "arbete/samverkansgruppen/2027-01-13.md";
  auto change = [](const fs::path& file, std::string_view what, std::string_view by) {
    const std::string text = files::read(file);
    REQUIRE(text.find(what) != std::string::npos);
    files::replace(file, replaced(text, what, by));
  };
  const std::vector<std::function<void()>> edits{
      [&] { files::replace(planned, "---\nstatus: planerat\ntid: 13.00\n---\n# Ett möte till\n"); },
      [&] { change(planned, "13.00", "14.00"); },
      [&] { change(planned, "tid:", "publicera: nej\ntid:"); },
      [&] { change(planned, "publicera: nej\n", ""); },
      [&] { fs::remove(planned); },
      [&] { change(minutes / "barn/figures/elever-med-hog-franvaro.csv", "VT 2026;7,3", "VT 2026;6,9"); },
      [&] { change(minutes / "barn/figures/elever-med-hog-franvaro.md", "titel: ", "titel: Nya "); },
      [&] {
        change(minutes / "arbete/news/2026-04-20-en-berattelse-fran-motesplatsen.md",
               "avpublicera: ", "avpublicera: 2026-05-02 #");
      },
      [&] { change(minutes / "organisations/region-exempel.md", "titel: ", "publicera: nej\ntitel: "); }};
  wait_for_the_clock();
  LiveSite live(request, out.path() / "live");
  (void)live.refresh({}, [](const pipeline::Project&) {});
  for (std::size_t i = 0; i < edits.size(); ++i) {
    CAPTURE(i);
    wait_for_the_clock();
    edits[i]();
    (void)live.refresh({}, [](const pipeline::Project&) {});
    const fs::path anew = out.path() / "anew";
    (void)build(open_project(request, Errors::leave_out), request, anew);
    CHECK(differences(files_below(out.path() / "live"), files_below(anew)) == std::vector<std::string>{});
    fs::remove_all(anew);
  }
}

TEST_CASE("words in one note touch its page, its neighbours' and what lists it, and no other", "[pipeline]") {
  const ExampleCopy example;
  test::TempDir out;
  wait_for_the_clock();
  LiveSite live(example.request(), out.path() / "live");
  (void)live.refresh({}, [](const pipeline::Project&) {});
  CHECK(live.refresh({}, [](const pipeline::Project&) {}).touched.empty());
  const fs::path note = example.root() / "minutes/arbete/styrgruppen/2026-04-29.md";
  REQUIRE(fs::exists(note));
  wait_for_the_clock();
  files::replace(note, files::read(note) + "\n\nNågra ord till.\n");
  bool was_there = false;
  auto done = live.refresh({"arbete/styrgruppen/2026-04-29/index.html"}, [&](const pipeline::Project&) {
    was_there = files::read(out.path() / "live/arbete/styrgruppen/2026-04-29/index.html").find("Några ord till") !=
                std::string::npos;
  });
  CHECK(was_there);
  auto touches = [&](const std::string& path) {
    return std::any_of(done.touched.begin(), done.touched.end(), [&](const Touched& one) { return one.path == path; });
  };
  CHECK(touches("arbete/styrgruppen/2026-04-29/index.html"));
  CHECK(touches("arbete/styrgruppen/2026-04-29/index.md"));
  CHECK(touches("arbete/styrgruppen/index.html"));
  CHECK(touches("index.html"));
  auto is_later = [&](const std::string& path) {
    return std::find(done.later.begin(), done.later.end(), path) != done.later.end();
  };
  CHECK(is_later("index.html"));
  CHECK_FALSE(is_later("arbete/styrgruppen/2026-04-29/index.html"));
  CHECK_FALSE(touches("arbete/samverkansgruppen/index.html"));
  CHECK_FALSE(touches("om/index.html"));
  CHECK_FALSE(touches("style/insyn.css"));
  CHECK(done.built.files.written < 40);
}
