// SPDX-License-Identifier: EUPL-1.2
#include "convert/plain_text.hpp"

#include "support/catch.hpp"

using namespace insyn::convert;

namespace {

std::vector<std::string> paragraphs_of(std::string_view text) {
  std::vector<std::string> all;
  for (const Block& block : read_plain_text(text).blocks)
    all.push_back((block.kind == Block::Kind::heading ? std::string(static_cast<std::size_t>(block.level), '#') : "") +
                  block.text.plain());
  return all;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("lines stay lines, but those that a page was too narrow for", "[convert]") {
  CHECK(paragraphs_of("Kommunen\r\nSkolan\n\nVi\n") == Lines{"Kommunen\nSkolan", "Vi"});
  const std::string wide(65, 'a');
  CHECK(paragraphs_of(wide + "\nfortsatte") == Lines{wide + " fortsatte"});
  CHECK(paragraphs_of(wide + "\nSkolan") == Lines{wide + "\nSkolan"});
  CHECK(paragraphs_of(wide + "\n4 bussar") == Lines{wide + "\n4 bussar"});
}

TEST_CASE("headings that were drawn", "[convert]") {
  CHECK(paragraphs_of("Mötet\n=====\nText\n\nLäget\n---\n") == Lines{"#Mötet", "Text", "##Läget"});
  CHECK(paragraphs_of("## Läget\nText\n-----\n\n") == Lines{"##Läget", "##Text"});
  CHECK(paragraphs_of("a\nb\n---\nc") == Lines{"a\nb", "c"});
}

TEST_CASE("bytes of other encodings become letters", "[convert]") {
  CHECK(decoded("\xEF\xBB\xBFm\xC3\xB6te").text == "möte");
  CHECK(decoded(std::string("\xFF\xFEm\0\xF6\0", 6)).text == "mö");
  CHECK(decoded(std::string("\xFE\xFF\0m\0\xF6", 6)).text == "mö");
  CHECK(decoded("m\xF6te \x96 \x93"
                "a\x94")
            .text == "möte – “a”");
  CHECK(decoded("m\xF6te").is_guessed);
  CHECK_FALSE(decoded("möte").is_guessed);
  CHECK(decoded("\xF6\x81").text.starts_with("ö"));  // 0x81 is no letter of Windows-1252
}
