// SPDX-License-Identifier: EUPL-1.2
#include <filesystem>

#include "base/files.hpp"
#include "pipeline/build.hpp"
#include "support/catch.hpp"
#include "support/temp_dir.hpp"

using namespace insyn;
using namespace insyn::pipeline;
namespace fs = std::filesystem;

namespace {

/// A small project on disk, changed and built again by the test.
class SiteTest {
 public:
  SiteTest() {
    write("site/site.toml",
          "title = \"Samverkan\"\nbase_url = \"https://www.example.se/samverkan/\"\nlanguage = \"sv\"\npublisher = "
          "\"Exempelkommun\"\n"
          "contact = \"samverkan@example.se\"\nfeedback_url = \"https://www.example.se/synpunkter\"\n");
    write("minutes/arbete/project.md", "---\ntitel: Arbete\n---\n");
    write("minutes/arbete/gruppen/group.md", "---\ntitel: Gruppen\ntyp: samverkansgrupp\n---\n");
    write("minutes/arbete/gruppen/2025-03-12.md",
          "# Mars\n\n## Närvarande\n\n- Kommunen\n\n## Lokal\n\n**Beslut:** Vi hyr lokalen.\n");
    write("minutes/arbete/gruppen/2025-04-09.md", "# April\n\n## Närvarande\n\n- Kommunen\n\n## Läget\n\nText.\n");
  }

  void write(const std::string& path, std::string_view text) {
    fs::create_directories((root_.path() / path).parent_path());
    files::replace(root_.path() / path, text);
  }
  pipeline::Project open(Errors errors = Errors::stop) { return open_project(request(), errors); }
  write::Summary build(Errors errors = Errors::stop) { return pipeline::build(open(errors), request(), out()).files; }
  std::size_t withdraw() { return carry_out_withdrawals(open(), request(), out()); }
  bool has(const std::string& path) { return fs::exists(out() / path); }
  std::string page(const std::string& path) { return files::read(out() / path); }

 private:
  Request request() { return {.root = root_.path(), .today = {2025, 6, 1}, .jobs = 2}; }
  fs::path out() { return root_.path() / "public"; }
  test::TempDir root_{};
};

constexpr const char* kMarch = "arbete/gruppen/2025-03-12/index.html";
constexpr const char* kWithdrawn =
    "---\nstatus: avpublicerat\nskäl: fel uppgifter\n---\n# Mars\n\n## Närvarande\n\n- Kommunen\n";

}  // namespace

TEST_CASE("a note that names a channel which is not there is told of, at its line", "[pipeline]") {
  SiteTest site;
  site.write("minutes/arbete/gruppen/2025-05-14.md", "---\nkanaler: facebok\n---\n# Maj\n\nText.\n");
  auto of_channels = [&] {
    Findings findings = site.open(Errors::leave_out).findings;
    std::erase_if(findings, [](const Finding& finding) { return finding.rule != Rule::bad_value; });
    return findings;
  };
  CHECK(of_channels().empty());  // nobody posts anything
  site.write("site/site.local.toml", "[publish]\nfrom = \"2025-01-01\"\n[channels.facebook]\ntype = \"manual\"\n");
  auto findings = of_channels();
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].file == "minutes/arbete/gruppen/2025-05-14.md");
  CHECK(findings[0].at == Place{2, 10});
  CHECK(findings[0].severity == Severity::error);
  CHECK(findings[0].hint.sv == "menade du facebook?");
  site.write("minutes/arbete/gruppen/2025-05-14.md", "---\nkanaler: [facebook, krok]\n---\n# Maj\n\nText.\n");
  findings = of_channels();
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].at == Place{2, 21});
  CHECK(findings[0].hint.en == "there are: facebook");
}

TEST_CASE("a second build of the same files writes nothing", "[pipeline]") {
  SiteTest site;
  CHECK(site.build().written > 10);
  auto again = site.build();
  CHECK(again.written == 0);
  CHECK(again.removed == 0);
}

