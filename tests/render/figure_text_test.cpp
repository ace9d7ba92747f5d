// SPDX-License-Identifier: EUPL-1.2
#include "render/figures/figure_text.hpp"

#include "render/figures/figure_csv.hpp"
#include "render/figures/measure_text.hpp"
#include "render/plan_sample.hpp"
#include "render/sample.hpp"
#include "render/theme.hpp"
#include "support/catch.hpp"

using namespace insyn;
using namespace insyn::render;

namespace {

const render::Words& words(const char* language) {
  static const auto theme = test::built_in_theme(Site{});
  return theme->words(language);
}

const render::Words& sv() { return words("sv"); }

Decimal decimal(const char* text) { return *read_decimal(text); }

}  // namespace

TEST_CASE("numbers and shares are said as each language says them", "[render]") {
  CHECK(sv().number(Decimal::whole(21740)) == "21\u00a0740");
  CHECK(sv().number(decimal("1234567,50")) == "1\u00a0234\u00a0567,50");
  CHECK(sv().number(Decimal::whole(999)) == "999");
  CHECK(sv().number(decimal("-0,5")) == "\u22120,5");
  CHECK(sv().percent(decimal("5,3")) == "5,3\u00a0%");
  CHECK(words("en").number(Decimal::whole(21740)) == "21,740");
  CHECK(words("en").percent(decimal("5,3")) == "5.3%");
}

TEST_CASE("periods are said in words, and shorter along an axis", "[render]") {
  using Kind = Period::Kind;
  CHECK(period_text(sv(), {Kind::year, 2024, 0}) == "2024");
  CHECK(period_text(sv(), {Kind::half_year, 2024, 2}) == "andra halvåret 2024");
  CHECK(period_text(sv(), {Kind::quarter, 2024, 1}) == "kvartal 1 2024");
  CHECK(period_text(sv(), {Kind::month, 2025, 3}) == "mars 2025");
  CHECK(period_text(sv(), {Kind::term, 2025, 1}) == "våren 2025");
  CHECK(period_text(sv(), {Kind::school_year, 2024, 0}) == "läsåret 2024/25");
  CHECK(period_text(words("en"), {Kind::term, 2025, 2}) == "autumn 2025");
  CHECK(axis_text(sv(), {Kind::quarter, 2024, 1}) == "kv\u00a01 2024");
  CHECK(axis_text(sv(), {Kind::month, 2024, 9}) == "sep 2024");
  CHECK(axis_text(sv(), {Kind::school_year, 1999, 0}) == "1999/00");
}

TEST_CASE("amounts are a number, a range or a share, with their unit", "[render]") {
  CHECK(amount_text(sv(), {Decimal::whole(30), Decimal::whole(50), false}, "deltagare") == "30–50\u00a0deltagare");
  CHECK(amount_text(sv(), {Decimal::whole(80), {}, true}, "deltagare") == "80\u00a0%");
  CHECK(amount_text(sv(), {Decimal::whole(650), {}, false}, "") == "650");
  CHECK(measured_text(sv(), {{}, true}, "personer") == "dolt");
  CHECK(measured_text(sv(), {}, "personer").empty());
  CHECK(measured_text(sv(), {decimal("5,3")}, "procent") == "5,3\u00a0%");
}

TEST_CASE("a range is not broken after its dash", "[render]") {
  CHECK(unbroken_html("30–50\u00a0deltagare (kvinnor 20–30, män <5)") ==
        "<span class=\"whole\">30–50\u00a0deltagare</span> (kvinnor <span class=\"whole\">20–30,</span> män &lt;5)");
  CHECK(unbroken_html("mars – april") == "mars – april");
}

TEST_CASE("a figure's finding compares with the same period a year before", "[render]") {
  Figure figure = test::quarters(2024, {{"Totalt", {553, 540, 535, 530, 513}}});
  CHECK(active_title(sv(), "Antal arbetslösa", figure) == "Antal arbetslösa: ned från 553 till 513 på ett år");
  figure.direction = Figure::Direction::decrease;
  figure.target = {{2026, 12, 31}, {Decimal::whole(450)}};
  CHECK(figure_sentence(sv(), "Antal arbetslösa", figure) ==
        "Senaste värdet är 513\u00a0personer (kvartal 1 2025). Ett år tidigare var det 553. Värdet har minskat, och "
        "det är åt det håll vi vill. Målet är 450\u00a0personer senast 31\u00a0december 2026.");
  figure.direction = Figure::Direction::increase;
  CHECK(figure_sentence(sv(), "Antal arbetslösa", figure).find("Värdet har minskat, men vi vill att det ökar.") !=
        std::string::npos);
  CHECK(figure_sentence(sv(), "Antal arbetslösa", figure).find("Målet, 450\u00a0personer, är nått.") !=
        std::string::npos);
  CHECK(finding_text(words("en"), "Unemployed", figure) == "down from 553 to 513 in a year");
}

