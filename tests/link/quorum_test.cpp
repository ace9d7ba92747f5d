// SPDX-License-Identifier: EUPL-1.2
// Quorum as a table: a roster and an attendance list in a few letters, and what can be claimed.
#include "link/quorum.hpp"

#include <sstream>

#include "base/text.hpp"
#include "linked.hpp"
#include "support/catch.hpp"

namespace insyn::link {
namespace {

using namespace support;
using Span = Attended::Span;

const QuorumRule kMoreThanHalf{};
const QuorumRule kAtLeastHalf{QuorumRule::Kind::at_least_half, 0, 0, 1};
const QuorumRule kNone{QuorumRule::Kind::none, 0, 0, 1};
QuorumRule number(int n) { return {QuorumRule::Kind::number, n, 0, 1}; }
QuorumRule fraction(int a, int b) { return {QuorumRule::Kind::fraction, 0, a, b}; }

enum class Met { yes, no, unknown };

struct Case {
  const char* what;
  QuorumRule rule;
  /// "A B*2 -C D/E F<2025-03-01 G>2025-03-01": two seats, no mandate, deputy E, until and from a day.
  std::string roster;
  /// "A B=1 C[<4] D[>3] E[3,4] F[!4] G[?]": one seat, until item 4, from item 3, only, not at, can't be told.
  std::string present;
  std::string recused;  // at item 4
  int seats, required, at_item_4;
  Met met;
};

const Case kCases[] = {
    // the rules
    {"more than half of nine is five", kMoreThanHalf, "A B C D E F G H I", "A B C D E", "", 9, 5, 5, Met::yes},
    {"four of nine are too few", kMoreThanHalf, "A B C D E F G H I", "A B C D", "", 9, 5, 4, Met::no},
    {"half of eight is not more than half", kMoreThanHalf, "A B C D E F G H", "A B C D", "", 8, 5, 4, Met::no},
    {"five of eight are", kMoreThanHalf, "A B C D E F G H", "A B C D E", "", 8, 5, 5, Met::yes},
    {"one seat needs its one", kMoreThanHalf, "A", "A", "", 1, 1, 1, Met::yes},
    {"at least half of eight is four", kAtLeastHalf, "A B C D E F G H", "A B C D", "", 8, 4, 4, Met::yes},
    {"at least half of nine is five", kAtLeastHalf, "A B C D E F G H I", "A B C D", "", 9, 5, 4, Met::no},
    {"a number is as it is", number(3), "A B C D E F G H I", "A B C", "", 9, 3, 3, Met::yes},
    {"a number that is not reached", number(3), "A B C D E", "A B", "", 5, 3, 2, Met::no},
    {"a number above the seats is never reached", number(7), "A B C", "A B C", "", 3, 7, 3, Met::no},
    {"two thirds of nine is six", fraction(2, 3), "A B C D E F G H I", "A B C D E F", "", 9, 6, 6, Met::yes},
    {"two thirds of ten is seven", fraction(2, 3), "A B C D E F G H I J", "A B C D E F", "", 10, 7, 6, Met::no},
    {"three quarters of five is four", fraction(3, 4), "A B C D E", "A B C D", "", 5, 4, 4, Met::yes},
    {"one of one half is exact", fraction(1, 2), "A B C D", "A B", "", 4, 2, 2, Met::yes},
    {"no requirement claims nothing", kNone, "A B C", "A B C", "", 3, 0, 3, Met::unknown},
    // nothing to count
    {"without attendance nothing is claimed", kMoreThanHalf, "A B C", "", "", 3, 2, 0, Met::unknown},
    {"without seats nothing is claimed", kMoreThanHalf, "", "A B", "", 0, 0, 0, Met::unknown},
    {"a group where nobody has mandate", kMoreThanHalf, "-A -B", "A B", "", 0, 0, 0, Met::unknown},
    {"a number without seats", number(2), "", "A B", "", 0, 2, 0, Met::unknown},
    // who counts
    {"who has no mandate does not count", kMoreThanHalf, "A B C -D", "A D", "", 3, 2, 1, Met::no},
    {"who has no row does not count", kMoreThanHalf, "A B C", "A X", "", 3, 2, 1, Met::no},
    {"listed twice is there once", kMoreThanHalf, "A B C", "A A", "", 3, 2, 1, Met::no},
    {"the name may be written in another case", kMoreThanHalf, "A B C", "a b", "", 3, 2, 2, Met::yes},
    {"two rows of one organisation are two seats", kMoreThanHalf, "A A B", "A", "", 3, 2, 2, Met::yes},
    // seats
    {"an organisation fills all its seats", kMoreThanHalf, "A*2 B C", "A B", "", 4, 3, 3, Met::yes},
    {"unless it sent fewer", kMoreThanHalf, "A*2 B C", "A=1 B", "", 4, 3, 2, Met::no},
    {"nobody fills more seats than it has", kMoreThanHalf, "A*2 B C", "A=5", "", 4, 3, 2, Met::no},
    {"two lines of one are added", kMoreThanHalf, "A*3 B C", "A=1 A=2", "", 5, 3, 3, Met::yes},
    {"none sent is none there", kMoreThanHalf, "A B C", "A=0 B", "", 3, 2, 1, Met::no},
    {"a row without seats", kMoreThanHalf, "A*0 B C", "A B", "", 2, 2, 1, Met::no},
    // mandates from a day to a day (the meeting is 2025-03-12)
    {"a mandate that ended is gone", kMoreThanHalf, "A B C<2025-03-11", "A C", "", 2, 2, 1, Met::no},
    {"the last day counts", kMoreThanHalf, "A B C<2025-03-12", "A C", "", 3, 2, 2, Met::yes},
    {"a mandate to come is not yet", kMoreThanHalf, "A B C>2025-03-13", "A C", "", 2, 2, 1, Met::no},
    {"the first day counts", kMoreThanHalf, "A B C>2025-03-12", "A C", "", 3, 2, 2, Met::yes},
    // deputies
    {"a deputy fills an empty seat", kMoreThanHalf, "A/X B C", "X B", "", 3, 2, 2, Met::yes},
    {"not one that is filled", kMoreThanHalf, "A/X B C", "A X", "", 3, 2, 1, Met::no},
    {"a member may be another's deputy", kMoreThanHalf, "A/B B C D", "B C", "", 4, 3, 3, Met::yes},
    {"one sent fills its own seat first", kMoreThanHalf, "A/B B C D", "B=1 C", "", 4, 3, 2, Met::no},
    {"one deputy for two", kMoreThanHalf, "A/X B/X C", "X", "", 3, 2, 2, Met::yes},
    {"one deputy, one person, two seats", kMoreThanHalf, "A/X B/X C", "X=1", "", 3, 2, 1, Met::no},
    {"a deputy fills the rest of the seats", kMoreThanHalf, "A*2/X B C", "A=1 X B", "", 4, 3, 3, Met::yes},
    {"a deputy of a row without mandate", kMoreThanHalf, "-A/X B C", "X B", "", 2, 2, 1, Met::no},
    // there for some items (the decision stands in item 4)
    {"gone after item 3", kMoreThanHalf, "A B C", "A B[<3]", "", 3, 2, 1, Met::no},
    {"gone after item 4", kMoreThanHalf, "A B C", "A B[<4]", "", 3, 2, 2, Met::yes},
    {"there from item 5", kMoreThanHalf, "A B C", "A B[>5]", "", 3, 2, 1, Met::no},
    {"there from item 4", kMoreThanHalf, "A B C", "A B[>4]", "", 3, 2, 2, Met::yes},
    {"there for items 1 and 2 only", kMoreThanHalf, "A B C", "A B[1,2]", "", 3, 2, 1, Met::no},
    {"there for items 3 and 4 only", kMoreThanHalf, "A B C", "A B[3,4]", "", 3, 2, 2, Met::yes},
    {"out of the room for item 4", kMoreThanHalf, "A B C", "A B[!4]", "", 3, 2, 1, Met::no},
    {"out of the room for item 5", kMoreThanHalf, "A B C", "A B[!5]", "", 3, 2, 2, Met::yes},
    {"one came, another went", kMoreThanHalf, "A B C", "A[<3] B[>4] C", "", 3, 2, 2, Met::yes},
    {"two lines cover the meeting between them", kMoreThanHalf, "A B C", "A B[<2] B[>3]", "", 3, 2, 2, Met::yes},
    {"the seats required stay when someone left", kMoreThanHalf, "A B C D", "A B C[<3]", "", 4, 3, 2, Met::no},
    // what can't be told
    {"it turns on someone of whom the clock tells", kMoreThanHalf, "A B C", "A B[?]", "", 3, 2, 1, Met::unknown},
    {"enough without the one who can't be told", kMoreThanHalf, "A B C", "A B C[?]", "", 3, 2, 2, Met::yes},
    {"too few with the one who can't be told", kMoreThanHalf, "A B C D E", "A B[?]", "", 5, 3, 1, Met::no},
    {"a deputy sits, whether the other left or not", kMoreThanHalf, "A/X B C", "A[?] X B", "", 3, 2, 2, Met::yes},
    {"an item that the notes don't have", kMoreThanHalf, "A B C", "A B[<9]", "", 3, 2, 1, Met::unknown},
    // recused
    {"the recused are not there", kMoreThanHalf, "A B C", "A B", "B", 3, 2, 1, Met::no},
    {"enough without the recused", kMoreThanHalf, "A B C", "A B C", "B", 3, 2, 2, Met::yes},
    {"a deputy sits for the recused", kMoreThanHalf, "A/X B C", "A X B", "A", 3, 2, 2, Met::yes},
    {"recused and absent changes nothing", kMoreThanHalf, "A B C", "A B", "C", 3, 2, 2, Met::yes},
    {"somebody unknown left, and it turns on that", kMoreThanHalf, "A B C", "A B", "Y", 3, 2, 2, Met::unknown},
    {"somebody unknown left, and enough remain", kMoreThanHalf, "A B C", "A B C", "Y", 3, 2, 3, Met::yes},
};

std::vector<std::string> words(const std::string& text) {
  std::istringstream in(text);
  return {std::istream_iterator<std::string>(in), {}};
}

Note group_of(const Case& c) {
  Note group = group_note("arbete/samverkan").quorum(c.rule);
  for (std::string word : words(c.roster)) {
    Seat seat;
    auto take = [&](char mark) {
      auto at = word.find(mark);
      std::string value = at == std::string::npos ? "" : word.substr(at + 1);
      word = word.substr(0, at);
      return value;
    };
    if (std::string until = take('<'); !until.empty()) seat.to = day(until);
    if (std::string from = take('>'); !from.empty()) seat.from = day(from);
    seat.deputy = take('/');
    if (std::string seats = take('*'); !seats.empty()) seat.seats = std::stoi(seats);
    seat.mandate = word[0] != '-';
    group.seat(seat.mandate ? word : word.substr(1), seat);
  }
  return group;
}

Attended attended(const std::string& text) {
  if (text.empty()) return {};
  if (text == "?") return {Span::undecidable, {}};
  Attended result{Span::only, {}};
  std::string numbers = text;
  const std::pair<char, Span> marks[] = {{'<', Span::until}, {'>', Span::from}, {'!', Span::except}};
  for (auto [mark, span] : marks)
    if (text[0] == mark) result.span = span, numbers = text.substr(1);
  for (std::string_view item : split(numbers, ',')) result.items.emplace_back(item);
  return result;
}

/// Items without numbers of their own: "punkt 4" is the fourth.
Note meeting_of(const Case& c) {
  Note meeting = meeting_note("arbete/samverkan/2025-03-12");
  for (const std::string& word : words(c.present)) {
    auto bracket = word.find('['), equals = word.find('=');
    std::optional<int> count;
    if (equals != std::string::npos) count = std::stoi(word.substr(equals + 1));
    meeting.present(word.substr(0, std::min(bracket, equals)),
                    attended(bracket == std::string::npos ? "" : word.substr(bracket + 1, word.size() - bracket - 2)),
                    count);
  }
  for (int i = 1; i <= 6; ++i) {
    meeting.item();
    if (i != 4) continue;
    if (*c.recused.c_str()) meeting.recused(c.recused);
    meeting.decision("Ja.");
  }
  return meeting;
}

std::optional<bool> as_claimed(Met met) { return met == Met::unknown ? std::nullopt : std::optional(met == Met::yes); }

TEST_CASE("quorum of a decision, by roster, attendance and item", "[link]") {
  for (const Case& c : kCases) {
    INFO(c.what);
    Quorum quorum = linked_in_group({group_of(c), meeting_of(c)}).thread("arbete/samverkan/2025-03-12").quorum;
    CHECK(quorum.seats == c.seats);
    CHECK(quorum.required == c.required);
    CHECK(quorum.present == c.at_item_4);
    CHECK(quorum.met == as_claimed(c.met));
  }
}

TEST_CASE("the meeting as a whole counts everybody who came", "[link]") {
  Case c{"", kMoreThanHalf, "A B C", "A B[<2] -", "", 0, 0, 0, Met::yes};
  c.present = "A B[<2]";
  auto result = linked_in_group({group_of(c), meeting_of(c)});
  CHECK(result.facts("arbete/samverkan/2025-03-12").quorum.present == 2);
  CHECK(result.facts("arbete/samverkan/2025-03-12").quorum.met == true);
  CHECK(result.thread("arbete/samverkan/2025-03-12").quorum.met == false);
}

TEST_CASE("items with written numbers are named by them", "[link]") {
  auto met = [](Attended span) {
    auto meeting = meeting_note("arbete/samverkan/2025-03-12").present("A").present("B", span);
    meeting.item("11").item("12.1").item("12.2").decision("Ja.").item("13");
    auto group = group_note("arbete/samverkan").seat("A").seat("B").seat("C");
    return linked_in_group({group, meeting}).thread("arbete/samverkan/2025-03-12").quorum.met;
  };
  CHECK(met({Span::until, {"12"}}) == true);
  CHECK(met({Span::until, {"12.1"}}) == false);
  CHECK(met({Span::from, {"12"}}) == true);
  CHECK(met({Span::from, {"13"}}) == false);
  CHECK(met({Span::only, {"11", "12"}}) == true);
  CHECK(met({Span::except, {"12.2"}}) == false);
  CHECK(met({Span::until, {"1"}}) == std::nullopt);
}

TEST_CASE("a decision outside every item: who was there for a part can't be told", "[link]") {
  auto group = group_note("arbete/samverkan").seat("A").seat("B").seat("C");
  auto meeting = meeting_note("arbete/samverkan/2025-03-12").present("A").present("B", {Span::until, {"2"}});
  meeting.decision("Ja.");
  CHECK(linked_in_group({group, meeting}).thread("arbete/samverkan/2025-03-12").quorum.met == std::nullopt);
}

TEST_CASE("the notes' own word that they were too few goes before counting", "[link]") {
  auto group = group_note("arbete/samverkan").seat("A");
  auto meeting = meeting_note("arbete/samverkan/2025-03-12").present("A").decision("Ja.");
  meeting.meeting().quorate = false;
  auto result = linked_in_group({group, meeting});
  CHECK(result.facts("arbete/samverkan/2025-03-12").quorum.met == false);
  CHECK(result.thread("arbete/samverkan/2025-03-12").quorum.met == false);
  CHECK(result.thread("arbete/samverkan/2025-03-12").kind == StatementKind::direction);
}

TEST_CASE("people's names in a plain file: any of them may sit for someone", "[link]") {
  auto met = [](std::initializer_list<const char*> present) {
    auto group = group_note("arbete/samverkan").seat("A").seat("B").seat("C");
    auto meeting = meeting_note("arbete/samverkan/2025-03-12");
    for (const char* who : present) meeting.present(who);
    meeting.meeting().attendance_in_text = true;
    return linked_in_group({group, meeting}).facts("arbete/samverkan/2025-03-12").quorum.met;
  };
  CHECK(met({"A", "Rektorn"}) == std::nullopt);
  CHECK(met({"A", "B", "Rektorn"}) == true);
  CHECK(met({"A"}) == false);
}

TEST_CASE("a meeting to come claims nothing, whatever its list says", "[link]") {
  auto group = group_note("arbete/samverkan").seat("A");
  auto result = linked_in_group({group, meeting_note("arbete/samverkan/2027-03-12").present("A")});
  CHECK(result.facts("arbete/samverkan/2027-03-12").quorum.met == std::nullopt);
  CHECK(result.facts("arbete/samverkan/2027-03-12").quorum.present == 0);
}

TEST_CASE("an organisation is known by title, abbreviation, slug, id and the roster's wording", "[link]") {
  for (const char* who : {"Arbetsförmedlingen", "ARBETSFÖRMEDLINGEN", "Af", "AF", "arbetsformedlingen", "@Af",
                          "organisations/arbetsformedlingen", "Arbetsförmedlingen (vikarie)", "Af, sektionschef",
                          "Arbetsförmedlingen  i  Exempel"}) {
    INFO(who);
    auto result =
        linked_in_group({organisation_note("Arbetsförmedlingen").abbreviation("Af"),
                         group_note("arbete/samverkan").seat("Arbetsförmedlingen").seat("Arbetsförmedlingen i Exempel"),
                         meeting_note("arbete/samverkan/2025-03-12").present(who)});
    CHECK(result.facts("arbete/samverkan/2025-03-12").quorum.present == 1);
  }
}

TEST_CASE("commas and brackets may be part of a name", "[link]") {
  auto result = linked_in_group(
      {organisation_note("Barn-, ungdoms- och kulturförvaltningen"), organisation_note("Barn-"),
       group_note("arbete/samverkan").seat("Barn-, ungdoms- och kulturförvaltningen"),
       meeting_note("arbete/samverkan/2025-03-12").present("Barn-, ungdoms- och kulturförvaltningen (digitalt)")});
  CHECK(result.facts("arbete/samverkan/2025-03-12").quorum.present == 1);
  CHECK(result.findings.empty());
}

}  // namespace
}  // namespace insyn::link