TEST_CASE("a changed note changes its pages and leaves the others", "[pipeline]") {
  SiteTest site;
  (void)site.build();
  site.write("minutes/arbete/gruppen/2025-04-09.md",
             "# April\n\n## Närvarande\n\n- Kommunen\n\n## Läget\n\nNy text.\n");
  auto again = site.build();
  CHECK(again.written > 0);
  CHECK(again.kept > again.written);
}

TEST_CASE("a removed note takes its page with it", "[pipeline]") {
  SiteTest site;
  site.write("minutes/arbete/gruppen/2025-05-14.md", "# Maj\n\n## Närvarande\n\n- Kommunen\n");
  (void)site.build();
  CHECK(site.has("arbete/gruppen/2025-05-14/index.html"));
  site.write("minutes/arbete/gruppen/2025-05-14.md", "---\npublicera: nej\n---\n# Maj\n");
  (void)site.build();
  CHECK_FALSE(site.has("arbete/gruppen/2025-05-14"));
}

TEST_CASE("a document with an error is held back, named, and the rest is built", "[pipeline]") {
  SiteTest site;
  site.write("minutes/arbete/gruppen/2025-04-09.md",
             "# April\n\n## Närvarande\n\n- Kommunen\n\n[trasig](finns-inte.md)\n");
  CHECK(site.open().errors() == 1);
  auto project = site.open(Errors::leave_out);
  CHECK(project.held == std::vector<std::string>{"minutes/arbete/gruppen/2025-04-09.md"});
  (void)site.build(Errors::leave_out);
  CHECK(site.has(kMarch));
  CHECK_FALSE(site.has("arbete/gruppen/2025-04-09/index.html"));
}

TEST_CASE("a file that no published text takes along is listed", "[pipeline]") {
  SiteTest site;
  site.write("minutes/arbete/figures/antal.md",
             "---\ntitel: Antal\nenhet: bussar\nkälla: Kommunen\ndata: antal.csv\n---\n");
  site.write("minutes/arbete/figures/antal.csv", "Period;Bussar\n2023;5\n2024;6\n");
  site.write("minutes/arbete/figures/gammal.csv", "Period;Bussar\n2022;4\n");
  site.write("minutes/arbete/gruppen/bilagor/karta.txt", "Karta\n");
  site.write("minutes/arbete/gruppen/bilagor/kvar.txt", "Kvar\n");
  site.write("minutes/arbete/gruppen/2025-04-09.md",
             "# April\n\n## Närvarande\n\n- Kommunen\n\n[karta](bilagor/karta.txt)\n");
  CHECK(site.open().site.unlinked_files ==
        std::vector<std::string>{"minutes/arbete/figures/gammal.csv", "minutes/arbete/gruppen/bilagor/kvar.txt"});
}

TEST_CASE("one document's error never blocks another's withdrawal", "[pipeline]") {
  SiteTest site;
  (void)site.build();
  CHECK(site.page(kMarch).find("Vi hyr lokalen") != std::string::npos);
  site.write("minutes/arbete/gruppen/2025-04-09.md", "[trasig](finns-inte.md)\n");
  site.write("minutes/arbete/gruppen/2025-03-12.md", kWithdrawn);
  CHECK(site.open().errors() > 0);
  CHECK(site.withdraw() == 1);
  CHECK(site.page(kMarch).find("lokalen") == std::string::npos);
  CHECK(site.page(kMarch).find("Mars") == std::string::npos);
  CHECK(site.page(kMarch).find("fel uppgifter") != std::string::npos);
  CHECK_FALSE(site.has("arbete/gruppen/2025-03-12/index.md"));
  CHECK(site.has("arbete/gruppen/2025-04-09/index.md"));  // the old site stays, but for what tells of the withdrawn
  CHECK_FALSE(site.has("arbete/gruppen/2025-04-09/index.html"));
}

