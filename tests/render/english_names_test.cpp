// SPDX-License-Identifier: EUPL-1.2
#include "render/english_names.hpp"

#include "support/catch.hpp"

using namespace insyn;
using render::with_english_names;

namespace {

const std::vector<std::string> kNames{"Advisory Board", "Board"};

}  // namespace

TEST_CASE("a name in English is marked where it is read, and nowhere else", "[render][lang]") {
  CHECK(with_english_names("<p>Vår Advisory Board, och Board.</p>", kNames) ==
        "<p>Vår <span lang=\"en\">Advisory Board</span>, och <span lang=\"en\">Board</span>.</p>");
  for (const char* untouched : {
           "<head><title>Advisory Board</title></head><body></body>",
           "<a title=\"Advisory Board\" href=\"#\">råd</a>",
           "<svg><text>Advisory Board</text></svg>",
           "<p>Advisory Boards möte, styrBoard, åBoard</p>",
           "<p>Advisory <em>Board</em>s</p>",
           "<p>A &amp; B &#39;</p>",
       }) {
    CAPTURE(untouched);
    CHECK(with_english_names(untouched, {"Advisory Board", "amp", "39"}) == untouched);
  }
  CHECK(with_english_names("<svg></svg><p>Board</p>", kNames) == "<svg></svg><p><span lang=\"en\">Board</span></p>");
  CHECK(with_english_names("Board < Board", {"Board"}).starts_with("<span lang=\"en\">Board</span> <"));
  CHECK(with_english_names("", kNames).empty());
  CHECK(with_english_names("<p>Board&#39;s &amp;Board</p>", {"Board"}) ==
        "<p><span lang=\"en\">Board</span>&#39;s &amp;<span lang=\"en\">Board</span></p>");
}

TEST_CASE("the words tell which names are English; an English page marks none", "[render][lang]") {
  render::Words sv("sv", {{"english_names", "Board, Advisory Board,, R&D "}});
  CHECK(render::english_names(sv) == std::vector<std::string>{"Advisory Board", "R&amp;D", "Board"});
  render::Words en("en", {{"english_names", "Board"}});
  CHECK(render::english_names(en).empty());
}
