// SPDX-License-Identifier: EUPL-1.2
#include "pipeline/veil.hpp"

#include "base/files.hpp"
#include "support/catch.hpp"
#include "support/temp_dir.hpp"

using namespace insyn;
using namespace insyn::pipeline;

namespace {

/// A "-" for each line that may be shown, an "x" for each veiled.
std::string veiled(const std::string& path, const std::string& text) {
  std::string out;
  for (bool is_veiled : veiled_lines(path, text)) out += is_veiled ? 'x' : '-';
  return out;
}

constexpr const char* kMeeting = "minutes/p/g/2025-03-12.md";
constexpr const char* kFigure = "minutes/p/Figures/a.md";
constexpr const char* kInitiative = "minutes/p/plan/a.md";

}  // namespace

TEST_CASE("lines that hold internal text are veiled", "[pipeline]") {
  CHECK(veiled(kMeeting, "a\nb <!-- c\n\nd\n--> e\nf\n") == "-xxxx-");
  CHECK(veiled(kMeeting, "a <!-- b --> c\nd\n") == "x-");
  CHECK(veiled(kMeeting, "a <!-- b --> <!-- c\nd\n") == "xx");
  CHECK(veiled(kMeeting, "> [!INTERNT] Se\n> a\nlat\n\nb\n") == "xxx--");
  CHECK(veiled(kMeeting, "- > **[! internal]**\n  > a\n  >\n  > b\n\nc\n") == "xxxx--");
  CHECK(veiled(kMeeting, std::string("a\0\nb\n", 5)) == "xx");
  CHECK(veiled(kMeeting, "| 3 |\nutfall: 3\n") == "--");
}

TEST_CASE("lines that hold a figure's values or an outcome are veiled", "[pipeline]") {
  CHECK(veiled("minutes/p/figures/a.csv", "a;b\n1;2\n") == "xx");
  CHECK(veiled(kFigure, "---\nenhet: personer\nutgångsläge: {datum: 2024-01-01, värde: 3}\nmål: 5\n---\n| a | b |\n") ==
        "--x--x");
  CHECK(veiled(kFigure, "---\nbase:\n  date: 2024-01-01\n\n  value: 3\nunit: x\n---\n") == "-xxxx--");
  CHECK(veiled(kInitiative, "mål:\n  - namn: A\n    utfall: {datum: 2025-01-01,\n  värde: 3}\n    enhet: x\n") ==
        "--xx-");
}

TEST_CASE("lines of settings that may hold a password are veiled", "[pipeline]") {
  CHECK(veiled("site/site.toml", "title = \"a\"\nsecret = \"x\"\napp_secret=1\nToken = 2\n[channels.a]\n") == "-xxx-");
  CHECK(veiled("site/site.local.toml", "url = \"https://a:b@c\"\nurl = \"https://c\"\ncontact = \"a@b.c\"\n") == "x--");
  CHECK(veiled(kMeeting, "secret = \"x\"\n") == "-");
}

TEST_CASE("a veiled finding quotes nothing", "[pipeline]") {
  test::TempDir root;
  std::filesystem::create_directories(root.path() / "minutes/p/plan");
  files::replace(root.path() / kInitiative, "---\nmål: 80 st\nutfall: {värde: 3 st}\n---\n\nHon är 3 år.\n");
  auto finding = [](Rule rule, int line) {
    return Finding{.rule = rule,
                   .file = kInitiative,
                   .at = {line, 1},
                   .message = say("\"värde\" kan inte läsas: \"3 \"st\"\"", "\"3\"")};
  };
  Findings findings{finding(Rule::bad_value, 2), finding(Rule::bad_value, 3), finding(Rule::small_count, 6),
                    finding(Rule::raw_html, 6), finding(Rule::raw_html, 0)};
  veil(root.path(), {}, findings, 2);
  CHECK_FALSE(findings[0].veiled);
  CHECK(findings[0].message.en == "\"3\"");
  CHECK(findings[1].veiled);
  CHECK(findings[1].message.sv == "\"värde\" kan inte läsas: \"···\"");
  CHECK(findings[1].message.en == "\"···\"");
  CHECK(findings[2].veiled);
  CHECK(findings[3].veiled);
  CHECK_FALSE(findings[4].veiled);
}

TEST_CASE("below a mark that hides nothing no other finding shows a line", "[pipeline]") {
  test::TempDir root;
  std::filesystem::create_directories(root.path() / "minutes/p/g");
  files::replace(root.path() / kMeeting, "# A\n\n> [INTERNT]\n> **Beslut:** b\n> c\n\nd\n");
  auto finding = [](Rule rule, int line) { return Finding{.rule = rule, .file = kMeeting, .at = {line, 1}}; };
  Findings findings{finding(Rule::internal_mark, 3), finding(Rule::broken_link, 1), finding(Rule::broken_link, 4),
                    finding(Rule::broken_link, 5), finding(Rule::broken_link, 7)};
  veil(root.path(), {}, findings, 2);
  std::string veiled;
  for (const Finding& each : findings) veiled += each.veiled ? 'x' : '-';
  CHECK(veiled == "x-xx-");
}

TEST_CASE("an address at an allowed domain is no reason to veil", "[pipeline]") {
  test::TempDir root;
  std::filesystem::create_directories(root.path() / "minutes/p/g");
  files::replace(root.path() / kMeeting, "info@kommunen.se\nnamn@annan.se\n");
  Settings settings;
  settings.privacy.allowed_domains = {"kommunen.se"};
  auto findings_of = [] {
    Findings findings;
    for (const char* address : {"info@kommunen.se", "namn@annan.se"})
      findings.push_back({.rule = Rule::broken_link,
                          .file = kMeeting,
                          .at = {static_cast<int>(findings.size()) + 1, 1},
                          .message = say("filen finns inte: {}", "there is no such file: {}", address)});
    return findings;
  };
  Findings allowed = findings_of(), unset = findings_of();
  veil(root.path(), settings, allowed, 2);
  CHECK_FALSE(allowed[0].veiled);
  CHECK(allowed[0].message.en == "there is no such file: info@kommunen.se");
  CHECK(allowed[1].veiled);
  CHECK(allowed[1].message.en == "···");
  veil(root.path(), {}, unset, 2);
  CHECK(unset[0].veiled);
}
