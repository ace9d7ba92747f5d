// SPDX-License-Identifier: EUPL-1.2
#include <stdexcept>

#include "convert/office_menders.hpp"
#include "support/catch.hpp"

using namespace insyn::convert;

namespace {

std::string in_word(const std::string& inside) {
  const std::string mended = WordMender().mended("<w:document>" + inside + "</w:document>");
  auto from = mended.find("<w:document>") + 12;
  return mended.substr(from, mended.rfind("</w:document>") - from);
}

std::string in_odt(const std::string& inside, const std::string& styles = "") {
  const std::string mended = OpenDocumentMender().mended("<office:document-content><office:automatic-styles>" + styles +
                                                         "</office:automatic-styles><office:body>" + inside +
                                                         "</office:body></office:document-content>");
  auto from = mended.find("<office:body>") + 13;
  return mended.substr(from, mended.rfind("</office:body>") - from);
}

std::string aside(std::string_view sign, const std::string& words) {
  return std::string(sign) + words + std::string(sign::kEnd);
}

/// word/numbering.xml with one list of two levels, and another that begins at 30.
WordNumbers numbers(const std::string& first, const std::string& second, const std::string& format = "decimal") {
  auto level = [&](int at, const std::string& text) {
    return "<w:lvl w:ilvl=\"" + std::to_string(at) + "\"><w:start w:val=\"14\"/><w:numFmt w:val=\"" + format +
           "\"/><w:lvlText w:val=\"" + text + "\"/></w:lvl>";
  };
  WordNumbers all;
  all.read(
      "<w:styles><w:style w:styleId=\"R1\"><w:name w:val=\"heading 1\"/><w:numId w:val=\"1\"/></w:style>"
      "<w:style w:styleId=\"R2\"><w:name w:val=\"Heading 2\"/><w:ilvl w:val=\"1\"/><w:basedOn w:val=\"R1\"/></w:style>"
      "<w:style w:styleId=\"Rund\"><w:basedOn w:val=\"Rund\"/></w:style></w:styles>");
  all.read("<w:numbering><w:abstractNum w:abstractNumId=\"0\">" + level(0, first) + level(1, second) +
           "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
           "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride "
           "w:val=\"30\"/></w:lvlOverride></w:num></w:numbering>");
  return all;
}

}  // namespace

TEST_CASE("a number with a § is counted and shown as Word does", "[convert]") {
  // pandoc keeps 14 of "§ 14", which became "14."
  auto all = numbers("§ %1", "%2)");
  CHECK(all.next({.list = "1"}) == "§ 14");
  CHECK(all.next({.list = "1", .level = "0"}) == "§ 15");
  CHECK(all.next({.list = "1", .level = "1"}).empty());  // a list, which pandoc numbers
  CHECK(all.next({.list = "2"}) == "§ 30");
  CHECK(all.next({.list = "1"}) == "§ 31");
  CHECK(all.next({.style = "Rund"}).empty());
  CHECK(all.next({.list = "3"}).empty());
  CHECK(numbers("§ %1", "", "upperRoman").next({.list = "1"}).empty());
}

TEST_CASE("a heading that Word numbers keeps its number", "[convert]") {
  auto all = numbers("%1.", "%1.%2");
  CHECK(all.next({.style = "R1"}) == "14.");
  CHECK(all.next({.style = "R2"}) == "14.14");
  CHECK(all.next({.style = "R2"}) == "14.15");
  CHECK(all.next({.style = "R1"}) == "15.");
  CHECK(all.next({.style = "R2"}) == "15.14");
  CHECK(all.next({.style = "R1", .list = "0"}).empty());
  CHECK(all.next({.list = "1"}).empty());
}

TEST_CASE("a number that pandoc would lose stands before the paragraph's words, and in no list", "[convert]") {
  const std::string old = "<w:pPrChange><w:pPr><w:pStyle w:val=\"A\"></w:pStyle></w:pPr></w:pPrChange>",
                    gone = "<w:del><w:r><w:delText>bort</w:delText></w:r></w:del>";
  auto mended = [&](const std::string& properties) {
    return WordMender(numbers("§ %1", ""))
        .mended("<w:p><w:pPr>" + properties + old + "</w:pPr>" + gone + "<w:r><w:t>Lokal</w:t></w:r></w:p>");
  };
  const std::string rest = "</w:pPr>" + gone + "<w:r><w:t>§ 14 Lokal</w:t></w:r></w:p>";
  CHECK(mended("<w:pStyle w:val=\"P\"/><w:numPr><w:numId w:val=\"1\"/></w:numPr>")
            .ends_with("<w:p><w:pPr>" + old + rest));
  CHECK(
      mended("<w:pStyle w:val=\"R1\"/>").ends_with("<w:p><w:pPr>" + old + "<w:pStyle w:val=\"R1\"></w:pStyle>" + rest));
  CHECK(in_word("<w:p><w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"4\"/></w:numPr></w:pPr></w:p>") ==
        "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"1\"></w:ilvl><w:numId w:val=\"4\"></w:numId></w:numPr></w:pPr></w:p>");
}

