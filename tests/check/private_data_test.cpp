// SPDX-License-Identifier: EUPL-1.2
#include "check/check.hpp"
#include "support/catch.hpp"

using namespace insyn;
using What = Suspicion::What;
using check::Strict;

namespace {

Suspicion mail_at(std::string domain) {
  return {.what = What::email, .at = {3, 1}, .text_sha256 = "ab", .domain = std::move(domain)};
}

bool is_allowed(const std::string& domain, const Settings& settings) {
  return check::private_data("a.md", {mail_at(domain)}, settings).empty();
}

Settings publisher() {
  Settings settings;
  settings.base_url = "https://www.kommunen.example/samverkan/";
  settings.feedback_url = "https://synpunkter.example:8443/formular";
  settings.contact = "Kontaktcenter, info@post.kommunen.example.";
  return settings;
}

Finding finding(std::string sha256, std::string file = "a.md", Rule rule = Rule::personal_number) {
  return {.rule = rule, .file = std::move(file), .at = {1, 1}, .text_sha256 = std::move(sha256)};
}

Settings with_release(Release release) {
  Settings settings;
  settings.releases.push_back(std::move(release));
  return settings;
}

const Release kRelease{.rule = "personal-number",
                       .file = "a.md",
                       .text_sha256 = "ab",
                       .by = "Kansliet",
                       .reason = "exempel",
                       .place = {"site/site.toml", {7, 1}}};

}  // namespace

TEST_CASE("each suspicion is a finding of one of three rules, at its place, and quotes nothing", "[check]") {
  struct Case {
    What what;
    Rule rule;
  };
  for (auto [what, rule] :
       {Case{What::personal_number, Rule::personal_number}, Case{What::coordination_number, Rule::personal_number},
        Case{What::phone, Rule::contact_data}, Case{What::street_address, Rule::contact_data},
        Case{What::vehicle_plate, Rule::contact_data}, Case{What::property_name, Rule::contact_data},
        Case{What::account, Rule::contact_data}, Case{What::position, Rule::contact_data},
        Case{What::meeting_link, Rule::possible_secret}, Case{What::password, Rule::possible_secret},
        Case{What::token, Rule::possible_secret}, Case{What::private_key, Rule::possible_secret},
        Case{What::email, Rule::contact_data}}) {
    auto found = check::private_data("a.md", {{.what = what, .at = {3, 4}, .text_sha256 = "ab"}}, {});
    REQUIRE(found.size() == 1);
    CHECK(found[0].rule == rule);
    CHECK(found[0].at == Place{3, 4});
    CHECK(found[0].text_sha256 == "ab");
    CHECK_FALSE(found[0].message.empty());
    CHECK_FALSE(found[0].hint.empty());
  }
}

TEST_CASE("a suspicion in another file is told there, one without a line is of the file's name", "[check]") {
  auto found =
      check::private_data("a.md", {{.what = What::phone, .file = "a.csv", .at = {2, 1}}, {.what = What::phone}}, {});
  REQUIRE(found.size() == 2);
  CHECK(found[0].file == "a.csv");
  CHECK(found[1].file == "a.md");
  CHECK(found[1].message.sv.starts_with("filens eller en mapps namn"));
}

TEST_CASE("the publisher's own domains are allowed where none are named, and those below them", "[check]") {
  const Settings settings = publisher();
  for (const char* domain :
       {"kommunen.example", "skolan.kommunen.example", "post.kommunen.example", "synpunkter.example"})
    CHECK(is_allowed(domain, settings));
  for (const char* domain : {"example.se", "enkommunen.example", "example", "kommunen.example.org", ""})
    CHECK_FALSE(is_allowed(domain, settings));
}

TEST_CASE("named domains are allowed and no others", "[check]") {
  Settings settings = publisher();
  settings.privacy.allowed_domains = {"Example.SE", "@example.org"};
  CHECK(is_allowed("example.se", settings));
  CHECK(is_allowed("mail.example.org", settings));
  CHECK_FALSE(is_allowed("kommunen.example", settings));
}

TEST_CASE("a publisher's own address where anybody has one allows nobody else's", "[check]") {
  Settings settings;
  settings.contact = "foreningen@gmail.com";
  CHECK_FALSE(is_allowed("gmail.com", settings));
  settings.privacy.allowed_domains = {"gmail.com"};
  CHECK(is_allowed("gmail.com", settings));
}

TEST_CASE("a release silences the finding with its rule, file and text, and no other", "[check]") {
  const Settings settings = with_release(kRelease);
  CHECK(check::rank({finding("ab")}, settings, Strict::no).empty());
  for (const Finding& other :
       {finding("cd"), finding("ab", "b.md"), finding("ab", "a.md", Rule::contact_data), finding("")}) {
    auto ranked = check::rank({other}, settings, Strict::no);
    REQUIRE(ranked.size() == 2);
    CHECK(ranked[0].rule == other.rule);
    CHECK(ranked[1].rule == Rule::stale_release);
    CHECK(ranked[1].file == "site/site.toml");
    CHECK(ranked[1].at == Place{7, 1});
  }
}

TEST_CASE("a release of nothing releases nothing", "[check]") {
  Release empty = kRelease;
  empty.text_sha256.clear();
  CHECK(check::rank({finding("")}, with_release(empty), Strict::no).size() == 2);
}

TEST_CASE("one release is of every finding of its rule in the block", "[check]") {
  Finding second = finding("ab");
  second.at = {1, 9};
  CHECK(check::rank({finding("ab"), second}, with_release(kRelease), Strict::no).empty());
}

TEST_CASE("the lines of a release stand in the hint, ready to fill in", "[check]") {
  Findings findings{finding("ab"), finding(""), finding("", "a.md", Rule::broken_link)};
  findings[0].file = "minutes/a \"b\".md";
  check::offer_releases(findings, Date{2025, 6, 1});
  const std::string& hint = findings[0].hint.sv;
  for (const char* line : {"\n[[release]]\n", "rule = \"personal-number\"\n", "file = \"minutes/a \\\"b\\\".md\"\n",
                           "text_sha256 = \"ab\"\n", "date = 2025-06-01\n"})
    CHECK(hint.find(line) != std::string::npos);
  CHECK(findings[1].hint.sv.find("[[release]]\n") == std::string::npos);
  CHECK_FALSE(findings[1].hint.empty());
  CHECK(findings[2].hint.empty());
}
