// SPDX-License-Identifier: EUPL-1.2
#include <random>

#include "read/made_files.hpp"
#include "read/made_pictures.hpp"
#include "support/catch.hpp"

using namespace insyn;
using namespace insyn::test;

namespace {

const Tag kMake{0x010F, "Exempelkamera"}, kArtist{0x013B, "Kommunens fotograf"}, kTurned{0x0112, "", 6};
const Tag kResolution{0x0128, "", 2}, kSoftware{0x0131, "Ritprogram"};
const Tag kTaken{0x9003, "2026:03-11 09:00:00"}, kColours{0xA001, "", 1}, kWidth{0xA002, "", 1};
const Tag kNorth{0x0001, "N"}, kDay{0x001D, "2026:03:11"};
const std::string kPlace = exif({}, {}, {kNorth, kDay}), kCamera = exif({kMake}, {kTaken}), kAuthor = exif({kArtist});

std::string changed(const std::string& bytes, std::mt19937& random) {
  std::string other = bytes;
  for (int i = 0; i < 4; ++i) other[random() % other.size()] = static_cast<char>(random());
  if (random() % 4 == 0) other.resize(random() % other.size());
  return other;
}

}  // namespace

TEST_CASE("each kind of picture tells where it was taken, with what and by whom", "[read]") {
  const std::vector<std::pair<std::string, std::string>> kExpected{
      {kPlace, "position"}, {kCamera, "camera"}, {kAuthor, "author"}};
  for (const auto& [tiff, expected] : kExpected) {
    CHECK(found_in("skog.jpg", jpeg(exif_segment(tiff))) == expected);
    CHECK(found_in("skog.PNG", png(png_chunk("eXIf", tiff))) == expected);
    CHECK(found_in("skog.webp", webp(tiff)) == expected);
    CHECK(found_in("skog.tiff", tiff) == expected);
    CHECK(found_in("skog.heic", heic(tiff)) == expected);
    CHECK(found_in("skog.avif", heic(tiff, "avif")) == expected);
  }
}

TEST_CASE("a picture is known by what it is, whatever it is called", "[read]") {
  CHECK(found_in("skog", jpeg(exif_segment(kPlace))) == "position");
  CHECK(found_in("skog.png", jpeg(exif_segment(kPlace))) == "position");
  CHECK(found_in("skog.txt", jpeg(exif_segment(kPlace))) == "position");
}

TEST_CASE("a file that is shorter than any picture is none", "[read]") {
  CHECK(found_in("skog.jpg", "") == "");
  CHECK(found_in("skog", "x") == "");
}

TEST_CASE("how a picture is to be shown is nothing hidden", "[read]") {
  std::string shown = exif({kTurned, kResolution}, {kColours, kWidth});
  std::string colours =
      jpeg_segment('\xE2', std::string("ICC_PROFILE\0\x01\x01", 14) + big_endian(132, 4) + std::string(128, 'p'));
  CHECK(found_in("skog.jpg", jpeg(exif_segment(shown) + colours)) == "");
  CHECK(found_in("skog.jpg", jpeg("")) == "");
  CHECK(found_in("skog.jpg", jpeg(exif_segment(exif({kSoftware})))) == "");
  CHECK(found_in("skog.png", png(png_chunk("tEXt", std::string("Software\0Ritprogram", 19)))) == "");
  CHECK(found_in("skog.webp", webp("")) == "");
  CHECK(found_in("skog.png", png("")) == "");
}

TEST_CASE("XMP tells as EXIF does", "[read]") {
  CHECK(found_in("a.jpg", jpeg(xmp_segment(xmp("<exif:GPSLatitude>56,52.7N</exif:GPSLatitude>")))) == "position");
  CHECK(found_in("a.jpg", jpeg(xmp_segment(xmp(
                              "<dc:creator><rdf:Seq><rdf:li>Kommunens fotograf</rdf:li></rdf:Seq></dc:creator>")))) ==
        "author");
  CHECK(found_in("a.jpg", jpeg(xmp_segment(xmp("<xmp:CreatorTool>Ritprogram</xmp:CreatorTool>")))) == "");
  std::string itxt =
      std::string("XML:com.adobe.xmp\0\0\0\0\0", 22) + xmp("<exif:GPSLatitude>56,52.7N</exif:GPSLatitude>");
  CHECK(found_in("a.png", png(png_chunk("iTXt", itxt))) == "position");
}

