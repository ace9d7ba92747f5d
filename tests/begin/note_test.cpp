// SPDX-License-Identifier: EUPL-1.2
#include "begin/note.hpp"

#include "base/error.hpp"
#include "support/catch.hpp"

using namespace insyn;
using namespace insyn::begin;

namespace {

Draft of(const std::string& title, Lang lang = Lang::sv) { return {title, lang, {2026, 3, 11}}; }

bool says(const NewFile& file, const std::string& line) {
  return ("\n" + file.text).find("\n" + line + "\n") != std::string::npos;
}

}  // namespace

TEST_CASE("each kind of note has its place", "[begin]") {
  CHECK(material(of("Om bussar"), "minutes/a/b").path == "minutes/a/b/om-bussar.md");
  CHECK(news(of("Nya bussar"), "minutes/a").path == "minutes/a/news/2026-03-11-nya-bussar.md");
  CHECK(figure(of("Antal åk"), "minutes/a").path == "minutes/a/figures/antal-ak.md");
  CHECK(initiative(of("Fler"), "minutes/a", nullptr).path == "minutes/a/plan/fler.md");
  CHECK(group(of("Styrgruppen"), "minutes/a").path == "minutes/a/styrgruppen/group.md");
  CHECK(project(of("Nytt")).path == "minutes/nytt/project.md");
  CHECK(organisation(of("Polisen")).path == "minutes/organisations/polisen.md");
}

TEST_CASE("a title is the title, whatever it begins with", "[begin]") {
  CHECK(says(news(of("Läget: mars"), "minutes/a"), "titel: Läget: mars"));
  CHECK(says(news(of("\"Öppet\" hus"), "minutes/a"), "titel: \"\\\"Öppet\\\" hus\""));
  CHECK(says(news(of("Open", Lang::en), "minutes/a"), "title: Open"));
}

TEST_CASE("a kind is told by the word that stands last in the title, as in Swedish compounds", "[begin]") {
  CHECK(organisation_type("Exempelkommun", Lang::sv) == "kommun");
  CHECK(organisation_type("Exempelkommuns företagsforum", Lang::sv) == "företag");
  CHECK(organisation_type("Företagarföreningen", Lang::sv) == "förening");
  CHECK(organisation_type("Region Exempel", Lang::sv) == "region");
  CHECK(organisation_type("Polisen", Lang::sv) == "annan");
  CHECK(organisation_type("Faith community", Lang::en) == "faith-community");
  CHECK(says(group(of("Styrgruppen"), "minutes/a"), "typ: styrgrupp"));
  CHECK(says(group(of("Torsdagsfika"), "minutes/a"), "typ: annan"));
}

TEST_CASE("an initiative names the plan's collaboration areas", "[begin]") {
  Plan plan{.areas = {{.name = "A", .collaboration_areas = {{.name = "Språk: nu"}, {.name = "Arbete"}}}}};
  CHECK(says(initiative(of("Fler"), "minutes/a", &plan), "samverkansområde: Språk: nu"));
  CHECK(says(initiative(of("Fler"), "minutes/a", &plan), "# Planens andra områden: Arbete"));
}

TEST_CASE("names that are none, or that a folder has already, are refused", "[begin]") {
  CHECK_THROWS_AS(project(of("!!")), UsageError);
  CHECK_THROWS_AS(project(of("a\nb")), UsageError);
  CHECK_THROWS_AS(project(of("a\xff")), UsageError);
}
