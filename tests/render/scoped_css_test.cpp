// SPDX-License-Identifier: EUPL-1.2
#include "render/scoped_css.hpp"

#include "support/catch.hpp"

using namespace insyn;

namespace {

/// The sheet in the layer, without what stands round it.
std::string in_layer(std::string_view sheet) {
  const std::string css = render::scoped_css(sheet, ".x", "y");
  const std::string_view head = "@layer y{\n", foot = "}\n";
  REQUIRE(css.starts_with(head));
  REQUIRE(css.ends_with(foot));
  return css.substr(head.size(), css.size() - head.size() - foot.size());
}

}  // namespace

TEST_CASE("every selector of a list is of the scope", "[render]") {
  CHECK(in_layer("a, b > c { x: y }") == ".x a,.x b > c{x: y}\n");
  CHECK(in_layer("*, ::before{x:y}[id]{x:y}:focus-visible{x:y}") ==
        ".x *,.x ::before{x:y}\n.x [id]{x:y}\n.x :focus-visible{x:y}\n");
  CHECK(in_layer(":is(a, b) c, [title='a,b'] { x: y }") == ".x :is(a, b) c,.x [title='a,b']{x: y}\n");
}

TEST_CASE("what is said of the page is said of the scope", "[render]") {
  CHECK(in_layer(":root{--a:b}html{x:y}body > p, bodyguard{x:y}html[dir=rtl] a{x:y}") ==
        ".x{--a:b}\n.x{x:y}\n.x > p,.x bodyguard{x:y}\n.x[dir=rtl] a{x:y}\n");
}

TEST_CASE("rules within rules are of the scope too, and what is no selector stays", "[render]") {
  CHECK(in_layer("@media (min-width: 1rem) { a { x: y } @supports (x: y) { b { x: y } } }") ==
        "@media (min-width: 1rem){\n.x a{x: y}\n@supports (x: y){\n.x b{x: y}\n}\n}\n");
  CHECK(in_layer("@keyframes k { from { x: y } to { x: z } } @font-face { src: url(a.woff2) }") ==
        "@keyframes k{from { x: y } to { x: z }}\n@font-face{src: url(a.woff2)}\n");
  CHECK(in_layer("a { &:hover { x: y } }") == ".x a{&:hover { x: y }}\n");
}

TEST_CASE("paper is the whole page's matter", "[render]") {
  CHECK(in_layer("@page { margin: 1cm } @page :first { margin: 0 } a{x:y}") == ".x a{x:y}\n");
}

TEST_CASE("strings and comments are stepped over whole", "[render]") {
  CHECK(in_layer("/* a { */ b::after { content: \"} , /* no */ \\\" {\"; x: y } c{x:y}") ==
        ".x b::after{content: \"} , /* no */ \\\" {\";x: y}\n.x c{x:y}\n");
  CHECK(in_layer("a{--i:url(\"data:image/svg+xml,%3Csvg viewBox='0 0 1 1'%3E\");x:y}") ==
        ".x a{--i:url(\"data:image/svg+xml,%3Csvg viewBox='0 0 1 1'%3E\");x:y}\n");
}

TEST_CASE("imports stand before the layer", "[render]") {
  CHECK(render::scoped_css("@import \"a.css\"; @layer p, q; a{x:y}", ".x", "y") ==
        "@import \"a.css\";\n@layer y{\n@layer p, q;\n.x a{x:y}\n}\n");
}

TEST_CASE("imports after a rule, which no browser follows, are left out", "[render]") {
  CHECK(in_layer("a{x:y} @import \"a.css\"; @media print { @import \"b.css\"; }") == ".x a{x:y}\n@media print{\n}\n");
}

TEST_CASE("at-rules are known without case, and those that are not known are left out", "[render]") {
  CHECK(in_layer("@MEDIA print{a{x:y}}@Page{margin:0}") == "@MEDIA print{\n.x a{x:y}\n}\n");
  CHECK(render::scoped_css("@IMPORT 'a.css';", ".x", "y") == "@IMPORT 'a.css';\n@layer y{\n}\n");
  CHECK(
      in_layer("@scope (body){p{x:y}} @starting-style{p{x:y}} @view-transition{navigation:auto} a{x:y} @new thing;") ==
      ".x a{x:y}\n");
}

TEST_CASE("the address of a file has neither comments nor strings in it", "[render]") {
  CHECK(in_layer("a{x:url(https://b/*.png);z:y} c{x:URL( it's{.png )}") ==
        ".x a{x:url(https://b/*.png);z:y}\n.x c{x:URL( it's{.png )}\n");
  CHECK(in_layer("a{x:url( \"b);}\" );z:y} /* url(*/ c{x:y}") == ".x a{x:url( \"b);}\" );z:y}\n.x c{x:y}\n");
}

TEST_CASE("a string ends with its line, and takes its declaration or rule with it", "[render]") {
  CHECK(in_layer("a{content:\"x\n;z:y} body{x:y}") == ".x a{z:y}\n.x{x:y}\n");
  CHECK(in_layer("a{content:\"x\r\n} body{x:y}\nb{content:\"}\"}") == ".x a{}\n.x{x:y}\n.x b{content:\"}\"}\n");
  CHECK(in_layer("[title='x\n] a{x:y} b{x:y}") == ".x b{x:y}\n");
  CHECK(in_layer("@keyframes k{from{content:\"x\n}}b{x:y}") == ".x b{x:y}\n");
  CHECK(in_layer("a{content:\"x\\\ny\"} b{x:y}") == ".x a{content:\"x\\\ny\"}\n.x b{x:y}\n");
  CHECK(in_layer("a{content:\"\\201C\n} b{x:y}\n}c{x:y}") == ".x a{}\n.x c{x:y}\n");  // the escape takes the line end
}

TEST_CASE("a bracket is closed by its own kind alone", "[render]") {
  CHECK(in_layer("a{x:( ] } b;z:)} body{x:y}") == ".x a{x:( ] } b;z:)}\n.x{x:y}\n");
  CHECK(in_layer("a{x:y\\ } b{x:y}") == ".x a{}\n.x b{x:y}\n");
}

TEST_CASE("a sheet that is broken stays within the layer", "[render]") {
  CHECK(in_layer("") == "");
  CHECK(in_layer("a{x:y} } b{x:y} c{x:y}") == ".x a{x:y}\n.x c{x:y}\n");
  CHECK(in_layer("a{x:y} b{x:(") == ".x a{x:y}\n.x b{}\n");
  CHECK(in_layer("a{x:y} b{x:y;z:\"") == ".x a{x:y}\n.x b{x:y}\n");
  CHECK(in_layer("a{x:y} /* never closed") == ".x a{x:y}\n");
  CHECK(in_layer("@media print{a{x:y} b") == "@media print{\n.x a{x:y}\n}\n");
  CHECK(in_layer("a{x:y} b") == ".x a{x:y}\n");
}

TEST_CASE("rules begin after the statements that must be first", "[render]") {
  const std::string head = "/* mine */ @charset \"utf-8\";\n@import url(a;b.css);\n@LAYER p, q;";
  CHECK(render::after_statements(head + "\n@layer p{a{x:y}}\n@import 'late.css';") == head.size());
  CHECK(render::after_statements("/* a */ a{x:y}") == 0);
  CHECK(render::after_statements("@media print{}") == 0);
  CHECK(render::after_statements("") == 0);
}
