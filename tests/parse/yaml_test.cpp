// SPDX-License-Identifier: EUPL-1.2
// Where YAML 1.2 and ours say the same, they read the same.
#include "parse/front_matter/yaml_flow.hpp"
#include "parse/front_matter/yaml_scalar.hpp"
#include "support/catch.hpp"
#include "yaml_peer.hpp"

using namespace insyn;
using namespace insyn::parse;

namespace {

std::string shape_of_flow(const std::string& text) {
  YamlText yaml(text, 1);
  auto flow = read_flow(text, yaml);
  return flow ? shape(flow->value) : "refused";
}

}  // namespace

TEST_CASE("brackets are read as YAML reads them", "[parse]") {
  auto text = GENERATE(values<std::string>({
      "[]",
      "{}",
      "[a]",
      "[a, b]",
      "[ a , b ]",
      "[a, b,]",
      "[a b, c]",
      "[\"a, b\", 'c: d']",
      "['it''s', \"\\u00e5\\n\\\"\"]",
      "[[a, b], [c]]",
      "[{a: b}, c]",
      "{a: b}",
      "{a: b, c: d}",
      "{ a : b }",
      "{a: [b, c], d: {e: f}}",
      "{\"a\": b}",
      "{'a b': c}",
      "{\"a\":b}",
      "{a: \"b: c, d\"}",
      "{a: b:c, d: http://x.example/y}",
      "{a: , b: c}",
      "{a, b: c}",
      "[a,\n b,\n\n c]",
      "{a: b\n  c,\n d: e}",
      "[ # först\n a, # sedan\n b]",
      "[åäö, \"日本\"]",
      "[a-b, -c, x?y]",
      "[\"två\n  rader\", \"tre\n\n  rader\"]",
      "['två\n rader']",
      "[10, 1.5, 2025-03-12]",
      "{a: [], b: {}}",
      "[a (b), c]",
  }));
  CAPTURE(text);
  CHECK(shape_of_flow(text) == shape_by_libfyaml(text));
}

TEST_CASE("brackets that are none are refused", "[parse]") {
  for (const std::string text : {"[", "[a", "[a, b", "{a: b", "{a: [b}", "[a}", "[\"a]", "['a]", "[\"\\q\"]", "[*a]",
                                 "{a: &b c}", "[!!str a]", "[a]b]]"}) {
    CAPTURE(text);
    CHECK(shape_of_flow(text) == (text == "[a]b]]" ? "['a']" : "refused"));
  }
}

TEST_CASE("a comma inside round brackets separates nothing", "[parse]") {
  CHECK(shape_of_flow("[A (punkt 1, 2), B]") == "['A (punkt 1, 2)', 'B']");
  CHECK(shape_of_flow("[A (x, B]") == "['A (x', 'B']");
  CHECK(split_at_commas("A (1, 2), , B,") == std::vector<std::string_view>{"A (1, 2)", "B"});
}

TEST_CASE("a finding in brackets stands where it is", "[parse]") {
  std::string text = "[å,\n  *b]";
  YamlText yaml(text, 7);
  auto flow = read_flow(text, yaml);
  REQUIRE_FALSE(flow);
  CHECK(flow.error().at == Place{8, 3});
}

TEST_CASE("scalars are read as YAML reads them", "[parse]") {
  auto text = GENERATE(values<std::string>({
      "k: \"a\\tb\\\\c\\/d\\x41\\u00e5\\U0001F600\"",
      "k: \"två\n  rader\"",
      "k: \"tre\n\n\n  rader\"",
      "k: \"fort\\\n  sättning\"",
      "k: 'it''s'",
      "k: 'två\n  rader'",
      "k: plain\n  text",
      "k: plain\n\n  text",
      "k: |-\n  a\n   b\n\n  c",
      "k: >-\n  a\n  b\n\n  c\n\n\n  d",
      "k: >-\n  a\n    b\n  c",
      "k: |-\n  a # b",
      "k: |2-\n  a",
      "k: \"\\_\\L\\P\"",
  }));
  CAPTURE(text);
  Findings findings;
  auto front_matter = read_front_matter({.yaml = "titel" + text.substr(1), .first_line = 1}, kind::page, "", findings);
  REQUIRE(front_matter.find(Key::title));
  CHECK("{k: " + shape(*front_matter.find(Key::title)) + "}" == shape_by_libfyaml(text));
}

TEST_CASE("what is and what only looks like an anchor, an alias or a tag", "[parse]") {
  for (auto text : {"&a", "&a b", "*a", "*Beslut", "!x", "!!str", "!<x>"}) CHECK(is_reference(text));
  for (auto text : {"*viktigt*", "*Beslut* om x", "& co", "*", "&", "!", "a*b", "", "* a"})
    CHECK_FALSE(is_reference(text));
}

TEST_CASE("a comment needs white space before it", "[parse]") {
  CHECK(without_comment("a # b") == "a");
  CHECK(without_comment("a#b") == "a#b");
  CHECK(without_comment("a#b #c") == "a#b");
  CHECK(without_comment("# b") == "");
}
