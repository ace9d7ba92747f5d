// SPDX-License-Identifier: EUPL-1.2
#include "convert/plain_text.hpp"

#include <iconv.h>

#include <algorithm>
#include <vector>

#include "base/error.hpp"
#include "base/text.hpp"

namespace insyn::convert {
namespace {

constexpr std::size_t kWidthOfPage = 60;  // code points; a longer line may have been broken by a program

std::string recoded(std::string_view bytes, const char* encoding) {
  iconv_t way = ::iconv_open("UTF-8", encoding);
  if (way == reinterpret_cast<iconv_t>(-1)) fail(say("kan inte läsa {}", "cannot read {}", encoding));
  std::string from(bytes), to(bytes.size() * 3 + 8, '\0');
  char *in = from.data(), *out = to.data();
  std::size_t left = from.size(), room = to.size();
  while (left > 0 && ::iconv(way, &in, &left, &out, &room) == static_cast<std::size_t>(-1) && left > 0) {
    if (room < 4) break;
    ++in, --left;  // a byte that is no letter
    std::copy_n("\xEF\xBF\xBD", 3, out);
    out += 3, room -= 3;
  }
  ::iconv_close(way);
  to.resize(to.size() - room);
  return to;
}

bool is_line_of(std::string_view line, char sign) {
  return line.size() >= 3 && line.find_first_not_of(sign) == std::string_view::npos;
}

/// "# Rubrik": the level, or 0.
int marked_level(std::string_view line) {
  std::size_t signs = std::min(line.find_first_not_of('#'), line.size());
  return signs >= 1 && signs <= 6 && signs < line.size() && line[signs] == ' ' ? static_cast<int>(signs) : 0;
}

bool begins_small(std::string_view line) {
  std::size_t at = 0;
  char32_t first = next_code_point(line, at);
  std::string letter(line.substr(0, at));
  bool is_digit = first >= U'0' && first <= U'9';
  return is_letter_or_digit(first) && !is_digit && folded(letter) == letter;
}

class LineReader {
 public:
  Paper read(std::string_view text) {
    for (std::string_view each : lines_of(text)) take(std::string(trimmed(each)));
    end_paragraph();
    return std::move(paper_);
  }

 private:
  void take(std::string line) {
    bool is_under = !open_.empty() && (is_line_of(line, '=') || is_line_of(line, '-'));
    if (is_under && open_.size() == 1) return end_heading(open_.back(), line.front() == '=' ? 1 : 2);
    if (is_line_of(line, '-') || is_line_of(line, '=') || is_line_of(line, '_') || is_line_of(line, '*'))
      return end_paragraph();
    if (line.empty()) return end_paragraph();
    if (int level = marked_level(line); level > 0) {
      end_paragraph();
      return end_heading(line.substr(static_cast<std::size_t>(level) + 1), level);
    }
    bool goes_on = !open_.empty() && code_points(last_line_) > kWidthOfPage && begins_small(line);
    last_line_ = line;
    if (goes_on)
      open_.back() += " " + line;
    else
      open_.push_back(std::move(line));
  }

  void end_heading(const std::string& words, int level) {
    paper_.blocks.push_back(Block::heading(Text(words).tidied(), level));
    open_.clear();
  }

  void end_paragraph() {
    std::string words;
    for (const auto& line : open_) words += (words.empty() ? "" : "\n") + line;
    open_.clear();
    Text text = Text(std::move(words)).tidied();
    if (!text.empty()) paper_.blocks.push_back(Block::paragraph(std::move(text)));
  }

  Paper paper_{};
  std::vector<std::string> open_{};
  std::string last_line_{};
};

}  // namespace

Decoded decoded(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  if (bytes.starts_with("\xFF\xFE")) return {recoded(bytes.substr(2), "UTF-16LE")};
  if (bytes.starts_with("\xFE\xFF")) return {recoded(bytes.substr(2), "UTF-16BE")};
  if (is_valid_utf8(bytes)) return {std::string(bytes)};
  return {recoded(bytes, "WINDOWS-1252"), true};
}

Paper read_plain_text(std::string_view text) { return LineReader().read(text); }

}  // namespace insyn::convert
