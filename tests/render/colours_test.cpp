// SPDX-License-Identifier: EUPL-1.2
#include "render/colours.hpp"

#include <rapidcheck.h>

#include <algorithm>
#include <cmath>
#include <regex>

#include "render/embedded.hpp"
#include "render/theme_colours.hpp"
#include "render/theme_contrast.hpp"
#include "support/catch.hpp"

using namespace insyn;
using render::Colour, render::Scheme;

namespace {

Colour colour(std::string_view text) { return render::read_colour(text).value(); }

double rounded(double contrast) { return std::round(contrast * 100) / 100; }

Settings settings_with(std::vector<std::pair<std::string, std::string>> choices) {
  Settings settings;
  for (auto& [name, value] : choices) {
    const int line = static_cast<int>(settings.theme.size()) + 1;
    settings.theme.push_back({name, value, {"site/site.toml", {line, 1}}});
  }
  return settings;
}

Findings findings_of(const Settings& settings) {
  Findings findings;
  render::check_contrast(render::theme_choices(settings, findings), findings);
  return findings;
}

/// The colours that settings give in a scheme.
render::Palette palette_of(const Settings& settings, Scheme scheme) {
  Findings findings;
  return render::painted(render::theme_choices(settings, findings), scheme).palette;
}

double measured(const render::Palette& palette, const render::Pair& pair) {
  return contrast(palette.at(pair.front), palette.at(pair.ground));
}

rc::Gen<Colour> any_colour() {
  return rc::gen::apply(
      [](std::uint8_t red, std::uint8_t green, std::uint8_t blue) {
        return Colour{red, green, blue};
      },
      rc::gen::arbitrary<std::uint8_t>(), rc::gen::arbitrary<std::uint8_t>(), rc::gen::arbitrary<std::uint8_t>());
}

}  // namespace

TEST_CASE("contrast is what others compute", "[render]") {
  CHECK(rounded(contrast(colour("#000"), colour("#fff"))) == 21);
  CHECK(rounded(contrast(colour("#777777"), colour("#ffffff"))) == 4.48);
  CHECK(rounded(contrast(colour("#767676"), colour("#fff"))) == 4.54);
  CHECK(rounded(contrast(colour("#00f"), colour("#fff"))) == 8.59);
  CHECK(contrast(colour("#abc"), colour("#abc")) == 1);
}

TEST_CASE("a colour is written with three or six digits, and in no other way", "[render]") {
  CHECK(hex(colour("#0aF")) == "#00aaff");
  CHECK(hex(colour("#12AbeF")) == "#12abef");
  for (const char* text : {"", "#", "fff", "#ff", "#ffff", "#fffffff", "#ggg", "#-1f", "red", "rgb(0,0,0)", "#ff ff"})
    CHECK_FALSE(render::read_colour(text).has_value());
}

TEST_CASE("another lightness keeps the hue", "[render]") {
  CHECK(hex(at_lightness(colour("#07566a"), lightness(colour("#07566a")))) == "#07566a");
  CHECK(hex(at_lightness(colour("#ff0000"), 0.75)) == "#ff8080");
  CHECK(hex(at_lightness(colour("#808080"), 0.25)) == "#404040");
  CHECK(hex(at_lightness(colour("#123456"), 0)) == "#000000");
  CHECK(hex(at_lightness(colour("#123456"), 1)) == "#ffffff");
}

TEST_CASE("every pair of the built-in colours can be told apart, and every text with the contrast of AAA", "[render]") {
  for (Scheme scheme : render::kSchemes) {
    const auto palette = render::built_in_palette(scheme);
    for (const auto& pair : render::pairs()) {
      INFO(pair.front << " on " << pair.ground << (scheme == Scheme::dark ? " (dark)" : " (light)"));
      CHECK(measured(palette, pair) >= pair.needed);
      if (pair.needed == render::kTextContrast) CHECK(measured(palette, pair) >= render::kTextAim);
    }
  }
}

TEST_CASE("the sheet names every colour, and no other; on the screen it has none of its own", "[render]") {
  std::string sheet;
  for (const auto& file : render::embedded_files())
    if (file.path == "site/style/insyn.css") sheet = file.text;
  REQUIRE_FALSE(sheet.empty());
  for (const auto& token : render::tokens()) {
    INFO(token.name);
    CHECK(sheet.find(fmt::format("var(--{})", token.name)) != std::string::npos);
  }
  for (auto at = sheet.find("var(--"); at != std::string::npos; at = sheet.find("var(--", at + 1)) {
    const std::string name = sheet.substr(at + 6, sheet.find_first_of("),", at) - at - 6);
    INFO(name);
    const bool is_token = render::built_in_palette(Scheme::light).contains(name);
    CHECK((is_token || sheet.find("--" + name + ":") != std::string::npos));
  }
  const std::string screen =
      std::regex_replace(sheet.substr(0, sheet.find("@media print")), std::regex("url\\([^)]*\\)"), "");
  CHECK_FALSE(std::regex_search(screen, std::regex("#[0-9a-fA-F]{3,8}\\b|\\b(rgb|hsl|oklch|color-mix)\\(")));
}

