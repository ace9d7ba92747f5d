// SPDX-License-Identifier: EUPL-1.2
#include "parse/figures/hidden_table.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "base/text.hpp"
#include "parse/text/prose_edits.hpp"

namespace insyn::parse {
namespace {

constexpr std::string_view kHidden = "..";

/// Which cells of each row below the head are hidden, the first column included.
using Mask = std::vector<std::vector<bool>>;
using Columns = std::vector<std::size_t>;

bool has_digit(std::string_view text) { return text.find_first_of("0123456789") != std::string_view::npos; }

bool contains(const Columns& columns, std::size_t column) {
  return std::find(columns.begin(), columns.end(), column) != columns.end();
}

std::vector<bool> mask_of_row(const Prose& prose, NodeId row, const Figure& figure, const std::vector<bool>& hidden,
                              std::optional<std::size_t> period, const Columns& left_out) {
  auto cells = children_of(prose, row);
  std::vector<bool> mask(cells.size());
  std::size_t series = 0;
  for (std::size_t i = 1; i < cells.size(); ++i) {
    if (contains(left_out, i)) continue;
    bool is_read = period && series < figure.series.size();
    const Measured value = is_read ? figure.series[series].values[*period] : Measured{};
    bool is_unread = !value.value && !value.suppressed && has_digit(prose.plain(cells[i]));
    mask[i] = is_unread ? figure.counts_people : value.suppressed || (is_read && hidden[series]);
    ++series;
  }
  return mask;
}

Mask mask_of(const Prose& prose, const Figure& figure, const Hidden& hidden, const std::vector<std::size_t>& rows,
             const Columns& left_out) {
  auto nodes = children_of(prose, figure.table);
  std::vector<std::optional<std::size_t>> period_of(nodes.size());  // by row of the table, its head the first
  for (std::size_t i = 0; i < rows.size(); ++i)
    if (rows[i] + 1 < nodes.size()) period_of[rows[i] + 1] = i;
  Mask mask;
  for (std::size_t row = 1; row < nodes.size(); ++row) {
    auto period = period_of[row];
    mask.push_back(mask_of_row(prose, nodes[row], figure, period ? hidden.rows[*period].series : std::vector<bool>{},
                               period, left_out));
  }
  return mask;
}

/// Words as Markdown that means them and nothing else.
std::string escaped(std::string_view words) {
  std::string out;
  for (char c : words) {
    if (std::string_view("\\|`*_[]<>~&!").find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

std::string line_of(const Prose& prose, NodeId row, const std::vector<bool>& hidden, const Columns& left_out) {
  auto cells = children_of(prose, row);
  std::string line = "|";
  for (std::size_t i = 0; i < cells.size(); ++i)
    if (!contains(left_out, i))
      line += " " + (i < hidden.size() && hidden[i] ? std::string(kHidden) : escaped(prose.plain(cells[i]))) + " |";
  return line;
}

std::string delimiter_line(const Prose& prose, NodeId head, const Columns& left_out) {
  auto cells = children_of(prose, head);
  std::string line = "|";
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (contains(left_out, i)) continue;
    auto side = prose.at(cells[i]).level;
    line += side == 1 ? ":---|" : side == 2 ? ":---:|" : side == 3 ? "---:|" : "---|";
  }
  return line;
}

/// The line of the published text (from 0) that the author's line has become.
std::size_t published_line(const Published& published, int author_line) {
  const auto& lines = published.author_line;
  if (lines.empty()) return static_cast<std::size_t>(author_line - published.first_line);
  return static_cast<std::size_t>(std::find(lines.begin(), lines.end(), author_line) - lines.begin());
}

}  // namespace

bool hide_in_table(Published& published, const Prose& prose, const Figure& figure, const Hidden& hidden,
                   const ValuePlaces& places) {
  Mask mask = mask_of(prose, figure, hidden, places.rows, places.left_out);
  auto hides = [](const auto& line) { return std::find(line.begin(), line.end(), true) != line.end(); };
  if (places.left_out.empty() && std::none_of(mask.begin(), mask.end(), hides)) return false;
  auto nodes = children_of(prose, figure.table);
  std::vector<std::string> lines;
  for (auto line : lines_of(published.text)) lines.emplace_back(line);
  auto replace = [&](std::size_t at, std::string line) {
    if (at < lines.size()) lines[at] = std::move(line);
  };
  for (std::size_t row = 1; row < nodes.size(); ++row)
    replace(published_line(published, prose.place(nodes[row]).line),
            line_of(prose, nodes[row], mask[row - 1], places.left_out));
  std::size_t first = published_line(published, prose.place(nodes[1]).line);
  if (first >= 2) {
    replace(first - 1, delimiter_line(prose, nodes[0], places.left_out));
    replace(first - 2, line_of(prose, nodes[0], {}, places.left_out));
  }
  published.text.clear();
  for (const auto& line : lines) (published.text += line) += '\n';
  return true;
}

bool is_hidden_in_table(const Prose& prose, const Figure& figure, const Hidden& hidden, const ValuePlaces& places) {
  if (figure.table == 0) return false;
  Mask mask = mask_of(prose, figure, hidden, places.rows, {});
  auto nodes = children_of(prose, figure.table);
  bool has_gone = children_of(prose, nodes[0]).size() == figure.series.size() + 1;
  if (!places.left_out.empty() && !has_gone) return false;
  for (std::size_t row = 0; row < mask.size(); ++row) {
    auto cells = children_of(prose, nodes[row + 1]);
    for (std::size_t i = 0; i < cells.size(); ++i)
      if (mask[row][i] && prose.plain(cells[i]) != kHidden) return false;
  }
  return true;
}

}  // namespace insyn::parse
