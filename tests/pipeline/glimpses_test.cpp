// SPDX-License-Identifier: EUPL-1.2
// Words in a note are shown before anything else is looked at, and what follows finds them as they should be.
#include <filesystem>

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

namespace {
/// In the note's running text: its last section is known, and says something of its own.
std::string with_words(const std::string& text) {
  return replaced(text, "eftersom pengar saknades.", "eftersom pengar saknades. Några ord till.");
}
}  // namespace

TEST_CASE("words in a note are shown before the rest is looked at; whatever else was changed waits for it",
          "[pipeline]") {
  const ExampleCopy example;
  test::TempDir out;
  const fs::path note = example.root() / "minutes/arbete/styrgruppen/2026-04-29.md";
  const std::string page = "arbete/styrgruppen/2026-04-29/index.html", text = files::read(note);
  LiveSite live(example.request(), out.path() / "live");
  auto refresh = [&] { (void)live.refresh({page}, [](const pipeline::Project&) {}); };
  auto glimpse_of = [&](const std::string& saved) {
    files::replace(note, text);
    wait_for_the_clock();
    refresh();
    files::replace(note, saved);
    return !live.glimpse({page, "index.html", "finns/inte/index.html"}).empty();
  };
  auto shown = [&] { return files::read(out.path() / "live" / page); };

  CHECK(glimpse_of(replaced(with_words(text), "Några ord till.", "Några ord till.\n\n> [!INTERNT]\n> Det hemliga.\n")));
  CHECK(shown().find("Några ord till.") != std::string::npos);
  CHECK(shown().find("Det hemliga") == std::string::npos);
  const std::string early = shown();
  refresh();
  CHECK(shown() == early);
  CHECK(live.true_glimpses() == std::vector<std::string>{page});

  CHECK_FALSE(glimpse_of(text));  // nothing
  for (const char* more :
       {"**Beslut:** Vi fortsätter.", "## En punkt till", "[Länk](https://www.exempelkommun.example)",
        "**Uppföljning:** klart", "## Åtgärder\n\n- [ ] Exempelkommun: läsa, senast 2026-12-01", "Ring 070-174 06 05.",
        "##Rubrik"}) {
    CAPTURE(more);
    CHECK_FALSE(glimpse_of(text + "\n\n" + more + "\n"));
  }
  for (const char* line : {"titel: En annan", "publicera: nej", "status: avpublicerat", "språk: en"}) {
    CAPTURE(line);
    CHECK_FALSE(glimpse_of("---\n" + std::string(line) + "\n" + text.substr(4)));
  }
}

TEST_CASE("a glimpse of words that were taken back is not what stays", "[pipeline]") {
  const ExampleCopy example;
  test::TempDir out;
  const fs::path note = example.root() / "minutes/arbete/styrgruppen/2026-04-29.md";
  const std::string page = "arbete/styrgruppen/2026-04-29/index.html", text = files::read(note);
  wait_for_the_clock();
  LiveSite live(example.request(), out.path() / "live");
  auto refresh = [&] { (void)live.refresh({page}, [](const pipeline::Project&) {}); };
  refresh();
  files::replace(note, with_words(text));
  CHECK(live.glimpse({page}).size() == 1);
  files::replace(note, text);
  refresh();
  CHECK(files::read(out.path() / "live" / page).find("Några ord till.") == std::string::npos);
  CHECK(live.true_glimpses().empty());
}
