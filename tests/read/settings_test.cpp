// SPDX-License-Identifier: EUPL-1.2
#include "base/error.hpp"
#include "read/project.hpp"
#include "read/read.hpp"
#include "support/catch.hpp"

using namespace insyn;
using insyn::test::places;
using insyn::test::Project;

namespace {

constexpr std::string_view kRequired = R"(title = "Samverkan"
base_url = "https://www.exempelkommun.example/samverkan"
language = "sv"
publisher = "Exempelkommun"
contact = "samverkan@exempelkommun.example"
feedback_url = "https://www.exempelkommun.example/synpunkter"
)";

struct Outcome {
  Settings settings{};
  Findings findings{};
};

Outcome read_text(std::string_view toml) {
  Project project;
  project.with("site/site.toml", toml);
  Outcome outcome;
  outcome.settings = read::read_settings(project.root(), {}, outcome.findings);
  return outcome;
}

/// The required settings with more after them: what is added starts at line 7.
Outcome read_more(std::string_view toml) { return read_text(std::string(kRequired) + std::string(toml)); }

using Places = std::vector<std::string>;

}  // namespace

TEST_CASE("the required settings are enough", "[read]") {
  auto [settings, findings] = read_more("");
  CHECK(places(findings) == Places{});
  CHECK(settings.title == "Samverkan");
  CHECK(settings.base_path() == "/samverkan/");
  CHECK(settings.registry == settings.contact);
  CHECK(settings.ledger.store == "file");
  CHECK(settings.ledger.folder == "site");
}

TEST_CASE("every setting is read into its field", "[read]") {
  auto [settings, findings] = read_more(R"(
registry = "registrator@exempelkommun.example"
languages = ["sv", "en", "zh-Hant"]
license = "CC0-1.0"
publisher_type = "kommun"
picture = "bild.png"
theme = { accent = "#005a9c" }
[check]
long-sentence = "off"
readability = "error"
contact-data = "warning"
[accessibility]
conformance = "delvis"
assessed = "2025-03-01"
method = "egen granskning"
faults = ["en", "två"]
burden = "en enda"
statement_url = "https://www.exempelkommun.example/tillganglighet"
[privacy]
url = "/personuppgifter/"
names_months = 12
noindex_months = 24
allowed_domains = ["exempelkommun.example"]
[calendar]
closed = [2025-12-24, "2025-12-31"]
[publish]
from = "2025-01-01"
[channels.webb]
type = "wordpress"
url = "https://www.exempelkommun.example"
user = "insyn"
secret = "env:INSYN_WORDPRESS_PASSWORD"
state = "draft"
categories = ["Samverkan"]
tags = ["arbete", "integration"]
settle = 60
timeout = 10
hours = "mån–fre 08–16"
language = "sv"
[channels.facebook]
type = "facebook"
page = "1234567890"
secret = "file:/run/secrets/facebook"
app_secret = "env:APP"
api = "http://127.0.0.1:8090/graph"
version = "v19.0"
via = "schedule"
hashtags = ["Samverkan", "öppen arbetsmarknad"]
max_length = 500
[ledger]
store = "git:insyn-ledger"
folder = "build/site"
[[release]]
rule = "personal-number"
file = "minutes/om.md"
text_sha256 = "00"
by = "registrator"
date = 2025-03-01
reason = "ett exempel"
)");
  CHECK(places(findings) == Places{});
  CHECK(settings.registry == "registrator@exempelkommun.example");
  CHECK(settings.languages == Places{"sv", "en", "zh-Hant"});
  CHECK(settings.license == "CC0-1.0");
  CHECK(settings.publisher_type == "kommun");
  CHECK(settings.picture == "bild.png");
  CHECK(settings.theme.at(0).name == "accent");
  CHECK(settings.check.at("long-sentence") == Severity::off);
  CHECK(settings.check.at("readability") == Severity::error);
  CHECK(settings.check.at("contact-data") == Severity::warning);
  CHECK(settings.accessibility.conformance == "delvis");
  CHECK(settings.accessibility.faults == Places{"en", "två"});
  CHECK(settings.accessibility.burden == Places{"en enda"});
  CHECK(settings.privacy.url == "/personuppgifter/");
  CHECK(settings.privacy.names_months == 12);
  CHECK(settings.privacy.noindex_months == 24);
  CHECK(settings.privacy.allowed_domains == Places{"exempelkommun.example"});
  CHECK(settings.closed_days == std::vector<Date>{{2025, 12, 24}, {2025, 12, 31}});
  CHECK(settings.publish_from == Date{2025, 1, 1});
  REQUIRE(settings.channels.size() == 2);
  const Channel& facebook = settings.channels[0];
  CHECK(facebook.name == "facebook");
  CHECK(facebook.page == "1234567890");
  CHECK(facebook.secret == "file:/run/secrets/facebook");
  CHECK(facebook.app_secret == "env:APP");
  CHECK(facebook.api == "http://127.0.0.1:8090/graph");
  CHECK(facebook.version == "v19.0");
  CHECK(facebook.via == "schedule");
  CHECK(facebook.hashtags == Places{"Samverkan", "öppen arbetsmarknad"});
  CHECK(facebook.max_length == 500);
  const Channel& web = settings.channels[1];
  CHECK(web.state == "draft");
  CHECK(web.user == "insyn");
  CHECK(web.tags == Places{"arbete", "integration"});
  CHECK(web.settle == 60);
  CHECK(web.timeout == 10);
  CHECK(web.hours == "mån–fre 08–16");
  CHECK(web.language == "sv");
  CHECK(settings.ledger.store == "git:insyn-ledger");
  CHECK(settings.ledger.folder == "build/site");
  REQUIRE(settings.releases.size() == 1);
  CHECK(settings.releases[0].date == Date{2025, 3, 1});
  CHECK(settings.releases[0].by == "registrator");
}

