// SPDX-License-Identifier: EUPL-1.2
#include <string>

#include "parse/parse.hpp"
#include "support/catch.hpp"
#include "write/source_edits.hpp"

using namespace insyn;

namespace {

const std::string kPath = "minutes/arbete/gruppen/2026-03-12.md";

Findings findings_of(const std::string& bytes) {
  return parse::parse({.path = kPath,
                       .role = Role::in_group,
                       .project = "arbete",
                       .group = "gruppen",
                       .name = "2026-03-12",
                       .bytes = bytes})
      .findings;
}

/// The note with every edit of its findings made, once.
std::string mended(const std::string& bytes) {
  std::vector<Edit> edits;
  for (const Finding& finding : findings_of(bytes))
    edits.insert(edits.end(), finding.edits.begin(), finding.edits.end());
  return write::edited(bytes, edits);
}

std::string in_note(const std::string& text) { return "---\nnärvarande: Kommunen\n---\n# Möte\n\n" + text + "\n"; }

}  // namespace

TEST_CASE("a heading gets its space, and the rest of the file stays", "[write]") {
  CHECK(mended("\xEF\xBB\xBF# Möte\r\n\r\n##Bussar\r\nText  \r\n") ==
        "\xEF\xBB\xBF# Möte\r\n\r\n## Bussar\r\nText  \r\n");
  CHECK(mended("# Möte\r\r##Bussar\r") == "# Möte\r\r## Bussar\r");
  CHECK(mended(in_note("  ###Bussar och ta\xCC\x8Ag")) == in_note("  ### Bussar och ta\xCC\x8Ag"));
  CHECK(mended(in_note("<!-- inte\nklart --> x\n\n##Bussar <!-- ## -->")) ==
        in_note("<!-- inte\nklart --> x\n\n## Bussar <!-- ## -->"));
}

TEST_CASE("code is left as it is", "[write]") {
  for (const char* text : {"```\n##Bussar\n```", "    ##Bussar", "`##Bussar`", "Se ##Bussar"})
    CHECK(mended(in_note(text)) == in_note(text));
}

TEST_CASE("invisible characters go, and words stay apart", "[write]") {
  CHECK(mended(in_note("Be\x02slut\v\nrad\vbrytning\x7F")) == in_note("Beslut\nrad brytning"));
  CHECK(mended(in_note("a\u202Eb\u202Cc \u2066d\u2069 \u2067e")) == in_note("abc \u2066d\u2069 e"));
  CHECK(mended("a\u2067b\r\nc\u2069d\r\n") == "ab\r\ncd\r\n");
  CHECK(mended("\xEF\xBB\xBF\x01# Möte\n") == "\xEF\xBB\xBF# Möte\n");
}

TEST_CASE("a date in another form becomes the one it must be", "[write]") {
  auto head = [](const std::string& value) { return "---\ndatum: " + value + "\n---\n\nText.\n"; };
  CHECK(mended(head("2026.03.12")) == head("2026-03-12"));
  CHECK(mended(head("\"2026/3/12\"")) == head("\"2026-03-12\""));
  CHECK(mended(head("12/3-2026 # onsdag")) == head("2026-03-12 # onsdag"));
  CHECK(mended("---\nrättelser: [{datum: 2026.04.01, vad: stavfel}]\n---\n") ==
        "---\nrättelser: [{datum: 2026-04-01, vad: stavfel}]\n---\n");
  for (const char* unclear : {"03-04-2026", "2026-13-45", "12 mars", "i mars", "12 mars 2026", "2026.03.12-13"})
    CHECK(mended(head(unclear)) == head(unclear));
}

TEST_CASE("so does the date of an action", "[write]") {
  const std::string list = "## Åtgärder\n\n";
  CHECK(mended(in_note(list + "- [ ] Kommunen: boka lokal, senast 2026.04.15.")) ==
        in_note(list + "- [ ] Kommunen: boka lokal, senast 2026-04-15."));
  const std::string table = list + "| Vad | Vem | När |\n|---|---|---|\n| boka | Kommunen | ";
  CHECK(mended(in_note(table + "2026.04.15 |")) == in_note(table + "2026-04-15 |"));
  CHECK(mended(in_note(list + "- [ ] Kommunen: boka lokal, senast när vi hinner")) ==
        in_note(list + "- [ ] Kommunen: boka lokal, senast när vi hinner"));
}

TEST_CASE("a file that is not UTF-8 has nothing to mend", "[write]") {
  CHECK(mended("# M\xF6te\n\n##Bussar\n") == "# M\xF6te\n\n##Bussar\n");
}
