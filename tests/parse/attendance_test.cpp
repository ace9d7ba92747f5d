// SPDX-License-Identifier: EUPL-1.2
#include "parse/front_matter/attendance.hpp"

#include "support/catch.hpp"

using namespace insyn;
using namespace insyn::parse;

namespace {

using Span = Attended::Span;
using Items = std::vector<std::string>;

}  // namespace

TEST_CASE("a line of an attendance list", "[parse]") {
  struct Case {
    std::string_view text, who, role;
    Span span;
    Items items;
    bool digital;
  };
  auto row = GENERATE(values<Case>({
      {"Region Exempel", "Region Exempel", "", Span::all, {}, false},
      {" Region Exempel ", "Region Exempel", "", Span::all, {}, false},
      {"Region Exempel (punkt 1–4)", "Region Exempel", "", Span::only, {"1", "2", "3", "4"}, false},
      {"Region Exempel (punkt 1-2)", "Region Exempel", "", Span::only, {"1", "2"}, false},
      {"Region Exempel (punkterna 1, 2 och 5)", "Region Exempel", "", Span::only, {"1", "2", "5"}, false},
      {"Region Exempel (§ 12)", "Region Exempel", "", Span::only, {"12"}, false},
      {"Region Exempel (§§ 12–13)", "Region Exempel", "", Span::only, {"12", "13"}, false},
      {"Region Exempel (deltog vid punkt 4.1–4.3)", "Region Exempel", "", Span::only, {"4.1", "4.2", "4.3"}, false},
      {"Region Exempel (t.o.m. punkt 4)", "Region Exempel", "", Span::until, {"4"}, false},
      {"Region Exempel (till och med punkt 4)", "Region Exempel", "", Span::until, {"4"}, false},
      {"Region Exempel (lämnade efter punkt 4)", "Region Exempel", "", Span::until, {"4"}, false},
      {"Region Exempel (från punkt 3)", "Region Exempel", "", Span::from, {"3"}, false},
      {"Region Exempel (fr.o.m. § 3)", "Region Exempel", "", Span::from, {"3"}, false},
      {"Region Exempel (ankom vid punkt 2.6)", "Region Exempel", "", Span::from, {"2.6"}, false},
      {"Region Exempel – ankom vid punkt 2", "Region Exempel", "", Span::from, {"2"}, false},
      {"Region Exempel (ordförande) - t.o.m. punkt 4", "Region Exempel", "ordförande", Span::until, {"4"}, false},
      {"Region Exempel - joined at 16:23", "Region Exempel", "", Span::undecidable, {}, false},
      {"Region Exempel – Avdelning 4", "Region Exempel – Avdelning 4", "", Span::all, {}, false},
      {"Region Exempel (ej punkt 7)", "Region Exempel", "", Span::except, {"7"}, false},
      {"Region Exempel (inte punkt 7 och 9)", "Region Exempel", "", Span::except, {"7", "9"}, false},
      {"Region Exempel (jäv punkt 7)", "Region Exempel", "", Span::except, {"7"}, false},
      {"Region Exempel (digitalt)", "Region Exempel", "", Span::all, {}, true},
      {"Region Exempel (via Teams)", "Region Exempel", "", Span::all, {}, true},
      {"Region Exempel (digitalt, t.o.m. punkt 4)", "Region Exempel", "", Span::until, {"4"}, true},
      {"Region Exempel (punkt 1, 2 och 4, digitalt)", "Region Exempel", "", Span::only, {"1", "2", "4"}, true},
      {"Region Exempel (ej punkt 7) (digitalt)", "Region Exempel", "", Span::except, {"7"}, true},
      {"Region Exempel (från punkt 3, t.o.m. punkt 5)", "Region Exempel", "", Span::only, {"3", "4", "5"}, false},
      {"Region Exempel (från punkt 3, ej punkt 5)", "Region Exempel", "", Span::undecidable, {}, false},
      {"Example Region (items 1–4)", "Example Region", "", Span::only, {"1", "2", "3", "4"}, false},
      {"Example Region (items 1 to 3)", "Example Region", "", Span::only, {"1", "2", "3"}, false},
      {"Example Region (until item 4)", "Example Region", "", Span::until, {"4"}, false},
      {"Example Region (from item 3)", "Example Region", "", Span::from, {"3"}, false},
      {"Example Region (not item 7)", "Example Region", "", Span::except, {"7"}, false},
      {"Example Region (online)", "Example Region", "", Span::all, {}, true},
      {"Region Exempel (till 14.30)", "Region Exempel", "", Span::undecidable, {}, false},
      {"Region Exempel (från kl. 13)", "Region Exempel", "", Span::undecidable, {}, false},
      {"Region Exempel (lämnade 14.30)", "Region Exempel", "", Span::undecidable, {}, false},
      {"Region Exempel (ankom 13.20)", "Region Exempel", "", Span::undecidable, {}, false},
      {"Region Exempel (13.00–14.30)", "Region Exempel", "", Span::undecidable, {}, false},
      {"Region Exempel (lämnade vid punkt 4)", "Region Exempel", "", Span::undecidable, {}, false},
      {"Region Exempel (del av mötet)", "Region Exempel", "", Span::undecidable, {}, false},
      {"Region Exempel (left early)", "Region Exempel", "", Span::undecidable, {}, false},
      {"Region Exempel (punkt 1–4000)", "Region Exempel", "", Span::undecidable, {}, false},
      {"Region Exempel (t.o.m. punkt 4 och 5)", "Region Exempel", "", Span::undecidable, {}, false},
      {"Region Exempel (punkt fyra)", "Region Exempel", "punkt fyra", Span::all, {}, false},
      {"Region Exempel (2 platser)", "Region Exempel", "2 platser", Span::all, {}, false},
      {"Region Exempel (klar)", "Region Exempel", "klar", Span::all, {}, false},
      {"Samordnare (Exempelkommun)", "Samordnare", "Exempelkommun", Span::all, {}, false},
      {"Exempelkommun, utredare", "Exempelkommun", "utredare", Span::all, {}, false},
      {"Exempelkommun, utredare (ordförande, digitalt)", "Exempelkommun", "utredare, ordförande", Span::all, {}, true},
      {"Bygg-, miljö- och räddningsnämnden", "Bygg-, miljö- och räddningsnämnden", "", Span::all, {}, false},
      {"(digitalt)", "(digitalt)", "", Span::all, {}, false},
      {"Region Exempel (norra", "Region Exempel (norra", "", Span::all, {}, false},
      {"", "", "", Span::all, {}, false},
  }));
  CAPTURE(row.text);
  auto line = read_attendance(row.text, {3, 5});
  CHECK(line.who == row.who);
  CHECK(line.role == row.role);
  CHECK(line.attended.span == row.span);
  CHECK(line.attended.items == row.items);
  CHECK(line.digital == row.digital);
  CHECK(line.at == Place{3, 5});
}

TEST_CASE("in front matter a comma is part of the organisation's name", "[parse]") {
  CHECK(read_attendance("Kultur, fritid och idrott (digitalt)", {}, Comma::is_text).who == "Kultur, fritid och idrott");
}

TEST_CASE("the items of a field need no word before their numbers", "[parse]") {
  CHECK(read_items("1–3").items == Items{"1", "2", "3"});
  CHECK(read_items("t.o.m. 4").span == Span::until);
  CHECK(read_items("från 3").span == Span::from);
  CHECK(read_items("ej 7").span == Span::except);
  CHECK(read_items("punkt 2").items == Items{"2"});
  CHECK(read_items("alla").span == Span::undecidable);
}

TEST_CASE("a list may say that there is nobody", "[parse]") {
  for (auto text : {"ingen", "Inga", "-", "–", "none"}) CHECK(says_nobody(text));
  CHECK_FALSE(says_nobody("Ingenjörerna"));
}
