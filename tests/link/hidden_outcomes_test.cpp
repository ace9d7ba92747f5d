// SPDX-License-Identifier: EUPL-1.2
#include "base/hash.hpp"
#include "linked.hpp"
#include "support/catch.hpp"

namespace insyn::link {
namespace {

using namespace support;

Note figure_of_people() {
  Note figure = figure_note("arbete", "deltagare").years(2024, 2);
  figure.figure().counts_people = true;
  return figure;
}

/// 30 women and 20 men in 2024; of 2025 the women are hidden.
Note women_and_men() { return figure_of_people().series("Kvinnor", {30, 3}).suppressed(1).series("Män", {20, 20}); }

Note initiative_with(TargetOutcome outcome) {
  Note note = initiative_note("arbete", "praktik").title("Språkpraktik");
  Target target{.name = "Deltagare", .unit = "personer", .outcome = outcome, .figure = {.text = "deltagare"}};
  note.initiative().targets = {{.name = "Annat"}, target};
  note.edit().head =
      "---\ntitel: Språkpraktik\nmål:\n  - namn: Annat\n    utfall:\n      värde: 23\n  - namn: Deltagare\n    "
      "utfall:\n"
      "      datum: 2025-12-31\n      värde: 23\n      kvinnor: 3\n    mått: deltagare\nindikatorer:\n  - värde: "
      "23\n---\n"
      "      värde: 23\n";
  return note;
}

struct Outcome {
  Linked linked{};
  [[nodiscard]] const Document& document() const { return linked.site.doc(linked.id("arbete/plan/praktik")); }
  [[nodiscard]] std::string shown() const {
    const auto& told = *document().initiative()->targets.back().outcome;
    auto show = [](const Measured& one) { return one.suppressed ? ".." : one.value ? one.value->plain() : "–"; };
    return show(told.value) + " " + show(told.women) + " " + show(told.men);
  }
};

Outcome outcome(Note figure, TargetOutcome told) {
  return {linked_in_group({std::move(figure), plan_note("arbete"), initiative_with(told)})};
}

Measured whole(int number) { return {.value = Decimal::whole(number)}; }

TEST_CASE("an outcome of a period in which its figure hides something is hidden", "[link]") {
  auto hidden = outcome(women_and_men(), {.date = {2025, 12, 31}, .value = whole(23), .women = whole(3)});
  CHECK(hidden.shown() == ".. .. –");
  CHECK(hidden.document().text() ==
        "---\ntitel: Språkpraktik\nmål:\n  - namn: Annat\n    utfall:\n      värde: 23\n  - namn: Deltagare\n    "
        "utfall:\n"
        "      datum: 2025-12-31\n      värde: dolt\n      kvinnor: dolt\n    mått: deltagare\nindikatorer:\n  - "
        "värde: 23\n"
        "---\n      värde: 23\n");
  CHECK(hidden.document().text_sha256 == sha256_hex(hidden.document().text()));
  CHECK(outcome(women_and_men(), {.date = {2024, 12, 31}, .value = whole(50)}).shown() == "50 – –");
  CHECK(outcome(women_and_men(), {.value = whole(23)}).shown() == ".. – –");
  CHECK(outcome(women_and_men(), {.date = {2023, 5, 1}, .value = whole(23)}).shown() == ".. – –");
}

TEST_CASE("an outcome that is the total its figure shows may be shown", "[link]") {
  auto figure = women_and_men().series("Totalt", {50, 23});
  figure.figure().total = 2;
  CHECK(outcome(figure, {.date = {2025, 12, 31}, .value = whole(23)}).shown() == "23 – –");
  CHECK(outcome(figure, {.date = {2025, 12, 31}, .value = whole(20)}).shown() == ".. – –");
  CHECK(outcome(figure, {.date = {2025, 12, 31}, .value = whole(23), .women = whole(13), .men = whole(10)}).shown() ==
        "23 .. ..");
}

TEST_CASE("an outcome below the least count of its figure is hidden", "[link]") {
  auto figure = figure_of_people().series("Deltagare", {33, 25});
  figure.figure().min_count = 10;
  CHECK(outcome(figure, {.date = {2025, 12, 31}, .value = whole(7)}).shown() == ".. – –");
  CHECK(outcome(figure, {.date = {2025, 12, 31}, .value = whole(25), .women = whole(18)}).shown() == "25 .. –");
  CHECK(outcome(figure, {.date = {2025, 12, 31}, .value = whole(25), .women = whole(13)}).shown() == "25 13 –");
  figure.figure().counts_people = false;
  CHECK(outcome(figure, {.date = {2025, 12, 31}, .value = whole(7)}).shown() == "7 – –");
}

}  // namespace
}  // namespace insyn::link
