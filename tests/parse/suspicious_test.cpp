// SPDX-License-Identifier: EUPL-1.2
// What looks private or secret is looked for in all that would be published of a note, and in nothing else.
#include <fmt/format.h>

#include <string>

#include "base/hash.hpp"
#include "parse/parse.hpp"
#include "support/catch.hpp"

using namespace insyn;

namespace {

Source source(std::string bytes, Role role = Role::in_group, std::string name = "2025-03-12") {
  return {.path = "minutes/arbete/gruppen/" + name + ".md",
          .role = role,
          .project = "arbete",
          .group = "gruppen",
          .name = name,
          .bytes = std::move(bytes)};
}

/// "7:6 12:1": the places of all that was found.
std::string places(const Source& note) {
  std::string all;
  for (const auto& suspicion : parse::parse(note).suspicions)
    all += fmt::format("{}{}{}:{}", all.empty() ? "" : " ", suspicion.file, suspicion.at.line, suspicion.at.column);
  return all;
}

std::string places(std::string bytes) { return places(source(std::move(bytes))); }

}  // namespace

TEST_CASE("in the text, at its place in the author's file", "[parse]") {
  CHECK(places("---\ntitel: Möte\n---\n\nÅrets nr 640823-3234.\n") == "5:10");
  CHECK(places("<!-- en\nanteckning -->\nRing 070-174 06 05.\n") == "3:6");
  CHECK(places("> [!INTERNT] Frågan gäller 640823-3234\n> mer\n") == "1:1");
}

TEST_CASE("never in what is internal", "[parse]") {
  CHECK(places("Öppet. <!-- 640823-3234 -->\n\n> [!INTERNT] Del\n> 640823-3234\n").empty());
  CHECK(places("---\n# 640823-3234\nokänd: 640823-3234\npublicera: ja\nskäl: 640823-3234\n---\n\nText.\n").empty());
  CHECK(places("---\ntitel: Möte <!-- 640823-3234 -->\n---\n").empty());
}

TEST_CASE("in the values of the front matter, also of what stands only on the page or in posts", "[parse]") {
  CHECK(places("---\ntitel: Om 640823-3234\n---\n") == "2:11");
  CHECK(places("---\nnärvarande:\n  - organisation: Kommunen\n    namn: 640823-3234\n---\n") == "4:11");
  CHECK(places("---\ninlägg: Ring 070-174 06 05\n---\n") == "2:14");
  CHECK(places("---\nsammanfattning: {sv: Ett, en: 640823-3234}\n---\n") == "2:31");
  CHECK(places("---\nalias: [/gammal/640823-3234/]\n---\n") == "2:17");
}

TEST_CASE("in a value over several lines, or in quotation marks, at a place that the file has", "[parse]") {
  CHECK(places("---\ninlägg: |\n  Ring\n  070-174 06 05\n---\n") == "2:9");
  CHECK(places("---\ntitel: \"Om 640823-3234\"\n---\n") == "2:12");
  CHECK(places("---\ntitel: \"En \\\"grupp\\\" 640823-3234\"\n---\n") == "2:8");
}

TEST_CASE("the block of a value is the value", "[parse]") {
  auto hash = [](const std::string& bytes) { return parse::parse(source(bytes)).suspicions.at(0).text_sha256; };
  CHECK(hash("---\ntitel: Om 640823-3234\n---\n") == sha256_hex("Om 640823-3234"));
  CHECK(hash("---\nplats: A\ntitel: \"Om 640823-3234\"\n---\n") == sha256_hex("Om 640823-3234"));
}

TEST_CASE("of a withdrawn document in its reason, its old addresses and its name", "[parse]") {
  CHECK(places("---\ntitel: 640823-3234\nstatus: avpublicerat\nskäl: gällde 640823-3234\n---\n\n640823-3234\n") ==
        "4:14");
  CHECK(places("---\nstatus: avpublicerat\nskäl: fel\nalias: /640823-3234/\n---\n") == "4:9");
  CHECK(places(source("---\nstatus: avpublicerat\n---\n", Role::in_group, "2025-03-12-640823-3234")) == "0:0");
}

TEST_CASE("in the file's name, which becomes an address", "[parse]") {
  CHECK(places(source("# Ärende\n", Role::in_group, "640823-3234")) == "0:0");
  CHECK(places(source("# Möte\n", Role::in_group, "20250312")).empty());
}

TEST_CASE("in the table that a figure takes its values from, and in no other", "[parse]") {
  Source figure = source("---\nenhet: kronor\nkälla: Kommunen\n---\n# Mått\n", Role::figure, "matt");
  figure.path = "minutes/arbete/figures/matt.md";
  figure.tables = std::make_shared<const std::vector<DataFile>>(std::vector<DataFile>{
      {"annat.csv", "År;A\n2024;640823-3234\n"}, {"matt.csv", "År;Belopp namn@example.se\r\n2024;12\r\n2025;13\r\n"}});
  CHECK(places(figure) == "minutes/arbete/figures/matt.csv1:11");
  auto suspicion = parse::parse(figure).suspicions.at(0);
  CHECK(suspicion.text_sha256 == sha256_hex("År;Belopp namn@example.se"));
  CHECK(suspicion.domain == "example.se");
}

TEST_CASE("a count that is too small pins its block", "[parse]") {
  Source figure = source(
      "---\nenhet: personer\nkälla: Kommunen\n---\n# Mått\n\nDet var 3 kvinnor.\n\n| År | A |\n|---|---|\n| 2024 | 9 "
      "|\n",
      Role::figure, "matt");
  figure.path = "minutes/arbete/figures/matt.md";
  auto findings = parse::parse(figure).findings;
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].rule == Rule::small_count);
  CHECK(findings[0].text_sha256 == sha256_hex("Det var 3 kvinnor."));
}
