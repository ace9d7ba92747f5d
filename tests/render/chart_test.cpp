// SPDX-License-Identifier: EUPL-1.2
// The numbers read back from the drawing are those of the figure, and nothing in it depends on a hidden one.
#include "render/figures/chart.hpp"

#include <map>
#include <random>
#include <regex>

#include "render/figures/chart_labels.hpp"
#include "render/figures/chart_scale.hpp"
#include "render/plan_sample.hpp"
#include "render/sample.hpp"
#include "render/theme.hpp"
#include "support/catch.hpp"

using namespace insyn;
using namespace insyn::render;

namespace {

const render::Words& sv() {
  static const auto theme = test::built_in_theme(Site{});
  return theme->words("sv");
}

std::string drawn(const Figure& figure) {
  return chart_svg(figure, sv(), {.id = "diagram", .title = "Titel", .description = "Text"});
}

/// Every number that the drawing holds, by series and period.
std::map<std::string, std::string> read_back(const std::string& svg) {
  static const std::regex kPoint(
      "<circle [^>]*data-series=\"([^\"]*)\" data-period=\"([^\"]*)\" data-value=\"([^\"]*)\">");
  std::map<std::string, std::string> found;
  for (std::sregex_iterator it(svg.begin(), svg.end(), kPoint), end; it != end; ++it)
    found[(*it)[1].str() + " " + (*it)[2].str()] = (*it)[3];
  return found;
}

std::map<std::string, std::string> shown_in(const Figure& figure) {
  std::map<std::string, std::string> shown;
  for (std::size_t series : charted_series(figure))
    for (std::size_t i = 0; i < figure.periods.size(); ++i)
      if (const auto& value = figure.series[series].values[i].value)
        shown[figure.series[series].name + " " + figure.periods[i].id()] = value->plain();
  return shown;
}

std::size_t count(const std::string& text, std::string_view part) {
  std::size_t found = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

struct Box {
  double left, top, right, bottom;
  [[nodiscard]] bool touches(const Box& other) const {
    return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
  }
};

/// Where each line of text stands, a letter as wide as the layout takes it to be.
std::vector<Box> texts_of(const std::string& svg) {
  static const std::regex kText("<(?:text|tspan)[^>]*? x=\"([0-9.-]+)\" y=\"([0-9.-]+)\">([^<]*)<");
  static const std::regex kAnchor("text-anchor=\"(\\w+)\"");
  std::vector<Box> boxes;
  for (std::sregex_iterator it(svg.begin(), svg.end(), kText), end; it != end; ++it) {
    double x = std::stod((*it)[1]), y = std::stod((*it)[2]), width = width_of((*it)[3].str());
    std::smatch anchor;
    std::string all = (*it)[0];
    bool anchored = std::regex_search(all, anchor, kAnchor);
    double left = !anchored ? x : anchor[1] == "end" ? x - width : x - width / 2;
    boxes.push_back({left, y - 10, left + width, y + 3});
  }
  return boxes;
}

Figure random_figure(std::mt19937& random) {
  Figure figure{.unit = random() % 3 == 0 ? "procent" : "personer"};
  std::size_t periods = 1 + random() % 14, series = 1 + random() % 6;
  int most = std::vector<int>{9, 120, 99999}[random() % 3];
  for (std::size_t i = 0; i < periods; ++i)
    figure.periods.push_back({Period::Kind::month, 2024 + static_cast<int>(i) / 12, static_cast<int>(i) % 12 + 1});
  static constexpr const char* kNames[] = {"Kvinnor", "Varken arbetar eller studerar", "Totalt",
                                           "Alla",    "Arbetsförmedlingskontoret",     "M"};
  auto value = [&] {
    return Measured{Decimal{static_cast<int>(random() % static_cast<unsigned>(most)), static_cast<int>(random() % 2)},
                    false};
  };
  for (std::size_t s = 0; s < series; ++s) {
    figure.series.push_back({kNames[s], {}});
    for (std::size_t i = 0; i < periods; ++i)
      figure.series.back().values.push_back(random() % 5 == 0 ? Measured{{}, true} : value());
  }
  if (random() % 2 == 0) figure.base = {{2023, 12, 31}, value()};
  if (random() % 2 == 0) figure.target = {{2026, 12, 31}, value()};
  return figure;
}

}  // namespace

TEST_CASE("the numbers read back from the chart are those of the figure", "[render]") {
  Figure figure = test::quarters(2025, {{"Kvinnor", {5, {}, 8}}, {"Totalt", {11, 10, 17}}});
  figure.series[1].values[2].value = *read_decimal("17,50");
  auto svg = drawn(figure);
  CHECK(read_back(svg) == shown_in(figure));
  CHECK(read_back(svg).at("Totalt 2025-Q3") == "17.50");
  CHECK(svg.find("<title>Kvinnor, kvartal 1 2025: 5</title>") != std::string::npos);
  CHECK(svg.find("role=\"img\" aria-labelledby=\"diagram-titel diagram-text\"") != std::string::npos);
}

TEST_CASE("a hidden value is a gap in the line", "[render]") {
  auto svg = drawn(test::quarters(2024, {{"Totalt", {5, 6, {}, 8, 9}}}));
  CHECK(count(svg, "<polyline") == 2);
  CHECK(count(svg, "<circle") == 4);
  auto alone = drawn(test::quarters(2024, {{"Totalt", {5, {}, 8, 9}}}));
  CHECK(count(alone, "<polyline") == 1);
}

TEST_CASE("nothing in the chart tells of a hidden value, not even that it would be the largest", "[render]") {
  Figure figure = test::quarters(2024, {{"Kvinnor", {5, {}, 8}}, {"Män", {6, {}, 9}}});
  // As parse leaves it: no number. A chart made of a figure where somebody left the mark out is the same.
  Figure without = figure;
  for (Series& series : without.series)
    for (Measured& value : series.values) value.suppressed = false;
  CHECK(drawn(figure) == drawn(without));
}

TEST_CASE("a base that is the only point is not drawn as well", "[render]") {
  Figure figure = test::quarters(2024, {{"Totalt", {412}}});
  figure.base = {{2024, 3, 31}, {Decimal::whole(412)}};
  CHECK(drawn(figure).find("level base") == std::string::npos);
  figure.base.value.value = Decimal::whole(400);
  CHECK(drawn(figure).find("level base") != std::string::npos);
  Figure longer = test::quarters(2024, {{"Totalt", {412, 400}}});
  longer.base = {{2024, 3, 31}, {Decimal::whole(412)}};
  CHECK(drawn(longer).find("level base") != std::string::npos);
}

TEST_CASE("a chart of nothing but hidden values is not drawn", "[render]") {
  CHECK(drawn(test::quarters(2024, {{"Totalt", {{}, {}}}})).empty());
  CHECK(drawn(Figure{}).empty());
}

TEST_CASE("of more than four series the chart draws the headline alone", "[render]") {
  Figure figure = test::quarters(2024, {{"A", {1}}, {"B", {2}}, {"C", {3}}, {"D", {4}}, {"Totalt", {10}}});
  figure.total = 4;
  CHECK(read_back(drawn(figure)) == std::map<std::string, std::string>{{"Totalt 2024-Q1", "10"}});
}

TEST_CASE("the scale begins at zero and ends at a round number that holds base and target too", "[render]") {
  auto ticks = [](std::vector<int> values) {
    std::vector<Decimal> shown;
    for (int value : values) shown.push_back(Decimal::whole(value));
    std::string text;
    const ValueScale scale(shown, 0, 100);
    for (Decimal tick : scale.ticks()) text += tick.plain() + " ";
    return text;
  };
  CHECK(ticks({513, 553}) == "0 200 400 600 ");
  CHECK(ticks({3, 5}) == "0 1 2 3 4 5 ");
  CHECK(ticks({-3, 5}) == "-4 -2 0 2 4 6 ");
  CHECK(ticks({0}) == "0 1 ");
  CHECK(ticks({}) == "0 1 ");
  CHECK(ValueScale({*read_decimal("0,3")}, 0, 100).ticks().back().plain() == "0.3");
  ValueScale scale({Decimal::whole(100)}, 0, 100);
  CHECK(scale.y(Decimal::whole(0)) == Approx(100));
  CHECK(scale.y(Decimal::whole(100)) == Approx(0));
}

TEST_CASE("a year that is missing is a gap as wide as a year", "[render]") {
  std::vector<Period> years = {
      {Period::Kind::year, 2020, 0}, {Period::Kind::year, 2021, 0}, {Period::Kind::year, 2024, 0}};
  TimeScale scale(years, 0, 400);
  CHECK(scale.x(years[1]) == Approx(100).margin(1));
  CHECK(TimeScale({years[0]}, 0, 400).x(years[0]) == Approx(200));
}

TEST_CASE("no text of a chart stands on another or outside it, and no number is lost", "[render][slow]") {
  std::mt19937 random(7);
  for (int i = 0; i < 300; ++i) {
    Figure figure = random_figure(random);
    auto svg = drawn(figure);
    INFO(svg);
    CHECK(read_back(svg) == shown_in(figure));
    if (svg.empty()) continue;
    CHECK(svg.find("style=") == std::string::npos);
    auto boxes = texts_of(svg);
    for (std::size_t a = 0; a < boxes.size(); ++a) {
      bool inside = boxes[a].left >= -0.1 && boxes[a].right <= 300.1 && boxes[a].top >= 0;
      CHECK(inside);
      for (std::size_t b = a + 1; b < boxes.size(); ++b) {
        bool touch = boxes[a].touches(boxes[b]);
        CHECK_FALSE(touch);
      }
    }
  }
}

TEST_CASE("names are broken into short lines", "[render]") {
  CHECK(broken("Varken arbetar eller studerar 1 154", 15) ==
        std::vector<std::string>{"Varken arbetar", "eller studerar", "1 154"});
  CHECK(broken("Arbetsförmedlingskontoret 5", 15) == std::vector<std::string>{"Arbetsförmedli…", "5"});
  CHECK(broken("a b c d e f g h", 3) == std::vector<std::string>{"a b", "c d", "e …"});
}
