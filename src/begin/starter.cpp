// SPDX-License-Identifier: EUPL-1.2
#include "begin/starter.hpp"

#include <algorithm>

#include "base/encode.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "begin/embedded.hpp"

namespace insyn::begin {
namespace {

constexpr std::string_view kOpen = "«", kClose = "»";

const std::string& words_for(std::string_view place, const Places& places) {
  auto found = places.find(place);
  INSYN_EXPECTS(found != places.end());
  return found->second;
}

/// How a line takes what is filled into it.
enum class Line { settings, front_matter, text };

std::string encoded(std::string_view words, Line line) {
  if (line == Line::settings) return encode::toml(words);
  return line == Line::text ? encode::markdown(words) : collapsed(words);
}

/// "key: words" or "- words", with quotation marks round the words where they would be misread: one that is filled in
/// may make another of them all.
std::string with_safe_value(std::string_view line) {
  const auto key = line.find(": "), item = line.find("- ");
  const auto value = std::min(key, item);
  if (value == std::string_view::npos) return std::string(line);
  return std::string(line.substr(0, value + 2)) + encode::front_matter(line.substr(value + 2));
}

std::string filled_line(std::string_view text, Line line, const Places& places) {
  if (text.find(kOpen) == std::string_view::npos) return std::string(text);
  std::string out;
  for (auto open = text.find(kOpen); open != std::string_view::npos; open = text.find(kOpen)) {
    auto close = text.find(kClose, open);
    INSYN_EXPECTS(close != std::string_view::npos);
    const std::string& words = words_for(text.substr(open + kOpen.size(), close - open - kOpen.size()), places);
    std::string_view after = text.substr(close + kClose.size());
    if (out.empty() && open == 0 && after.empty()) return words;
    out += text.substr(0, open);
    out += encoded(words, line);
    text = after;
  }
  out += text;
  return line == Line::front_matter ? with_safe_value(out) : out;
}

}  // namespace

std::string_view folder_of(Lang lang) { return lang == Lang::sv ? "sv" : "en"; }

std::vector<EmbeddedFile> starters_below(std::string_view folder) {
  std::vector<EmbeddedFile> found;
  for (const auto& file : embedded_files())
    if (file.path.starts_with(folder)) found.push_back({file.path.substr(folder.size()), file.text});
  return found;
}

std::string_view starter(std::string_view path) {
  const auto all = embedded_files();
  auto found = std::find_if(all.begin(), all.end(), [&](const EmbeddedFile& file) { return file.path == path; });
  INSYN_EXPECTS(found != all.end());
  return found->text;
}

std::string filled(std::string_view path, std::string_view text, const Places& places) {
  bool is_note = path.ends_with(".md"), is_settings = path.ends_with(".toml") || path.ends_with(".yml");
  if (!is_note && !is_settings) return std::string(text);
  bool in_front_matter = false, is_first = true;
  std::string out;
  for (std::string_view line : lines_of(text)) {
    if (line == "---" && (is_first || in_front_matter)) in_front_matter = !in_front_matter;
    is_first = false;
    std::string words = filled_line(line,
                                    is_settings       ? Line::settings
                                    : in_front_matter ? Line::front_matter
                                                      : Line::text,
                                    places);
    bool is_left_out = words.empty() && !line.empty();  // a place of lines that has none
    if (!is_left_out) (out += words) += '\n';
  }
  return out;
}

}  // namespace insyn::begin
