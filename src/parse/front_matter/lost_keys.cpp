// SPDX-License-Identifier: EUPL-1.2
#include "parse/front_matter/lost_keys.hpp"

#include <algorithm>
#include <optional>
#include <vector>

#include "base/date_text.hpp"
#include "base/text.hpp"
#include "parse/front_matter/vocabulary.hpp"
#include "parse/front_matter/yaml_scalar.hpp"

namespace insyn::parse {
namespace {

constexpr std::size_t kHead = 40;  // lines of a file that its front matter may be in

struct WrittenKey {
  Key key{};
  std::string_view name{}, value{};  // as written
};

/// "status: utkast", "- Status: utkast".
std::optional<WrittenKey> key_in(std::string_view line, Kinds kinds) {
  line = trimmed(line);
  if (line.starts_with("- ")) line = trimmed(line.substr(2));
  const auto colon = line.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  const std::string_view name = trimmed(line.substr(0, colon));
  const auto key = key_named(name, kinds);
  if (!key) return std::nullopt;
  return WrittenKey{*key, name, trimmed(line.substr(colon + 1))};
}

bool is_dashes(std::string_view line) {
  line = trimmed(line);
  return line.size() >= 3 && line.find_first_not_of('-') == std::string_view::npos;
}

bool begins_code(std::string_view line) { return line.starts_with("```") || line.starts_with("~~~"); }
bool is_blank(std::string_view line) { return trimmed(line).empty(); }

/// Whether a file is published hangs on it, or it begins a head.
bool opens_head(std::string_view line) {
  const auto written = key_in(line, kind::all);
  return written && (written->key == Key::publish || written->key == Key::unpublish || written->key == Key::status ||
                     written->key == Key::title);
}

bool keeps_back(const WrittenKey& written) {
  constexpr auto kDraft = static_cast<std::size_t>(MeetingStatus::draft) - 1, kNo = std::size_t{1};
  switch (written.key) {
    case Key::status:
      return find_word(written.value, meeting_statuses()) == kDraft || find_word(written.value, withdrawal());
    case Key::publish: return find_word(written.value, yes_and_no()) == kNo || read_date(written.value);
    case Key::unpublish: return read_date(written.value).has_value();
    default: return false;
  }
}

/// The line of dashes that has a head right below it, or above it at the file's beginning.
std::optional<std::size_t> dashes_of_head(const std::vector<std::string_view>& lines) {
  const std::size_t count = std::min(lines.size(), kHead);
  std::size_t first = 0;
  while (first < count && is_blank(lines[first])) ++first;
  bool is_head = first < count && key_in(lines[first], kind::all);  // so far: keys from the beginning on
  for (std::size_t i = first; i < count; ++i) {
    if (begins_code(lines[i])) break;
    is_head = is_head && !is_blank(lines[i]);
    if (!is_dashes(lines[i])) continue;
    if (is_head) return i;
    for (std::size_t below = i + 1; below < count && !is_blank(lines[below]) && !is_dashes(lines[below]); ++below)
      if (opens_head(lines[below])) return i;
  }
  return std::nullopt;
}

bool is_read(const FrontMatter& front_matter, int line) {
  return std::any_of(front_matter.entries.begin(), front_matter.entries.end(),
                     [&](const Entry& entry) { return entry.at.line == line; });
}

bool is_verbatim(std::string_view rest) {
  return is_block_head(rest) || rest.starts_with('"') || rest.starts_with('\'');
}

/// Lists and records: what stands below the key is not the key's own text.
bool holds_more(Takes takes) {
  return takes == Takes::texts || takes == Takes::record || takes == Takes::records || takes == Takes::texts_or_records;
}

/// "Plats: …" may begin a sentence; "plats: …" is a key.
bool is_lowercase(std::string_view name) { return folded(name) == name; }

bool begins_section(std::string_view line) { return line.starts_with("##"); }

}  // namespace

bool report_misplaced_front_matter(std::string_view text, const std::string& path, Findings& findings) {
  const auto dashes = dashes_of_head(lines_of(text));
  if (!dashes) return false;
  findings.push_back({.rule = Rule::front_matter,
                      .file = path,
                      .at = {static_cast<int>(*dashes) + 1, 1},
                      .message = say("huvudet mellan --- och --- måste stå allra först i filen",
                                     "the front matter between --- and --- must stand first in the file"),
                      .hint = say("börja filen med en rad som bara är ---, och inget före den",
                                  "begin the file with a line that is --- alone, and nothing before it")});
  return true;
}

void report_lost_keys(const Published& published, const FrontMatter& read, const std::string& path,
                      Findings& findings) {
  int number = 0;
  for (std::string_view line : lines_of(published.text)) {
    if (++number > static_cast<int>(kHead) || begins_section(line) || begins_code(line)) return;
    const auto written = key_in(line, kind::all);
    const Place at = published.in_file({number, 1});
    if (!written || !keeps_back(*written) || is_read(read, at.line)) continue;
    Reporter{path, findings}(Rule::front_matter, at,
                             say("raden står i texten, och ingen läser den som en uppgift om filen",
                                 "the line stands in the text, and nobody reads it as a fact about the file"),
                             say("flytta den till huvudet mellan --- och --- överst i filen",
                                 "move it to the front matter between --- and --- at the top of the file"));
  }
}

void report_swallowed_keys(const YamlText& yaml, const KeyInfo& key, std::string_view rest, Lines below, Kinds kinds,
                           const Reporter& report) {
  const bool may_be_text = is_verbatim(rest) || holds_more(key.takes);
  for (const Line& line : below) {
    const auto written = key_in(line.content, kinds);
    if (!written || field_named(written->name, key.fields) != nullptr) continue;
    if (!keeps_back(*written) && (may_be_text || !is_lowercase(written->name))) continue;
    report(Rule::front_matter, yaml.place_of(line.content),
           say("\"{}\" blir en del av raden ovanför, så som raden är skriven",
               "\"{}\" becomes a part of the line above, as the line is written", written->name),
           say("börja raden längst till vänster, utan streck", "begin the line furthest to the left, without a dash"));
  }
}

}  // namespace insyn::parse