TEST_CASE("a PNG may name its author in a text of its own", "[read]") {
  CHECK(found_in("a.png", png(png_chunk("tEXt", std::string("Author\0Tecknaren", 16)))) == "author");
  CHECK(found_in("a.png", png(png_chunk("iTXt", std::string("Author\0\0\0\0\0Tecknaren", 20)))) == "author");
  CHECK(found_in("a.png", png(png_chunk("tEXt", std::string("Author\0", 7)))) == "");
  CHECK(found_in("a.png", png(png_chunk("tEXt", std::string("Authority\0Kommunen", 18)))) == "");
}

TEST_CASE("metadata that can't be read may tell anything", "[read]") {
  std::string cut = kCamera.substr(0, 14);
  CHECK(found_in("a.jpg", jpeg(exif_segment(cut))) != "");
  CHECK(found_in("a.jpg", jpeg(exif_segment("II*" + std::string(60, '\xFF')))) != "");
}

TEST_CASE("a drawing names its maker, or the folder of its maker", "[read]") {
  auto svg = [](const std::string& attributes, const std::string& inside) {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
           "xmlns:inkscape=\"i\" " +
           attributes + ">" + inside + "<path d=\"M0 0\"/></svg>";
  };
  CHECK(found_in("a.svg", svg("", "<metadata><dc:creator>Kommunens tecknare</dc:creator></metadata>")) == "author");
  CHECK(found_in("a.svg", svg("", "<metadata><dc:creator> </dc:creator></metadata>")) == "");
  CHECK(found_in("a.svg", svg("inkscape:export-filename=\"D:\\bilder\\tecknaren\\karta.png\"", "")) == "author");
  CHECK(found_in("a.svg", svg("inkscape:export-filename=\"karta.png\"", "")) == "");
  CHECK(found_in("a.svg", "<!DOCTYPE svg PUBLIC \"x\" \"y\">" + svg("", "<dc:creator>Tecknaren</dc:creator>")) ==
        "author");
}

TEST_CASE("a drawing that would run something says so", "[read]") {
  auto svg = [](const std::string& inside) {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
           "xmlns:h=\"http://www.w3.org/1999/xhtml\">" +
           inside + "</svg>";
  };
  for (const char* running :
       {"<script>alert(1)</script>", "<g onload=\"alert(1)\"/>", "<g ONCLICK=\"alert(1)\"/>",
        "<foreignObject><h:iframe src=\"https://x.example/\"/></foreignObject>", "<h:script src=\"x.js\"/>",
        "<a xlink:href=\"javascript:alert(1)\"/>", "<a href=\"&#9;java&#10;Script:alert(1)\"/>",
        "<a><animate attributeName=\"href\" values=\"#;javascript:alert(1)\"/></a>",
        "<a href=\"data:text/html,hej\"/>"}) {
    CAPTURE(running);
    CHECK(found_in("a.svg", svg(running)) == "scripts");
    CHECK(found_in("A.SVG", svg("<g>" + std::string(running) + "</g>")) == "scripts");
    CHECK(found_in("a.xml", svg(running)) == "scripts");
  }
  CHECK(found_in("a.svg", "<!DOCTYPE svg [<!ENTITY j \"javascript:alert(1)\">]>" + svg("<a href=\"&j;\"/>")) ==
        "scripts");
  CHECK(found_in("a.svg", svg("<script>alert(1)</script>") + "<") == "UNREADABLE scripts");
  CHECK(found_in("a.svg", svg("<a href=\"https://www.example.se/\"/><text>javascript:</text><style>g{}</style>"
                              "<foreignObject><h:p>Text</h:p></foreignObject>")) == "");
}

TEST_CASE("no cut or changed picture stops the look at the next", "[read]") {
  std::mt19937 random(6);
  std::vector<MadeFile> files;
  for (const std::string& whole : {jpeg(exif_segment(exif({kMake, kArtist}, {kTaken}, {kNorth, kDay}))),
                                   png(png_chunk("eXIf", kCamera)), webp(kCamera), kCamera, heic(kCamera)}) {
    for (std::size_t size = 0; size < whole.size(); size += 5) files.push_back({"a", whole.substr(0, size)});
    for (int i = 0; i < 200; ++i) files.push_back({"a", changed(whole, random)});
  }
  files.push_back({"last.jpg", jpeg(exif_segment(kPlace))});
  auto seen = looked_inside(files);
  REQUIRE(seen.size() == files.size());
  CHECK(found_in(seen.back()) == "position");
}
