// SPDX-License-Identifier: EUPL-1.2
// Each rule that looks at the whole site: a site that triggers it, where, and one near it that does not.
#include "check/check.hpp"
#include "link/link.hpp"
#include "support/catch.hpp"
#include "support/documents.hpp"

using namespace insyn;
using namespace insyn::support;

namespace {

/// Findings of one rule over a group of three seats, seen on 2025-06-01.
Findings found(Rule rule, Note meeting) {
  auto group = group_note("arbete/samverkan").seat("Polisen").seat("Skolan").seat("Kommunen");
  Findings of_link;
  Site site =
      link::link({},
                 {project_note("arbete").document(), group.document(), organisation_note("Polisen").document(),
                  organisation_note("Skolan").document(), organisation_note("Kommunen").document(), meeting.document()},
                 {}, day("2025-06-01"), link::Drafts::leave_out, of_link);
  Findings findings = check::check(site, 2);
  std::erase_if(findings, [&](const Finding& finding) { return finding.rule != rule; });
  return findings;
}

Note meeting() { return meeting_note("arbete/samverkan/2025-03-12"); }

}  // namespace

TEST_CASE("a decision without quorum is reported at its line", "[check]") {
  auto findings = found(Rule::decision_without_quorum, meeting().present("Polisen").item("1").decision("Vi öppnar."));
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].file == "minutes/arbete/samverkan/2025-03-12.md");
  CHECK(findings[0].message.sv.find("1 av 3") != std::string::npos);
  CHECK(found(Rule::decision_without_quorum,
              meeting().present("Polisen").present("Skolan").item("1").decision("Vi öppnar."))
            .empty());
  CHECK(found(Rule::decision_without_quorum, meeting().item("1").decision("Ingen närvaro, inget påstående.")).empty());
}

TEST_CASE("an action is overdue the day after its day, until it is done", "[check]") {
  auto due = [](const char* date) { return meeting().present("Polisen").action("Polisen", "räkna").due(day(date)); };
  CHECK(found(Rule::overdue_action, due("2025-05-31")).size() == 1);
  CHECK(found(Rule::overdue_action, due("2025-06-01")).empty());
  CHECK(found(Rule::overdue_action, due("2025-05-31").done(day("2025-05-30"))).empty());
}

TEST_CASE("a link that says only here is reported", "[check]") {
  auto linked = [](std::string words) {
    Note note = meeting();
    Document& document = note.edit();
    document.prose.links.push_back({.url = "https://x.example/", .at = {4, 2}});
    document.prose.text = words;
    document.prose.nodes.push_back({.kind = Kind::link, .first_child = 2});
    document.prose.nodes.push_back({.kind = Kind::text, .text_size = static_cast<std::uint32_t>(words.size())});
    document.prose.nodes[0].first_child = 1;
    return note;
  };
  auto findings = found(Rule::vague_link_text, linked("Läs mer."));
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].at == Place{4, 2});
  CHECK(found(Rule::vague_link_text, linked("Läs mer om lokalen")).empty());
}

TEST_CASE("what nobody has to know of those who are away is told, and the words of a role are not", "[check]") {
  auto away = [](std::string who, std::string role) {
    Note note = meeting();
    std::get<Meeting>(note.edit().as).absent.push_back({.who = std::move(who), .role = std::move(role), .at = {4, 3}});
    return found(Rule::sensitive_attendance, note);
  };
  for (const char* remark : {"sjuk", "Sjukskriven", "vab", "VAB:ar", "föräldraledig till mars", "skyddad identitet",
                             "fackligt aktiv", "muslimsk", "parental leave", "på begravning"}) {
    INFO(remark);
    auto findings = away("Polisen", remark);
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].at == Place{4, 3});
    CHECK(findings[0].text_sha256.size() == 64);
  }
  for (const char* role : {"", "sjuksköterska", "sjukvården", "facklig företrädare", "Svenska kyrkan", "skillnad",
                           "vabank", "läkare", "rehabkoordinator"}) {
    INFO(role);
    CHECK(away("Polisen", role).empty());
  }
  CHECK(away("Polisen", "sjuk")[0].text_sha256 != away("Skolan", "sjuk")[0].text_sha256);
}
