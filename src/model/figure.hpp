// SPDX-License-Identifier: EUPL-1.2
// A followed-up series of values with unit, source, base and target (mått).
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "model/finding.hpp"
#include "model/measure.hpp"
#include "model/prose.hpp"

namespace insyn {

/// A column of the table.
struct Series {
  std::string name{};
  std::vector<Measured> values{};  // as many as Figure::periods, in their order
};

/// A value on a day: where it began (utgångsläge), or where it shall come (mål).
struct Level {
  Date date{};
  Measured value{};
  [[nodiscard]] explicit operator bool() const { return value.value.has_value() || value.suppressed; }
};

struct Figure {
  enum class Direction { unstated, increase, decrease };

  std::string unit{};
  std::string source{};
  std::optional<Period::Kind> resolution{};  // as stated, else that of all periods
  Direction direction = Direction::unstated;
  Level base{}, target{};
  int min_count = 5;                   // whole numbers of people below it are hidden; below 2: the author hides none
  bool counts_people = false;          // by its unit
  std::vector<Period> periods{};       // rising, each once
  std::vector<Series> series{};        // in the order of the columns
  std::optional<std::size_t> total{};  // the series that sums the others
  bool separate = false;               // summa: ingen – nobody is counted in two series, and there is no total
  NodeId table = 0;                    // the table of the body that holds the values; 0: a file beside it does
  Place table_at{};
  std::string data_file{};  // its name, as written

  /// The series that titles and sentences speak of: the total, else the first. Must not be asked of an empty figure.
  [[nodiscard]] const Series& headline() const { return series[total.value_or(0)]; }
  [[nodiscard]] bool has_suppressed() const;
  /// Some value is there, shown or hidden.
  [[nodiscard]] bool has_values() const;
};

}  // namespace insyn
