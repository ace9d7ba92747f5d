// SPDX-License-Identifier: EUPL-1.2
#include "begin/form.hpp"

#include "support/catch.hpp"

using namespace insyn::begin;

TEST_CASE("a form's places are known in both languages, and what is the writer's own stays", "[begin]") {
  FormWords words{.title = "Möte: ett", .status = "planerat", .invited = "- A\n", .agenda = "## B\n\n"};
  CHECK(filled_form(
            "---\nplats: Eken\ntitel: x\n---\n\n<!-- Kallade: så här -->\n\n<!-- AGENDA -->\n\n<!-- eget\nmer -->\n",
            words) ==
        "---\nstatus: planerat\nplats: Eken\ntitel: Möte: ett\n---\n\n- A\n\n## B\n\n<!-- eget\nmer -->\n");
  CHECK(filled_form("---\ntitle: x\nstatus: y\n---\n<!-- invited -->\n", words) ==
        "---\ntitle: Möte: ett\nstatus: planerat\n---\n- A\n");
}

TEST_CASE("a form without front matter gets one, and a place without words goes away", "[begin]") {
  FormWords words{.title = "Möte", .status = "planerat"};
  CHECK(filled_form("## Sedan sist\n\n<!-- sedan sist -->\n\n## Slut\n", words) ==
        "---\ntitel: Möte\nstatus: planerat\n---\n## Sedan sist\n\n## Slut\n");
  CHECK(filled_form("", words) == "---\ntitel: Möte\nstatus: planerat\n---\n");
}

TEST_CASE("a comment without an end stays as it is", "[begin]") {
  FormWords words{.title = "Möte", .status = "planerat", .invited = "- A"};
  CHECK(filled_form("a\n<!-- kallade\n", words) == "---\ntitel: Möte\nstatus: planerat\n---\na\n<!-- kallade\n");
}

TEST_CASE("a title that front matter would misread stands in quotation marks", "[begin]") {
  CHECK(filled_form("", {.title = "[A] \"b\" #c", .status = "x"}).find("titel: \"[A] \\\"b\\\" #c\"\n") !=
        std::string::npos);
}

TEST_CASE("headings are found at any level", "[begin]") {
  CHECK(has_heading("## Nästa  möte\n", "nästa möte"));
  CHECK_FALSE(has_heading("Nästa möte\n## Nästa mötet\n", "nästa möte"));
}
