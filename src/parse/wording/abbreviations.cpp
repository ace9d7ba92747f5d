// SPDX-License-Identifier: EUPL-1.2
#include "parse/wording/abbreviations.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string>

#include "base/text.hpp"

namespace insyn::parse {
namespace {

constexpr std::size_t kLongest = 6;  // letters: longer words in capitals are shouted, or headings

/// Abbreviations that most people say rather than what they stand for, or that nobody has to know. Sorted.
constexpr std::array<std::string_view, 70> kWellKnown{
    "AB",  "AI",   "AND", "ASAP", "BNP", "BRF", "CD",   "CET", "CO",   "COVID", "CSV",  "CV",  "DNA", "DNR",
    "DVD", "EU",   "EUR", "FAQ",  "FN",  "FYI", "GDPR", "GPS", "HBTQ", "HBTQI", "HIV",  "HR",  "HT",  "HTML",
    "ID",  "IKEA", "IP",  "ISO",  "IT",  "KD",  "KL",   "LED", "MC",   "MP",    "NATO", "NB",  "NOT", "NR",
    "OBS", "OK",   "OS",  "PC",   "PDF", "PR",  "PS",   "QR",  "RSS",  "SD",    "SEK",  "SM",  "SMS", "SOS",
    "TEL", "TV",   "UK",  "URL",  "US",  "USA", "USB",  "UTC", "VD",   "VIP",   "VT",   "VVS", "WC",  "WIFI"};
static_assert(std::is_sorted(kWellKnown.begin(), kWellKnown.end()));

/// Words that are written loudly. Sorted.
constexpr std::array<std::string_view, 55> kLoud{
    "ALDRIG", "ALL",   "ALLA",  "ATT", "BARA", "BRA", "DAG",  "DATUM", "DEN",  "DET",  "EFTER", "EJ",   "ELLER", "EN",
    "ETT",    "FOR",   "FÖRE",  "HAR", "HEJ",  "IN",  "INGA", "INGEN", "INTE", "JA",   "KAN",   "LINK", "MAT",   "MEN",
    "MER",    "MEST",  "MÅSTE", "NEJ", "NO",   "NOW", "NU",   "NY",    "NYA",  "NYTT", "OCH",   "OM",   "ONLY",  "SKA",
    "SOM",    "STOPP", "TACK",  "TBD", "THE",  "TID", "TODO", "UT",    "VI",   "VÅR",  "VÅRA",  "YES",  "ÄR"};
static_assert(std::is_sorted(kLoud.begin(), kLoud.end()));

bool is_roman(std::string_view word) { return word.find_first_not_of("IVXLC") == std::string_view::npos; }

/// "KS 2025/14", "SFS 2010:800", "A-12": it numbers something.
bool numbers_something(std::string_view behind) {
  if (behind.starts_with(' ') || behind.starts_with('-') || behind.starts_with(':')) behind.remove_prefix(1);
  return !behind.empty() && behind[0] >= '0' && behind[0] <= '9';
}

/// The capitals that the word begins with, where they are an abbreviation: alone, or before a hyphen or an ending.
std::string_view abbreviation_in(std::string_view text, const WordAt& word) {
  const std::string_view head = text.substr(word.from, word.capitals), tail = word.in(text).substr(word.capitals);
  const std::size_t letters = code_points(head);
  if (letters < 2 || letters > kLongest) return {};
  if (!tail.empty() && tail[0] != '-' && tail[0] != ':' && tail[0] != '.') return {};
  const std::string_view behind = text.substr(word.from + word.size);
  if (behind.starts_with('!')) return {};
  const bool is_known = std::binary_search(kWellKnown.begin(), kWellKnown.end(), head) ||
                        std::binary_search(kLoud.begin(), kLoud.end(), head);
  return is_known || is_roman(head) || numbers_something(text.substr(word.from + word.capitals)) ? "" : head;
}

bool is_in_capitals(const WordAt& word) { return word.letters > 1 && word.capitals == word.size; }

/// One of three words in capitals or more that stand in a row: a heading, or somebody who shouts.
bool is_loud(std::span<const WordAt> paragraph, std::size_t word) {
  std::size_t first = word, end = word + 1;
  while (first > 0 && is_in_capitals(paragraph[first - 1])) --first;
  while (end < paragraph.size() && is_in_capitals(paragraph[end])) ++end;
  return is_in_capitals(paragraph[word]) && end - first >= 3;
}

bool explains(std::string_view text, std::string_view abbreviation) {
  for (auto at = text.find(abbreviation); at != std::string_view::npos; at = text.find(abbreviation, at + 1)) {
    std::string_view behind = text.substr(at + abbreviation.size());
    while (behind.starts_with('*')) behind.remove_prefix(1);
    const bool opens = at > 0 && text[at - 1] == '(';
    if (opens && (behind.starts_with(')') || behind.starts_with(',') || behind.starts_with(' '))) return true;
    if (behind.starts_with(" (")) return true;
  }
  return false;
}

bool is_explained(const Document& document, std::string_view abbreviation) {
  const auto in_summary = [&](const auto& summary) { return explains(summary.second, abbreviation); };
  return explains(document.prose.source(), abbreviation) || explains(document.title, abbreviation) ||
         std::any_of(document.summaries.begin(), document.summaries.end(), in_summary);
}

/// Written in small letters as well it is a word: "INTE" and "inte".
bool is_a_word(std::string_view text, std::span<const WordAt> words, std::string_view abbreviation) {
  const std::string small = folded(abbreviation);
  return std::any_of(words.begin(), words.end(), [&](const WordAt& word) {
    return word.capitals == 0 && word.size == small.size() && word.in(text) == small;
  });
}

}  // namespace

std::vector<Words> unexplained_abbreviations(const RunningText& run, std::span<const WordAt> words,
                                             const Document& document) {
  std::vector<Words> found;
  std::set<std::string_view> seen;
  const auto all = words;
  while (!words.empty()) {
    const auto last = std::find_if(words.begin(), words.end(), [](const WordAt& word) { return word.ends_paragraph; });
    const auto paragraph = words.first(static_cast<std::size_t>(last - words.begin()) + (last == words.end() ? 0 : 1));
    words = words.subspan(paragraph.size());
    for (std::size_t i = 0; i < paragraph.size(); ++i) {
      if (paragraph[i].capitals < 2) continue;
      const std::string_view abbreviation = abbreviation_in(run.text, paragraph[i]);
      if (abbreviation.empty() || is_loud(paragraph, i) || !seen.insert(abbreviation).second) continue;
      if (!is_a_word(run.text, all, abbreviation) && !is_explained(document, abbreviation))
        found.push_back({std::string(abbreviation), run.place_of(paragraph[i].from)});
    }
  }
  return found;
}

}  // namespace insyn::parse
