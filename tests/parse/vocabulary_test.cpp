// SPDX-License-Identifier: EUPL-1.2
#include "parse/front_matter/vocabulary.hpp"

#include "parse/front_matter/keys.hpp"
#include "parse/front_matter/quorum_rule.hpp"
#include "support/catch.hpp"

using namespace insyn;
using namespace insyn::parse;

TEST_CASE("every word is found by its English and its Swedish name", "[parse]") {
  for (auto vocabulary : {meeting_statuses(), project_statuses(), document_words(), group_types(), organisation_types(),
                          group_file_kinds(), yes_and_no(), withdrawal()})
    for (std::size_t i = 0; i < vocabulary.size(); ++i) {
      CAPTURE(vocabulary[i].en);
      CHECK(find_word(vocabulary[i].en, vocabulary) == i);
      CHECK(find_word(vocabulary[i].sv, vocabulary) == i);
    }
}

TEST_CASE("forms are written as they are compared", "[parse]") {
  for (auto vocabulary : {meeting_statuses(), project_statuses(), group_types(), organisation_types()})
    for (const auto& word : vocabulary) CHECK(bare_name(word.forms).size() <= word.forms.size());
  CHECK(find_word("Rådgivande  grupp", group_types()) == 1);
  CHECK(find_word("labour market party", organisation_types()) == 6);
  CHECK_FALSE(find_word("", meeting_statuses()));
  CHECK_FALSE(find_word("plan", meeting_statuses()));
}

TEST_CASE("an unknown word is answered with the nearest, or with all", "[parse]") {
  CHECK(nearest_word("inställdt", meeting_statuses()) == "inställt");
  CHECK(nearest_word("pågåt", project_statuses()) == "pågår");
  CHECK(nearest_word("xyz", project_statuses()) == "");
  CHECK(choices(project_statuses()).sv == "skriv planerat, pågår eller avslutat");
  CHECK(choices(project_statuses()).en == "write planned, ongoing or ended");
}

TEST_CASE("languages are tags, and easy-read Swedish", "[parse]") {
  CHECK(language_tag("sv") == "sv");
  CHECK(language_tag("pt-BR") == "pt-BR");
  CHECK(language_tag("lättläst") == "sv-simple");
  CHECK(language_tag("Easy-read") == "sv-simple");
  CHECK(language_tag("sv-simple") == "sv-simple");
  for (auto text : {"svenska", "s", "Obs", "sv-", "", "s v"}) CHECK_FALSE(language_tag(text));
}

TEST_CASE("a quorum rule", "[parse]") {
  using Kind = QuorumRule::Kind;
  struct Case {
    std::string_view text;
    std::optional<Kind> kind;
    int a, b;
    std::string_view words;
  };
  auto row = GENERATE(values<Case>({
      {"fler än hälften", Kind::more_than_half, 0, 0, "fler än hälften"},
      {"Mer än hälften", Kind::more_than_half, 0, 0, "fler än hälften"},
      {"more than half", Kind::more_than_half, 0, 0, "fler än hälften"},
      {"minst hälften", Kind::at_least_half, 0, 0, "minst hälften"},
      {"at least half", Kind::at_least_half, 0, 0, "minst hälften"},
      {"inget krav", Kind::none, 0, 0, "inget krav"},
      {"no requirement", Kind::none, 0, 0, "inget krav"},
      {"5", Kind::number, 5, 0, "5"},
      {"minst 5", Kind::number, 5, 0, "5"},
      {"at least 5", Kind::number, 5, 0, "5"},
      {"2/3", Kind::fraction, 2, 3, "2/3"},
      {"2 / 3", Kind::fraction, 2, 3, "2/3"},
      {"3/2", std::nullopt, 0, 0, ""},
      {"1/0", std::nullopt, 0, 0, ""},
      {"0", std::nullopt, 0, 0, ""},
      {"-3", std::nullopt, 0, 0, ""},
      {"99999999999", std::nullopt, 0, 0, ""},
      {"många", std::nullopt, 0, 0, ""},
  }));
  CAPTURE(row.text);
  auto rule = read_quorum_rule(row.text);
  REQUIRE(rule.has_value() == row.kind.has_value());
  if (!rule) return;
  CHECK(rule->kind == row.kind);
  CHECK((rule->kind == Kind::number ? rule->number : rule->numerator) == row.a);
  if (row.b) CHECK(rule->denominator == row.b);
  CHECK(words_of(*rule) == row.words);
}

TEST_CASE("an initiative that has not begun, in the words people use", "[parse]") {
  for (auto text :
       {"ej startad", "ej påbörjat", "inte påbörjad", "inte startat", "planerad", "Ännu ej påbörjad", "not begun"})
    CHECK(find_word(text, initiative_statuses()) == 0);
}

TEST_CASE("what is negated never suggests its opposite", "[parse]") {
  CHECK(nearest_word("ogodkänt", meeting_statuses()) == "");
  CHECK(nearest_word("ojustrat", meeting_statuses()) == "preliminärt");
  CHECK(nearest_word("ej startd", initiative_statuses()) == "ej påbörjad");
  CHECK(nearest_word("ej genomförd", initiative_statuses()) == "");
  CHECK(nearest_word("inte avslutad", initiative_statuses()) == "");
  CHECK(nearest_word("genomförd ej", initiative_statuses()) == "");
  CHECK(nearest_word("unpublishd", withdrawal()) == "avpublicerat");
}
