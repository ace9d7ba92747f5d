// SPDX-License-Identifier: EUPL-1.2
#include "pipeline/unseen_characters.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "base/unseen.hpp"

namespace insyn::pipeline {
namespace {

Place place_in(std::string_view text, std::size_t offset) {
  const std::string_view before = text.substr(0, offset);
  const auto line = std::count(before.begin(), before.end(), '\n');
  const auto column = code_points(before.substr(before.rfind('\n') + 1));
  return {static_cast<int>(line) + 1, static_cast<int>(column) + 1};
}

Finding finding(const std::string& file, Place at, std::size_t count) {
  return {.rule = Rule::control_character,
          .file = file,
          .at = at,
          .message = say("osynliga tecken som vänder texten eller gömmer bokstäver ({} st)",
                         "invisible characters that turn the text round or hide letters ({})", count),
          .hint = say("ta bort dem, det första står här; riktningsmärkena LRM och RLM går bra",
                      "remove them, the first is here; the direction marks LRM and RLM are fine")};
}

}  // namespace

void report_unseen_characters(const std::vector<read::ShownText>& texts,
                              const std::map<std::string, std::string>& overrides, Findings& findings) {
  for (const auto& shown : texts)
    if (const auto count = unturned(shown.text).removed; count > 0)
      findings.push_back(finding(shown.place.file, shown.place.at, count));
  for (const auto& [path, text] : overrides)
    if (const Unturned plain = unturned(text); plain.removed > 0)
      findings.push_back(finding(path, place_in(text, plain.first), plain.removed));
}

}  // namespace insyn::pipeline
