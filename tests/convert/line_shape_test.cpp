// SPDX-License-Identifier: EUPL-1.2
#include "convert/line_shape.hpp"

#include "support/catch.hpp"

using namespace insyn::convert;
using insyn::parse::SectionKind;

TEST_CASE("numbers at a line's start, as people write them", "[convert]") {
  CHECK(numbered_line("§ 12 Lokal")->number == "§ 12");
  CHECK(numbered_line("12 § Lokal")->number == "§ 12");
  CHECK(numbered_line("12§ Lokal")->size == std::string_view("12§ ").size());
  CHECK(numbered_line("3) Lokal")->value == 3);
  CHECK(numbered_line("4.1 Lokal")->value == 0);
  for (const char* none : {"Lokal", "12 kronor", "2013. Ett år", "§", "12.30-mötet", "1."})
    CHECK_FALSE(numbered_line(none));
}

TEST_CASE("bullets that were typed", "[convert]") {
  CHECK(bullet_of("• Buss").size == std::string_view("• ").size());
  CHECK(bullet_of("•Buss").size == std::string_view("•").size());
  CHECK(bullet_of("- Buss").size == 2);
  CHECK(bullet_of("[x] Buss").box == Block::Box::ticked);
  CHECK(bullet_of("- [ ] Buss").size == 6);
  for (const char* none : {"-5 grader", "–", "och", "o", "*fet*", "Buss"}) CHECK(bullet_of(none).size == 0);
}

TEST_CASE("sections in our words and in others of the same meaning", "[convert]") {
  CHECK(section_label("Närvarande:")->kind == SectionKind::present);
  CHECK(section_label("Ej deltagande: Polisen")->kind == SectionKind::absent);
  CHECK(section_label("Nästa möte")->kind == SectionKind::next_meeting);
  CHECK_FALSE(section_label("Närvarande var alla"));
  CHECK_FALSE(section_label("12 mars 2025"));
  CHECK(known_name("Åtgärdslista") == "Åtgärder");
  CHECK(known_name("Buss") == "Buss");
}

TEST_CASE("a heading is short and no sentence", "[convert]") {
  CHECK(is_short_line("Busstider till industriområdet"));
  CHECK_FALSE(is_short_line("Vi talade om bussar."));
  CHECK_FALSE(is_short_line(std::string(91, 'a')));
  CHECK(is_all_capitals("§ 4 ÖVRIGT"));
  CHECK_FALSE(is_all_capitals("SFI"));
  CHECK_FALSE(is_all_capitals("Övrigt"));
}
