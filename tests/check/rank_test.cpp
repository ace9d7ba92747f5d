// SPDX-License-Identifier: EUPL-1.2
#include "check/check.hpp"
#include "support/catch.hpp"

using namespace insyn;
using check::Strict;

namespace {

Finding finding(Rule rule, std::string file = "a.md", Place at = {1, 1}) {
  return {
      .rule = rule, .file = std::move(file), .at = at, .message = say("fel", "wrong"), .hint = say("rätta", "mend")};
}

Severity severity(Rule rule, const Settings& settings, Strict strict = Strict::no) {
  auto ranked = check::rank({finding(rule)}, settings, strict);
  return ranked.empty() ? Severity::off : ranked.front().severity;
}

}  // namespace

TEST_CASE("what can harm is an error, quality is a warning", "[check]") {
  CHECK(severity(Rule::broken_link, {}) == Severity::error);
  CHECK(severity(Rule::action_owner, {}) == Severity::warning);
}

TEST_CASE("the settings decide, and strict makes what is still a warning an error", "[check]") {
  Settings settings;
  settings.check = {
      {"action-owner", Severity::error}, {"action-due", Severity::off}, {"broken-link", Severity::warning}};
  CHECK(severity(Rule::action_owner, settings) == Severity::error);
  CHECK(severity(Rule::action_due, settings) == Severity::off);
  CHECK(severity(Rule::action_due, settings, Strict::yes) == Severity::off);
  CHECK(severity(Rule::broken_link, settings) == Severity::warning);
  CHECK(severity(Rule::broken_link, settings, Strict::yes) == Severity::error);
}

TEST_CASE("settings can't make a privacy finding milder", "[check]") {
  Settings settings;
  settings.check = {{"personal-number", Severity::off}, {"possible-secret", Severity::warning}};
  CHECK(severity(Rule::personal_number, settings) == Severity::error);
  CHECK(severity(Rule::possible_secret, settings) == Severity::error);
}

TEST_CASE("findings are sorted by file and place, and told once", "[check]") {
  auto ranked = check::rank({finding(Rule::action_due, "b.md"), finding(Rule::action_owner, "a.md", {9, 1}),
                             finding(Rule::action_owner, "a.md", {2, 5}), finding(Rule::action_owner, "a.md", {2, 5})},
                            {}, Strict::no);
  REQUIRE(ranked.size() == 3);
  CHECK(ranked[0].at == Place{2, 5});
  CHECK(ranked[1].at == Place{9, 1});
  CHECK(ranked[2].file == "b.md");
}

TEST_CASE("every rule has a name of its own that leads back to it", "[check]") {
  for (const auto& rule : all_rules()) CHECK(rule_named(rule.name) == rule.rule);
  CHECK_FALSE(rule_named("no-such-rule"));
}
