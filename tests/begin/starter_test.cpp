// SPDX-License-Identifier: EUPL-1.2
#include "begin/starter.hpp"

#include <rapidcheck.h>

#include <cstdlib>

#include "base/encode.hpp"
#include "notes.hpp"
#include "support/catch.hpp"

namespace insyn::begin {
namespace {

const bool seeded = setenv("RC_PARAMS", "seed=20250312 max_success=500 verbose_progress=0", 0) == 0;

TEST_CASE("places are filled for where they stand", "[begin]") {
  const Places places{{"a", "x: \"y\" *z*"}, {"lines", "- 1\n- 2"}, {"none", ""}};
  CHECK(filled("x.md", "---\ntitel: «a»\nom: hos «a» nu\n---\n# «a»\n«lines»\n«none»\nslut\n", places) ==
        "---\ntitel: x: \"y\" *z*\nom: hos x: \"y\" *z* nu\n---\n# x: \"y\" \\*z\\*\n- 1\n- 2\nslut\n");
  CHECK(filled("x.toml", "a = \"«a»\"\n", places) == "a = \"x: \\\"y\\\" *z*\"\n");
  CHECK(filled("x.sh", "echo «a»\n", places) == "echo «a»\n");
}

// A municipality called "A # 1" made two warnings of every new project.
TEST_CASE("a value is quoted where words within it would be misread", "[begin]") {
  const Places places{{"a", "A # \"1\""}, {"b", "B <!-- c"}};
  CHECK(filled("x.md", "---\nom: hos «a», nu\nägare:\n  - i «b»\n# «a»\n---\n", places) ==
        "---\nom: \"hos A # \\\"1\\\", nu\"\nägare:\n  - \"i B \\x3C!-- c\"\n# A # \"1\"\n---\n");
}

/// Text of one line, of signs that mean something and letters that do not.
rc::Gen<std::string> texts() {
  return rc::gen::map(
      rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(std::vector<std::string>{"a",
                                                                                               "Å",
                                                                                               " ",
                                                                                               "*",
                                                                                               "_",
                                                                                               "`",
                                                                                               "[",
                                                                                               "]",
                                                                                               "(",
                                                                                               ")",
                                                                                               "<",
                                                                                               ">",
                                                                                               "!",
                                                                                               "#",
                                                                                               "-",
                                                                                               "+",
                                                                                               "=",
                                                                                               "1",
                                                                                               ".",
                                                                                               ":",
                                                                                               "&amp;",
                                                                                               "&",
                                                                                               "|",
                                                                                               "~~",
                                                                                               "\\",
                                                                                               "\"",
                                                                                               "'",
                                                                                               "<!--",
                                                                                               "-->",
                                                                                               "{",
                                                                                               "}",
                                                                                               "www.b.example",
                                                                                               "https://c.example",
                                                                                               "%",
                                                                                               "@",
                                                                                               ",",
                                                                                               "null",
                                                                                               "?",
                                                                                               "$",
                                                                                               "^"})),
      [](const std::vector<std::string>& parts) {
        std::string text;
        for (const auto& part : parts) text += part;
        return collapsed("Ö" + text + "ö");
      });
}

Document parsed(const std::string& text) {
  return *parse::parse(note("minutes/arbete/gruppen/underlag.md", text)).document;
}

TEST_CASE("a title reads the same from a heading and from front matter, whatever it is", "[begin]") {
  CHECK(rc::check("heading", [] {
    const std::string title = *texts();
    RC_ASSERT(parsed("# " + encode::markdown(title) + "\n").title == title);
  }));
  CHECK(rc::check("front matter", [] {
    const std::string title = *texts();
    for (const std::string& words : {title, title.substr(2), title.substr(2, 1)})
      if (is_valid_utf8(words) && !collapsed(words).empty())
        RC_ASSERT(parsed("---\ntitel: " + encode::front_matter(words) + "\n---\n").title == collapsed(words));
  }));
  CHECK(rc::check("a line of its own", [] {
    const std::string line = (*texts()).substr(2);
    auto document = parsed("# T\n\n" + encode::markdown(line) + "\n");
    RC_ASSERT(document.prose.plain(0).find(collapsed(line)) != std::string::npos);
  }));
}

}  // namespace
}  // namespace insyn::begin
