// SPDX-License-Identifier: EUPL-1.2
#include "linked.hpp"
#include "support/catch.hpp"

namespace insyn::link {
namespace {

using namespace support;

TEST_CASE("a folder without its note is said once, and what lies in it is left out", "[link]") {
  SECTION("a group") {
    auto result = linked({project_note("arbete"), meeting_note("arbete/samverkan/2025-03-12"),
                          meeting_note("arbete/samverkan/2025-04-09")});
    CHECK(result.found() == Strings{"missing-parent minutes/arbete/samverkan/2025-03-12.md:0:0"});
    CHECK(result.findings[0].message.sv == "mappen minutes/arbete/samverkan saknar group.md");
    CHECK(result.site.left_out.size() == 2);
    CHECK(result.site.left_out[0].why == LeftOut::Why::no_parent);
  }
  SECTION("a project") {
    auto result = linked({group_note("arbete/samverkan"), meeting_note("arbete/samverkan/2025-03-12")});
    CHECK(result.found() == Strings{"missing-parent minutes/arbete/samverkan/2025-03-12.md:0:0"});
    CHECK(result.site.documents.empty());
  }
  SECTION("a group that is there but not public is no mistake") {
    auto result = linked({project_note("arbete"), group_note("arbete/samverkan").published(Publish::no),
                          meeting_note("arbete/samverkan/2025-03-12")});
    CHECK(result.findings.empty());
    CHECK(result.site.left_out.size() == 2);
  }
}

TEST_CASE("projects hold groups, groups hold meetings by date and materials", "[link]") {
  auto result =
      linked_in_group({meeting_note("arbete/samverkan/2025-05-14"), meeting_note("arbete/samverkan/2025-03-12"),
                       meeting_note("arbete/samverkan/2025-04-09"), material_note("arbete/samverkan/underlag"),
                       page_note("arbete/modell"), page_note("om"), news_note("arbete", {2025, 1, 2}, "start"),
                       news_note("arbete", {2025, 2, 3}, "mer"), organisation_note("Polisen")});
  CHECK(result.findings.empty());
  const Site& site = result.site;
  REQUIRE(site.projects.size() == 1);
  REQUIRE(site.groups.size() == 1);
  CHECK(site.groups[0].materials == std::vector{site.find("arbete/samverkan/underlag")});
  CHECK(site.projects[0].pages == std::vector{site.find("arbete/modell")});
  CHECK(site.pages == std::vector{site.find("om")});
  CHECK(site.projects[0].news ==
        std::vector{site.find("arbete/news/2025-02-03-mer"), site.find("arbete/news/2025-01-02-start")});
  auto march = site.find("arbete/samverkan/2025-03-12"), april = site.find("arbete/samverkan/2025-04-09"),
       may = site.find("arbete/samverkan/2025-05-14");
  CHECK(site.groups[0].meetings == std::vector{march, april, may});
  CHECK(site.meeting_facts[march].previous == kNoDocument);
  CHECK(site.meeting_facts[march].next == april);
  CHECK(site.meeting_facts[may].previous == april);
  CHECK(site.organisations.size() == 1);
}

TEST_CASE("a project holds its plan, questions, initiatives and figures, by id", "[link]") {
  auto result = linked({project_note("barn"), project_note("arbete"), plan_note("arbete").area("Hälsa"),
                        questions_note("arbete"), glossary_note(), initiative_note("arbete", "praktik"),
                        initiative_note("arbete", "buss"), initiative_note("barn", "oppen-forskola").places({}),
                        figure_note("arbete", "bistand"), figure_note("arbete", "antal")});
  const Site& site = result.site;
  CHECK(result.findings.empty());
  const ProjectNode& work = site.projects[0];
  CHECK(work.plan == result.id("arbete/plan"));
  CHECK(work.questions == result.id("arbete/fragor"));
  CHECK(site.glossary == result.id("ordlista"));
  CHECK(work.initiatives == std::vector<std::uint32_t>{0, 1});
  CHECK(work.figures == std::vector<std::uint32_t>{0, 1});
  CHECK(site.doc(site.initiatives[0].document).id == "arbete/plan/buss");
  CHECK(site.doc(site.figures[1].document).id == "arbete/figures/bistand");
  CHECK(site.projects[1].initiatives == std::vector<std::uint32_t>{2});
  CHECK(site.initiatives[2].project == 1);
  CHECK(site.projects[1].plan == kNoDocument);
}

TEST_CASE("an initiative needs its project as a meeting does", "[link]") {
  CHECK(linked({initiative_note("arbete", "praktik"), figure_note("arbete", "bistand")}).found() ==
        Strings{"missing-parent minutes/arbete/figures/bistand.md:0:0"});
  CHECK(linked({project_note("arbete").published(Publish::no), initiative_note("arbete", "praktik")})
            .site.initiatives.empty());
}

TEST_CASE("the reference is the meeting's own, else its group's, else its project's", "[link]") {
  auto meeting = meeting_note("arbete/samverkan/2025-03-12");
  auto reference = [](const std::vector<Note>& notes) {
    auto result = linked(notes);
    return result.site.reference(result.id("arbete/samverkan/2025-03-12"));
  };
  auto project = project_note("arbete").reference("KS 1");
  auto group = group_note("arbete/samverkan");
  CHECK(reference({project_note("arbete"), group, meeting}).empty());
  CHECK(reference({project, group, meeting}) == "KS 1");
  group.reference("KS 2");
  CHECK(reference({project, group, meeting}) == "KS 2");
  for (Note note : {initiative_note("arbete", "praktik"), figure_note("arbete", "bistand"), plan_note("arbete")}) {
    auto result = linked({project, note});
    CHECK(result.site.reference(result.id(note.edit().id)) == "KS 1");
  }
  meeting.reference("KS 3");
  CHECK(reference({project, group, meeting}) == "KS 3");
}

}  // namespace
}  // namespace insyn::link
