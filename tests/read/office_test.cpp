// SPDX-License-Identifier: EUPL-1.2
// Office files made here, with no more in them than each test asks for.
#include <zip.h>

#include <random>

#include "read/made_files.hpp"
#include "read/made_pictures.hpp"
#include "support/catch.hpp"

using namespace insyn;
using namespace insyn::test;

namespace {

using Parts = std::vector<MadeFile>;

std::string zipped(const Parts& parts) {
  TempDir dir;
  const std::string path = dir.path() / "made.zip";
  zip_t* archive = zip_open(path.c_str(), ZIP_CREATE, nullptr);
  for (const MadeFile& part : parts)
    zip_file_add(archive, part.name.c_str(), zip_source_buffer(archive, part.bytes.data(), part.bytes.size(), 0),
                 ZIP_FL_OVERWRITE);
  REQUIRE(zip_close(archive) == 0);
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

const MadeFile kTypes{"[Content_Types].xml", "<Types/>"};

std::string open_xml(const std::string& part, const std::string& inside) {
  return zipped({kTypes,
                 {part,
                  "<root xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:a=\"a\" "
                  "xmlns:p=\"p\" xmlns:dc=\"d\" xmlns:cp=\"c\">" +
                      inside + "</root>"}});
}

std::string document(const std::string& inside) { return open_xml("word/document.xml", inside); }

std::string open_document(const std::string& inside, const std::string& part = "content.xml") {
  std::string xml =
      "<office xmlns:text=\"t\" xmlns:office=\"o\" xmlns:style=\"s\" xmlns:table=\"b\" xmlns:dc=\"d\" "
      "xmlns:meta=\"m\" xmlns:presentation=\"p\" xmlns:draw=\"w\">" +
      inside + "</office>";
  Parts parts{{"META-INF/manifest.xml", "<manifest/>"}, {part, xml}};
  if (part != "content.xml") parts.push_back({"content.xml", "<office/>"});
  return zipped(parts);
}

std::string words_of(const std::string& name, const std::string& bytes) { return looked_inside(name, bytes).text; }

}  // namespace

TEST_CASE("an Office file names who wrote or changed it", "[read]") {
  CHECK(found_in("a.docx", open_xml("docProps/core.xml", "<dc:creator>Handläggaren</dc:creator>")) == "author");
  CHECK(found_in("a.xlsx", open_xml("docProps/core.xml", "<cp:lastModifiedBy>H</cp:lastModifiedBy>")) == "author");
  CHECK(found_in("a.pptx", open_xml("docProps/app.xml", "<Manager>Chefen</Manager>")) == "author");
  CHECK(found_in("a.docx", open_xml("docProps/core.xml", "<dc:creator/><dc:title>Plan</dc:title>")) == "");
  CHECK(found_in("a.odt", open_document("<dc:creator>Handläggaren</dc:creator>", "meta.xml")) == "author");
  CHECK(found_in("a.ods", open_document("<meta:initial-creator>H</meta:initial-creator>", "meta.xml")) == "author");
  CHECK(found_in("a.odp", open_document("<meta:generator>Program</meta:generator>", "meta.xml")) == "");
}

TEST_CASE("changes that nobody has accepted lie in the file", "[read]") {
  CHECK(found_in("a.docx", document("<w:ins w:author=\"H\"><w:t>ny</w:t></w:ins>")) == "revisions");
  CHECK(found_in("a.docx", document("<w:del w:author=\"H\"><w:delText>g</w:delText></w:del>")) == "revisions");
  CHECK(found_in("a.docx", document("<w:moveFrom w:author=\"H\"/>")) == "revisions");
  CHECK(found_in("a.docx", document("<w:rPrChange w:author=\"H\"/>")) == "revisions");
  CHECK(found_in("a.odt", open_document("<text:tracked-changes><text:changed-region/></text:tracked-changes>")) ==
        "revisions");
  CHECK(found_in("a.odt", open_document("<text:tracked-changes/>")) == "");
  CHECK(found_in("a.xlsx", open_xml("xl/revisions/revisionLog1.xml", "")) == "revisions");
  CHECK(found_in("a.odt", open_document("", "Versions/Version1")) == "revisions");
}

TEST_CASE("so do comments", "[read]") {
  CHECK(found_in("a.docx", open_xml("word/comments.xml", "<w:comment/>")) == "revisions");
  CHECK(found_in("a.docx", open_xml("word/comments.xml", "")) == "");
  CHECK(found_in("a.xlsx", open_xml("xl/comments1.xml", "<comment/>")) == "revisions");
  CHECK(found_in("a.xlsx", open_xml("xl/threadedComments/threadedComment1.xml", "<threadedComment/>")) == "revisions");
  CHECK(found_in("a.pptx", open_xml("ppt/comments/comment1.xml", "<p:cm/>")) == "revisions");
  CHECK(found_in("a.odt", open_document("<office:annotation/>")) == "revisions");
}

TEST_CASE("and what readers are not shown: text, rows, sheets, slides, notes to slides", "[read]") {
  CHECK(found_in("a.docx", document("<w:vanish/>")) == "revisions");
  CHECK(found_in("a.docx", document("<w:vanish w:val=\"0\"/>")) == "");
  CHECK(found_in("a.docx", open_xml("word/styles.xml", "<w:vanish/>")) == "");
  CHECK(found_in("a.xlsx", open_xml("xl/workbook.xml", "<sheet state=\"hidden\"/>")) == "revisions");
  CHECK(found_in("a.xlsx", open_xml("xl/workbook.xml", "<sheet state=\"veryHidden\"/>")) == "revisions");
  CHECK(found_in("a.xlsx", open_xml("xl/workbook.xml", "<sheet state=\"visible\"/>")) == "");
  CHECK(found_in("a.xlsx", open_xml("xl/worksheets/sheet1.xml", "<row hidden=\"1\"/>")) == "revisions");
  CHECK(found_in("a.pptx", open_xml("ppt/slides/slide1.xml", "<p:sld show=\"0\"/>")) == "revisions");
  const std::string note = "<p:notes><a:fld><a:t>3</a:t></a:fld>{}</p:notes>";
  CHECK(found_in("a.pptx", open_xml("ppt/notesSlides/notesSlide1.xml", fmt::format(fmt::runtime(note), ""))) == "");
  CHECK(found_in("a.pptx", open_xml("ppt/notesSlides/notesSlide1.xml",
                                    fmt::format(fmt::runtime(note), "<a:t>säg inte</a:t>"))) == "revisions");
  CHECK(found_in("a.odt", open_document("<style:text-properties text:display=\"none\"/>")) == "revisions");
  CHECK(found_in("a.ods", open_document("<style:table-properties table:display=\"false\"/>")) == "revisions");
  CHECK(found_in("a.ods", open_document("<table:table-row table:visibility=\"collapse\"/>")) == "revisions");
  CHECK(found_in("a.odp", open_document("<style:drawing-page-properties presentation:visibility=\"hidden\"/>")) ==
        "revisions");
  CHECK(found_in("a.odp", open_document("<presentation:notes><text:p>säg inte</text:p></presentation:notes>")) ==
        "revisions");
  CHECK(found_in("a.odp", open_document("<presentation:notes><text:p/></presentation:notes>")) == "");
}

TEST_CASE("macros in an Office file are programs", "[read]") {
  const MadeFile text{"word/document.xml", "<document/>"};
  CHECK(found_in("a.docm", zipped({kTypes, text, {"word/vbaProject.bin", "x"}})) == "scripts");
  CHECK(found_in("a.docx", zipped({kTypes, text, {"word/vbaProject.bin", "x"}})) == "scripts");
  CHECK(found_in("a.ods", zipped({{"META-INF/manifest.xml", "<manifest/>"},
                                  {"content.xml", "<office/>"},
                                  {"Basic/Standard/Module1.xml", "<module/>"}})) == "scripts");
  CHECK(found_in("a.docx", zipped({kTypes, text})) == "");
}

TEST_CASE("a picture in an Office file tells what it tells elsewhere", "[read]") {
  const std::string picture = jpeg(exif_segment(exif({}, {}, {{0x0001, "N"}})));
  CHECK(found_in("a.docx", zipped({kTypes, {"word/media/image1.jpeg", picture}})) == "position");
  CHECK(found_in("a.pptx", zipped({kTypes, {"ppt/media/image1.jpeg", picture}})) == "position");
  CHECK(found_in("a.odt",
                 zipped({{"content.xml", "<a/>"}, {"META-INF/manifest.xml", "<a/>"}, {"Pictures/1.jpg", picture}})) ==
        "position");
}

TEST_CASE("the text is read as it stands, hidden or not, with its words whole", "[read]") {
  CHECK(words_of("a.docx", document("<w:p><w:t>tele</w:t><w:t>fon</w:t><w:tab/><w:t>09</w:t></w:p><w:p>"
                                    "<w:delText>bort</w:delText><w:posOffset>914400</w:posOffset></w:p>")) ==
        "telefon 09\nbort\n");
  CHECK(words_of("a.xlsx", open_xml("xl/sharedStrings.xml", "<si><t>ett</t></si><si><t>två</t></si>")) == "ett\ntvå\n");
  CHECK(words_of("a.xlsx", open_xml("xl/worksheets/sheet1.xml", "<c t=\"s\"><v>17</v></c><c><v>2026</v></c>")) ==
        "2026\n");
  CHECK(words_of("a.odt", open_document("<text:p>ett <text:span>två</text:span><text:s/>tre</text:p>")) ==
        "ett två tre\n");
}

TEST_CASE("what can't be looked through says so", "[read]") {
  const std::string old("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 and more");
  CHECK(found_in("a.doc", old) == "CLOSED");
  CHECK(found_in("a.docx", old) == "CLOSED");  // one with a password
  CHECK(found_in("a.xls", "text") == "CLOSED");
  CHECK(found_in("a.docx", "") == "UNREADABLE");
  CHECK(found_in("a.docx", "PK\x03\x04") == "UNREADABLE");
  CHECK(found_in("a.docx", document("<w:p>")) == "UNREADABLE");
  CHECK(found_in("a.docx", document("")) == "");
  CHECK(found_in("a.docx", zipped({{"a.txt", "text"}})) == "CLOSED");
  CHECK(found_in("a.zip", zipped({{"a.txt", "text"}})) == "");
  CHECK(found_in("a.epub", "PK\x03\x04 and no more") == "");
  CHECK(found_in("a", document("<w:vanish/>")) == "revisions");
  Project folder;
  std::filesystem::create_directory(folder.root() / "a.docx");
  CHECK(found_in(read::look_inside({folder.root() / "a.docx"}).at(0)) == "UNREADABLE");
}

TEST_CASE("an Office file that grows without end is left, and the next is looked at", "[read]") {
  const std::string long_text = "<a><t>" + std::string(201'000'000, 'x') + "</t></a>";
  const std::string zeros = zipped({kTypes, {"word/document.xml", long_text}});
  CHECK(zeros.size() < 1'000'000);
  std::string laughs = "<!DOCTYPE a [<!ENTITY b0 \"lol\">";
  for (int i = 1; i < 12; ++i)
    laughs += fmt::format("<!ENTITY b{0} \"&b{1};&b{1};&b{1};&b{1};&b{1};&b{1};&b{1};&b{1};&b{1};&b{1};\">", i, i - 1);
  laughs += "]><a><t>&b11;</t></a>";
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "<a>";
  Parts many{kTypes};
  for (int i = 0; i < 10'000; ++i) many.push_back({fmt::format("word/media/{}.txt", i), "x"});
  auto seen = looked_inside({{"a.docx", zeros},
                             {"b.docx", zipped({kTypes, {"word/document.xml", laughs}})},
                             {"c.docx", zipped({kTypes, {"word/document.xml", deep}})},
                             {"d.docx", zipped(many)},
                             {"e.docx", document("<w:vanish/>")}});
  CHECK(found_in(seen.at(0)) == "UNREADABLE");
  CHECK(found_in(seen.at(1)) == "UNREADABLE");
  CHECK(found_in(seen.at(2)) == "UNREADABLE");
  CHECK(found_in(seen.at(3)) == "");
  CHECK(found_in(seen.at(4)) == "revisions");
}

TEST_CASE("no cut or changed Office file stops the look at the next", "[read]") {
  std::mt19937 random(6);
  const std::string whole = zipped({kTypes,
                                    {"word/document.xml", "<a><t>text</t><ins author=\"H\"/></a>"},
                                    {"docProps/core.xml", "<a><creator>H</creator></a>"}});
  std::vector<MadeFile> files;
  for (std::size_t size = 0; size < whole.size(); size += 3) files.push_back({"a.docx", whole.substr(0, size)});
  for (int i = 0; i < 500; ++i) {
    files.push_back({"a.docx", whole});
    for (int j = 0; j < 3; ++j) files.back().bytes[random() % whole.size()] = static_cast<char>(random());
  }
  files.push_back({"last.docx", whole});
  auto seen = looked_inside(files);
  REQUIRE(seen.size() == files.size());
  CHECK(found_in(seen.back()) == "author revisions");
}
