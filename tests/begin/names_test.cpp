// SPDX-License-Identifier: EUPL-1.2
#include "begin/names.hpp"

#include "support/catch.hpp"

using namespace insyn;
using namespace insyn::begin;

namespace {

std::string refusal_of(std::string (*name)(const std::string&), const std::string& title) {
  try {
    return name(title);
  } catch (const UsageError& refused) {
    return refused.said().sv;
  }
}

}  // namespace

TEST_CASE("a long title makes a name that ends with a whole word", "[begin]") {
  const std::string name =
      name_for("Det här är en mycket lång titel om bussar till industriområdet vid Norra Exempelmarken");
  CHECK(name == "det-har-ar-en-mycket-lang-titel-om-bussar-till");
}

// They were refused only where the name was that of a folder: others were written, and then not published.
TEST_CASE("a project or a group at an address of the site's own is refused, and told what would do", "[begin]") {
  CHECK(refusal_of(name_for_project, "Beslut") ==
        "adressen /beslut/ är en annan sidas: skriv ett annat namn, till exempel \"Projektet Beslut\"");
  CHECK(refusal_of(name_for_group, "Frågor") ==
        "adressen …/fragor/ är en annan sidas: skriv ett annat namn, till exempel \"Gruppen Frågor\"");
  for (const char* title : {"Data", "Åtgärder", "Aktörer", "Råd", "Öppenhet", "Tillgänglighet", "Ordlista", "Skriv"})
    CHECK(refusal_of(name_for_project, title).find("till exempel") != std::string::npos);
  for (const char* title : {"Nyheter", "Uppföljning", "Plan"})
    CHECK(refusal_of(name_for_group, title).find("till exempel") != std::string::npos);
  CHECK(name_for_project("Projektet Beslut") == "projektet-beslut");
  CHECK(name_for_group("Gruppen Frågor") == "gruppen-fragor");
}

TEST_CASE("a project or a group in a folder of Insyn's own is refused, and told what would do", "[begin]") {
  CHECK(refusal_of(name_for_project, "Organisations") ==
        "namnet organisations har Insyn en egen mapp för: skriv ett annat namn, till exempel \"Projektet "
        "Organisations\"");
  for (const char* title : {"News", "Plan", "Figures"})
    CHECK(refusal_of(name_for_group, title).find("egen mapp") != std::string::npos);
}

TEST_CASE("what the site has where nobody else has anything may be an author's", "[begin]") {
  CHECK(name_for_project("Press") == "press");
  CHECK(name_for_project("Nyheter") == "nyheter");
  CHECK(name_for_group("Beslut") == "beslut");
}

TEST_CASE("two titles that would be one file are told so", "[begin]") {
  CHECK_THROWS_AS(expect_apart("Grupp A", "grupp-a"), UsageError);
  CHECK_NOTHROW(expect_apart("Grupp A", "Grupp B"));
}