TEST_CASE("hidden text in Word goes between signs", "[convert]") {
  CHECK(in_word("<w:r><w:rPr><w:vanish></w:vanish></w:rPr><w:t>a</w:t></w:r><w:r><w:t>b</w:t></w:r>") ==
        "<w:r><w:rPr><w:vanish></w:vanish></w:rPr><w:t>" + aside(sign::kHidden, "a") +
            "</w:t></w:r><w:r><w:t>b</w:t></w:r>");
  CHECK(in_word("<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>a</w:t></w:r>").find(sign::kHidden) ==
        std::string::npos);
}

TEST_CASE("a box in Word is told once, though it is drawn twice", "[convert]") {
  const std::string box = "<w:txbxContent><w:p><w:r><w:t>ruta</w:t></w:r></w:p></w:txbxContent>";
  CHECK(in_word("<w:r><mc:Choice>" + box + "</mc:Choice><mc:Fallback>" + box + "</mc:Fallback></w:r>") ==
        "<w:r><mc:Choice></mc:Choice><mc:Fallback></mc:Fallback></w:r><w:r><w:t xml:space=\"preserve\">" +
            aside(sign::kBox, "ruta") + "</w:t></w:r>");
}

TEST_CASE("fields in Word lose their wrapping, and words that were struck out are a paragraph of their own",
          "[convert]") {
  WordMender mender;
  CHECK(mender
            .mended("<w:p><w:fldSimple><w:r><w:t>12 "
                    "mars</w:t></w:r></w:fldSimple><w:del><w:r><w:delText>bort</w:delText></w:r>"
                    "</w:del></w:p>")
            .find("fldSimple") == std::string::npos);
  CHECK(mender.paragraphs() == std::vector<std::string>{"12 mars", "bort"});
}

TEST_CASE("what pandoc passes over in OpenDocument is put where it reads", "[convert]") {
  CHECK(
      in_odt("<text:section><table:table-header-rows><text:p>Vad</text:p></table:table-header-rows></text:section>") ==
      "<text:p>Vad</text:p>");
  CHECK(in_odt("<text:p><text:date>12 mars</text:date></text:p>") == "<text:p>12 mars</text:p>");
  CHECK(in_odt("<text:p><draw:frame><draw:text-box><text:p>ruta</text:p></draw:text-box></draw:frame></text:p>") ==
        "<text:p><draw:frame></draw:frame>" + aside(sign::kBox, "ruta") + "</text:p>");
}

TEST_CASE("changes and comments in OpenDocument stand where they were made", "[convert]") {
  CHECK(in_odt("<text:tracked-changes><text:changed-region "
               "text:id=\"c1\"><text:deletion><office:change-info><dc:creator>Namn"
               "</dc:creator></office:change-info><text:p>bort</text:p></text:deletion></text:changed-region></"
               "text:tracked-changes>"
               "<text:p>a<text:change text:change-id=\"c1\"/>b</text:p>") ==
        "<text:p>a" + aside(sign::kDeleted, "bort") + "b</text:p>");
  CHECK(in_odt("<text:p>a<office:annotation><dc:creator>Namn</dc:creator><text:p>oj</text:p></office:annotation>b</"
               "text:p>") == "<text:p>a" + aside(sign::kComment, "oj") + "b</text:p>");
}

TEST_CASE("looks that paragraphs have by their style are written out", "[convert]") {
  const std::string styles =
      "<style:style style:name=\"F\"><style:text-properties fo:font-weight=\"bold\"/></style:style>"
      "<style:style style:name=\"P\" style:parent-style-name=\"F\"/>"
      "<style:style style:name=\"R\" style:parent-style-name=\"R\"/>"
      "<style:style style:name=\"D\"><style:text-properties text:display=\"none\"/></style:style>";
  CHECK(in_odt("<text:p text:style-name=\"P\">fet</text:p>", styles) ==
        "<text:p text:style-name=\"P\"><text:span text:style-name=\"InsynBold\">fet</text:span></text:p>");
  CHECK(in_odt("<text:p text:style-name=\"R\">rund</text:p>", styles) == "<text:p text:style-name=\"R\">rund</text:p>");
  CHECK(in_odt("<text:p text:style-name=\"D\">dold</text:p>", styles).find(aside(sign::kHidden, "dold")) !=
        std::string::npos);
  CHECK(in_odt("<text:p text:style-name=\"Title\">T</text:p>") == "<text:h text:outline-level=\"1\">T</text:h>");
}

TEST_CASE("signs of ours in a text are taken out of it, and what is no XML is refused", "[convert]") {
  CHECK(in_word("<w:t>a\uE010b &lt;i&gt;</w:t>") == "<w:t>ab &lt;i&gt;</w:t>");
  CHECK_THROWS_AS(in_word("<w:t>"), std::runtime_error);
  std::string deep;
  for (int i = 0; i < 3000; ++i) deep += "<a>";
  CHECK_THROWS_AS(in_word(deep), std::runtime_error);
}
