// SPDX-License-Identifier: EUPL-1.2
// Front matter made to do harm, or by no hand: it is refused, and never ends the program.
#include "note.hpp"
#include "parse/front_matter/front_matter.hpp"
#include "support/catch.hpp"

using namespace insyn;
using namespace insyn::parse;

TEST_CASE("a YAML bomb is refused, and nothing is expanded", "[parse]") {
  std::string bomb = "närvarande: &a [lol, lol, lol]\nfrånvarande: &b [*a, *a, *a]\n";
  for (char c = 'c'; c < 'z'; ++c)
    bomb += fmt::format("{}: &{} [*{}, *{}]\n", c, c, static_cast<char>(c - 1), static_cast<char>(c - 1));
  auto note = note_of(bomb);
  CHECK(note.findings.size() >= 25);
  CHECK(note.findings.front().rule == Rule::front_matter);
  CHECK(note.meeting().present.empty());
}

TEST_CASE("depth and size are bounded", "[parse]") {
  SECTION("brackets") {
    auto note = note_of("närvarande: " + std::string(10'000, '[') + "A" + std::string(10'000, ']'));
    CHECK(note.found() == "2:30 front-matter");
  }
  SECTION("curly brackets") {
    std::string yaml = "granskad: ";
    for (int i = 0; i < 10'000; ++i) yaml += "{av: ";
    CHECK(note_of(yaml).findings.size() == 1);
  }
  SECTION("dashes") {
    std::string yaml = "närvarande:\n";
    for (int i = 0; i < 10'000; ++i) yaml += "- ";
    CHECK(note_of(yaml + "A").findings.size() == 1);
  }
  SECTION("indentation") {
    std::string yaml = "rättelser:\n  - datum: 2025-03-12\n    vad: x\n";
    for (int i = 0; i < 200; ++i) yaml += std::string(static_cast<std::size_t>(i) + 6, ' ') + "a:\n";
    CHECK(note_of(yaml).found() == "");
  }
  SECTION("size") {
    auto note = note_of("titel: A\nsammanfattning: " + std::string(70'000, 'x'));
    CHECK(note.found() == "2:1 too-large");
    CHECK(note.document.title.empty());
  }
}

TEST_CASE("odd bytes and shapes never end the program", "[parse]") {
  for (std::string_view yaml : {":",
                                "::",
                                ": x",
                                "-",
                                "- ",
                                "[",
                                "{",
                                "\"",
                                "'",
                                "|",
                                ">",
                                "&",
                                "*",
                                "!",
                                "#",
                                "?",
                                "? x\n: y",
                                "titel: \"",
                                "titel: |",
                                "titel: >\n",
                                "närvarande: [",
                                "närvarande: [,,]",
                                "närvarande: {",
                                "närvarande: {:}",
                                "närvarande: [{]",
                                "närvarande:\n-",
                                "närvarande:\n- \n- null\n- ~",
                                "närvarande:\n\t- A",
                                "närvarande: ()",
                                "närvarande: [(]",
                                "granskad: []",
                                "granskad: {[a]: b}",
                                "bilagor: {}",
                                "sammanfattning: {}",
                                "sammanfattning: [a]",
                                "sammanfattning:\n  sv:\n  en: |\n",
                                "titel: \"\\",
                                "titel: \"\\u12",
                                "\xC3\xA5:\xC3",
                                "\"titel: x\":",
                                "]",
                                "}"}) {
    CAPTURE(yaml);
    auto note = note_of(yaml);
    CHECK(note.published().size() < 200);
  }
}