TEST_CASE("a wrong setting is a finding at its place", "[read]") {
  struct Case {
    const char *toml, *place;
  };
  auto wrong = GENERATE(values<Case>({
      {"titel = \"x\"", "7:1"},
      {"[privacy]\nnames_month = 12", "8:1"},
      {"[privasy]\nurl = \"x\"", "7:2"},
      {"license = 3", "7:11"},
      {"license = \"  \"", "7:11"},
      {"languages = [\"sv\", 3]", "7:20"},
      {"languages = [\"svenska språket\"]", "7:14"},
      {"[privacy]\nnames_months = \"tolv\"", "8:16"},
      {"[privacy]\nurl = \"javascript:alert(1)\"", "8:7"},
      {"[privacy]\nurl = \"//annan.example/\"", "8:7"},
      {"[privacy]\nurl = '/\\annan.example/'", "8:7"},
      {"[privacy]\nurl = \"personuppgifter\"", "8:7"},
      {"[privacy]\nnames_months = -1", "8:16"},
      {"[calendar]\nclosed = [\"jul\"]", "8:11"},
      {"[calendar]\nclosed = [2025-02-28T10:00:00]", "8:11"},
      {"privacy = \"x\"", "7:11"},
      {"[check]\nlong-sentense = \"off\"", "8:1"},
      {"[check]\nlong-sentence = \"tyst\"", "8:17"},
      {"[check]\npersonal-number = \"off\"", "8:19"},
      {"[check]\nsettings = \"warning\"", "8:12"},
      {"[accessibility]\nconformance = \"ganska\"", "8:15"},
      {"[accessibility]\nstatement_url = \"javascript:alert(1)\"", "8:17"},
      {"[ledger]\nstore = \"postgres\"", "8:9"},
      {"[publish]\nfrom = \"snart\"", "8:8"},
      {"[[release]]\nrule = \"personal-number\"\nfile = \"a\"\ntext_sha256 = \"0\"\nby = \"b\"\nreason = \"c\"", "7:1"},
      {"[[release]]\nrule = \"inget\"\nfile = \"a\"\ntext_sha256 = \"0\"\nby = \"b\"\ndate = 2025-01-01\nreason = "
       "\"c\"",
       "8:8"},
      {"channels = 3", "7:12"},
  }));
  CAPTURE(wrong.toml);
  CHECK(places(read_more(wrong.toml).findings) == Places{fmt::format("site/site.toml:{} [settings]", wrong.place)});
}

TEST_CASE("columns count letters, not bytes", "[read]") {
  auto [settings, findings] = read_more("theme = { \"åäö\" = \"å\", x = 3 }");
  CHECK(places(findings) == Places{"site/site.toml:7:28 [settings]"});
}

TEST_CASE("an unknown setting gets the nearest known name", "[read]") {
  auto [settings, findings] = read_more("licence = \"CC0-1.0\"");
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].message.sv == "det finns ingen inställning licence");
  CHECK(findings[0].hint.en == "did you mean license?");
}

