// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>
#include <utility>

#include "base/text.hpp"
#include "parse/figures/grid.hpp"
#include "parse/reporter.hpp"

namespace insyn::parse {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// What bytes 80–9F mean in Windows-1252; 0 for those that mean nothing.
constexpr std::array<char32_t, 32> kWindows1252{0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                                0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

std::string from_windows_1252(std::string_view bytes) {
  std::string text;
  for (char byte : bytes) {
    auto code = static_cast<unsigned char>(byte);
    if (code < 0x80 || code >= 0xA0)
      append_utf8(text, code);
    else
      append_utf8(text, kWindows1252[code - 0x80U] != 0 ? kWindows1252[code - 0x80U] : 0xFFFD);
  }
  return text;
}

/// The character that parts the cells, by the first line.
char separator_of(std::string_view line) {
  for (char candidate : {';', '\t'})
    if (line.find(candidate) != std::string_view::npos) return candidate;
  return ',';
}

/// Walks through the text once; line ends are LF.
class Reader {
 public:
  Reader(std::string_view text, Reporter report) : text_(text), report_(report) {}

  std::vector<std::vector<Cell>> rows() {
    take_separator();
    std::vector<std::vector<Cell>> rows;
    while (at_ < text_.size()) {
      auto cells = row();
      bool is_blank = std::all_of(cells.begin(), cells.end(), [](const Cell& cell) { return cell.text.empty(); });
      if (!is_blank) rows.push_back(std::move(cells));
      if (rows.size() > kMostPeriods + 1) return rows;  // the caller tells
    }
    return rows;
  }

 private:
  /// "sep=;", which Excel reads and writes, or what the first line looks like.
  void take_separator() {
    auto line = text_.substr(0, std::min(text_.find('\n'), text_.size()));
    if (line.starts_with("sep=") && line.size() == 5) {
      separator_ = line.back();
      at_ = std::min(line.size() + 1, text_.size());
      line_ = 2;
    } else {
      separator_ = separator_of(line);
    }
  }

  std::vector<Cell> row() {
    std::vector<Cell> cells;
    column_ = 1;
    for (;;) {
      cells.push_back(cell());
      bool goes_on = at_ < text_.size() && text_[at_] == separator_;
      if (at_ < text_.size()) ++at_;
      if (!goes_on) break;
      ++column_;
    }
    ++line_;
    return cells;
  }

  Cell cell() {
    Cell cell{.at = {line_, column_}};
    std::string text;
    if (at_ < text_.size() && text_[at_] == '"') text = quoted();
    auto start = at_;
    while (at_ < text_.size() && text_[at_] != separator_ && text_[at_] != '\n') ++at_;
    text += text_.substr(start, at_ - start);
    column_ += static_cast<int>(code_points(text_.substr(start, at_ - start)));
    cell.text = trimmed(text);
    return cell;
  }

  std::string quoted() {
    Place opened{line_, column_};
    std::string text;
    for (++at_, ++column_; at_ < text_.size(); ++at_, ++column_) {
      if (text_[at_] == '"' && at_ + 1 < text_.size() && text_[at_ + 1] == '"') {
        ++at_, ++column_;
      } else if (text_[at_] == '"') {
        ++at_, ++column_;
        return text;
      } else if (text_[at_] == '\n') {
        ++line_, column_ = 0;
      }
      text += text_[at_];
    }
    report_(Rule::bad_value, opened, say("citattecknet stängs aldrig", "the quotation mark is never closed"),
            say("sätt ett citattecken efter texten, eller ta bort det",
                "put a quotation mark after the text, or take it away"));
    return text;
  }

  std::string_view text_;
  Reporter report_;
  std::size_t at_ = 0;
  int line_ = 1, column_ = 1;
  char separator_ = ',';
};

/// The text of the file in UTF-8 with LF; nothing where it is no text.
std::optional<std::string> text_of(const DataFile& file, const Reporter& report) {
  if (file.bytes.find('\0') != std::string::npos) {
    report(Rule::encoding, {1, 1},
           say("filen är ingen CSV-fil som går att läsa", "the file is no CSV that can be read"),
           say("välj \"CSV UTF-8 (kommaavgränsad)\" när du sparar i Excel",
               "choose \"CSV UTF-8 (Comma delimited)\" when you save in Excel"));
    return std::nullopt;
  }
  std::string_view bytes = file.bytes;
  if (bytes.starts_with(kByteOrderMark)) bytes.remove_prefix(kByteOrderMark.size());
  std::string text = is_valid_utf8(bytes) ? std::string(bytes) : from_windows_1252(bytes);
  return to_nfc(replaced(replaced(text, "\r\n", "\n"), "\r", "\n"));
}

/// Columns in which nothing stands go: spreadsheets leave them at the end.
void drop_empty_columns(Grid& grid) {
  for (std::size_t column = grid.head.size(); column-- > 0;) {
    auto is_empty = [&](const std::vector<Cell>& row) { return column >= row.size() || row[column].text.empty(); };
    if (!is_empty(grid.head) || !std::all_of(grid.rows.begin(), grid.rows.end(), is_empty)) continue;
    auto drop = [&](std::vector<Cell>& row) {
      if (column < row.size()) row.erase(row.begin() + static_cast<std::ptrdiff_t>(column));
    };
    drop(grid.head);
    std::for_each(grid.rows.begin(), grid.rows.end(), drop);
  }
}

}  // namespace

Grid read_csv(const DataFile& file, const std::string& path, Findings& findings) {
  Grid grid{.file = path};
  Reporter report{path, findings};
  auto text = text_of(file, report);
  if (!text) return grid;
  auto rows = Reader(*text, report).rows();
  if (rows.empty()) return grid;
  grid.head = std::move(rows.front());
  grid.rows.assign(std::make_move_iterator(rows.begin() + 1), std::make_move_iterator(rows.end()));
  drop_empty_columns(grid);
  for (auto& row : grid.rows) {
    if (row.size() > grid.head.size())
      report(Rule::bad_value, row[grid.head.size()].at,
             say("raden har fler celler än den första raden", "the row has more cells than the first row"),
             say("skilj cellerna åt med semikolon när talen har decimalkomma",
                 "part the cells with semicolons where numbers have a decimal comma"));
    row.resize(grid.head.size(), Cell{.at = row.empty() ? Place{} : row.back().at});
  }
  return grid;
}

}  // namespace insyn::parse
