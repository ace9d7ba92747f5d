// SPDX-License-Identifier: EUPL-1.2
// A table of cells, wherever it stood: in the text of a figure, or in a file beside it.
#pragma once
#include <string>
#include <vector>

#include "model/finding.hpp"
#include "model/prose.hpp"
#include "model/source.hpp"

namespace insyn::parse {

struct Cell {
  std::string text{};  // without white space at its ends
  Place at{};
};

struct Grid {
  std::string file{};  // that the places are in
  std::vector<Cell> head{};
  std::vector<std::vector<Cell>> rows{};
};

/// The most that is read of one table. More is a finding (too-large), and nothing is read.
constexpr std::size_t kMostSeries = 200, kMostPeriods = 5000;

/// Where the words of a table's cell begin.
[[nodiscard]] Place place_of_cell(const Prose& prose, NodeId cell);
[[nodiscard]] Grid grid_of(const Prose& prose, NodeId table, const std::string& path);

/// A file of comma-separated values (RFC 4180), or what Excel in Swedish calls so: `;` or tabs between the cells (the
/// first line tells), a byte order mark, "sep=;", CR or CRLF. Bytes that are no UTF-8 are read as Windows-1252, in
/// which Excel saves "CSV"; UTF-16 is a finding (encoding). Blank lines, and columns in which nothing stands, are
/// passed over. Findings: encoding, too-large, bad-value (a quotation mark without an end; a row longer than the head).
[[nodiscard]] Grid read_csv(const DataFile& file, const std::string& path, Findings& findings);

}  // namespace insyn::parse