TEST_CASE("what is required and missing is said once each", "[read]") {
  auto [settings, findings] = read_text("title = \"x\"\nlanguage = 3\n");
  REQUIRE(findings.size() == 5);  // the wrong language is not also called missing
  CHECK(findings[0].at == Place{2, 12});
  CHECK(findings[1].at == Place{});
  CHECK(findings[1].message.en == "the setting base_url is missing");
}

TEST_CASE("base_url is a web address without query", "[read]") {
  auto wrong =
      GENERATE("exempelkommun.example", "ftp://a.example/", "https://", "https://a b.example/", "https://a.example/?x",
               "https://a.example/#x", "https://user:pass@a.example/", "//a.example", "https:\\\\a.example");
  CAPTURE(wrong);
  std::string toml(kRequired);
  toml.replace(toml.find("https://www.exempelkommun.example/samverkan\""), 43, "");
  toml.replace(toml.find("base_url = \"\""), 13, fmt::format("base_url = '{}'", wrong));
  auto findings = read_text(toml).findings;
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].at.line == 2);
}

TEST_CASE("a secret in the file is refused and never shown", "[read]") {
  auto literal = GENERATE("abcd 1234", "env:", "file:", "env:NOT A NAME", "EAAB-token");
  auto [settings, findings] = read_more(fmt::format(
      "[publish]\nfrom = 2025-01-01\n[channels.f]\ntype = \"facebook\"\npage = \"1\"\nsecret = \"{}\"\n", literal));
  CHECK(places(findings) == Places{"site/site.toml:12:10 [settings]"});
  CHECK(findings[0].message.sv.find(literal) == std::string::npos);
  CHECK(findings[0].hint.sv.find("abcd") == std::string::npos);
  CHECK(settings.channels[0].secret.empty());
}

TEST_CASE("a channel needs what its type needs, and a day to publish from", "[read]") {
  CHECK(places(read_more("[channels.a]\ntype = \"wordpress\"\n[publish]\nfrom = 2025-01-01").findings) ==
        Places(3, "site/site.toml:7:11 [settings]"));
  CHECK(places(read_more("[channels.a]\ntype = \"manual\"").findings) == Places{"site/site.toml:7:11 [settings]"});
  CHECK(places(read_more("[channels.a]\nstate = \"draft\"\n[publish]\nfrom = 2025-01-01").findings) ==
        Places{"site/site.toml:7:11 [settings]"});
}

TEST_CASE("a setting of another type of channel would do nothing: it is told of", "[read]") {
  auto of = [](std::string_view type, std::string_view lines) {
    return read_more(fmt::format("[publish]\nfrom = 2025-01-01\n[channels.k]\ntype = \"{}\"\n{}\n", type, lines))
        .findings;
  };
  constexpr std::string_view wordpress = "url = \"https://a.example\"\nuser = \"insyn\"\nsecret = \"env:A\"\n";
  auto findings = of("wordpress", std::string(wordpress) + "hashtags = [\"a\"]\nvia = \"direct\"");
  REQUIRE(places(findings) == Places{"site/site.toml:15:1 [settings]", "site/site.toml:14:1 [settings]"});
  CHECK(findings[1].message.sv == "hashtags hör till facebook och manual, inte till wordpress");
  CHECK(findings[1].hint.sv == "på wordpress heter det tags");
  CHECK(findings[0].message.en == "via belongs to facebook, not to wordpress");
  auto by_hand = of("manual", wordpress);
  REQUIRE(by_hand.size() == 3);
  CHECK(by_hand[2].message.sv == "secret hör till wordpress, facebook och webhook, inte till manual");
  CHECK(of("facebook", "page = \"1\"\nsecret = \"env:A\"\ntags = [\"a\"]").size() == 1);
  CHECK(of("webhook", "url = \"https://a.example\"\nsecret = \"env:A\"\nstate = \"draft\"").size() == 1);
  CHECK(of("manual", "settle = 0\ntimeout = 1\nhours = \"mån\"\nlanguage = \"en\"\nmax_length = 9").empty());
}

TEST_CASE("a channel's hours and seconds can be used", "[read]") {
  auto with = [](std::string_view line) {
    return places(
        read_more(fmt::format("[publish]\nfrom = 2025-01-01\n[channels.k]\ntype = \"manual\"\n{}\n", line)).findings);
  };
  const Places told{"site/site.toml:11:11 [settings]"};
  CHECK(with("hours   = \"mån-fre 16-08\"") == told);
  CHECK(with("hours   = \"dagtid\"") == told);
  CHECK(with("timeout = 0") == told);
  CHECK(with("timeout = -1") == told);
  CHECK(with("settle  = -1") == told);
  CHECK(with("hours = \"mån–fre 08–16, lör 10–12\"").empty());
}

