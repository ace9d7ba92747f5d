// SPDX-License-Identifier: EUPL-1.2
#include "write/source_mark.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "base/text.hpp"

namespace insyn::write {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// A key by its names, folded and without hyphens, and the line to put there.
struct Mark {
  std::array<std::string_view, 2> names{};
  std::string line{};
};

/// A line of the file: all of it with its end, the blanks before its words, and the words.
struct Line {
  std::string_view whole{}, margin{}, words{};
  std::size_t indent = 0;  // a tab is as deep as two spaces

  [[nodiscard]] bool says_nothing() const { return words.empty() || words.starts_with('#'); }
  [[nodiscard]] std::string_view end() const {
    auto at = whole.find_first_of("\r\n");
    return at == std::string_view::npos ? "" : whole.substr(at);
  }
};

/// Moves past a line; LF, CRLF and a lone CR end one.
Line next_line(std::string_view& text) {
  auto end = std::min(text.find_first_of("\r\n"), text.size());
  auto next = std::min(end + (text.substr(end).starts_with("\r\n") ? 2 : 1), text.size());
  Line line{.whole = text.substr(0, next)};
  std::string_view content = text.substr(0, end);
  line.margin = content.substr(0, std::min(content.find_first_not_of(" \t"), content.size()));
  line.words = content.substr(line.margin.size(), content.find_last_not_of(" \t") + 1 - line.margin.size());
  for (char c : line.margin) line.indent += c == '\t' ? 2 : 1;
  text.remove_prefix(next);
  return line;
}

std::vector<Line> lines_with_ends(std::string_view text) {
  std::vector<Line> lines;
  while (!text.empty()) lines.push_back(next_line(text));
  return lines;
}

bool is_fence(const Line& line, std::string_view fence) { return line.margin.empty() && line.words == fence; }

bool is_item(const Line& line) {
  return line.words == "-" || line.words.starts_with("- ") || line.words.starts_with("-\t");
}

/// What goes on with the value of a key above it, however little it is indented.
bool continues_value(const Line& line) {
  return is_item(line) || line.words.starts_with(']') || line.words.starts_with('}');
}

/// Where the keys stand: the lines between "---" and "---" or "...". Nothing without front matter that is closed, nor
/// where it does not begin with a key: a mark put before "- x" would have that for a part of its value.
struct Block {
  std::size_t from = 0, to = 0;
};
std::optional<Block> front_matter(const std::vector<Line>& lines) {
  auto first = std::find_if(lines.begin(), lines.end(), [](const Line& line) { return !line.words.empty(); });
  if (first == lines.end() || !is_fence(*first, "---")) return std::nullopt;
  auto last = std::find_if(first + 1, lines.end(),
                           [](const Line& line) { return is_fence(line, "---") || is_fence(line, "..."); });
  if (last == lines.end()) return std::nullopt;
  auto key = std::find_if(first + 1, last, [](const Line& line) { return !line.says_nothing(); });
  if (key != last && continues_value(*key)) return std::nullopt;
  return Block{static_cast<std::size_t>(first - lines.begin()) + 1, static_cast<std::size_t>(last - lines.begin())};
}

/// The key's name as names are compared: "Un-publish", "\"status\"".
std::string key_of(const Line& line) {
  auto colon = line.words.find(':');
  if (colon == std::string_view::npos) return {};
  std::string_view written = trimmed(line.words.substr(0, colon));
  bool quoted = written.size() >= 2 && written.front() == written.back() && (written[0] == '"' || written[0] == '\'');
  if (quoted) written = written.substr(1, written.size() - 2);
  std::string name = folded(to_nfc(written));
  std::erase_if(name, [](char c) { return c == '-' || c == ' ' || c == '_'; });
  return name;
}

/// The first line after `key` that is not of its value: values are deeper, or items and brackets at its own depth.
/// Comments at the end stay.
std::size_t end_of_value(const std::vector<Line>& lines, std::size_t key, std::size_t to) {
  std::size_t end = key + 1;
  for (std::size_t i = key + 1; i < to; ++i) {
    const Line& line = lines[i];
    if (line.says_nothing()) continue;
    if (line.indent <= lines[key].indent && !continues_value(line)) break;
    end = i + 1;
  }
  return end;
}

/// The rest of a line is text to our reader, but for a few beginnings.
std::string as_value(std::string_view text) {
  std::string line = visible(collapsed(text));
  bool is_null = line == "~" || folded(line) == "null";
  if (!is_null && std::string_view("\"'|>").find(line.front()) == std::string_view::npos) return line;
  return '"' + replaced(replaced(line, "\\", "\\\\"), "\"", "\\\"") + '"';
}

std::vector<Mark> marks(std::string_view reason, Date day) {
  std::vector<Mark> all{{{"status", "status"}, "status: avpublicerat"}};
  if (!trimmed(reason).empty()) all.push_back({{"skäl", "reason"}, "skäl: " + as_value(reason)});
  if (day) all.push_back({{"avpublicera", "unpublish"}, "avpublicera: " + day.iso()});
  return all;
}

/// Writes the block's lines anew with the marks in their places.
class Marker {
 public:
  Marker(const std::vector<Line>& lines, Block block, std::vector<Mark> marks)
      : lines_(lines), block_(block), marks_(std::move(marks)), is_set_(marks_.size()) {
    auto keys_end = lines.begin() + static_cast<std::ptrdiff_t>(block.to);
    auto first = std::find_if(lines.begin() + static_cast<std::ptrdiff_t>(block.from), keys_end,
                              [](const Line& line) { return !line.says_nothing(); });
    if (first != keys_end) margin_ = first->margin, indent_ = first->indent;
  }

