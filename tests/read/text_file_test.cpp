// SPDX-License-Identifier: EUPL-1.2
#include "read/text_file.hpp"

#include "read/project.hpp"
#include "support/catch.hpp"

using namespace insyn;

namespace {

std::string words(const std::string& name, const std::string& bytes) {
  test::Project project;
  project.with(name, bytes);
  auto text = read::read_text(project.root() / name);
  return text ? text->words : "NO TEXT";
}

}  // namespace

TEST_CASE("text is read in every encoding that programs write it in", "[read]") {
  CHECK(words("a.csv", "år;å") == "år;å");
  CHECK(words("a.CSV",
              "\xEF\xBB\xBF"
              "år") == "år");
  CHECK(words("a.txt", "\xE5r") == "år");
  CHECK(words("a.txt", std::string("\xFF\xFE\xE5\0r\0\n\0", 8)) == "år\n");
  CHECK(words("a.txt", std::string("\xFE\xFF\0\xE5\0r", 6)) == "år");
  CHECK(words("a.txt", std::string("\xFF\xFE\x3D\xD8\x00\xDE\x61\x00", 8)) ==
        "\xEF\xBF\xBD"
        "a");
  CHECK(words("LÄSMIG", "text") == "text");
}

TEST_CASE("text is told by what it holds, whatever its name's ending", "[read]") {
  CHECK(words("a.tex", "år") == "år");
  CHECK(words("a.dat", std::string("\xFF\xFE\xE5\0r\0", 6)) == "år");
}

TEST_CASE("what is no text is not read as one", "[read]") {
  CHECK(words("a.jpg", "te\xFFxt") == "NO TEXT");
  CHECK(words("a.dat", "%PDF-1.7 text") == "NO TEXT");
  CHECK(words("a.txt", std::string("te\0xt", 5)) == "NO TEXT");
  CHECK_FALSE(read::read_text("/there/is/no/such.txt"));
}