TEST_CASE("what is chosen stands in the sheet, for light and for dark on its own", "[render]") {
  const auto settings = settings_with({{"on_band", "#EEE"}, {"dark.page", "#010203"}});
  CHECK(hex(palette_of(settings, Scheme::light)["on-band"]) == "#eeeeee");
  CHECK(hex(palette_of(settings, Scheme::dark)["on-band"]) == "#ffffff");
  CHECK(hex(palette_of(settings, Scheme::dark)["page"]) == "#010203");
  const std::string css =
      render::colours_css({palette_of(settings, Scheme::light), palette_of(settings, Scheme::dark)});
  CHECK(css.starts_with(":root{--page:#ffffff;--soft:"));
  CHECK(css.find("--on-band:#eeeeee;") <
        css.find("@media screen and (prefers-color-scheme:dark){:root{--page:#010203;"));
}

TEST_CASE("accent is link, band and decision, unless they are chosen themselves", "[render]") {
  const auto settings = settings_with({{"band", "#222222"}, {"accent", "#7a1f5c"}, {"dark.link", "#ffffff"}});
  auto light = palette_of(settings, Scheme::light), dark = palette_of(settings, Scheme::dark);
  CHECK(hex(light["link"]) == "#7a1f5c");
  CHECK(hex(light["decision"]) == "#7a1f5c");
  CHECK(hex(light["band"]) == "#222222");
  CHECK(hex(dark["link"]) == "#ffffff");
  CHECK(hex(dark["decision"]) == "#e69bcd");
  CHECK(findings_of(settings).empty());
}

TEST_CASE("a name that is none and a value that is no colour are found where they stand", "[render]") {
  auto findings = findings_of(settings_with({{"himmel", "#000"}, {"dark.decison", "#000"}, {"text", "black"}}));
  REQUIRE(findings.size() == 3);
  CHECK(findings[0].hint.sv.find("det finns: accent, page, ") == 0);
  CHECK(findings[1].hint.sv == "menade du decision?");
  CHECK(findings[2].message.en == "black is no colour that can be measured");
  for (int i = 0; i < 3; ++i) {
    CHECK(findings[static_cast<std::size_t>(i)].rule == Rule::settings);
    CHECK(findings[static_cast<std::size_t>(i)].at == Place{i + 1, 1});
  }
}

TEST_CASE("a colour too weak is told of once, with its worst pair and one that does", "[render]") {
  auto findings = findings_of(settings_with({{"text", "#182326"}, {"link", "#3399ff"}}));
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].rule == Rule::theme_contrast);
  CHECK(findings[0].at == Place{2, 1});
  CHECK(findings[0].message.sv.find("länkarna (#3399ff) mot ") == 0);
  CHECK(findings[0].message.sv.find(":1 i ljust läge, minst 4,5:1 behövs") != std::string::npos);
  CHECK(findings[0].hint.en.find("the nearest colour that does: \"#") == 0);
}

TEST_CASE("where no shade does, the other colour is named", "[render]") {
  auto findings =
      findings_of(settings_with({{"dark.text", "#808080"}, {"dark.page", "#777777"}, {"dark.soft", "#888888"}}));
  REQUIRE_FALSE(findings.empty());
  CHECK(std::any_of(findings.begin(), findings.end(), [](const Finding& finding) {
    return finding.hint.en.starts_with("no shade of the colour does: change ");
  }));
}

TEST_CASE("the dark shade of any accent can be read", "[render]") {
  CHECK(rc::check([] {
    const auto settings = settings_with({{"accent", hex(*any_colour())}});
    const auto palette = palette_of(settings, Scheme::dark);
    for (const auto& pair : render::pairs()) RC_ASSERT(measured(palette, pair) >= pair.needed);
  }));
}

TEST_CASE("the colour of a hint has no finding", "[render]") {
  CHECK(rc::check([] {
    const auto& token = *rc::gen::elementOf(std::vector<std::string>{"accent", "link", "text", "muted", "bad", "page"});
    const std::string name = *rc::gen::element<std::string>("", "dark.") + token;
    auto findings = findings_of(settings_with({{name, hex(*any_colour())}}));
    for (const auto& finding : findings) {
      auto from = finding.hint.en.find('"');
      RC_ASSERT(from != std::string::npos);
      RC_ASSERT(findings_of(settings_with({{name, finding.hint.en.substr(from + 1, 7)}})).empty());
    }
  }));
}
