// SPDX-License-Identifier: EUPL-1.2
#include "parse/figures/counted_people.hpp"
#include "parse/figures/period_text.hpp"
#include "support/catch.hpp"

using namespace insyn;
using namespace insyn::parse;

TEST_CASE("periods as people write them", "[parse]") {
  struct Case {
    const char* text;
    const char* id;
  };
  auto [text, id] = GENERATE(values<Case>({
      {"2024", "2024"},
      {"år 2024", "2024"},
      {"Helåret 2024", "2024"},
      {"2024 kv 1", "2024-Q1"},
      {"kv 1 2024", "2024-Q1"},
      {"Kv. 1, 2024", "2024-Q1"},
      {"kv1 2024", "2024-Q1"},
      {"Q1 2024", "2024-Q1"},
      {"2024-Q4", "2024-Q4"},
      {"2024K2", "2024-Q2"},
      {"kvartal 3 2024", "2024-Q3"},
      {"2024, kvartal 3", "2024-Q3"},
      {"första kvartalet 2024", "2024-Q1"},
      {"1:a kvartalet 2024", "2024-Q1"},
      {"third quarter of 2024", "2024-Q3"},
      {"mars 2025", "2025-03"},
      {"Mars\u00A02025", "2025-03"},
      {"mar-25", "2025-03"},
      {"2025 mars", "2025-03"},
      {"2025-03", "2025-03"},
      {"2025M12", "2025-12"},
      {"202503", "2025-03"},
      {"3/2025", "2025-03"},
      {"March 2025", "2025-03"},
      {"VT 2025", "2025-VT"},
      {"vt25", "2025-VT"},
      {"HT-24", "2024-HT"},
      {"2024-HT", "2024-HT"},
      {"våren 2025", "2025-VT"},
      {"höstterminen 2024", "2024-HT"},
      {"autumn term 2024", "2024-HT"},
      {"2024/25", "2024/25"},
      {"2024/2025", "2024/25"},
      {"2024–2025", "2024/25"},
      {"läsåret 2024/25", "2024/25"},
      {"lå 24/25", "2024/25"},
      {"1999/00", "1999/00"},
      {"halvår 1 2024", "2024-H1"},
      {"2024 halvår 2", "2024-H2"},
      {"första halvåret 2024", "2024-H1"},
      {"2024-H1", "2024-H1"},
      {"H2 2024", "2024-H2"},
      {"second half of 2024", "2024-H2"},
  }));
  CAPTURE(text);
  auto period = read_period(text);
  REQUIRE(period);
  CHECK(period->id() == id);
}

TEST_CASE("what is no period", "[parse]") {
  for (const char* text :
       {"", "Kvinnor", "24", "20245", "2024 kv 5", "kv 1", "2025-13", "2025-00", "2024/26", "mars", "2024-03-12",
        "halvår 3 2024", "2024 ungefär", "VT", "första 2024", "mars april 2025", "0", "/"}) {
    CAPTURE(text);
    CHECK_FALSE(read_period(text));
  }
}

TEST_CASE("units that count people", "[parse]") {
  for (const char* unit :
       {"personer",         "Antal personer",       "antal barn",       "deltagare",
        "kursdeltagare",    "SFI-elever",           "hushåll",          "familjer",
        "unga 16–24 år",    "kvinnor och män",      "arbetslösa",       "people",
        "participants",     "personer per kvartal", "elever per läsår", "hushåll med skulder över 1 000 kronor",
        "resande",          "personer per kommun",  "elever per skola", "deltagare per kurs",
        "personer i snitt", "barn (antal)",         "antal pers",       "pojkar/flickor"}) {
    CAPTURE(unit);
    CHECK(counted_by(unit) == Counted::people);
  }
  for (const char* unit : {"procent",
                           "%",
                           "andel elever",
                           "procent av personerna",
                           "kronor per person",
                           "dagar",
                           "platser",
                           "besök",
                           "äldreboenden",
                           "kr/invånare per år",
                           "index",
                           "elever, procent",
                           "personer per 1 000 invånare",
                           "barn per tusen invånare",
                           "barn, andel av alla",
                           "praktikplatser",
                           "hembesök",
                           "tkr",
                           "MWh",
                           "bostäder"}) {
    CAPTURE(unit);
    CHECK(counted_by(unit) == Counted::things);
  }
  for (const char* unit :
       {"anhöriga", "gymnasister", "jobbsökare", "placerade", "syskon", "invandrare", "företagare"}) {
    CAPTURE(unit);
    CHECK(counted_by(unit) == Counted::unknown);
  }
  for (const char* unit : {"", "antal", "st"}) CHECK(counted_by(unit) == Counted::bare);
  CHECK(counted_by("antal", "Fått arbete deltagare") == Counted::people);
  CHECK(counted_by("antal", "Platser") == Counted::things);
  CHECK(counted_by("antal", "Nya") == Counted::unknown);
  CHECK(counted_by("dagar", "Kvinnor") == Counted::things);
}
