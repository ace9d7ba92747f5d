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

/// A whole value may need quotation marks round it; words inside one can't be misread.
std::string encoded(std::string_view words, Line line, std::string_view before, std::string_view after) {
  if (line == Line::settings) return encode::toml(words);
  if (line == Line::text) return encode::markdown(words);
  bool is_whole_value = after.empty() && (before.ends_with(": ") || before.ends_with("- "));
  return is_whole_value ? encode::front_matter(words) : collapsed(words);
}

std::string filled_line(std::string_view text, Line line, const Places& places) {
  std::string out;
  for (auto open = text.find(kOpen); open != std::string_view::npos; open = text.find(kOpen)) {
    auto close = text.find(kClose, open);
    INSYN_EXPECTS(close != std::string_view::npos);
    const std::string& words = words_for(text.substr(open + kOpen.size(), close - open - kOpen.size()), places);
    std::string_view after = text.substr(close + kClose.size());
    if (out.empty() && open == 0 && after.empty()) return words;
    out += text.substr(0, open);
    out += encoded(words, line, out, after);
    text = after;
  }
  return out += text;
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
