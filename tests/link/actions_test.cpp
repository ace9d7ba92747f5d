// SPDX-License-Identifier: EUPL-1.2
#include "linked.hpp"
#include "support/catch.hpp"

namespace insyn::link {
namespace {

using namespace support;

const std::string kMarch = "arbete/samverkan/2025-03-12", kApril = "arbete/samverkan/2025-04-09",
                  kMay = "arbete/samverkan/2025-05-14";

TEST_CASE("an action carried over is one thing to do", "[link]") {
  auto result =
      linked_in_group({organisation_note("Skolan"), organisation_note("Polisen").abbreviation("Pol"),
                       meeting_note(kMay).action("", "boka lokal", {"2025-04-09.md#atgard-2"}).done({2025, 5, 2}),
                       meeting_note(kMarch).action("Skolan", "boka lokal").due(Date{2025, 4, 1}).helper("Polisen"),
                       meeting_note(kApril)
                           .action("Alla", "läsa")
                           .action("Pol", "boka lokal", {"2025-03-12.md#atgard-1"})
                           .due(Date{2025, 5, 1})});
  CHECK(result.findings.empty());
  REQUIRE(result.site.actions.size() == 2);
  const ActionChain& chain = result.site.actions[0];
  CHECK(chain.origin() == PartRef{result.id(kMarch), 0});
  CHECK(chain.latest() == PartRef{result.id(kMay), 0});
  CHECK(chain.mentions.size() == 3);
  CHECK(chain.owner == result.id("organisations/polisen"));
  CHECK(chain.owner_shown == "Polisen");
  CHECK(chain.helpers == std::vector{result.id("organisations/polisen")});
  CHECK(chain.done);
  CHECK(chain.due == Date{2025, 5, 1});
  CHECK(chain.completed == Date{2025, 5, 2});
  CHECK(result.site.chain_of.find({result.id(kApril), 1}) == 0);
}

TEST_CASE("an action taken up again is not done", "[link]") {
  auto result =
      linked_in_group({meeting_note(kMarch).action("Alla", "läsa").done({2025, 3, 20}),
                       meeting_note(kApril).action("Alla", "läsa", {"2025-03-12.md#atgard-1"}).due("löpande")});
  REQUIRE(result.site.actions.size() == 1);
  CHECK_FALSE(result.site.actions[0].done);
  CHECK(result.site.actions[0].completed == std::nullopt);
  CHECK(result.site.actions[0].due_words == "löpande");
}

TEST_CASE("only an earlier meeting's action is continued", "[link]") {
  auto chains = [](const std::string& link) {
    return linked_in_group({meeting_note(kMarch).decision("Ja.").action("Alla", "ett"),
                            meeting_note(kApril).action("Alla", "två").action("Alla", "tre", {link}),
                            meeting_note(kMay).action("Alla", "fyra")})
        .site.actions.size();
  };
  CHECK(chains("2025-03-12.md#atgard-1") == 3);
  CHECK(chains("2025-03-12.md#beslut-1") == 4);
  CHECK(chains("2025-03-12.md") == 4);
  CHECK(chains("#atgard-1") == 4);
  CHECK(chains("2025-05-14.md#atgard-1") == 4);
}

TEST_CASE("who owns an action, and whom nobody knows", "[link]") {
  auto owned = [](const std::string& owner) {
    auto project = project_note("arbete");
    std::get<Project>(project.edit().as).leaders.push_back({"projektledare", "Utvecklingscentrum", {}, {}});
    auto result =
        linked({project, group_note("arbete/samverkan").title("Samverkansgruppen").seat("Kyrkan", {.role = "diakon"}),
                organisation_note("Skolan").abbreviation("BUF"), organisation_note("Kyrkan"),
                meeting_note(kMarch).action(owner, "boka lokal")});
    return std::tuple(result.site.actions[0].owner != kNoDocument, result.site.actions[0].owner_shown, result.found());
  };
  const Strings fine{}, unknown{"unknown-organisation minutes/arbete/samverkan/2025-03-12.md:1:1"};
  CHECK(owned("Skolan") == std::tuple(true, "Skolan", fine));
  CHECK(owned("@skolan") == std::tuple(true, "Skolan", fine));
  CHECK(owned("buf") == std::tuple(true, "Skolan", fine));
  CHECK(owned("Skolan (rektorn)") == std::tuple(true, "Skolan", fine));
  CHECK(owned("Projektledaren") == std::tuple(false, "Projektledaren", fine));
  CHECK(owned("diakonen") == std::tuple(false, "diakonen", fine));
  CHECK(owned("Alla") == std::tuple(false, "Alla", fine));
  CHECK(owned("Samverkansgruppen") == std::tuple(false, "Samverkansgruppen", fine));
  CHECK(owned("Ordföranden") == std::tuple(false, "Ordföranden", fine));
  CHECK(owned("@Nämnden") == std::tuple(false, "Nämnden", unknown));
  CHECK(owned("") == std::tuple(false, "", fine));  // action-owner is parse's to say
}

TEST_CASE("in a plain file those who were there may own actions", "[link]") {
  auto meeting = meeting_note(kMarch).present("Kassören").action("Kassören", "betala").action("Revisorn", "granska");
  meeting.meeting().attendance_in_text = true;
  CHECK(linked_in_group({meeting}).found() ==
        Strings{"unknown-organisation minutes/arbete/samverkan/2025-03-12.md:3:1"});
}

}  // namespace
}  // namespace insyn::link