TEST_CASE("two names are the ledger's own, and no channel's", "[read]") {
  for (const char* name : {"site", "ledger"})
    CHECK(places(read_more(fmt::format("[publish]\nfrom = 2025-01-01\n[channels.{}]\ntype = \"manual\"\n", name))
                     .findings) == Places{"site/site.toml:9:11 [settings]"});
}

TEST_CASE("secrets travel encrypted, or stay on this machine", "[read]") {
  auto with_url = [](std::string_view url) {
    return read_more(
               fmt::format(
                   "[publish]\nfrom = 2025-01-01\n[channels.h]\ntype = \"webhook\"\nsecret = \"env:A\"\nurl = \"{}\"",
                   url))
        .findings.size();
  };
  CHECK(with_url("https://hook.example/") == 0);
  CHECK(with_url("http://localhost:8090/hook") == 0);
  CHECK(with_url("http://[::1]:8090/hook") == 0);
  CHECK(with_url("http://hook.example/") == 1);
  CHECK(with_url("http://127.0.0.1.hook.example/") == 1);
}

TEST_CASE("what is not TOML is one finding at its line", "[read]") {
  CHECK(places(read_more("languages = [\n\"sv\"\n").findings).size() == 1);
  auto findings = read_text("title = \"x\"\nlanguage = sv\n").findings;
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].at.line == 2);
  CHECK(read_text("title = \"\xFF\"\n").findings.size() == 1);
  CHECK(read_text(std::string(100'000, '[')).findings.size() == 1);
}

TEST_CASE("the overlay's sections are merged, its values replace", "[read]") {
  Project project;
  project.with("site/site.toml", std::string(kRequired) +
                                     "languages = [\"sv\", \"en\"]\n[publish]\nfrom = 2025-01-01\n"
                                     "[channels.b]\ntype = \"manual\"\n[privacy]\nnames_months = 1\n");
  project.with("site/site.local.toml",
               "base_url = \"http://127.0.0.1:8080/\"\nlanguages = [\"fi\"]\n"
               "[channels.a]\ntype = \"manual\"\n[channels.b]\nhours = \"mån\"\n[privacy]\nnoindex_months = 2\n");
  Findings findings;
  auto settings = read::read_settings(project.root(), {}, findings);
  CHECK(places(findings) == Places{});
  CHECK(settings.title == "Samverkan");
  CHECK(settings.base_url == "http://127.0.0.1:8080/");
  CHECK(settings.languages == Places{"fi"});
  REQUIRE(settings.channels.size() == 2);
  CHECK(settings.channels[1].type == "manual");
  CHECK(settings.channels[1].hours == "mån");
  CHECK(settings.privacy.names_months == 1);
  CHECK(settings.privacy.noindex_months == 2);
}

TEST_CASE("an overlay that is asked for goes before the project's own, and is named in findings", "[read]") {
  Project project;
  project.with("site/site.toml", kRequired).with("site/site.local.toml", "title = \"Lokal\"");
  project.with("build/settings.toml", "title = \"Prov\"\nfel = 1\n");
  Findings findings;
  auto settings = read::read_settings(project.root(), project.root() / "build/settings.toml", findings);
  CHECK(settings.title == "Prov");
  CHECK(places(findings) == Places{"build/settings.toml:2:1 [settings]"});
  CHECK_THROWS_AS(read::read_settings(project.root(), project.root() / "build/none.toml", findings), UsageError);
}

TEST_CASE("of hashtags two are kept, and more are told of", "[read]") {
  auto [settings, findings] =
      read_more("[publish]\nfrom = 2025-01-01\n[channels.hand]\ntype = \"manual\"\nhashtags = [\"a\", \"b\", \"c\"]\n");
  CHECK(places(findings) == Places{"site/site.toml:11:12 [settings]"});
  CHECK(settings.channels[0].hashtags == Places{"a", "b"});
}

TEST_CASE("the root is found upwards", "[read]") {
  Project project;
  project.with("site/site.toml", kRequired).with("minutes/arbete/project.md");
  auto root = std::filesystem::canonical(project.root());
  CHECK(read::find_root(project.root() / "minutes" / "arbete") == root);
  CHECK(read::find_root(project.root()) == root);
  test::TempDir elsewhere;
  CHECK_THROWS_AS(read::find_root(elsewhere.path()), UsageError);
  CHECK_THROWS_AS(read::find_root(elsewhere.path() / "none"), UsageError);
}
