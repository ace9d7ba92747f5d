// SPDX-License-Identifier: EUPL-1.2
#include "parse/figures/hidden_table.hpp"

#include <algorithm>
#include <string>

#include "base/text.hpp"
#include "parse/text/prose_builder.hpp"

namespace insyn::parse {
namespace {

constexpr std::string_view kHidden = "..";

/// Which cells of each row below the head are hidden, the first column included.
using Mask = std::vector<std::vector<bool>>;

bool has_digit(std::string_view text) { return text.find_first_of("0123456789") != std::string_view::npos; }

Mask mask_of(const Prose& prose, const Figure& figure, const Hidden& hidden, const std::vector<std::size_t>& rows) {
  auto nodes = children_of(prose, figure.table);
  Mask mask;
  for (std::size_t row = 1; row < nodes.size(); ++row) {
    auto cells = children_of(prose, nodes[row]);
    auto read = std::find(rows.begin(), rows.end(), row - 1);
    auto period = static_cast<std::size_t>(read - rows.begin());
    std::vector<bool> line(cells.size());
    for (std::size_t i = 1; i < cells.size(); ++i) {
      bool is_read = read != rows.end() && i <= figure.series.size();
      const Measured value = is_read ? figure.series[i - 1].values[period] : Measured{};
      bool is_unread = !value.value && !value.suppressed && has_digit(prose.plain(cells[i]));
      line[i] = is_unread ? figure.counts_people : is_read && hidden.rows[period].series[i - 1];
    }
    mask.push_back(std::move(line));
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

std::string line_of(const Prose& prose, NodeId row, const std::vector<bool>& hidden) {
  auto cells = children_of(prose, row);
  std::string line = "|";
  for (std::size_t i = 0; i < cells.size(); ++i)
    line += " " + (i < hidden.size() && hidden[i] ? std::string(kHidden) : escaped(prose.plain(cells[i]))) + " |";
  return line;
}

std::string delimiter_line(const Prose& prose, NodeId head) {
  std::string line = "|";
  for (NodeId cell : children_of(prose, head)) {
    auto side = prose.at(cell).level;
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
                   const std::vector<std::size_t>& rows) {
  Mask mask = mask_of(prose, figure, hidden, rows);
  auto hides = [](const auto& line) { return std::find(line.begin(), line.end(), true) != line.end(); };
  if (std::none_of(mask.begin(), mask.end(), hides)) return false;
  auto nodes = children_of(prose, figure.table);
  std::vector<std::string> lines;
  for (auto line : lines_of(published.text)) lines.emplace_back(line);
  auto replace = [&](std::size_t at, std::string line) {
    if (at < lines.size()) lines[at] = std::move(line);
  };
  for (std::size_t row = 1; row < nodes.size(); ++row)
    replace(published_line(published, prose.at(nodes[row]).at.line), line_of(prose, nodes[row], mask[row - 1]));
  std::size_t first = published_line(published, prose.at(nodes[1]).at.line);
  if (first >= 2) {
    replace(first - 1, delimiter_line(prose, nodes[0]));
    replace(first - 2, line_of(prose, nodes[0], {}));
  }
  published.text.clear();
  for (const auto& line : lines) (published.text += line) += '\n';
  return true;
}

bool is_hidden_in_table(const Prose& prose, const Figure& figure, const Hidden& hidden,
                        const std::vector<std::size_t>& rows) {
  if (figure.table == 0) return false;
  Mask mask = mask_of(prose, figure, hidden, rows);
  auto nodes = children_of(prose, figure.table);
  for (std::size_t row = 0; row < mask.size(); ++row) {
    auto cells = children_of(prose, nodes[row + 1]);
    for (std::size_t i = 0; i < cells.size(); ++i)
      if (mask[row][i] && prose.plain(cells[i]) != kHidden) return false;
  }
  return true;
}

}  // namespace insyn::parse
