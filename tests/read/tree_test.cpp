// SPDX-License-Identifier: EUPL-1.2
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>

#include "base/error.hpp"
#include "base/text.hpp"
#include "read/place.hpp"
#include "read/project.hpp"
#include "read/read.hpp"
#include "support/catch.hpp"

using namespace insyn;
using insyn::test::places;
using insyn::test::Project;
using Paths = std::vector<std::string>;

namespace {

struct Outcome {
  SourceTree tree{};
  Findings findings{};
};

Outcome read_all(const Project& project) {
  Outcome outcome;
  outcome.tree = read::list_tree(project.root(), outcome.findings);
  std::erase_if(outcome.tree.notes, [&](Source& note) {
    auto wrong = read::read_note(std::filesystem::canonical(project.root()), note);
    if (wrong) outcome.findings.push_back(*wrong);
    return wrong.has_value();
  });
  return outcome;
}

Paths paths(const std::vector<Source>& notes) {
  Paths paths;
  for (const auto& note : notes) paths.push_back(note.path);
  return paths;
}

}  // namespace

TEST_CASE("where a file lies says what it is", "[read]") {
  struct Case {
    const char* path;
    Role role;
    const char *project, *group, *name;
  };
  auto [path, role, project, group, name] = GENERATE(values<Case>({
      {"minutes/om.md", Role::page, "", "", "om"},
      {"minutes/Så arbetar vi.md", Role::page, "", "", "Så arbetar vi"},
      {"minutes/glossary.md", Role::glossary, "", "", "glossary"},
      {"minutes/organisations/Polisen.md", Role::organisation, "", "", "Polisen"},
      {"minutes/arbete/project.md", Role::project, "arbete", "", "project"},
      {"minutes/arbete/plan.md", Role::plan, "arbete", "", "plan"},
      {"minutes/arbete/faq.md", Role::faq, "arbete", "", "faq"},
      {"minutes/arbete/bakgrund.md", Role::project_page, "arbete", "", "bakgrund"},
      {"minutes/arbete/news/2025-03-01-start.md", Role::news, "arbete", "", "2025-03-01-start"},
      {"minutes/arbete/plan/praktik.md", Role::initiative, "arbete", "", "praktik"},
      {"minutes/arbete/figures/ledighet.md", Role::figure, "arbete", "", "ledighet"},
      {"minutes/Arbete & integration/Styrgruppen/group.md", Role::group, "arbete-integration", "styrgruppen", "group"},
      {"minutes/arbete/Rådgivande grupp/Möte 3.MD", Role::in_group, "arbete", "radgivande-grupp", "Möte 3"},
  }));
  CAPTURE(path);
  auto placed = read::place(path);
  REQUIRE(placed.source);
  CHECK(placed.source->path == path);
  CHECK(placed.source->role == role);
  CHECK(placed.source->project == project);
  CHECK(placed.source->group == group);
  CHECK(placed.source->name == name);
}

TEST_CASE("a note that fits nowhere is reported with its reason", "[read]") {
  auto path = GENERATE("minutes/arbete/grupp/2025/mote.md", "minutes/organisations/a/b.md", "minutes/—.md",
                       "minutes/!/project.md", "minutes/.dold.md");
  CAPTURE(path);
  Project project;
  project.with(path);
  auto [tree, findings] = read_all(project);
  CHECK(tree.notes.empty());
  CHECK(places(findings) == Paths{fmt::format("{}:0:0 [unplaced-file]", path)});
  CHECK_FALSE(findings[0].hint.sv.empty());
}

TEST_CASE("notes have their bytes, other files their names, all in order", "[read]") {
  Project project;
  project.with("minutes/om.md", "# Om\n")
      .with("minutes/arbete/grupp/z.md", "z")
      .with("minutes/arbete/grupp/a b.md", "\xFF\0x");
  project.with("minutes/arbete/grupp/bilagor/karta över ån.pdf", "%PDF").with("minutes/arbete/grupp/bilagor/mall.md");
  project.with("minutes/bild.png");
  auto [tree, findings] = read_all(project);
  CHECK(findings.empty());
  CHECK(paths(tree.notes) == Paths{"minutes/arbete/grupp/a b.md", "minutes/arbete/grupp/z.md", "minutes/om.md"});
  CHECK(tree.notes[1].bytes == "z");
  CHECK(tree.notes[2].bytes == "# Om\n");
  CHECK(tree.files == Paths{"minutes/arbete/grupp/bilagor/karta över ån.pdf", "minutes/arbete/grupp/bilagor/mall.md",
                            "minutes/bild.png"});
}