  std::string write() {
    std::string keys;
    for (std::size_t i = block_.from; i < block_.to;) i = write_from(i, keys);
    std::string added;
    for (std::size_t i = 0; i < marks_.size(); ++i)
      if (!is_set_[i]) add(added, i, lines_[block_.from - 1].end());
    return added + keys;
  }

 private:
  /// The line, or the mark in place of it and its value; returns where to go on.
  std::size_t write_from(std::size_t i, std::string& to) {
    std::string key = lines_[i].says_nothing() || lines_[i].indent != indent_ ? "" : key_of(lines_[i]);
    auto is_its = [&](const Mark& mark) { return !key.empty() && (key == mark.names[0] || key == mark.names[1]); };
    auto mark = std::find_if(marks_.begin(), marks_.end(), is_its);
    if (mark == marks_.end()) {
      to += lines_[i].whole;
      return i + 1;
    }
    auto number = static_cast<std::size_t>(mark - marks_.begin());
    if (!is_set_[number]) add(to, number, lines_[i].end());
    return end_of_value(lines_, i, block_.to);
  }

  void add(std::string& to, std::size_t mark, std::string_view line_end) {
    to += margin_;
    to += marks_[mark].line;
    to += line_end;
    is_set_[mark] = true;
  }

  const std::vector<Line>& lines_;
  Block block_;
  std::vector<Mark> marks_;
  std::vector<bool> is_set_;
  std::string_view margin_{};
  std::size_t indent_ = 0;
};

std::string_view line_end_of(const std::vector<Line>& lines) {
  return lines.empty() || lines.front().end().empty() ? "\n" : lines.front().end();
}

}  // namespace

std::string marked_withdrawn(std::string_view note, std::string_view reason, Date day) {
  std::string out;
  if (note.starts_with(kByteOrderMark)) {
    out = kByteOrderMark;
    note.remove_prefix(kByteOrderMark.size());
  }
  const auto lines = lines_with_ends(note);
  if (auto block = front_matter(lines)) {
    for (std::size_t i = 0; i < block->from; ++i) out += lines[i].whole;
    out += Marker(lines, *block, marks(reason, day)).write();
    for (std::size_t i = block->to; i < lines.size(); ++i) out += lines[i].whole;
    return out;
  }
  std::string_view end = line_end_of(lines);
  auto add = [&](std::string_view line) { (out += line) += end; };
  add("---");
  for (const Mark& mark : marks(reason, day)) add(mark.line);
  add("---");
  return out += note;
}

}  // namespace insyn::write
