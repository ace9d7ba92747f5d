// SPDX-License-Identifier: EUPL-1.2
// The same notes give the same site, in whatever order they come; and many notes take no more than their share of time.
#include <ctime>
#include <random>

#include "linked.hpp"
#include "support/catch.hpp"

namespace insyn::link {
namespace {

using namespace support;

std::string meeting_id(int group, int n) {
  return fmt::format("arbete/grupp-{}/{}", group, Date{2000, 1, 1}.plus_days(n).iso());
}

std::vector<Note> notes(int groups, int meetings) {
  std::vector<Note> all{project_note("arbete")};
  for (int i = 0; i < 12; ++i) all.push_back(organisation_note(fmt::format("Förvaltning {}", i)));
  for (int g = 0; g < groups; ++g) {
    Note group = group_note(fmt::format("arbete/grupp-{}", g));
    for (int i = 0; i < 12; ++i) group.seat(fmt::format("Förvaltning {}", i), {.seats = 1 + i % 2});
    all.push_back(group);
    for (int n = 0; n < meetings; ++n) {
      Note meeting = meeting_note(meeting_id(g, n));
      for (int i = 0; i < 9; ++i) meeting.present(fmt::format("Förvaltning {}", (i + n) % 13));
      std::string before = Date{2000, 1, 1}.plus_days(n - 1).iso() + ".md";
      if (n > 0) meeting.follow_up(Outcome::ongoing, {before + "#beslut-1"});
      meeting.item().decision("Ja.", {n % 20 ? "group.md" : "finns-inte.md"}).item();
      meeting.action(
          "Förvaltning 3", "boka",
          n % 5 ? std::initializer_list<std::string>{before + "#atgard-1"} : std::initializer_list<std::string>{});
      all.push_back(meeting);
    }
  }
  return all;
}

/// What a reader of the site could see of its order.
std::string shape(const Linked& result) {
  std::string out;
  for (const auto& document : result.site.documents) out += document->id + "\n";
  for (const Thread& thread : result.site.threads)
    out += fmt::format("{}/{} {} {}\n", thread.statement.document, thread.statement.index, thread.quorum.present,
                       thread.history.size());
  for (const ActionChain& chain : result.site.actions)
    out += fmt::format("{} {}\n", chain.origin().document, chain.mentions.size());
  for (const auto& hrefs : result.site.hrefs)
    for (const std::string& href : hrefs) out += href + "\n";
  for (const Finding& finding : result.findings) out += finding.file + finding.message.sv + finding.hint.sv + "\n";
  return out;
}

TEST_CASE("the order in which the notes come changes nothing", "[link]") {
  auto all = notes(3, 12);
  std::string expected = shape(linked(all));
  std::mt19937 dice(20250312);
  for (int round = 0; round < 10; ++round) {
    std::shuffle(all.begin(), all.end(), dice);
    CHECK(shape(linked(all)) == expected);
  }
}

TEST_CASE("ten times the meetings take about ten times as long", "[link][slow]") {
  auto seconds = [](int meetings) {
    auto all = notes(1, meetings);
    std::clock_t start = std::clock();  // of this process: other work on the machine does not count
    auto result = linked(all);
    CHECK(result.site.threads.size() == static_cast<std::size_t>(meetings));
    return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
  };
  double few = seconds(400), many = seconds(4000);
  INFO(few << " s, " << many << " s");
  CHECK(many < 40 * few);  // quadratic would be a hundred
}

}  // namespace
}  // namespace insyn::link
