// SPDX-License-Identifier: EUPL-1.2
#include "begin/form.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "base/encode.hpp"
#include "base/text.hpp"

namespace insyn::begin {
namespace {

constexpr std::string_view kOpen = "<!--", kClose = "-->";

struct PlaceName {
  std::string_view sv, en;
  std::string FormWords::*words;
};
constexpr std::array kPlaces{
    PlaceName{"tid och plats", "time and place", &FormWords::when_and_where},
    PlaceName{"kallade", "invited", &FormWords::invited},
    PlaceName{"sedan sist", "since last time", &FormWords::since_last},
    PlaceName{"dagordning", "agenda", &FormWords::agenda},
    PlaceName{"nästa möte", "next meeting", &FormWords::next_meeting},
};

/// The words for the place that the comment names; nothing for a comment of the writer's own.
const std::string* words_for(std::string_view comment, const FormWords& words) {
  const std::string name = folded(collapsed(comment.substr(0, comment.find(':'))));
  for (const auto& place : kPlaces)
    if (name == place.sv || name == place.en) return &(words.*place.words);
  return nullptr;
}

/// A place with no words goes away with the blank lines before it.
void put(std::string& out, std::string_view words) {
  if (words.empty())
    while (out.ends_with("\n\n")) out.pop_back();
  out += trimmed(words);
}

std::string filled_body(std::string_view body, const FormWords& words) {
  std::string out;
  for (auto open = body.find(kOpen); open != std::string_view::npos; open = body.find(kOpen)) {
    auto close = body.find(kClose, open);
    if (close == std::string_view::npos) break;
    std::string_view comment = body.substr(open + kOpen.size(), close - open - kOpen.size());
    const std::string* here = words_for(comment, words);
    out += body.substr(0, open);
    if (here != nullptr)
      put(out, *here);
    else
      ((out += kOpen) += comment) += kClose;
    body = body.substr(close + kClose.size());
    if (here != nullptr && here->empty() && body.starts_with('\n')) body.remove_prefix(1);
  }
  return out += body;
}

std::string key_of(std::string_view line) {
  auto colon = line.find(':');
  return colon == std::string_view::npos ? "" : folded(trimmed(line.substr(0, colon)));
}

/// `value` in place of what the key says under either name, else as a new first line.
void set(std::vector<std::string>& lines, std::string_view sv, std::string_view en, const std::string& value) {
  auto stands = std::find_if(lines.begin(), lines.end(),
                             [&](const std::string& line) { return key_of(line) == sv || key_of(line) == en; });
  if (stands == lines.end())
    lines.insert(lines.begin(), std::string(sv) + ": " + value);
  else
    *stands = stands->substr(0, stands->find(':')) + ": " + value;
}

}  // namespace

std::string filled_form(std::string_view form, const FormWords& words) {
  std::vector<std::string> head;
  std::string body;
  bool is_first = true, in_head = false;
  for (std::string_view line : lines_of(form)) {
    bool is_edge = trimmed(line) == "---" && (is_first || in_head);
    if (is_edge)
      in_head = !in_head;
    else if (in_head)
      head.emplace_back(line);
    else
      (body += line) += '\n';
    is_first = false;
  }
  set(head, "status", "status", words.status);
  set(head, "titel", "title", encode::front_matter(words.title));
  std::string out = "---\n";
  for (const std::string& line : head) (out += line) += '\n';
  return out + "---\n" + filled_body(body, words);
}

bool has_heading(std::string_view form, std::string_view words) {
  for (std::string_view line : lines_of(form)) {
    if (!line.starts_with('#')) continue;
    line.remove_prefix(std::min(line.find_first_not_of('#'), line.size()));
    if (same_words(line, words)) return true;
  }
  return false;
}

}  // namespace insyn::begin
