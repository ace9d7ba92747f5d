// SPDX-License-Identifier: EUPL-1.2
#include "render/post_marks.hpp"

#include <algorithm>
#include <optional>

#include "base/encode.hpp"
#include "base/text.hpp"

namespace insyn::render {
namespace {

constexpr std::size_t kReach = 2000;  // bytes from a mark to the one that ends it: what lies further off belongs not
constexpr int kDepth = 8;             // marks inside marks

bool is_letter_after(std::string_view text, std::size_t at) {
  return at < text.size() && is_letter_or_digit(next_code_point(text, at));
}

bool is_letter_before(std::string_view text, std::size_t at) {
  if (at == 0) return false;
  do --at;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U);
  return is_letter_after(text, at);
}

bool is_web_address(std::string_view address) {
  bool begins = starts_with_folded(address, "https://") || starts_with_folded(address, "http://");
  return begins && address.find_first_of(" \"<>\\") == std::string_view::npos;
}

// ---- what begins at the start of a text -----------------------------------------------------------------------------

struct Marked {
  std::size_t size = 0;  // with its marks
  std::string_view inner{}, address{};
  bool is_verbatim = false;
};

/// Where the parenthesis that opens `text` is closed.
std::size_t closing(std::string_view text) {
  int open = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    open += text[at] == '(' ? 1 : text[at] == ')' ? -1 : 0;
    if (open == 0) return at;
  }
  return std::string_view::npos;
}

/// "[words](address)", "[words](address "title")", "![words](picture)".
std::optional<Marked> link_in(std::string_view text) {
  std::size_t sign = text.starts_with("![") ? 1 : 0;
  if (text.size() <= sign || text[sign] != '[') return std::nullopt;
  std::size_t middle = text.find("](");
  if (middle == std::string_view::npos || middle == sign + 1) return std::nullopt;
  std::string_view target = text.substr(middle + 1), words = text.substr(sign + 1, middle - sign - 1);
  std::size_t end = closing(target);
  if (end == std::string_view::npos || words.find_first_of("[]") != std::string_view::npos) return std::nullopt;
  std::string_view address = target.substr(1, end - 1);
  address = address.substr(0, address.find(' '));
  return Marked{middle + 1 + end + 1, words, sign == 0 ? address : std::string_view()};
}

/// "<https://…>".
std::optional<Marked> bare_address_in(std::string_view text) {
  std::size_t end = text.starts_with('<') ? text.find('>') : std::string_view::npos;
  if (end == std::string_view::npos || !is_web_address(text.substr(1, end - 1))) return std::nullopt;
  return Marked{end + 1, text.substr(1, end - 1), text.substr(1, end - 1), true};
}

/// "**words**" and its like. Inside a word a mark is no mark: "a_file_name", "2*3*4".
std::optional<Marked> emphasis_in(std::string_view text) {
  for (std::string_view mark : {"**", "__", "*", "_", "`"}) {
    if (!text.starts_with(mark) || text.size() <= mark.size() || text[mark.size()] == ' ') continue;
    if (mark.size() == 1 && text[1] == mark.front()) continue;
    for (auto end = text.find(mark, mark.size() + 1); end != std::string_view::npos; end = text.find(mark, end + 1)) {
      std::size_t after = end + mark.size();
      bool goes_on = after < text.size() && text[after] == mark.front();
      if (text[end - 1] == ' ' || goes_on || is_letter_after(text, after)) continue;
      return Marked{after, text.substr(mark.size(), end - mark.size()), {}, mark == "`"};
    }
  }
  return std::nullopt;
}

std::optional<Marked> marked_at(std::string_view text, std::size_t at) {
  std::string_view near = text.substr(at, kReach);
  if (auto link = link_in(near)) return link;
  if (auto address = bare_address_in(near)) return address;
  return is_letter_before(text, at) ? std::nullopt : emphasis_in(near);
}

void read(std::string_view text, int depth, UnmarkedText& to) {
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == '\\' && at + 1 < text.size() && std::string_view("*_`[]#\\").find(text[at + 1]) != text.npos) {
      to.text += text[at + 1];
      at += 2;
      continue;
    }
    auto marked = depth < kDepth ? marked_at(text, at) : std::nullopt;
    if (!marked) {
      to.text += text[at++];
      continue;
    }
    std::size_t from = to.text.size();
    read(marked->inner, marked->is_verbatim ? kDepth : depth + 1, to);
    bool has_link = !to.links.empty() && to.links.back().to > from;  // one inside the words
    if (is_web_address(marked->address) && !has_link)
      to.links.push_back({from, to.text.size(), std::string(marked->address)});
    at += marked->size;
  }
}

}  // namespace

UnmarkedText without_marks(std::string_view markdown) {
  UnmarkedText unmarked;
  read(markdown, 0, unmarked);
  return unmarked;
}

std::string with_addresses(const UnmarkedText& unmarked) {
  std::string text;
  std::size_t at = 0;
  for (const TextLink& link : unmarked.links) {
    text += unmarked.text.substr(at, link.to - at);
    bool says_it = std::string_view(unmarked.text).substr(link.from, link.to - link.from) == link.address;
    if (!says_it) text += " (" + link.address + ")";
    at = link.to;
  }
  return text + unmarked.text.substr(at);
}

std::string with_anchors(std::string_view text, const std::vector<TextLink>& links) {
  std::string html;
  std::size_t at = 0;
  for (const TextLink& link : links) {
    html += encode::html(text.substr(at, link.from - at)) + "<a href=\"" + encode::html(link.address) + "\">";
    html += encode::html(text.substr(link.from, link.to - link.from)) + "</a>";
    at = link.to;
  }
  return html + encode::html(text.substr(at));
}

std::string_view heading_in(std::string_view line) {
  std::size_t marks = std::min(line.find_first_not_of('#'), line.size());
  bool is_heading = marks >= 1 && marks <= 6 && marks < line.size() && line[marks] == ' ';
  return is_heading ? trimmed(line.substr(marks)) : std::string_view();
}

}  // namespace insyn::render
