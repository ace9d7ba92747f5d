// SPDX-License-Identifier: EUPL-1.2
// The reader and what a terminal is shown of an entry; the entries themselves are run by tests/cases/explain_test.py.
#include "explain/entry.hpp"

#include "explain/entry_text.hpp"
#include "support/catch.hpp"

using namespace insyn;
using namespace insyn::explain;

namespace {

constexpr auto kEntry = R"(# title-mismatch

En sak,
på två rader.

Därför.

Och därför, se [reglerna](../regler.md).

**Gör så här:** skriv `**så**`, **inte** så.

## Fel

```markdown minutes/om oss.md:3
# Om

fel
```

## Rätt

````markdown minutes/om oss.md
```
# Ingen rubrik
```
````

```fil minutes/skog.jpg
en bild
a picture
```

## In English

A thing.

Because.

**What to do:** write so.
)";

}  // namespace

TEST_CASE("an entry is read in both languages", "[explain]") {
  Entry entry = read_entry(kEntry);
  CHECK(entry.summary.sv == "En sak, på två rader.");
  CHECK(entry.summary.en == "A thing.");
  CHECK(entry.why.sv == "Därför.\n\nOch därför, se [reglerna](../regler.md).");
  CHECK(entry.what_to_do.en == "write so.");
}

TEST_CASE("an example is read with its place, and a fence may hold another", "[explain]") {
  Entry entry = read_entry(kEntry);
  REQUIRE(entry.wrong.size() == 1);
  CHECK(entry.wrong[0].path == "minutes/om oss.md");
  CHECK(entry.wrong[0].line == 3);
  CHECK(entry.wrong[0].text == "# Om\n\nfel\n");
  REQUIRE(entry.right.size() == 2);
  CHECK(entry.right[0].line == 0);
  CHECK(entry.right[0].text == "```\n# Ingen rubrik\n```\n");
  CHECK(entry.right[1].description.en == "a picture");
  CHECK(entry.right[1].text.empty());
}

TEST_CASE("an entry that is cut off is read as far as it goes", "[explain]") {
  for (std::string_view text(kEntry); !text.empty(); text.remove_suffix(1)) CHECK_NOTHROW(read_entry(text));
  CHECK(read_entry("## Rätt\n```\nx").right.size() == 1);
}

TEST_CASE("a terminal is shown words and code, not Markdown", "[explain]") {
  std::string text = entry_text(Rule::title_mismatch, read_entry(kEntry), Lang::sv, Emphasis::none);
  CHECK(text.find("Och därför, se reglerna.\n") != std::string::npos);
  CHECK(text.find("Gör så här: skriv `**så**`, inte så.\n") != std::string::npos);
  CHECK(text.find("    > fel\n") != std::string::npos);
  CHECK(text.find("      (en bild)\n") != std::string::npos);
}
