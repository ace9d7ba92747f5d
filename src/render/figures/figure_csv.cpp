// SPDX-License-Identifier: EUPL-1.2
#include "render/figures/figure_csv.hpp"

#include "base/encode.hpp"
#include "base/text.hpp"

namespace insyn::render {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

class Table {
 public:
  Table(const Figure& figure, const Words& words) : figure_(figure), words_(words) {}

  std::string csv() {
    bool hides = hides_any();
    out_ = kByteOrderMark;
    out_ += encode::csv(words_["period_column"]);
    for (const Series& series : figure_.series) cell(encode::csv(series.name));
    if (hides) cell(encode::csv(words_["hidden_column"]));
    out_ += "\r\n";
    for (std::size_t i = 0; i < figure_.periods.size(); ++i) row(i, hides);
    return out_;
  }

 private:
  [[nodiscard]] bool hides_any() const {
    for (const Series& series : figure_.series)
      for (const Measured& value : series.values)
        if (value.suppressed) return true;
    return false;
  }

  void row(std::size_t period, bool hides) {
    std::string hidden;
    out_ += encode::csv(figure_.periods[period].id());
    for (const Series& series : figure_.series) {
      const Measured value = period < series.values.size() ? series.values[period] : Measured{};
      // A number is no formula, whatever sign it begins with.
      cell(value.value ? replaced(value.value->plain(), ".", words_["decimal_separator"]) : "");
      if (value.suppressed) (hidden += hidden.empty() ? "" : ", ") += series.name;
    }
    if (hides) cell(encode::csv(hidden));
    out_ += "\r\n";
  }

  void cell(const std::string& encoded) { (out_ += words_["list_separator"]) += encoded; }

  const Figure& figure_;
  const Words& words_;
  std::string out_{};
};

}  // namespace

std::string figure_csv(const Figure& figure, const Words& words) { return Table(figure, words).csv(); }

}  // namespace insyn::render