TEST_CASE("without a year before the finding compares with the base, else with the first value", "[render]") {
  Figure figure = test::quarters(2024, {{"Totalt", {10, 12, 15}}});
  CHECK(finding_text(sv(), "Antal arbetslösa", figure) == "upp från 10 till 15 sedan kvartal 1 2024");
  figure.base = {{2023, 12, 31}, {Decimal::whole(15)}};
  CHECK(finding_text(sv(), "Antal arbetslösa", figure) == "oförändrat 15 sedan 31\u00a0december 2023");
  figure.base.value = {{}, true};
  CHECK(finding_text(sv(), "Antal arbetslösa", figure) == "upp från 10 till 15 sedan kvartal 1 2024");
}

TEST_CASE("a figure of one value says it, and which series it is of", "[render]") {
  Figure figure{.unit = "procent"};
  figure.periods = {{Period::Kind::year, 2021, 0}};
  figure.series = {{"Kronobergs län", {{decimal("5,3")}}}, {"Riket", {{decimal("5,7")}}}};
  CHECK(finding_text(sv(), "Antal arbetslösa", figure) == "5,3\u00a0% (Kronobergs län, 2021)");
  CHECK(figure_sentence(sv(), "Antal arbetslösa", figure) == "Senaste värdet för Kronobergs län är 5,3\u00a0% (2021).");
  CHECK(figure_sentence(words("en"), "Share", figure) == "The latest value for Kronobergs län is 5.3% (2021).");
}

TEST_CASE("a title that says which series it speaks of is not said again, and a count has its unit", "[render]") {
  Figure figure{.unit = "personer"};
  figure.periods = {{Period::Kind::year, 2021, 0}};
  figure.series = {{"Varken arbetar eller studerar", {{decimal("1154")}}}, {"Alla unga", {{decimal("21740")}}}};
  CHECK(active_title(sv(), "Antal unga som varken arbetar eller studerar", figure) ==
        "Antal unga som varken arbetar eller studerar: 1\u00a0154\u00a0personer (2021)");
  CHECK(figure_sentence(sv(), "Antal unga som varken arbetar eller studerar", figure) ==
        "Senaste värdet är 1\u00a0154\u00a0personer (2021).");
  // Where the title names the others as well it does not say which.
  CHECK(finding_text(sv(), "Alla unga, och de som varken arbetar eller studerar", figure) ==
        "1\u00a0154\u00a0personer (Varken arbetar eller studerar, 2021)");
}

TEST_CASE("a change says last which series it is of", "[render]") {
  Figure figure = test::quarters(2024, {{"Alla elever", {86, 80, 79, 75, 73}}, {"Flickor", {84, 80, 79, 75, 72}}});
  CHECK(active_title(sv(), "Elever med hög frånvaro", figure) ==
        "Elever med hög frånvaro: ned från 86 till 73 på ett år (alla elever)");
  CHECK(figure_sentence(sv(), "Elever med hög frånvaro", figure) ==
        "Senaste värdet för alla elever är 73\u00a0personer (kvartal 1 2025). Ett år tidigare var det 86.");
}

TEST_CASE("hidden and missing values are passed over, and a figure with nothing to show says so", "[render]") {
  Figure figure = test::quarters(2024, {{"Totalt", {{}, 12, 15, {}, {}}}});
  CHECK(finding_text(sv(), "Antal arbetslösa", figure) == "upp från 12 till 15 sedan kvartal 2 2024");
  Figure nothing = test::quarters(2024, {{"Totalt", {{}, {}}}});
  CHECK(active_title(sv(), "Dolt mått", nothing) == "Dolt mått");
  CHECK(figure_sentence(sv(), "Dolt mått", nothing) == "Inga värden visas.");
  CHECK(since_text(sv(), nothing, {2024, 1, 1}).empty());
  CHECK(figure_sentence(sv(), "Mått", Figure{}) == "Det finns inga siffror än.");
}

TEST_CASE("at a decision stands the value of its day, and the latest", "[render]") {
  Figure figure = test::quarters(2024, {{"Totalt", {553, 540, {}, 530, 513}}});
  CHECK(since_text(sv(), figure, {2024, 8, 20}) == "från 540 (kvartal 2 2024) till 513 (kvartal 1 2025)");
  CHECK(since_text(sv(), figure, {2020, 1, 1}) == "från 553 (kvartal 1 2024) till 513 (kvartal 1 2025)");
  CHECK(since_text(sv(), figure, {2026, 1, 1}) == "513 (kvartal 1 2025)");
}

TEST_CASE("the table to download opens in a Swedish spreadsheet, and a hidden value is an empty cell", "[render]") {
  Figure figure = test::quarters(2025, {{"Kvinnor", {5, {}}}, {"Män; alla", {6, {}}}, {"Totalt", {11, 10}}});
  figure.series[2].values[0].value = decimal("-11,5");
  CHECK(figure_csv(figure, sv()) ==
        "\xEF\xBB\xBFPeriod;Kvinnor;\"Män; alla\";Totalt;Dolda värden\r\n"
        "2025-Q1;5;6;-11,5;\r\n"
        "2025-Q2;;;10;\"Kvinnor, Män; alla\"\r\n");
  Figure open = test::quarters(2025, {{"=Totalt", {11}}});
  CHECK(figure_csv(open, words("en")) == "\xEF\xBB\xBFPeriod,'=Totalt\r\n2025-Q1,11\r\n");
}
