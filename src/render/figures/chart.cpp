// SPDX-License-Identifier: EUPL-1.2
#include "render/figures/chart.hpp"

#include <fmt/ranges.h>

#include <algorithm>

#include "base/encode.hpp"
#include "render/figures/chart_labels.hpp"
#include "render/figures/chart_scale.hpp"
#include "render/figures/measure_text.hpp"

namespace insyn::render {
namespace {

// Drawn for a narrow phone; the style sheet makes it larger where there is room.
constexpr double kWidth = 300, kTop = 12, kPlotHeight = 180, kBelow = 30, kMark = 14;
constexpr std::size_t kMostSeries = 4, kLabelLetters = 15;

struct Line {
  std::size_t series;
  std::string style{};  // "s0" (the headline) … "s3"
};

/// A dashed line: base or target.
struct Across {
  std::string style{}, label{};
  Decimal value{};
};

std::string number(double place) { return fmt::format("{:.1f}", place); }

class Drawing {
 public:
  Drawing(const Figure& figure, const Words& words) : figure_(figure), words_(words) {
    int others = 0;
    for (std::size_t series : charted_series(figure)) {
      bool headline = series == figure.total.value_or(0);
      lines_.push_back({series, "s" + std::to_string(headline ? 0 : ++others)});
    }
    if (!base_is_only_point()) add_level("base", "base", figure.base.value);
    add_level("target", "target", figure.target.value);
    make_labels();
    ValueScale first_look(shown(), 0, 1);
    for (Decimal tick : first_look.ticks()) left_ = std::max(left_, width_of(value(tick)) + 8);
    height_ = std::max(height_, labels_height());
  }

  [[nodiscard]] bool is_empty() const {
    return std::none_of(lines_.begin(), lines_.end(), [&](const Line& line) { return last_shown(line) >= 0; });
  }

  [[nodiscard]] std::string svg(const ChartText& text) {
    const ValueScale values(shown(), kTop, kTop + height_);
    const TimeScale times(figure_.periods, left_ + 6, right_edge() - 6);
    out_ = fmt::format(
        "<svg class=\"chart\" viewBox=\"0 0 {:.0f} {:.0f}\" role=\"img\" aria-labelledby=\"{}-titel {}-text\" "
        "font-size=\"13\" fill=\"currentColor\">\n<title id=\"{}-titel\">{}</title>\n<desc id=\"{}-text\">{}</desc>\n",
        kWidth, kTop + height_ + kBelow, text.id, text.id, text.id, encode::html(text.title), text.id,
        encode::html(text.description));
    value_axis(values);
    time_axis(times);
    for (const Across& level : levels_) level_line(level, values);
    for (const Line& line : lines_) polylines(line, values, times);
    for (const Line& line : lines_) points(line, values, times);
    side_labels(values);
    return out_ + "</svg>\n";
  }

 private:
  // ---- what is drawn ----

  void add_level(const char* style, std::string_view word, const Measured& level) {
    if (level.value) levels_.push_back({style, words_[word] + " " + value(*level.value), *level.value});
  }

  /// A line through the only point would say it twice.
  [[nodiscard]] bool base_is_only_point() const {
    return figure_.periods.size() == 1 && std::any_of(lines_.begin(), lines_.end(), [&](const Line& line) {
             return at(line, 0) && at(line, 0) == figure_.base.value.value;
           });
  }

  [[nodiscard]] std::string value(Decimal number) const { return value_text(words_, number, figure_.unit); }

  [[nodiscard]] const std::optional<Decimal>& at(const Line& line, std::size_t period) const {
    static const std::optional<Decimal> kNothing;
    const auto& all = figure_.series[line.series].values;
    return period < all.size() ? all[period].value : kNothing;
  }

  [[nodiscard]] int last_shown(const Line& line) const {
    int last = -1;
    for (std::size_t i = 0; i < figure_.periods.size(); ++i)
      if (at(line, i)) last = static_cast<int>(i);
    return last;
  }

  [[nodiscard]] std::vector<Decimal> shown() const {
    std::vector<Decimal> all;
    for (const Across& level : levels_) all.push_back(level.value);
    for (const Line& line : lines_)
      for (std::size_t i = 0; i < figure_.periods.size(); ++i)
        if (at(line, i)) all.push_back(*at(line, i));
    return all;
  }

  // ---- labels at the ends of the lines ----

  void make_labels() {
    for (const Line& line : lines_) {
      int last = last_shown(line);
      if (last < 0) continue;
      Decimal end = *at(line, static_cast<std::size_t>(last));
      std::string name = lines_.size() == 1 ? value(end) : figure_.series[line.series].name + " " + value(end);
      add_label(name, "name " + line.style, end);
    }
    for (const Across& level : levels_) add_label(level.label, "name " + level.style, level.value);
  }

  void add_label(const std::string& text, const std::string& style, Decimal place) {
    labels_.push_back({0, broken(text, kLabelLetters), style});
    places_.push_back(place);
    for (const std::string& line : labels_.back().lines) side_ = std::max(side_, width_of(line) + kMark);
  }

