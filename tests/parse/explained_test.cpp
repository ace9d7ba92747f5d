// SPDX-License-Identifier: EUPL-1.2
// Glossaries, questions, and what a meeting promises the next.
#include "parse/marks/promises.hpp"
#include "parse/parse.hpp"
#include "support/catch.hpp"

using namespace insyn;
using namespace insyn::parse;

namespace {

Parsed parsed(Role role, const std::string& text) {
  return parse::parse({.path = "minutes/p/faq.md", .role = role, .project = "p", .name = "faq", .bytes = text});
}

std::string joined(const std::vector<std::string>& all) {
  std::string out;
  for (const auto& one : all) out += (out.empty() ? "" : "|") + one;
  return out;
}

}  // namespace

TEST_CASE("each shallowest heading of a glossary is a term", "[parse]") {
  auto read = parsed(
      Role::glossary,
      "# Ordlista\n\nFörord.\n\n## SFI (svenska för invandrare)\n\nEn *kurs*\ni svenska.\n\nMer.\n\n### Nivåer\n\n"
      "Fyra.\n\n## Insats, åtgärd\n\n## Samråd/dialog eller samtal\n\n- punkt\n\nAtt tala.\n");
  const auto& terms = read.document->glossary()->terms;
  REQUIRE(terms.size() == 3);
  CHECK(terms[0].name == "SFI");
  CHECK(terms[0].written_out == "svenska för invandrare");
  CHECK(joined(terms[0].forms) == "SFI|svenska för invandrare");
  CHECK(terms[0].abbreviation);
  CHECK(terms[0].anchor == "sfi-svenska-for-invandrare");
  CHECK(terms[0].meaning == "En kurs i svenska.");
  CHECK(terms[0].at == Place{5, 1});
  CHECK(read.document->prose.at(terms[0].heading).kind == Kind::heading);
  CHECK(terms[1].name == "Insats, åtgärd");
  CHECK(joined(terms[1].forms) == "Insats|åtgärd");
  CHECK(terms[1].meaning == "");
  CHECK_FALSE(terms[1].abbreviation);
  CHECK(joined(terms[2].forms) == "Samråd|dialog|samtal");
  CHECK(terms[2].meaning == "Att tala.");
}

TEST_CASE("each shallowest heading after the title is a question", "[parse]") {
  auto read = parsed(Role::faq,
                     "# Frågor\n\n### Vad är det?\n\nEtt [projekt](project.md).\n\n- a\n- b\n\n#### Mer\n\nSå.\n\n"
                     "### Vad är det inte?\n\n> [!INTERNT] Göms.\n> Hemligt.\n\nEn myndighet.\n");
  const auto& questions = std::get<Questions>(read.document->as).questions;
  REQUIRE(questions.size() == 2);
  CHECK(questions[0].text == "Vad är det?");
  CHECK(questions[0].anchor == "vad-ar-det");
  CHECK(questions[0].answer == "Ett projekt. a b Mer Så.");
  CHECK(questions[1].answer.find("Hemligt") == std::string::npos);
  CHECK(questions[1].answer.ends_with("En myndighet."));
  CHECK(read.document->anchors == std::vector<std::string>{"mer", "vad-ar-det", "vad-ar-det-inte"});
}

TEST_CASE("a title that stays in the text is no question", "[parse]") {
  auto read = parsed(Role::faq, "---\ntitel: Frågor\n---\n# Annat\n\n## Vad?\n\nSvar.\n");
  const auto& questions = std::get<Questions>(read.document->as).questions;
  REQUIRE(questions.size() == 1);
  CHECK(questions[0].text == "Vad?");
}

TEST_CASE("turns of phrase that promise the next meeting something", "[parse]") {
  for (const char* sentence :
       {"Mer information om tiderna ges vid nästa möte.", "Gruppen återkommer till frågan på nästa möte.",
        "Frågan tas upp på nästa möte.", "Resultatet redovisas nästa möte.", "Punkten följs upp vid nästa möte.",
        "Kommunen återrapporterar till nästa möte.", "Vid nästa möte presenterar regionen siffrorna.",
        "More information will be given at the next meeting.", "The group will come back to this at the next meeting."})
    CHECK(is_promise(sentence));
  for (const char* sentence : {"Nästa möte är den 12 mars.", "Mer information finns på webben.",
                               "Vi börjar med språket på nästa möte.", "Frågan tas inte upp på nästa möte.",
                               "Ska frågan tas upp på nästa möte?", "Till nästa möte läser alla utkastet."})
    CHECK_FALSE(is_promise(sentence));
  CHECK_FALSE(is_promise("Mer information ges vid nästa möte" + std::string(400, 'x')));
}

TEST_CASE("brackets write a term out where they end its heading and a space stands before them", "[parse]") {
  auto read =
      parsed(Role::glossary,
             "## <script>alert(1)</script>\n\nA.\n\n## f(x) (en funktion (matematisk))\n\nB.\n\n## SFI(sv)\n\nC.\n\n"
             "## 112\n\nD.\n\n## B, E6 och 2/3\n\nE.\n");
  const auto& terms = read.document->glossary()->terms;
  REQUIRE(terms.size() == 5);
  CHECK(terms[0].name == "<script>alert(1)</script>");
  CHECK(terms[0].written_out == "");
  CHECK(terms[1].name == "f(x)");
  CHECK(terms[1].written_out == "en funktion (matematisk)");
  CHECK(terms[2].name == "SFI(sv)");
  CHECK(terms[3].name == "112");
  CHECK(terms[3].forms.empty());
  CHECK(joined(terms[4].forms) == "E6 och 2");
}

TEST_CASE("an entry without words is none, and a term is explained once", "[parse]") {
  auto read = parsed(Role::glossary, "## SFI\n\nA.\n\n## \n\nB.\n\n## sfi (svenska)\n\nC.\n");
  CHECK(read.document->glossary()->terms.size() == 2);
  REQUIRE(read.findings.size() == 2);
  CHECK(read.findings[0].rule == Rule::unclear_entry);
  CHECK(read.findings[0].at.line == 5);
  CHECK(read.findings[1].message.sv == "begreppet förklaras redan på rad 1");
  CHECK(read.findings[1].at.line == 9);
  auto faq = parsed(Role::faq, "## Vad?\n\nA.\n\n##\n\nB.\n");
  CHECK(std::get<Questions>(faq.document->as).questions.size() == 1);
  CHECK(faq.findings.size() == 1);
}
