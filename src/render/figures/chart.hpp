// SPDX-License-Identifier: EUPL-1.2
// A figure as a line chart: inline SVG without script or style of its own (the site's CSP allows none). Values begin at
// 0; each line is named and valued at its end; base and target are dashed lines (a
// base that is the only point is none); where a value is hidden or missing
// there is a gap. Every point carries its number: <circle data-series data-period data-value><title>…</title></circle>.
#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "model/figure.hpp"
#include "render/words.hpp"

namespace insyn::render {

struct ChartText {
  std::string id{};  // unique in the page: the elements' ids begin with it
  std::string title{}, description{};
};

/// "" where no value is shown.
[[nodiscard]] std::string chart_svg(const Figure& figure, const Words& words, const ChartText& text);

/// The series that the chart draws, in the order of the columns: all where they are four at most, else the headline.
[[nodiscard]] std::vector<std::size_t> charted_series(const Figure& figure);

}  // namespace insyn::render
