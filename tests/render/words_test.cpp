// SPDX-License-Identifier: EUPL-1.2
#include "render/words.hpp"

#include <set>

#include "render/embedded.hpp"
#include "render/sample.hpp"
#include "render/theme.hpp"
#include "support/catch.hpp"

using namespace insyn;

namespace {

/// A site in Swedish that lists every language there are words for.
Site in_all_languages() {
  Site site;
  site.settings.language = "sv";
  site.settings.languages = {"sv-simple", "en", "ar", "fa", "fi", "so", "ti", "uk"};
  site.settings.languages_place = {"site/site.toml", {4, 13}};
  return site;
}

std::shared_ptr<const render::Theme> theme_with(const Settings& settings, Findings& findings,
                                                const std::map<std::string, std::string>& overrides = {}) {
  return render::load_theme(overrides, settings, findings);
}

const render::Words& words(const char* language) {
  static Findings findings;
  static const auto theme = theme_with(in_all_languages().settings, findings);
  return theme->words(language);
}

/// The built-in file as it is, without what stands in for its gaps.
render::Words::Texts built_in(const std::string& language) {
  std::string path = "site/words/" + language + ".toml";
  Findings findings;
  for (const auto& file : render::embedded_files())
    if (file.path == path) return render::read_words(path, file.text, findings);
  return {};
}

std::set<std::string> places(const std::string& text) {
  std::set<std::string> found;
  for (auto at = text.find('{'); at != std::string::npos; at = text.find('{', at + 1))
    found.insert(text.substr(at, text.find('}', at) - at));
  return found;
}

}  // namespace

TEST_CASE("every language has all the words of Swedish and no others, with the same places to fill", "[render]") {
  const auto swedish = built_in("sv");
  for (const char* language : {"en", "ar", "fa", "fi", "so", "ti", "uk"}) {
    INFO(language);
    const auto texts = built_in(language);
    for (const auto& [key, text] : swedish) {
      INFO(key);
      REQUIRE(texts.count(key) == 1);
      CHECK(places(text) == places(texts.at(key)));
    }
    CHECK(texts.size() == swedish.size());
  }
  for (const auto& [key, text] : built_in("sv-simple")) {
    INFO(key);
    REQUIRE(swedish.count(key) == 1);
    CHECK(places(text) == places(swedish.at(key)));
  }
}

TEST_CASE("a draft of words is used where its language is listed, and is a finding until somebody has read it through",
          "[render]") {
  Settings settings = in_all_languages().settings;
  settings.languages = {"ar"};
  Findings findings;
  CHECK(theme_with(settings, findings)->words("ar").language() == "ar");
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].rule == Rule::draft_words);
  CHECK(findings[0].file == "site/site.toml");
  CHECK(findings[0].at == Place{4, 13});
  findings.clear();
  settings.languages = {};
  CHECK(theme_with(settings, findings)->words("ar").language() == "sv");
  CHECK(findings.empty());
  settings.languages = {"ar"};
  const std::map<std::string, std::string> read{{"site/words/ar.toml", "translation_status = \"reviewed\""}};
  CHECK(theme_with(settings, findings, read)->words("ar")["and"] == "و");
  CHECK(findings.empty());
}

TEST_CASE("a language without words is a finding where it is listed; what a language lacks is said in the site's",
          "[render]") {
  Settings settings = in_all_languages().settings;
  settings.languages = {"de"};
  Findings findings;
  CHECK(theme_with(settings, findings)->words("de").language() == "sv");
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].rule == Rule::draft_words);
  findings.clear();
  const std::map<std::string, std::string> own{{"site/words/de.toml", "and = \"und\""}};
  auto theme = theme_with(settings, findings, own);
  CHECK(findings.empty());
  CHECK(theme->words("de")["and"] == "und");
  CHECK(theme->words("de")["decisions"] == "Beslut");
}

TEST_CASE("easy-read Swedish says some things in its own way, and the rest as Swedish does", "[render]") {
  CHECK(words("sv-simple").language() == "sv-simple");
  CHECK(words("sv-simple")["in_language_sv"] == "på vanlig svenska");
  CHECK(words("sv-simple")["decisions"] == "Beslut");
}

TEST_CASE("a name in letters of the other direction stays together in a sentence", "[render]") {
  CHECK(words("ar").fill("entrance_title", {{"publisher", "Exempelkommun"}}).find("\u2068Exempelkommun\u2069") !=
        std::string::npos);
  CHECK(words("ar").date({2025, 3, 12}) == "12\u00a0مارس 2025");
  CHECK(words("fi").fill("entrance_title", {{"publisher", "Exempelkommun"}}).find("\u2068") == std::string::npos);
}

TEST_CASE("dates and times are said as each language says them", "[render]") {
  CHECK(words("sv").date({2025, 3, 12}) == "12\u00a0mars 2025");
  CHECK(words("en").date({2025, 3, 12}) == "12\u00a0March 2025");
  CHECK(words("sv").date({}).empty());
  TimeSpan span{{13, 0}, TimeOfDay{15, 30}};
  CHECK(words("sv").time(span) == "kl.\u00a013.00–15.30");
  CHECK(words("en").time(span) == "13:00–15:30");
  CHECK(words("sv").time({{9, 5}, {}}) == "kl.\u00a009.05");
}

TEST_CASE("numbers, series and sizes are said", "[render]") {
  CHECK(words("sv").count("n_actions", 1) == "1\u00a0åtgärd");
  CHECK(words("sv").count("n_actions", 3) == "3\u00a0åtgärder");
  CHECK(words("sv").series({"a", "b", "c"}) == "a, b och c");
  CHECK(words("sv").size(400) == "1\u00a0kB");
  CHECK(words("sv").size(12'400) == "12\u00a0kB");
  CHECK(words("sv").size(1'250'000) == "1,3\u00a0MB");
  CHECK(words("en").size(1'250'000) == "1.3\u00a0MB");
}

TEST_CASE("a language without words speaks the site's", "[render]") {
  const auto theme = test::built_in_theme(Site{});
  CHECK(theme->words("ar").language() == "sv");
  CHECK(theme->words("sv-simple").language() == "sv");
}
