// SPDX-License-Identifier: EUPL-1.2
#include "link/unknown_organisation.hpp"

#include "support/catch.hpp"

using namespace insyn;
using link::looks_like_person;

TEST_CASE("two or three words with capitals may be a person's name", "[link]") {
  for (const char* words :
       {"Förnamn Efternamn", "Förnamn Mellannamn Efternamn", "För-Namn Efternamn", " Förnamn  Efternamn "})
    CHECK(looks_like_person(words));
}

TEST_CASE("what has an organisation's word, one word, signs or shouted letters is no person's name", "[link]") {
  for (const char* words :
       {"", "Polisen", "Växjö kommun", "Växjö Kommun", "Region Kronoberg AB", "Exempel Bygg AB", "Svenska Kyrkan",
        "Lokala Näringslivet i Exempelby", "SFI Enheten", "SKR Kronoberg", "Skola 24", "Förnamn E.", "- -", "Öja IF"})
    CHECK_FALSE(looks_like_person(words));
}

TEST_CASE("the hint asks for the organisation where a person may be named, else for a description", "[link]") {
  CHECK(link::unknown_organisation("a.md", {1, 1}, "Förnamn Efternamn", "").hint.sv.starts_with("är det en person"));
  CHECK(link::unknown_organisation("a.md", {1, 1}, "Museet", "").hint.sv.find("organisations/museet.md") !=
        std::string::npos);
  CHECK(link::instead_of_person("Museet").empty());
  CHECK(link::unknown_organisation("a.md", {1, 1}, "Muset", "Museet").hint.sv == "menade du Museet?");
}
