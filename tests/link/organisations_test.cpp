// SPDX-License-Identifier: EUPL-1.2
#include "linked.hpp"
#include "support/catch.hpp"

namespace insyn::link {
namespace {

using namespace support;

const std::string kMarch = "arbete/samverkan/2025-03-12", kApril = "arbete/samverkan/2025-04-09";

const OrganisationNode& node(const Linked& result, const std::string& id) {
  for (const OrganisationNode& organisation : result.site.organisations)
    if (organisation.document == result.id(id)) return organisation;
  throw std::out_of_range(id);
}

TEST_CASE("an organisation's groups, meetings and actions", "[link]") {
  auto result = linked_in_group(
      {organisation_note("Skolan"), organisation_note("Polisen"), organisation_note("Kyrkan"),
       group_note("arbete/samverkan").seat("Skolan").seat("Skolan").seat("Polisen", {.to = {2025, 3, 31}}),
       meeting_note(kMarch).present("Skolan").action("Skolan", "boka"),
       meeting_note(kApril).present("Skolan").present("Polisen").guest("Kyrkan").action("Alla", "läsa"),
       meeting_note("arbete/samverkan/2025-05-14"),                                   // says nothing of who came
       meeting_note("arbete/samverkan/2025-06-11").status(MeetingStatus::cancelled),  //
       meeting_note("arbete/samverkan/2027-01-01").present("Skolan")});               // to come
  const OrganisationNode& school = node(result, "organisations/skolan");
  CHECK(school.groups == std::vector<std::uint32_t>{0});
  CHECK(school.called == std::vector{result.id(kMarch), result.id(kApril)});
  CHECK(school.present == std::vector{result.id(kMarch), result.id(kApril)});
  CHECK(school.actions == std::vector<std::uint32_t>{0});
  const OrganisationNode& police = node(result, "organisations/polisen");
  CHECK(police.called == std::vector{result.id(kMarch)});
  CHECK(police.present == std::vector{result.id(kApril)});
  CHECK(node(result, "organisations/kyrkan").called.empty());
  CHECK(node(result, "organisations/kyrkan").present.empty());
}

TEST_CASE("who is invited goes before the roster, and the absent were called", "[link]") {
  auto result =
      linked_in_group({organisation_note("Skolan"), organisation_note("Polisen"), organisation_note("Kyrkan"),
                       group_note("arbete/samverkan").seat("Skolan").seat("Polisen"),
                       meeting_note(kMarch).invited("Kyrkan").present("Kyrkan").absent("Skolan").guest("Polisen")});
  CHECK(node(result, "organisations/kyrkan").called.size() == 1);
  CHECK(node(result, "organisations/skolan").called.size() == 1);
  CHECK(node(result, "organisations/polisen").called.empty());
}

TEST_CASE("a meeting's lists are resolved line by line", "[link]") {
  auto result = linked_in_group({organisation_note("Skolan").abbreviation("BUF"), organisation_note("Kyrkan"),
                                 group_note("arbete/samverkan").seat("Skolan"),
                                 meeting_note(kMarch).present("Rektorn").present("BUF").present("Kyrkan")});
  const auto& present = result.facts(kMarch).present;
  REQUIRE(present.size() == 3);
  CHECK(present[0].organisation == kNoDocument);
  CHECK(result.site.name_of(present[0]) == "Rektorn");
  CHECK(present[1].organisation == result.id("organisations/skolan"));
  CHECK(result.site.name_of(present[1]) == "Skolan");
  CHECK(present[1].line == 1);
  CHECK(present[1].member);
  CHECK_FALSE(present[2].member);
}

}  // namespace
}  // namespace insyn::link
