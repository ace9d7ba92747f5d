// SPDX-License-Identifier: EUPL-1.2
// A withdrawal marked in the author's file: read as one by our own reader, and nothing else is changed.
#include "write/source_mark.hpp"

#include <rapidcheck.h>

#include <cstdlib>

#include "base/text.hpp"
#include "parse/parse.hpp"
#include "support/catch.hpp"

using namespace insyn;
using write::marked_withdrawn;

namespace {

const bool seeded = setenv("RC_PARAMS", "seed=20250312 max_success=2000 verbose_progress=0", 0) == 0;

constexpr Date kDay{2026, 11, 22};

std::string mark(std::string_view note) { return marked_withdrawn(note, "Fel uppgift", kDay); }

Parsed read(const std::string& bytes) {
  return parse::parse({.path = "minutes/arbete/gruppen/2025-03-12.md",
                       .role = Role::in_group,
                       .project = "arbete",
                       .group = "gruppen",
                       .name = "2025-03-12",
                       .bytes = bytes});
}

std::string_view kMarks = "status: avpublicerat\nskäl: Fel uppgift\navpublicera: 2026-11-22\n";

rc::Gen<std::string> notes() {
  return rc::gen::map(rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
                          "---", "...", "+++", "", " ", "status: godkänt", "status:", "Status: utkast # än",
                          "  status: x", "\"status\": x", "skäl: |", "  rad", "\trad", "  # not", "# not",
                          "reason: \"a", "b\"", "- punkt", "]", "närvarande:", "- Kommunen", "titel: a: b",
                          "avpublicera: 2030-01-01", "un-publish: 1 maj 2030", "status: x\r", "# Rubrik", "Text.",
                          "| a | b |", "inlägg: >", "sta\u0308ngt: x", "Sk\xC3\xA4l: y", "ska\u0308l: z")),
                      [](const std::vector<std::string>& lines) {
                        std::string note;
                        for (const auto& line : lines) note += line + (line.size() % 3 == 1 ? "\r\n" : "\n");
                        return note;
                      });
}

}  // namespace

TEST_CASE("a mark stands first in the front matter, and all else is as it was", "[write]") {
  CHECK(mark("---\ntitel: Möte\n---\n# Möte\n") == fmt::format("---\n{}titel: Möte\n---\n# Möte\n", kMarks));
  CHECK(mark("\n---  \n\n# not\n  titel: x\n...\n") ==
        "\n---  \n  status: avpublicerat\n  skäl: Fel uppgift\n  avpublicera: 2026-11-22\n\n# not\n  titel: x\n...\n");
}

TEST_CASE("without front matter it gets one", "[write]") {
  for (std::string note : {"# Möte\n\nText", "", "Text", "---\ntitel: aldrig stängd\n", "+++\ntitel = 1\n+++\n"}) {
    INFO(note);
    CHECK(mark(note) == fmt::format("---\n{}---\n{}", kMarks, note));
  }
}

TEST_CASE("line ends and a byte order mark stay", "[write]") {
  CHECK(mark("\xEF\xBB\xBF---\r\ntid: 13\r\nstatus: utkast\r\n---\r\nText\r\n") ==
        "\xEF\xBB\xBF---\r\nskäl: Fel uppgift\r\navpublicera: 2026-11-22\r\ntid: 13\r\nstatus: "
        "avpublicerat\r\n---\r\nText\r\n");
  CHECK(mark("# Möte\r\nText").starts_with("---\r\nstatus: avpublicerat\r\n"));
  CHECK(mark("---\rtid: 13\r---\rText") ==
        "---\rstatus: avpublicerat\rskäl: Fel uppgift\ravpublicera: 2026-11-22\rtid: 13\r---\rText");
}

TEST_CASE("what stands there already is replaced, whole, by either name and every time", "[write]") {
  CHECK(mark("---\nReason: |\n  en\n\n  två\n# not\nplats: x\nSTATUS: approved\nstatus: igen\nunpublish: 1 maj "
             "2030\n---\n") ==
        "---\nskäl: Fel uppgift\n# not\nplats: x\nstatus: avpublicerat\navpublicera: 2026-11-22\n---\n");
  CHECK(mark("---\n\"skäl\":\n- en\n- två\nnärvarande: [a,\nb\n]\n---\n")
            .ends_with("skäl: Fel uppgift\nnärvarande: [a,\nb\n]\n---\n"));
  CHECK(mark("---\nmål:\n  status: nej\n---\n").find("  status: nej\n") != std::string::npos);
}

TEST_CASE("a day that is none leaves what is said of the day", "[write]") {
  CHECK(marked_withdrawn("---\navpublicera: 2025-01-01\nstatus: avpublicerat\n---\n", "x", {}) ==
        "---\nskäl: x\navpublicera: 2025-01-01\nstatus: avpublicerat\n---\n");
}

TEST_CASE("whatever the reason says, it is read as it was said", "[write]") {
  for (std::string reason : {"Fel: uppgift #3", "\"citat\" och \\", "'a", "| b", "> c", "null", "~", "[a, b]", "{x}",
                             "&a", "# nej", "- punkt", "!x", "två\nrader\t.", "---", "\x1b[31mrött", "ja", "@"}) {
    INFO(reason);
    auto document = read(marked_withdrawn("# Möte\n", reason, kDay)).document;
    CHECK(document->withdrawn);
    CHECK(document->reason == visible(collapsed(reason)));
    CHECK(document->unpublish_from == kDay);
  }
}

TEST_CASE("what stands between the dashes and is no key never becomes part of the mark", "[write]") {
  // "- x" below "status: avpublicerat" was read as the status, and the note was published on.
  for (std::string between : {"- x\n", "}\n", "\n# not a key\n  ]\n", "-\ttitel: Möte\n"}) {
    INFO(between);
    std::string note = "---\n" + between + "titel: Möte\n---\n# Möte\n";
    std::string marked = marked_withdrawn(note, "", {});
    CHECK(read(marked).document->withdrawn);
    CHECK(marked_withdrawn(marked, "", {}) == marked);
    CHECK(marked.ends_with(note));
  }
}

TEST_CASE("whatever the note, the mark is read, and set twice is set once", "[write]") {
  REQUIRE(seeded);
  CHECK(rc::check([] {
    std::string note = *notes(), marked = mark(note);
    RC_ASSERT(mark(marked) == marked);
    Parsed parsed = read(marked);
    RC_ASSERT(parsed.document->withdrawn);
    RC_ASSERT(parsed.document->reason == "Fel uppgift");
    RC_ASSERT(parsed.document->unpublish_from == kDay);
  }));
}
