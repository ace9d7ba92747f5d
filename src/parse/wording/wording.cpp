// SPDX-License-Identifier: EUPL-1.2
#include "parse/wording/wording.hpp"

#include <algorithm>

#include "parse/reporter.hpp"
#include "parse/wording/abbreviations.hpp"
#include "parse/wording/officialese.hpp"
#include "parse/wording/running_text.hpp"
#include "parse/wording/sentences.hpp"
#include "parse/wording/words.hpp"

namespace insyn::parse {
namespace {

bool is_ours(std::string_view language) {
  return language.empty() || language.starts_with("sv") || language.starts_with("en");
}

/// Of letters that are not those of Swedish or English, whatever the note says of its language.
bool is_in_other_letters(std::string_view text) {
  const auto beyond = std::count_if(text.begin(), text.end(), [](char c) { return static_cast<signed char>(c) < 0; });
  return static_cast<std::size_t>(beyond) * 5 > text.size() * 2;
}

/// What a meeting has approved is not to be reworded.
bool is_settled(const Document& document) {
  const Meeting* meeting = document.meeting();
  return document.withdrawn || (meeting != nullptr && meeting->status == MeetingStatus::approved);
}

}  // namespace

std::vector<Words> look_at_wording(const Document& document, const Summary& summary, const Outline& outline,
                                   Findings& findings) {
  if (!is_ours(document.language) || is_settled(document)) return {};
  const RunningText run = running_text(summary, document.prose, outline);
  if (is_in_other_letters(run.text)) return {};
  const auto words = words_in(run.text);
  const Reporter report{document.path, findings};
  report_readability(run, words, report);
  report_long_sentences(run, words, report);
  report_officialese(run, words, report);
  return unexplained_abbreviations(run, words, document);
}

}  // namespace insyn::parse