TEST_CASE("a file whose name is not what it looks like is a finding, and no page", "[read]") {
  Project project;
  for (const char* name : {"a\u202Edm.exe", "b\x1b[2J", "c\nd", "e\u0085", "f\u2066g", "h\U000E0041"})
    project.with(fmt::format("minutes/arbete/grupp/{}.md", name))
        .with(fmt::format("minutes/arbete/grupp/bilagor/{}.pdf", name));
  project.with("minutes/arbete/grupp/محضر\u200F 3.md");
  auto [tree, findings] = read_all(project);
  CHECK(paths(tree.notes) == Paths{"minutes/arbete/grupp/محضر\u200F 3.md"});
  CHECK(tree.files.empty());
  CHECK(findings.size() == 12);
  for (const auto& finding : findings) {
    CHECK(finding.rule == Rule::encoding);
    CHECK(finding.file == visible(finding.file));
  }
}

TEST_CASE("figures share the tables of their folder", "[read]") {
  Project project;
  project.with("minutes/arbete/figures/a.md").with("minutes/arbete/figures/b.md").with("minutes/arbete/plan/c.md");
  project.with("minutes/arbete/figures/Ra\xCC\x88knat.CSV", "P;A").with("minutes/arbete/figures/bild.png");
  project.with("minutes/arbete/figures/djupt/d.csv").with("minutes/skola/figures/e.csv");
  project.with("minutes/arbete/figures/stor.csv", std::string(1'000'001, 'x'));
  auto [tree, findings] = read_all(project);
  REQUIRE(paths(tree.notes) ==
          Paths{"minutes/arbete/figures/a.md", "minutes/arbete/figures/b.md", "minutes/arbete/plan/c.md"});
  REQUIRE(tree.notes[0].tables);
  CHECK(tree.notes[0].tables == tree.notes[1].tables);
  CHECK_FALSE(tree.notes[2].tables);
  REQUIRE(tree.notes[0].tables->size() == 1);
  CHECK(tree.notes[0].tables->front().name == "Räknat.CSV");
  CHECK(tree.notes[0].tables->front().bytes == "P;A");
  CHECK(places(findings) == Paths{"minutes/arbete/figures/stor.csv:0:0 [too-large]"});
}

TEST_CASE("a name written in decomposed letters is the same name", "[read]") {
  Project project;
  project.with("minutes/arbete/grupp/Mo\xCC\x88te.md");
  auto [tree, findings] = read_all(project);
  REQUIRE(tree.notes.size() == 1);
  CHECK(tree.notes[0].name == "Möte");
  CHECK(tree.notes[0].path == "minutes/arbete/grupp/Mo\xCC\x88te.md");
}

TEST_CASE("litter is passed over", "[read]") {
  Project project;
  for (auto path :
       {".git/x.md", "arbete/grupp/.DS_Store", "arbete/grupp/a.md~", "arbete/grupp/#a.md#",
        "arbete/grupp/.~lock.a.odt#", "arbete/grupp/.a.md.swp", "arbete/grupp/._a.md", ".obsidian/workspace.json"})
    project.with(fmt::format("minutes/{}", path));
  project.with_link("minutes/arbete/grupp/.#a.md", "user@host.1234");
  auto [tree, findings] = read_all(project);
  CHECK(tree.notes.empty());
  CHECK(tree.files.empty());
  CHECK(places(findings) == Paths{});
}

TEST_CASE("links are followed within the project alone", "[read]") {
  test::TempDir elsewhere;
  Project project;
  project.with("minutes/om.md", "# Om\n").with("texter/a.md", "a").with("mapp/project.md", "m");
  project.with_link("minutes/a.md", "../texter/a.md").with_link("minutes/mapp", "../mapp");
  project.with_link("minutes/ut.md", "/etc/passwd").with_link("minutes/utmapp", elsewhere.path());
  project.with_link("minutes/borta.md", "ingenstans");
  auto [tree, findings] = read_all(project);
  CHECK(paths(tree.notes) == Paths{"minutes/a.md", "minutes/mapp/project.md", "minutes/om.md"});
  CHECK(tree.notes[0].bytes == "a");
  CHECK(places(findings) == Paths{"minutes/borta.md:0:0 [unreadable-file]", "minutes/ut.md:0:0 [unreadable-file]",
                                  "minutes/utmapp:0:0 [unreadable-file]"});
}

TEST_CASE("links in a circle end", "[read]") {
  Project project;
  project.with("minutes/om.md").with("mapp/project.md");
  project.with_link("minutes/self", ".").with_link("minutes/up", "..").with_link("minutes/loop", "loop");
  project.with_link("minutes/one", "../mapp").with_link("minutes/two", "../mapp").with_link("mapp/back", "../mapp");
  auto [tree, findings] = read_all(project);
  CHECK(paths(tree.notes) == Paths{"minutes/om.md", "minutes/one/project.md"});
  CHECK(places(findings) == Paths{"minutes/loop:0:0 [unreadable-file]", "minutes/one/back:0:0 [unreadable-file]",
                                  "minutes/self:0:0 [unreadable-file]", "minutes/two:0:0 [unreadable-file]",
                                  "minutes/up:0:0 [unreadable-file]"});
}

