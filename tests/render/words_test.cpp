// SPDX-License-Identifier: EUPL-1.2
#include "render/words.hpp"

#include "render/sample.hpp"
#include "render/theme.hpp"
#include "support/catch.hpp"

using namespace insyn;

namespace {

const render::Words& words(const char* language) {
  static const auto theme = test::built_in_theme(Site{});
  return theme->words(language);
}

}  // namespace

TEST_CASE("both languages have the same words, with the same places to fill", "[render]") {
  auto places = [](const std::string& text) {
    std::set<std::string> found;
    for (auto at = text.find('{'); at != std::string::npos; at = text.find('{', at + 1))
      found.insert(text.substr(at, text.find('}', at) - at));
    return found;
  };
  for (const auto& [key, text] : words("sv").texts()) {
    INFO(key);
    REQUIRE(words("en").has(key));
    CHECK(places(text) == places(words("en")[key]));
  }
  CHECK(words("sv").texts().size() == words("en").texts().size());
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
  CHECK(words("ar").language() == "sv");
  CHECK(words("sv-simple").language() == "sv");
}
