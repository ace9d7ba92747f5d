// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <string>

#include "parse/parse.hpp"
#include "parse/wording/sentences.hpp"
#include "parse/wording/words.hpp"
#include "support/catch.hpp"

using namespace insyn;
using parse::words_in;

namespace {

/// The words, with | behind each sentence and / behind each paragraph.
std::string sentences(std::string_view text) {
  std::string all;
  for (const auto& word : words_in(text)) {
    (all += all.empty() ? "" : " ") += word.in(text);
    if (word.ends_sentence) all += '|';
    if (word.ends_paragraph) all += '/';
  }
  return all;
}

Parsed parsed(const std::string& bytes) {
  return parse::parse({.path = "minutes/arbete/gruppen/2026-03-12.md",
                       .role = Role::in_group,
                       .project = "arbete",
                       .group = "gruppen",
                       .name = "2026-03-12",
                       .bytes = bytes});
}

/// "3:5 officialese, …", and the abbreviations after them as "4:1 KAA".
std::string told_of(const std::string& text) {
  const std::string head = "---\nnärvarande: Kommunen\n---\n";
  const Parsed note = parsed(head + text);
  std::string all;
  auto add = [&](Place at, std::string_view what) {
    all += fmt::format("{}{}:{} {}", all.empty() ? "" : ", ", at.line - 3, at.column, what);
  };
  for (const Finding& finding : note.findings) add(finding.at, info(finding.rule).name);
  for (const Words& words : note.abbreviations) add(words.at, words.text);
  return all;
}

}  // namespace

TEST_CASE("a sentence ends where a reader stops", "[parse]") {
  CHECK(sentences("Vi ses kl. 15. Sedan, t.ex. i maj, åker vi. Hur? Så\n") ==
        "Vi ses kl 15| Sedan t.ex i maj åker vi| Hur| Så|/");
  CHECK(sentences("Beslut: vi går. Ärendet är klart\nNästa rad") == "Beslut| vi går| Ärendet är klart|/ Nästa rad|/");
  CHECK(sentences("Av A. Exempel den 3. mars 2026. Sedan 2,5 km") == "Av A Exempel den 3 mars 2026| Sedan 2 5 km|/");
  CHECK(sentences("«Så – sa hon», EU:s IT-stöd.") == "Så sa hon EU:s IT-stöd|/");
  CHECK(sentences(" …\n") == "");
}

TEST_CASE("letters are characters, and capitals those that a word begins with", "[parse]") {
  const std::string text = "ÅÄÖ-mötet éa KAA";
  const auto words = words_in(text);
  REQUIRE(words.size() == 3);
  CHECK((words[0].letters == 9 && words[0].capitals == 6));
  CHECK((words[1].letters == 2 && words[1].capitals == 0));
  CHECK(words[2].capitals == words[2].size);
}

TEST_CASE("LIX is words to a sentence and long words of a hundred", "[parse]") {
  CHECK(parse::lix_of(words_in("Vi tar en paus nu. Sedan fortsätter mötet igen som vanligt.")) == 24);
  CHECK(parse::lix_of(words_in("Samverkansgruppen sammanträder.")) == 2 + 100);
  CHECK(parse::lix_of({}) == 0);
}

TEST_CASE("advice points at the word in the author's file", "[parse]") {
  CHECK(told_of("# Möte\n\n- **Så:** erhålla\n  *KAA* i\n  enlighet med\n") ==
        "3:11 officialese, 4:9 officialese, 4:4 KAA");
  CHECK(told_of("# Möte\n\nÅÄÖ [KAA](x.md#y) och www.KBB.example\n") == "3:1 ÅÄÖ, 3:6 KAA");
}

TEST_CASE("so does advice on the summary, which is what is posted", "[parse]") {
  const Parsed note = parsed("---\nsammanfattning: Vi ska tillse att KAA får plats.\n---\n# Möte\n\nTillse.\n");
  REQUIRE(note.abbreviations.size() == 1);
  CHECK(note.abbreviations[0].text == "KAA");
  CHECK(note.abbreviations[0].at == Place{2, 35});
  CHECK(std::count_if(note.findings.begin(), note.findings.end(), [](const Finding& finding) {
          return finding.rule == Rule::officialese && finding.at == Place{2, 24} &&
                 finding.message.sv == "kanslispråk: \"tillse\" (2 gånger)";
        }) == 1);
}

TEST_CASE("a summary that stands otherwise in the file is told of at its start", "[parse]") {
  const Parsed quoted = parsed("---\nsammanfattning: \"Så KAA\"\n---\n# Möte\n");
  CHECK(quoted.abbreviations.at(0).at == Place{2, 21});
  const Parsed folded = parsed("---\nsammanfattning: >\n  Vi ska gå\n  till KAA.\n---\n# Möte\n");
  CHECK(folded.abbreviations.at(0).at <= Place{3, 1});
}

TEST_CASE("what nobody reads as the author's sentences gets no advice", "[parse]") {
  for (const char* text : {"# Möte avseende KAA\n\n## KAA\n", "> avseende KAA\n", "`avseende KAA`\n",
                           "    avseende KAA\n", "| avseende | KAA |\n|---|---|\n| tillse | KBB |\n",
                           "<!-- avseende KAA -->\n", "> [!INTERNT]\n> avseende KAA\n", "![avseende KAA](bild.png)\n",
                           "<https://KAA.example/avseende>\n", "## Närvarande\n\n- Kommunen KAA\n"})
    CHECK(told_of(text).find("officialese") == std::string::npos);
  for (const char* text : {"`KAA`\n", "> KAA\n", "## KAA\n", "<!-- KAA -->\n", "## Närvarande\n\n- Kommunen KAA\n"})
    CHECK(told_of(text).find("KAA") == std::string::npos);
}

TEST_CASE("an approved note is not to be reworded, and a text in other letters is not ours to judge", "[parse]") {
  const std::string text = "\n---\n# Möte\n\nTillse KAA.\n";
  CHECK(parsed("---\nnärvarande: Kommunen\nstatus: godkänt" + text).abbreviations.empty());
  CHECK(parsed("---\nnärvarande: Kommunen\nspråk: fi" + text).abbreviations.empty());
  CHECK(parsed("---\nnärvarande: Kommunen\nspråk: en" + text).abbreviations.size() == 1);
  CHECK(told_of("# x\n\nاجتماع المجموعة KAA في البلدية اليوم\n") == "");
}