TEST_CASE("what cannot be read is a finding, not the end", "[read]") {
  Project project;
  project.with("minutes/om.md")
      .with("minutes/stor.md", std::string(5'000'001, 'x'))
      .with("minutes/lagom.md", std::string(5'000'000, 'x'));
  REQUIRE(::mkfifo((project.root() / "minutes/ror.md").c_str(), 0600) == 0);
  auto [tree, findings] = read_all(project);
  CHECK(paths(tree.notes) == Paths{"minutes/lagom.md", "minutes/om.md"});
  CHECK(places(findings) == Paths{"minutes/ror.md:0:0 [unreadable-file]", "minutes/stor.md:0:0 [too-large]"});
}

TEST_CASE("a file without permission is a finding, a folder is the end: what lies in it must not seem to be gone",
          "[read]") {
  if (::geteuid() == 0) return;  // root may read everything; tests/crash/disk_test.py runs it as somebody else
  Project project;
  project.with("minutes/om.md").with("minutes/hemlig.md").with("minutes/mapp/a.md");
  std::filesystem::permissions(project.root() / "minutes/hemlig.md", std::filesystem::perms::none);
  auto [tree, findings] = read_all(project);
  CHECK(paths(tree.notes) == Paths{"minutes/mapp/a.md", "minutes/om.md"});
  CHECK(places(findings) == Paths{"minutes/hemlig.md:0:0 [unreadable-file]"});
  std::filesystem::permissions(project.root() / "minutes/mapp", std::filesystem::perms::none);
  CHECK_THROWS_AS(read_all(project), Error);
  std::filesystem::permissions(project.root() / "minutes/mapp", std::filesystem::perms::owner_all);
}

TEST_CASE("a name that no report could show is reported by a name that it can", "[read]") {
  Project project;
  project.with("minutes/a\xFF.md").with("minutes/b\nc.md");
  auto [tree, findings] = read_all(project);
  CHECK(tree.notes.empty());
  CHECK(places(findings) == Paths{"minutes/a\uFFFD.md:0:0 [encoding]", "minutes/b\uFFFDc.md:0:0 [encoding]"});
}

TEST_CASE("a project without minutes is not one", "[read]") {
  Project project;
  Findings findings;
  CHECK_THROWS_AS(read::list_tree(project.root(), findings), UsageError);
}

TEST_CASE("the project's own templates, styles and words are found", "[read]") {
  Project project;
  CHECK(read::read_overrides(project.root()).empty());
  project.with("templates/posts/wordpress.txt", "T")
      .with("site/style/insyn.css", "S")
      .with("site/words/sv.toml", "W")
      .with("site/other", "");
  auto overrides = read::read_overrides(project.root());
  CHECK(overrides == std::map<std::string, std::string>{{"site/style/insyn.css", "S"},
                                                        {"site/words/sv.toml", "W"},
                                                        {"templates/posts/wordpress.txt", "T"}});
  project.with_link("templates/ut.html", "/etc/passwd");
  CHECK_THROWS_AS(read::read_overrides(project.root()), UsageError);
}

TEST_CASE("static files are listed with where they go, hidden ones too", "[read]") {
  Project project;
  project.with("site/static/favicon.ico").with("site/static/.well-known/x.txt").with("site/static/.DS_Store");
  auto copies = read::list_static(project.root());
  REQUIRE(copies.size() == 2);
  CHECK(copies[0].path == ".well-known/x.txt");
  CHECK(copies[0].source == "site/static/.well-known/x.txt");
  CHECK(copies[1].path == "favicon.ico");
}

TEST_CASE("no link leads from elsewhere to a figure's files", "[read]") {
  Project project;
  project.with("minutes/p/figures/a.md").with("siffror/b.csv", "1").with("minutes/p/figures/a.csv", "1");
  project.with("minutes/p/bilagor/fri.csv", "1");
  project.with_link("minutes/p/figures/b.csv", "../../../siffror/b.csv");
  project.with_link("minutes/p/g/bilagor/a.csv", "../../figures/a.csv");
  project.with_link("minutes/p/g/bilagor/b.csv", "../../../../siffror/b.csv");
  project.with_link("minutes/p/g/bilagor/fri.csv", "../../bilagor/fri.csv");
  project.with_link("minutes/p/g/a.md", "../figures/a.md");
  auto [tree, findings] = read_all(project);
  CHECK(paths(tree.notes) == Paths{"minutes/p/figures/a.md"});
  CHECK(tree.files == Paths{"minutes/p/bilagor/fri.csv", "minutes/p/figures/a.csv", "minutes/p/figures/b.csv",
                            "minutes/p/g/bilagor/fri.csv"});
  CHECK(places(findings) == Paths{"minutes/p/g/a.md:0:0 [unreadable-file]",
                                  "minutes/p/g/bilagor/a.csv:0:0 [unreadable-file]",
                                  "minutes/p/g/bilagor/b.csv:0:0 [unreadable-file]"});
}