TEST_CASE("what is internal reaches the verifier's list and no page", "[pipeline]") {
  SiteTest site;
  site.write("minutes/arbete/gruppen/2025-04-09.md",
             "# April\n\n## Närvarande\n\n- Kommunen\n\n> [!INTERNT] Dolt.\n> hemlighet\n");
  auto project = site.open();
  REQUIRE(project.internals.size() == 1);
  CHECK(project.internals[0].texts[0].text.find("hemlighet") != std::string::npos);
  (void)site.build();
  CHECK(site.page("arbete/gruppen/2025-04-09/index.html").find("hemlighet") == std::string::npos);
}

TEST_CASE("the site knows what the ledger tells, and a damaged ledger stops no build", "[pipeline]") {
  SiteTest site;
  CHECK(site.open().site.history.published.empty());
  constexpr std::string_view kSeen =
      R"({"seq":1,"time":"2025-03-14T23:30:00Z","channel":"site","item":"arbete/gruppen/2025-03-12","event":"seen","prev":")";
  std::string line = std::string(kSeen) + std::string(64, '0') + "\"}\n";
  site.write("site/ledger.jsonl", line);
  CHECK(site.open().site.history.published_on("arbete/gruppen/2025-03-12") == Date{2025, 3, 15});
  CHECK(site.open().findings.empty());
  site.write("site/ledger.jsonl", line + "något annat\n");
  auto project = site.open();
  REQUIRE(project.findings.size() == 1);
  CHECK(project.findings[0].rule == Rule::ledger);
  CHECK(project.findings[0].file == "site/ledger.jsonl");
  CHECK(project.findings[0].at.line == 2);
  CHECK(project.site.history.published_on("arbete/gruppen/2025-03-12") == Date{2025, 3, 15});
  CHECK(site.build().written > 10);
}

TEST_CASE("an error in a figure's table holds the figures that take it, and no other", "[pipeline]") {
  SiteTest site;
  for (const char* head : {"minutes/arbete/figures/egen.md", "minutes/arbete/figures/annan.md"})
    site.write(head, "---\ntitel: A\nenhet: kronor\nkälla: Kommunen\n---\n");
  site.write("minutes/arbete/figures/namngiven.md",
             "---\ntitel: A\nenhet: kronor\nkälla: Kommunen\ndata: Egen.csv\n---\n");
  site.write("minutes/arbete/figures/egen.csv", "År;A\n2024;många\n2025;7\n");
  site.write("minutes/arbete/figures/annan.csv", "År;A\n2024;6\n2025;7\n");
  auto held = site.open(Errors::leave_out).held;
  CHECK(held == std::vector<std::string>{"minutes/arbete/figures/egen.md", "minutes/arbete/figures/namngiven.md"});
}

TEST_CASE("a copy of the table of a figure that hides numbers is refused", "[pipeline]") {
  SiteTest site;
  std::string table = "År;Kvinnor;Män\n2024;3;40\n";
  site.write("minutes/arbete/figures/a.md", "---\ntitel: A\nenhet: personer\nkälla: Kommunen\n---\n");
  site.write("minutes/arbete/figures/a.csv", table);
  site.write("minutes/arbete/gruppen/bilagor/b.csv", table);
  site.write("minutes/arbete/gruppen/bilagor/c.csv", "År;Kvinnor;Män\n2024;9;40\n");
  site.write("minutes/arbete/gruppen/2025-03-12.md",
             "# Mars\n\n## Närvarande\n\n- Kommunen\n\n## A\n\n[b](bilagor/b.csv) [c](bilagor/c.csv)\n");
  auto project = site.open(Errors::leave_out);
  CHECK(project.errors() == 1);
  CHECK(project.held == std::vector<std::string>{"minutes/arbete/gruppen/2025-03-12.md"});
  site.write("minutes/arbete/figures/a.csv", "År;Kvinnor;Män\n2024;30;40\n");
  site.write("minutes/arbete/gruppen/bilagor/b.csv", "År;Kvinnor;Män\n2024;30;40\n");
  CHECK(site.open().errors() == 0);
}
