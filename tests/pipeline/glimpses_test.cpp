// SPDX-License-Identifier: EUPL-1.2
// A note's page is shown before the rest is looked at, and what follows finds it as it should be.
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

namespace {

/// A meeting's note, in the hands of its writer, who looks at its page.
class Writing {
 public:
  Writing() { refresh(); }

  void refresh() {
    (void)live_.refresh({kPage}, [](const pipeline::Project&) {});
  }
  /// What the note says in the example.
  [[nodiscard]] const std::string& text() const { return text_; }
  /// Whether its page is shown before the rest is looked at, where the note is saved like this.
  bool is_glimpsed(const std::string& saved) {
    files::replace(note_, text_);
    wait_for_the_clock();
    refresh();
    files::replace(note_, saved);
    return !live_.glimpse({kPage, "index.html", "finns/inte/index.html"}).empty();
  }
  [[nodiscard]] std::string shown() const { return files::read(out_.path() / "live" / kPage); }
  [[nodiscard]] bool is_glimpse_true() const { return live_.true_glimpses() == std::vector<std::string>{kPage}; }

 private:
  static constexpr const char* kPage = "arbete/styrgruppen/2026-04-29/index.html";
  ExampleCopy example_{};
  test::TempDir out_{};
  fs::path note_ = example_.root() / "minutes/arbete/styrgruppen/2026-04-29.md";
  std::string text_ = files::read(note_);
  LiveSite live_{example_.request(), out_.path() / "live"};
};

std::string with_line(const std::string& line, const std::string& text) { return "---" + line + text.substr(3); }

}  // namespace

TEST_CASE("words in a note are shown before the rest is looked at", "[pipeline]") {
  Writing writing;
  CHECK(writing.is_glimpsed(
      replaced(with_words(writing.text()), "Några ord till.", "Några ord till.\n\n> [!INTERNT]\n> Det hemliga.\n")));
  CHECK(writing.shown().find("Några ord till.") != std::string::npos);
  CHECK(writing.shown().find("Det hemliga") == std::string::npos);
  const std::string early = writing.shown();
  writing.refresh();
  CHECK(writing.shown() == early);
  CHECK(writing.is_glimpse_true());
  CHECK_FALSE(writing.is_glimpsed(writing.text()));  // nothing
}

TEST_CASE("more than words is shown with the notes near it, as the whole site will show it", "[pipeline]") {
  Writing writing;
  const std::string& text = writing.text();
  auto is_shown_early = [&](const std::string& saved) {
    if (!writing.is_glimpsed(saved)) return false;
    const std::string early = writing.shown();
    writing.refresh();
    return writing.shown() == early && writing.is_glimpse_true();
  };
  for (const char* more :
       {"**Beslut:** Vi fortsätter.", "## En punkt till", "[Länk](https://www.exempelkommun.example)", "##Rubrik",
        "**Uppföljning:** [Hälften av platserna](../samverkansgruppen/2026-02-18.md#beslut-1) – klart",
        "## Åtgärder\n\n- [ ] Exempelkommun: läsa, senast 2026-12-01"}) {
    CAPTURE(more);
    CHECK(is_shown_early(text + "\n\n" + more + "\n"));
  }
  CHECK(is_shown_early(with_line("\nplats: Biblioteket", replaced(text, "plats: Kommunhuset, sal Linden\n", ""))));
  CHECK(is_shown_early(replaced(text, "titel: Styrgruppen 29 april", "titel: Mötet 29 april")));
  CHECK(is_shown_early(replaced(text, "  - Socialförvaltningen\n", "")));  // who was there
  CHECK(is_shown_early(replaced(text, "## § 2 Fler platser i språkpraktiken", "")));
}

TEST_CASE("what would be left out is not shown early either", "[pipeline]") {
  Writing writing;
  for (const char* more : {"Ring 070-174 06 05.", "[Underlag](finns-inte.md)", "[Kod](javascript:alert(1))"}) {
    CAPTURE(more);
    CHECK_FALSE(writing.is_glimpsed(writing.text() + "\n\n" + more + "\n"));
  }
  for (const char* line : {"titel: En annan", "publicera: nej", "status: avpublicerat", "status: utkast",
                           "publicera: 2099-01-01", "kanaler: finns-inte"}) {
    CAPTURE(line);
    CHECK_FALSE(writing.is_glimpsed(with_line(std::string("\n") + line, writing.text())));
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
