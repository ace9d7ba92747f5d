// SPDX-License-Identifier: EUPL-1.2
#include "base/unseen.hpp"

#include "base/page_path.hpp"
#include "support/catch.hpp"

using namespace insyn;

namespace {

std::string left(std::string_view text) { return unturned(text).text; }

}  // namespace

TEST_CASE("what turns a text round goes, and what Arabic and Persian need stays", "[base]") {
  CHECK(left("a\u202Egnp.exe") == "agnp.exe");
  CHECK(left("\u202Aa\u202C \u202Bb\u202C \u202Dc\u202C") == "a b c");
  const std::string needed = "\u200Fالعربية\u200E (3) می\u200Cخواهم \u061C \u200D";
  CHECK(left(needed) == needed);
  auto found = unturned("å \u202Eb\u202C");
  CHECK(found.removed == 2);
  CHECK(found.first == std::string_view("å ").size());
}

TEST_CASE("isolates stay where they are closed in their line", "[base]") {
  for (std::string_view text : {"a \u2066b\u2069 c", "\u2067a \u2068b\u2069\u2069", "a\n\u2066b\u2069\n"})
    CHECK(left(text) == text);
  CHECK(left("a \u2066b\nc\u2069") == "a b\nc");
  CHECK(left("\u2069a") == "a");
  CHECK(left("\u2066\u2067a\u2069") == "\u2067a\u2069");
}

TEST_CASE("letters that nothing shows go, and flags stay", "[base]") {
  CHECK(left("i\U000E0041\U000E007Fd\U000E0001") == "id");
  const std::string scotland = "\U0001F3F4\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F";
  CHECK(left(scotland + "!") == scotland + "!");
  CHECK(left("\U0001F3F4\U000E0067\U000E0062 a") == "\U0001F3F4 a");
  CHECK(left("\U0001F3F4\U000E007F") == "\U0001F3F4");
  CHECK(left(scotland + "\U000E0041") == scotland);
}

TEST_CASE("what would steer a terminal is escaped in JSON, and nothing else is", "[base]") {
  CHECK(escaped_in_json("{\"å\": \"\x7f\u009b \u202E\u2028\"}\n") == "{\"å\": \"\\u007f\\u009b \\u202e\\u2028\"}\n");
  CHECK(escaped_in_json("\"\U000E0041\"") == "\"\\udb40\\udc41\"");
  CHECK(escaped_in_json("\"👩\u200D🔬 \u200F\"") == "\"👩\u200D🔬 \u200F\"");
}

TEST_CASE("a name is deceptive when it is not what it looks like", "[base]") {
  for (std::string_view name :
       {"a\u202Egnp.exe", "a\x1b[31m", "a\nb", "a\u0085", "\u2066a\u2069", "a\U000E0041", "a\u2028"})
    CHECK(is_deceptive(name));
  for (std::string_view name : {"Möte 3.md", "محضر\u200F 3.md", "می\u200Cخواهم.md", "👩\u200D🔬.md"})
    CHECK_FALSE(is_deceptive(name));
}

TEST_CASE("the path of a page leads nowhere else, and every file system takes it", "[base]") {
  for (std::string_view path : {"om/", "arbete/gamla namnet/", "a.html", "å/ä", "", "<b>/"}) CHECK(is_page_path(path));
  for (std::string_view path :
       {"../x", "a/../b", "a/./b", "a//b", "/a", "a\\b", "a?b", "a#b", "http:b", "a\tb", "a\u202Eb", "\xFF"})
    CHECK_FALSE(is_page_path(path));
  CHECK(is_page_path(std::string(200, 'a')));
  CHECK_FALSE(is_page_path(std::string(201, 'a')));
  std::string deep;
  for (int i = 0; i < 600; ++i) deep += "a/";
  CHECK_FALSE(is_page_path(deep));
}
