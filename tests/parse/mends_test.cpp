// SPDX-License-Identifier: EUPL-1.2
#include "parse/mends.hpp"

#include <string>

#include "support/catch.hpp"

using namespace insyn;

namespace {

const std::string kPath = "minutes/arbete/gruppen/2026-03-12.md";

Findings found_at(int line, int column) { return {{.rule = Rule::heading_space, .file = kPath, .at = {line, column}}}; }

/// The file after the first finding's mend, or as it was.
std::string mended(std::string bytes, Findings findings) {
  parse::add_mends({.path = kPath, .bytes = bytes}, findings);
  const auto& edits = findings.front().edits;
  if (!edits.empty()) bytes.replace(edits[0].from, edits[0].to - edits[0].from, edits[0].text);
  return bytes;
}

}  // namespace

TEST_CASE("a mend finds its line, whatever the lines end with", "[parse]") {
  CHECK(mended("# Möte\n##Buss", found_at(2, 1)) == "# Möte\n## Buss");
  CHECK(mended("# Möte\r\n##Buss\r\n", found_at(2, 1)) == "# Möte\r\n## Buss\r\n");
  CHECK(mended("# Möte\r##Buss\r", found_at(2, 1)) == "# Möte\r## Buss\r");
  CHECK(mended("\xEF\xBB\xBF##Buss\n", found_at(1, 1)) == "\xEF\xBB\xBF## Buss\n");
  CHECK(mended("a\n\r##Buss\n", found_at(3, 1)) == "a\n\r## Buss\n");
}

TEST_CASE("where the place is none of the file, nothing is mended", "[parse]") {
  const std::string bytes = "# Möte\n##Buss\n";
  for (auto findings :
       {found_at(0, 1), found_at(3, 1), found_at(99, 1), found_at(2, 99), found_at(1, 3), found_at(-1, -1)})
    CHECK(mended(bytes, findings) == bytes);
  CHECK(mended("", found_at(1, 1)).empty());
}

// Each finding looked through the file from its beginning: minutes for a file like this one in a build for tests.
TEST_CASE("a hundred thousand findings in one file are mended without reading it anew for each", "[parse]") {
  constexpr int kLines = 100'000;
  std::string bytes;
  Findings findings;
  for (int line = 1; line <= kLines; ++line) {
    bytes += "##Buss\n";
    findings.push_back(found_at(line, 1).front());
  }
  parse::add_mends({.path = kPath, .bytes = bytes}, findings);
  REQUIRE(findings.back().edits.size() == 1);
  CHECK(findings.back().edits[0].from == bytes.size() - 5);
}
