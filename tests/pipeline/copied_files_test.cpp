// SPDX-License-Identifier: EUPL-1.2
#include "pipeline/copied_files.hpp"

#include <utility>

#include "base/error.hpp"
#include "base/files.hpp"
#include "base/hash.hpp"
#include "pipeline/build.hpp"
#include "support/catch.hpp"
#include "support/temp_dir.hpp"
#include "write/write.hpp"

using namespace insyn;
using namespace insyn::pipeline;
namespace fs = std::filesystem;

namespace {

const std::string kNumbers = "namn;nummer\nen;701063-2391\n";  // the tax agency's own, for tests

/// A folder with files, and a site that copies them.
class CopiedTest {
 public:
  CopiedTest& with(const std::string& path, std::string_view bytes) {
    fs::create_directories((root_.path() / path).parent_path());
    files::replace(root_.path() / path, bytes);
    return *this;
  }
  /// Beside a document of its own.
  CopiedTest& attached(const std::string& path) {
    site_.attachments.push_back({{.path = std::to_string(site_.attachments.size()) + "/copy", .source = path}});
    return *this;
  }
  Findings look() {
    Findings findings;
    look_at_copied_files(root_.path(), 3, before_, site_, findings);
    return findings;
  }
  /// What has been seen counts as known from before, and the site is empty again.
  void begin_again() { before_ = std::exchange(site_, {}); }
  const CopiedFile& file(std::size_t document) { return site_.attachments.at(document).at(0); }

 private:
  test::TempDir root_{};
  Site before_{}, site_{};
};

}  // namespace

TEST_CASE("what is suspicious in a text file is told with its line, its column and its file", "[pipeline]") {
  CopiedTest test;
  test.with("a.csv", kNumbers).with("b.csv", "namn\n").attached("a.csv").attached("b.csv");
  CHECK(test.look().empty());
  REQUIRE(test.file(0).suspicions.size() == 1);
  CHECK(test.file(0).suspicions[0].what == Suspicion::What::coordination_number);
  CHECK(test.file(0).suspicions[0].file == "a.csv");
  CHECK(test.file(0).suspicions[0].at == Place{2, 4});
  CHECK(test.file(0).sha256 == sha256_hex(kNumbers));
  CHECK(test.file(0).size == kNumbers.size());
  CHECK(test.file(1).suspicions.empty());
  CHECK(test.file(1).sha256.empty());
}

TEST_CASE("a mark for internal text hides nothing in a file that is copied as it is", "[pipeline]") {
  CopiedTest copied;
  copied.with("minutes/a.txt", "Underlag\n\n> [!INTERNT]\n> Hyran är hemlig.\n").attached("minutes/a.txt");
  copied.with("minutes/b.txt", "Så skrivs det:\n\n```\n> [!INTERNT]\n```\n").attached("minutes/b.txt");
  const Findings found = copied.look();
  REQUIRE(found.size() == 1);
  CHECK(found[0].rule == Rule::internal_mark);
  CHECK(found[0].file == "minutes/a.txt");
  CHECK(found[0].at.line == 3);
  CHECK(found[0].hint.sv == "filen läggs ut som den är: ta bort det interna ur den");
}

TEST_CASE("a file that several documents name is told of at each of its copies", "[pipeline]") {
  CopiedTest test;
  test.with("a.csv", kNumbers).attached("a.csv").attached("a.csv");
  (void)test.look();
  CHECK(test.file(0).suspicions.size() == 1);
  CHECK(test.file(1).suspicions.size() == 1);
  CHECK(test.file(0).path == "0/copy");
  CHECK(test.file(1).path == "1/copy");
}

TEST_CASE("what is known of a file from before is taken over without a look", "[pipeline]") {
  CopiedTest test;
  test.with("a.csv", kNumbers).with("b.csv", "namn\n").attached("a.csv");
  (void)test.look();
  test.begin_again();
  test.with("a.csv", "changed\n").attached("b.csv").attached("a.csv");
  (void)test.look();
  CHECK(test.file(0).suspicions.empty());
  CHECK(test.file(0).size == 5);
  CHECK(test.file(1).suspicions.size() == 1);
  CHECK(test.file(1).path == "1/copy");
}

TEST_CASE("a file that can't be looked through is told of; one that is gone is not", "[pipeline]") {
  CopiedTest test;
  test.with("gammal.doc", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1").with("skadad.docx", "PK").attached("gammal.doc");
  test.attached("skadad.docx").attached("borta.docx");
  Findings findings = test.look();
  REQUIRE(findings.size() == 2);
  CHECK(findings[0].rule == Rule::author_data);
  CHECK(findings[0].file == "gammal.doc");
  CHECK(findings[1].file == "skadad.docx");
}

TEST_CASE("a note that brings along a file with an error is held with it, and site/static/ without its own",
          "[pipeline]") {
  test::TempDir root;
  auto write = [&](const std::string& path, std::string_view text) {
    fs::create_directories((root.path() / path).parent_path());
    files::replace(root.path() / path, text);
  };
  write("site/site.toml",
        "title = \"S\"\nbase_url = \"https://www.example.se/s/\"\nlanguage = \"sv\"\npublisher = \"E\"\n"
        "contact = \"s@example.se\"\nfeedback_url = \"https://www.example.se/f\"\n");
  write("site/static/egen.csv", kNumbers);
  write("site/static/ren.csv", "namn\n");
  write("minutes/arbete/project.md", "---\ntitel: Arbete\n---\n");
  write("minutes/arbete/gruppen/group.md", "---\ntitel: Gruppen\ntyp: samverkansgrupp\n---\n");
  write("minutes/arbete/gruppen/2025-03-12.md", "# Mars\n\nSe [listan](bilagor/lista.csv).\n");
  write("minutes/arbete/gruppen/2025-04-09.md", "# April\n\nText.\n");
  write("minutes/arbete/gruppen/bilagor/lista.csv", kNumbers);
  Request request{.root = root.path(), .today = {2025, 6, 1}, .jobs = 2};
  const auto project = open_project(request, Errors::leave_out);
  CHECK(project.held == std::vector<std::string>{"minutes/arbete/gruppen/2025-03-12.md"});
  (void)pipeline::build(project, request, root.path() / "public");
  CHECK(fs::exists(root.path() / "public/arbete/gruppen/2025-04-09/index.html"));
  CHECK(fs::exists(root.path() / "public/ren.csv"));
  CHECK_FALSE(fs::exists(root.path() / "public/egen.csv"));
  CHECK_FALSE(fs::exists(root.path() / "public/arbete/gruppen/2025-03-12/lista.csv"));
  CHECK_FALSE(fs::exists(root.path() / "public/arbete/gruppen/2025-03-12/index.html"));
}

TEST_CASE("a file that is larger than what can be copied is told of before anything is written", "[pipeline]") {
  test::TempDir root;
  const fs::path file = root.path() / "film.mp4";
  files::replace(file, "x");
  fs::resize_file(file, write::kLargestCopy + 1);  // takes no room on the disk
  Site site;
  site.static_files = {{.path = "film.mp4", .source = "film.mp4"}};
  Findings findings;
  look_at_copied_files(root.path(), 1, {}, site, findings);
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].rule == Rule::too_large);
  CHECK(findings[0].file == "film.mp4");
}

TEST_CASE("a file whose size can't be asked for stops the build: its page would say another", "[pipeline]") {
  test::TempDir root;
  Site site;
  site.static_files = {{.path = "a.txt", .source = std::string(300, 'a')}};  // longer than a name may be
  Findings findings;
  CHECK_THROWS_AS(look_at_copied_files(root.path(), 1, {}, site, findings), Error);
}
