// SPDX-License-Identifier: EUPL-1.2
#include "convert/internal_parts.hpp"

#include "base/error.hpp"
#include "convert/xml_mender.hpp"
#include "support/catch.hpp"

using namespace insyn;
using namespace insyn::convert;

namespace {

struct Taken {
  InternalParts parts{};
  std::vector<Remark> remarks{};
  std::string text{};
};

Taken taken_from(std::string_view text) {
  Taken taken;
  taken.text = without_internal(text, "m.md", taken.parts, taken.remarks);
  return taken;
}

std::string sign_of(int number) { return signed_words(sign::kTaken, std::to_string(number)); }

Remark signed_remark(int number) { return {{std::string(sign::kTaken) + std::to_string(number), ""}}; }

}  // namespace

TEST_CASE("pandoc is given a number for what is internal, and no word of it", "[convert]") {
  auto taken = taken_from("Text <!-- ett -->\n\n> [!INTERNT] Det läsaren ser\n> hemligt\nlat\n\nSlut\n");
  CHECK(taken.text == "Text " + sign_of(1) + " \n\n> " + sign_of(0) + "\n\nSlut\n");
  REQUIRE(taken.parts.quotes.size() == 1);
  CHECK(taken.parts.quotes[0].mark == "[!INTERNT] Det läsaren ser");
  CHECK(taken.parts.quotes[0].hidden == "hemligt\nlat\n");
  REQUIRE(taken.parts.comments.size() == 1);
  CHECK(taken.parts.comments[0].said.sv == "kommentar i originalet: ett");
}

TEST_CASE("an internal quote within others keeps its own lines, and the mark its language", "[convert]") {
  auto taken = taken_from("- > > [!internal]\n  > > hemligt\n  > >\n  > >     kod\n");
  CHECK(taken.text == "- > > " + sign_of(0) + "\n");
  CHECK(taken.parts.quotes.at(0).mark == "[!INTERNAL]");
  CHECK(taken.parts.quotes.at(0).hidden == "hemligt\n\n    kod\n");
}

TEST_CASE("a comment's sign tears no table, heading or broken line apart", "[convert]") {
  CHECK(taken_from("| a | b |\n<!-- x -->\n|---|---|\n").text == "| a | b " + sign_of(0) + " |\n|---|---|\n");
  CHECK(taken_from("## Rubrik ##\n<!-- x -->\n").text == "## Rubrik " + sign_of(0) + " ##\n");
  CHECK(taken_from("[a]: http://a.example\n<!-- x -->\n").text == "[a]: http://a.example\n");
}

TEST_CASE("what was meant to be internal and is not is told", "[convert]") {
  auto taken = taken_from("Text\n\n[!INTERNT] hemligt\n");
  REQUIRE(taken.remarks.size() == 1);
  CHECK(taken.remarks[0].said.sv.starts_with("rad 3 i originalet: "));
  CHECK(taken_from("a <!-- b\n\nc").parts.comments.at(0).said.sv == "kommentar i originalet: b c");
}

TEST_CASE("a text that no note may have is refused, and signs of ours in it are none", "[convert]") {
  CHECK_THROWS_AS(taken_from(std::string(200'000, 'a')), UsageError);
  CHECK(taken_from("a" + sign_of(0) + "b").text == "a0b\n");
}

TEST_CASE("what was taken out is put back where its sign stands, and else last", "[convert]") {
  auto taken = taken_from("> [!INTERNT] A\n> ett\n\n> [!INTERNT] B\n> två\n\nOrd <!-- c --> <!-- d -->\n");
  Paper paper;
  Block empty = Block::paragraph({}), quote{.kind = Block::Kind::quote}, code{.kind = Block::Kind::code};
  empty.remarks = {signed_remark(1), signed_remark(9)};
  quote.items = {{empty}};
  code.text = Text("kod " + sign_of(2));
  paper.blocks = {quote, code};
  put_back(std::move(taken.parts), paper);
  REQUIRE(paper.blocks.size() == 3);
  CHECK(paper.blocks[0].kind == Block::Kind::internal);
  CHECK(paper.blocks[0].mark == "[!INTERNT] B");
  CHECK(paper.blocks[0].remarks.empty());
  CHECK(paper.blocks[1].text.plain() == "kod");
  CHECK(paper.blocks[1].remarks.at(0).said.sv == "kommentar i originalet: c");
  CHECK(paper.blocks[2].mark == "[!INTERNT] A");
  CHECK(paper.remarks.at(0).said.sv == "kommentar i originalet: d");
}
