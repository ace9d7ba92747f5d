// SPDX-License-Identifier: EUPL-1.2
#include "parse/mends.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date_text.hpp"
#include "base/text.hpp"
#include "base/unseen.hpp"
#include "parse/marks/action_words.hpp"

namespace insyn::parse {
namespace {

constexpr std::size_t kLongestLine = 4000;  // bytes of one whose characters are counted one by one

/// What stands in the file from a place to the end of its line.
struct Rest {
  std::size_t from = 0;  // byte of the file
  std::string_view text{};
};

std::string read_alike(std::string_view line) { return unturned(to_nfc(line)).text; }

/// The byte of the line that a column points at: one character of what was read may be several in the file.
std::optional<std::size_t> byte_of(std::string_view line, int column) {
  const auto before = static_cast<std::size_t>(std::max(0, column - 1));
  const bool is_as_read = read_alike(line) == line;
  if (!is_as_read && line.size() > kLongestLine) return std::nullopt;
  for (std::size_t at = 0, count = 0; at <= line.size(); ++count) {
    const std::size_t here = is_as_read ? count : code_points(read_alike(line.substr(0, at)));
    if (here == before) return at;
    if (at == line.size()) break;
    (void)next_code_point(line, at);
  }
  return std::nullopt;
}

/// Where the lines of a file begin: found once, however many findings point into it.
class LinesOfFile {
 public:
  explicit LinesOfFile(std::string_view bytes) : bytes_(bytes) {
    std::size_t from = bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    while (from != std::string_view::npos) {
      starts_.push_back(from);
      from = bytes.find_first_of("\r\n", from);
      if (from != std::string_view::npos) from += bytes.substr(from).starts_with("\r\n") ? 2 : 1;
    }
  }

  std::optional<Rest> rest_at(Place place) const {
    if (place.line < 1 || static_cast<std::size_t>(place.line) > starts_.size()) return std::nullopt;
    const std::size_t from = starts_[static_cast<std::size_t>(place.line) - 1];
    const std::string_view line =
        bytes_.substr(from, std::min(bytes_.find_first_of("\r\n", from), bytes_.size()) - from);
    const auto byte = byte_of(line, place.column);
    if (!byte) return std::nullopt;
    return Rest{from + *byte, line.substr(*byte)};
  }

 private:
  std::string_view bytes_;
  std::vector<std::size_t> starts_;
};

/// `words` is a part of the rest.
void put_date(const Rest& rest, std::string_view words, Date date, Finding& finding) {
  const std::size_t from = rest.from + static_cast<std::size_t>(words.data() - rest.text.data());
  finding.edits.push_back({from, from + words.size(), date.iso()});
}

void space_heading(const Rest& rest, Finding& finding) {
  const std::size_t first = rest.text.find_first_not_of(' '), hashes = rest.text.find_first_not_of('#', first);
  if (first == std::string_view::npos || rest.text[first] != '#' || hashes == std::string_view::npos) return;
  finding.edits.push_back({rest.from + hashes, rest.from + hashes, " "});
}

/// A value ends at a quotation mark, a comma, a bracket or a comment.
void mend_value(const Rest& rest, Finding& finding) {
  std::string_view words = rest.text;
  if (words.starts_with('"') || words.starts_with('\'')) words.remove_prefix(1);
  words = trimmed(words.substr(0, words.find_first_of("\"',]}#")));
  if (auto date = meant_date(words)) put_date(rest, words, *date, finding);
}

/// The cell of a row that is a date; where several are, nobody knows which one the finding tells of.
void mend_row(const Rest& rest, Finding& finding) {
  std::optional<Date> date;
  std::string_view found, cells = rest.text;
  while (!cells.empty()) {
    const std::string_view cell = trimmed(cells.substr(0, cells.find('|')));
    if (auto meant = meant_date(cell)) {
      if (date) return;
      date = meant, found = cell;
    }
    cells.remove_prefix(std::min(cells.find('|'), cells.size() - 1) + 1);
  }
  if (date) put_date(rest, found, *date, finding);
}

void mend_due(const Rest& rest, Finding& finding) {
  if (rest.text.starts_with('|')) return mend_row(rest, finding);
  const std::string unread = read_action(rest.text, Date()).unread_date;
  const auto date = meant_date(unread);
  const std::size_t at = rest.text.rfind(unread);
  if (date && at != std::string_view::npos) put_date(rest, rest.text.substr(at, unread.size()), *date, finding);
}

bool is_mended_here(const Source& source, const Finding& finding) {
  const bool is_rule =
      finding.rule == Rule::heading_space || finding.rule == Rule::bad_date || finding.rule == Rule::action_due;
  return is_rule && finding.file == source.path && finding.at.line > 0;
}

void mend(const Rest& rest, Finding& finding) {
  if (finding.rule == Rule::heading_space) space_heading(rest, finding);
  if (finding.rule == Rule::bad_date) mend_value(rest, finding);
  if (finding.rule == Rule::action_due) mend_due(rest, finding);
}

}  // namespace

void add_mends(const Source& source, Findings& findings) {
  std::optional<LinesOfFile> lines;
  for (Finding& finding : findings) {
    if (!is_mended_here(source, finding)) continue;
    if (!lines) lines.emplace(source.bytes);
    if (const auto rest = lines->rest_at(finding.at)) mend(*rest, finding);
  }
}

}  // namespace insyn::parse