  [[nodiscard]] double labels_height() const {
    double sum = 0;
    for (const SideLabel& label : labels_) sum += label.height();
    return sum;
  }

  [[nodiscard]] double right_edge() const { return kWidth - side_; }

  void side_labels(const ValueScale& values) {
    auto placed = labels_;
    for (std::size_t i = 0; i < placed.size(); ++i) placed[i].y = values.y(places_[i]);
    spread(placed, kTop - kLineHeight / 2, kTop + height_ + kLineHeight / 2);
    for (const SideLabel& label : placed) {
      double y = label.y - static_cast<double>(label.lines.size() - 1) * kLineHeight / 2 + 4.5;
      out_ += fmt::format("<text class=\"{}\">", label.style);
      for (const std::string& line : label.lines) {
        out_ += fmt::format("<tspan x=\"{}\" y=\"{}\">{}</tspan>", number(right_edge() + kMark - 4), number(y),
                            encode::html(line));
        y += kLineHeight;
      }
      out_ += "</text>\n";
    }
  }

  // ---- axes and lines ----

  void across(std::string_view style, double y) {
    out_ += fmt::format("<path class=\"{}\" fill=\"none\" stroke=\"currentColor\" d=\"M{} {}H{}\"/>\n", style,
                        number(left_), number(y), number(right_edge()));
  }

  void value_axis(const ValueScale& values) {
    for (Decimal tick : values.ticks()) {
      double y = values.y(tick);
      across(tick == Decimal{} ? "grid zero" : "grid", y);
      out_ += fmt::format("<text class=\"tick\" text-anchor=\"end\" x=\"{}\" y=\"{}\">{}</text>\n", number(left_ - 5),
                          number(y + 4.5), encode::html(value(tick)));
    }
  }

  void time_axis(const TimeScale& times) {
    std::vector<double> places;
    std::vector<std::string> texts;
    for (const Period& period : figure_.periods) {
      places.push_back(times.x(period));
      texts.push_back(axis_text(words_, period));
    }
    double y = kTop + height_ + 20;
    for (std::size_t i : fitting(places, texts, 0, kWidth))
      out_ += fmt::format("<text class=\"tick\" text-anchor=\"middle\" x=\"{}\" y=\"{}\">{}</text>\n",
                          number(kept_inside(places[i], texts[i], 0, kWidth)), number(y), encode::html(texts[i]));
  }

  void level_line(const Across& level, const ValueScale& values) {
    across("level " + level.style, values.y(level.value));
  }

  /// One polyline for each run of shown values: a hidden or missing one is a gap.
  void polylines(const Line& line, const ValueScale& values, const TimeScale& times) {
    std::vector<std::string> run;
    for (std::size_t i = 0; i <= figure_.periods.size(); ++i) {
      bool goes_on = i < figure_.periods.size() && at(line, i);
      if (goes_on) run.push_back(number(times.x(figure_.periods[i])) + "," + number(values.y(*at(line, i))));
      if (goes_on) continue;
      if (run.size() > 1)
        out_ += fmt::format("<polyline class=\"line {}\" fill=\"none\" stroke=\"currentColor\" points=\"{}\"/>\n",
                            line.style, fmt::join(run, " "));
      run.clear();
    }
  }

  void points(const Line& line, const ValueScale& values, const TimeScale& times) {
    const std::string& name = figure_.series[line.series].name;
    for (std::size_t i = 0; i < figure_.periods.size(); ++i) {
      if (!at(line, i)) continue;
      const Period& period = figure_.periods[i];
      std::string title = period_text(words_, period) + ": " + value(*at(line, i));
      out_ += fmt::format(
          "<circle class=\"point {}\" cx=\"{}\" cy=\"{}\" r=\"3\" data-series=\"{}\" data-period=\"{}\" "
          "data-value=\"{}\"><title>{}</title></circle>\n",
          line.style, number(times.x(period)), number(values.y(*at(line, i))), encode::html(name), period.id(),
          at(line, i)->plain(), encode::html(lines_.size() == 1 ? title : name + ", " + title));
    }
  }

  const Figure& figure_;
  const Words& words_;
  std::vector<Line> lines_{};
  std::vector<Across> levels_{};
  std::vector<SideLabel> labels_{};
  std::vector<Decimal> places_{};  // by label: the value it stands at
  double left_ = 0, side_ = kMark, height_ = kPlotHeight;
  std::string out_{};
};

}  // namespace

std::vector<std::size_t> charted_series(const Figure& figure) {
  if (figure.series.empty()) return {};
  if (figure.series.size() > kMostSeries) return {figure.total.value_or(0)};
  std::vector<std::size_t> all(figure.series.size());
  for (std::size_t i = 0; i < all.size(); ++i) all[i] = i;
  return all;
}

std::string chart_svg(const Figure& figure, const Words& words, const ChartText& text) {
  Drawing drawing(figure, words);
  return drawing.is_empty() ? "" : drawing.svg(text);
}

}  // namespace insyn::render
