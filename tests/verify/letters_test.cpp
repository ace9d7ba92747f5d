// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "support/catch.hpp"
#include "verify/reading.hpp"

using namespace insyn::verify;

namespace {

/// The same words, wherever they stand.
bool reads_as(std::string_view path, std::string_view bytes, std::string_view plain) {
  Words seen = read(bytes, escapes_of(path)).text, meant = read(plain, Escapes::none).text;
  std::erase_if(seen, [](const Word& word) { return word.hash == kBreak; });
  return std::equal(seen.begin(), seen.end(), meant.begin(), meant.end(),
                    [](const Word& a, const Word& b) { return a.hash == b.hash && a.letters == b.letters; });
}

}  // namespace

TEST_CASE("a word is the same in every way that it can be written") {
  CHECK(reads_as("a.md", "Ärendet, ÅTERKALLAT!", "arendet aterkallat"));
  CHECK(reads_as("a.md", "A\xCC\x8Aterkallat", "återkallat"));          // an accent of its own
  CHECK(reads_as("a.md", "hem\xC2\xADlig \xE2\x80\x8Bt", "hemlig t"));  // soft hyphen, zero width
  CHECK(reads_as("a.html", "H&auml;mta &aring; &#229;&#xE4;", "hämta å åä"));
  CHECK(reads_as("a.html", "a&amp;b &quot;c&quot;&nbsp;d", "a b c d"));
  CHECK(reads_as("feed.xml", "&lt;p&gt;H&amp;auml;mta &amp;amp; &amp;#229;&lt;/p&gt;", "hämta å"));
  CHECK(reads_as("a.json", "\"h\\u00e4mta\\n\\\"det\\\"\"", "hämta det"));
  CHECK(reads_as("a.ics", "SUMMARY:H\xC3\xA4\r\n mta det\\, nu\\noch sen", "summary hämta det nu och sen"));
  CHECK(reads_as("a.html", "h%C3%A4mta-det_nu", "hämta det nu"));
  CHECK(reads_as("a.csv", "\"h\xC3\xA4mta \"\"det\"\"\";nu", "hämta det nu"));
  CHECK(reads_as("a.md", "ПРИВЕТ", "привет"));
  CHECK(reads_as("arbete/mote-om-oppettider/index.html", "mote-om-oppettider", "Möte om öppettider"));
}

TEST_CASE("inside an entity that is none, a percent that is one, and at the end, nothing is lost") {
  CHECK(reads_as("a.html", "a & b &okänd; c 50% d &", "a b okänd c 50 d"));
  CHECK(reads_as("a.html", "%", ""));
  CHECK(reads_as("a.html", "%4", "4"));
  CHECK(reads_as("a.json", "\\", ""));
  CHECK(reads_as("a.json", "\\u00", "u00"));
  CHECK(reads_as("a.html", "&#99999999; x", "99999999 x"));
}

TEST_CASE("an escaped quote parts nothing, the end of a string does") {
  auto breaks = [](std::string_view json) {
    Words words = read(json, Escapes::strings).text;
    return std::count_if(words.begin(), words.end(), [](const Word& word) { return word.hash == kBreak; });
  };
  CHECK(breaks(R"("a \"b\" c")") == 2);
  CHECK(breaks(R"("a \\")") == 2);
}

TEST_CASE("the words of tags are read apart from those of the text") {
  Reading page = read("<p>Om <a href=\"/hemligt/\" title=\"Ett möte\">mötet</a> i <b>mars</b>", Escapes::backslash);
  CHECK(page.text.size() == 4);
  CHECK(page.in_tags.size() == 10);  // p, a, href, hemligt, title, ett, möte, a, b, b
}

TEST_CASE("an escaped angle in an attribute does not end its tag") {
  Reading page = read("<img alt=\"a &gt; b\">c", Escapes::backslash);
  CHECK(page.text.size() == 1);
}

TEST_CASE("a run is the fewest words with twelve letters") {
  Words words = read("vi tar det med ordföranden nu", Escapes::none).text;
  CHECK(run_at(words, 0).words == 4);  // "vi tar det med"
  CHECK(run_at(words, 3).words == 2);  // "med ordforanden"
  CHECK(run_at(words, 4).words == 2);  // "ordforanden nu": eleven letters are too few
  CHECK(run_at(words, 5).words == 0);
}
