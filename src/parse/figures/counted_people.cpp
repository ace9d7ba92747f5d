// SPDX-License-Identifier: EUPL-1.2
#include "parse/figures/counted_people.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "base/text.hpp"

namespace insyn::parse {
namespace {

/// Words for people, folded, separated by spaces; kEndings may follow.
constexpr std::string_view kPeople =
    "person deltagare deltagar barn elev unga ungdom ungdomar kvinna kvinnor "
    "man män flicka flickor pojke pojkar hushåll familj individ invånare "
    "boende förälder föräldrar mamma mammor pappa pappor studerande student anställd "
    "anställda arbetslös arbetslösa arbetssökande sökande nyanländ nyanlända vuxen vuxna äldre "
    "medarbetare brukare klient patient inskrivna praktikant ensamkommande asylsökande flykting flyktingar "
    "medborgare människa människor kund besökare resande resenär medlem medlemmar ledamot "
    "ledamöter lärare handledare chef volontär volontärer familjehem people participant pupil "
    "child children woman women men household inhabitant resident traveller employee ";
/// Words that people words of several parts end in: "kursdeltagare", "barnfamiljer".
constexpr std::string_view kPeopleEnds =
    "deltagare personer elever familjer hushåll invånare kvinnor ungdomar föräldrar studerande studenter anställda "
    "arbetslösa sökande nyanlända patienter brukare barn resenärer medlemmar";
constexpr std::array<std::string_view, 9> kEndings{"", "s", "n", "na", "en", "er", "arna", "erna", "rna"};
/// Anywhere in a unit: what is counted is compared with something else.
constexpr std::array<std::string_view, 17> kShares{
    "procent", "procentenheter", "%",          "‰",      "promille", "andel", "andelen", "snitt",  "medel",
    "kvot",    "medelvärde",     "genomsnitt", "median", "index",    "share", "percent", "average"};
/// In a column's name: what stands in it is shares, in any form of the word ("andelen", "procentuellt").
constexpr std::array<std::string_view, 5> kShareStems{"andel", "procent", "promille", "percent", "share"};
/// Before any word for people: something else is counted.
constexpr std::array<std::string_view, 8> kOtherThings{"kronor", "kr", "tkr", "sek", "mkr", "dagar", "timmar", "hours"};
/// After "per": how often, and not compared with what.
constexpr std::array<std::string_view, 16> kTimes{"år",     "halvår",  "kvartal", "månad",     "vecka", "dag",
                                                  "termin", "läsår",   "gång",    "tillfälle", "year",  "month",
                                                  "week",   "quarter", "day",     "term"};
constexpr std::array<std::string_view, 6> kBare{"antal", "antalet", "st", "stycken", "number", "count"};

template <typename Words>
bool is_among(std::string_view word, const Words& known) {
  return std::find(known.begin(), known.end(), word) != known.end();
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  std::string plain = folded(text) + " ";
  for (std::size_t at = 0; at < plain.size();) {
    std::size_t start = at;
    char32_t c = next_code_point(plain, at);
    if (is_letter_or_digit(c) || c == '%' || c == 0x2030)
      word += plain.substr(start, at - start);
    else if (!word.empty())
      words.push_back(std::exchange(word, {}));
  }
  return words;
}

/// "per 1 000 invånare", "procent", "index".
bool is_compared(const std::vector<std::string>& words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    bool is_often = i + 1 < words.size() && is_among(words[i + 1], kTimes);
    if (is_among(words[i], kShares) || (words[i] == "per" && !is_often)) return true;
  }
  return false;
}

}  // namespace

bool names_people(std::string_view word) {
  std::string plain = folded(word);
  auto people = split(kPeople, ' ');
  for (auto ending : kEndings) {
    if (!std::string_view(plain).ends_with(ending)) continue;
    auto stem = std::string_view(plain).substr(0, plain.size() - ending.size());
    if (!stem.empty() && std::find(people.begin(), people.end(), stem) != people.end()) return true;
  }
  auto ends = split(kPeopleEnds, ' ');
  return std::any_of(ends.begin(), ends.end(), [&](auto end) { return plain.ends_with(end); });
}

bool counts_people(std::string_view unit) {
  auto words = words_of(unit);
  if (is_compared(words)) return false;
  for (const auto& word : words) {
    if (is_among(word, kOtherThings)) return false;
    if (names_people(word)) return true;
  }
  return false;
}

bool is_bare_count(std::string_view unit) {
  auto words = words_of(unit);
  return std::all_of(words.begin(), words.end(), [](const auto& word) { return is_among(word, kBare); });
}

bool names_shares(std::string_view column) {
  auto words = words_of(column);
  return std::any_of(words.begin(), words.end(), [](std::string_view word) {
    bool has_sign = word.find('%') != std::string_view::npos || word.find("‰") != std::string_view::npos;
    return has_sign ||
           std::any_of(kShareStems.begin(), kShareStems.end(), [&](auto stem) { return word.starts_with(stem); });
  });
}

bool adds_up(std::string_view unit) { return !is_compared(words_of(unit)); }

}  // namespace insyn::parse
