// SPDX-License-Identifier: EUPL-1.2
// A slip of the pen round the head must never publish what its author keeps back.
#include <string>

#include "parse/parse.hpp"
#include "support/catch.hpp"

using namespace insyn;

namespace {

/// The places of what front-matter says of a note: "3:1, 5:2".
std::string told_of(const std::string& bytes) {
  const Parsed note = parse::parse({.path = "minutes/arbete/gruppen/2026-03-12.md",
                                    .role = Role::in_group,
                                    .project = "arbete",
                                    .group = "gruppen",
                                    .name = "2026-03-12",
                                    .bytes = bytes});
  std::string all;
  for (const Finding& finding : note.findings)
    if (finding.rule == Rule::front_matter)
      all += fmt::format("{}{}:{}", all.empty() ? "" : ", ", finding.at.line, finding.at.column);
  return all;
}

const std::string kText = "\n## Närvarande\n\n- Kommunen\n\n## Punkt\n\nVi talade.\n";

}  // namespace

TEST_CASE("a head whose first dashes are missing is told of", "[parse]") {
  CHECK(told_of("titel: Möte\nsammanfattning: x\nstatus: utkast\n---\n" + kText) == "4:1");
  CHECK(told_of("titel: Möte\nsammanfattning: x\n---\n" + kText) == "3:1");
  CHECK(told_of("\npublicera: nej\n---\n" + kText) == "3:1");
}

TEST_CASE("a head that does not stand first is told of, whichever key is its first", "[parse]") {
  CHECK(told_of("# Möte\n\n---\ndatum: 2026-03-18\nstatus: utkast\n---\n" + kText) == "3:1");
  CHECK(told_of("# Möte\n\n---\nsammanfattning: x\npublicera: nej\n---\n" + kText) == "3:1");
  CHECK(told_of("# Möte\n\n---\ntitel: x\n---\n" + kText) == "3:1");
}

TEST_CASE("a key that is moved in, or has a dash, does not become text of the one above", "[parse]") {
  const std::string head = "---\ntitel: Möte\nsammanfattning: x\n";
  for (const char* line : {" status: utkast", "\tstatus: utkast", "  publicera: nej", " avpublicera: 2026-04-01",
                           "- status: utkast", "  Status: Utkast", " status: planerat", "  plats: Kommunhuset"}) {
    INFO(line);
    CHECK(told_of(head + line + "\n---\n" + kText).starts_with("4:"));
  }
  CHECK(told_of("---\nsammanfattning: |\n  x\n  status: utkast\n---\n" + kText) == "4:3");
  CHECK(told_of("---\nnärvarande:\n  - Kommunen\n  publicera: nej\n---\n" + kText).starts_with("4:3"));
}

TEST_CASE("a key below a head that was closed too early is told of", "[parse]") {
  CHECK(told_of("---\ntitel: Möte\n---\n## Punkt\n\nstatus: utkast\n").empty());
  CHECK(told_of("---\ntitel: Möte\n---\nstatus: utkast\n---\n" + kText) == "4:1");
}

TEST_CASE("what is no key, or is read, is no lost key", "[parse]") {
  for (const char* text :
       {"---\nsammanfattning: Vi talade om\n  Plats: och tid\n---\n",
        "---\nsammanfattning: |\n  plats: Kommunhuset\n---\n",
        "---\nsammanfattning: Vi såg på status.\n  Status för det: oklart\n---\n", "# Möte\n\n---\n\nText: mer.\n",
        "**Status:** utkast\n", "# Möte\n\nStatus: utkast\n", "# Möte\n\nPlats: Kommunhuset\n\n---\n\nText.\n",
        "```\n---\nstatus: utkast\n---\n```\n", "---\ntitel: Möte\n---\n\n<!--\nstatus: utkast\n-->\n",
        "---\ntitel: Möte\n---\n\nPublicera: kommunikatören gör det.\n"}) {
    INFO(text);
    CHECK(told_of(text + kText).empty());
  }
}
