// SPDX-License-Identifier: EUPL-1.2
#include "render/post_marks.hpp"

#include "base/text.hpp"
#include "render/post_text.hpp"
#include "support/catch.hpp"

using namespace insyn;
using namespace insyn::render;

namespace {

std::string plain(const std::string& markdown) { return with_addresses(without_marks(markdown)); }
std::string html(const std::string& markdown) {
  auto unmarked = without_marks(markdown);
  return with_anchors(unmarked.text, unmarked.links);
}

}  // namespace

TEST_CASE("marks of emphasis and code are not shown", "[render]") {
  CHECK(plain("Nu **startar** _språkpraktiken_, och ***snart*** `mer`.") ==
        "Nu startar språkpraktiken, och snart mer.");
  CHECK(plain("”**fet**” (*lutad*) **två ord**") == "”fet” (lutad) två ord");
  CHECK(plain("**fet med *lutad* i**") == "fet med lutad i");
  CHECK(plain("\\*inte\\* lutad") == "*inte* lutad");
}

TEST_CASE("what only looks like marks stays", "[render]") {
  for (const char* text : {"2 * 3 * 4", "2*3*4", "en_fil_med_namn", "*", "**", "** x **", "* ensam", "[text]", "[](x)",
                           "[text] (x)", "(hakar) [i]", "#tagg", "a < b > c", "<b>", "å*", "[a](b", "!", "\\"})
    CHECK(plain(text) == text);
}

TEST_CASE("a link is its words and its address", "[render]") {
  CHECK(plain("Kom och [anmäl **dig**](https://a.example/x_(y)?a=1&b=2) nu.") ==
        "Kom och anmäl dig (https://a.example/x_(y)?a=1&b=2) nu.");
  CHECK(html("Kom & [anmäl **dig**](https://a.example/?a=1&b=2 \"titel\").") ==
        "Kom &amp; <a href=\"https://a.example/?a=1&amp;b=2\">anmäl dig</a>.");
  CHECK(plain("<https://a.example/>") == "https://a.example/");
  CHECK(plain("[https://a.example/](https://a.example/)") == "https://a.example/");
  CHECK(html("[<b>](https://a.example/)") == "<a href=\"https://a.example/\">&lt;b&gt;</a>");
  CHECK(html("[<https://b.example/> x](https://a.example/)") ==
        "<a href=\"https://b.example/\">https://b.example/</a> x");
}

TEST_CASE("a link that leads to no web address, and a picture, are their words", "[render]") {
  for (const char* text : {"[ord](bilaga.pdf)", "[ord](javascript:alert(1))", "[ord](https://a\"onclick=\")",
                           "![ord](https://a.example/bild.png)", "[ord](<https://a.example>)"}) {
    CHECK(plain(text) == "ord");
    CHECK(html(text) == "ord");
  }
}

TEST_CASE("marks without end, and deep in each other, do no harm", "[render]") {
  for (const std::string part : {"*a ", "[", "![a](", "_*", "**", "`", "<https://", "(", "\\", "å*"}) {
    std::string many;
    for (int i = 0; i < 3000; ++i) many += part;
    CHECK(is_valid_utf8(plain(many)));
  }
}

TEST_CASE("a heading is a paragraph alone, without its marks", "[render]") {
  auto blocks = blocks_of("# Nu börjar det\nHäng **med\nallihop**.\n## \n#tagg\n- *ett*\n- [två](https://a.example/)");
  REQUIRE(blocks.size() == 3);
  CHECK(blocks[0].texts == std::vector<std::string>{"Nu börjar det"});
  CHECK(blocks[1].texts == std::vector<std::string>{"Häng med allihop. ## #tagg"});
  CHECK(blocks[2].texts == std::vector<std::string>{"ett", "två (https://a.example/)"});
}
