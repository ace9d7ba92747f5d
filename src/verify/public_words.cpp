// SPDX-License-Identifier: EUPL-1.2
#include "verify/public_words.hpp"

#include <algorithm>

namespace insyn::verify {
namespace {

/// What dates and times are written with in Swedish and English. What other languages write comes with the labels.
constexpr std::string_view kOfDates =
    "januari februari mars april maj juni juli augusti september oktober november december "
    "jan feb mar apr jun jul aug sep sept okt nov dec "
    "mandag tisdag onsdag torsdag fredag lordag sondag man tis ons tors fre lor son "
    "january february march may june july august october monday tuesday wednesday thursday friday saturday sunday "
    "kl den";
constexpr std::string_view kBetweenNames = "och and";

std::uint64_t pair_of(const Word& a, const Word& b) { return a.hash * 0x9E3779B97F4A7C15u ^ b.hash; }

}  // namespace

PublicWords::PublicWords(const Public& published, const std::unordered_set<std::uint64_t>& interesting) {
  for (const Word& word : read(kOfDates, Escapes::none).text) of_dates_.insert(word.hash);
  for (const Word& word : read(kBetweenNames, Escapes::none).text) between_names_.insert(word.hash);
  published.texts([&](std::string_view text) {
    Reading reading = read(text, Escapes::backslash);
    learn(reading.text, interesting);
    learn(reading.in_tags, interesting);
    for (const Words& words : reading.joined) learn(words, interesting);
  });
  for (const std::string& name : published.names) learn_phrase(name, interesting);
  for (const std::string& label : published.labels) {
    learn_phrase(label, interesting);
    if (Words words = read(label, Escapes::none).text; words.size() == 1) labels_.insert(words[0].hash);
  }
}

void PublicWords::learn(const Words& words, const std::unordered_set<std::uint64_t>& interesting) {
  bool was_interesting = false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    bool is_interesting = interesting.contains(words[i].hash);
    if (is_interesting) words_.insert(words[i].hash);
    if (is_interesting && was_interesting) pairs_.insert(pair_of(words[i - 1], words[i]));
    was_interesting = is_interesting;
  }
}

void PublicWords::learn_phrase(std::string_view phrase, const std::unordered_set<std::uint64_t>& interesting) {
  Words words = read(phrase, Escapes::none).text;
  if (words.empty()) return;
  learn(words, interesting);
  auto first = std::find_if(words.begin(), words.end(), [](const Word& word) { return word.number < 0; });
  if (first != words.end()) firsts_.insert(first->hash);
  lasts_.insert(words.back().hash);
}

/// Which of the words are parts of a date or a time of day: its words, a year, and numbers beside those.
std::vector<bool> PublicWords::dated(const Words& words, std::size_t first, std::size_t last) const {
  constexpr int kMostMinutes = 59, kFirstYear = 1900, kLastYear = 2100;
  std::vector<bool> dated(last - first);
  for (std::size_t i = 0; i < dated.size(); ++i) {
    const Word& word = words[first + i];
    dated[i] = of_dates_.contains(word.hash) || (word.number >= kFirstYear && word.number <= kLastYear);
  }
  auto is_part = [&](std::size_t i) { return words[first + i].number >= 0 && words[first + i].number <= kMostMinutes; };
  for (std::size_t i = 1; i < dated.size(); ++i)
    if (dated[i - 1] && is_part(i)) dated[i] = true;
  for (std::size_t i = dated.size(); i-- > 1;)
    if (dated[i] && is_part(i - 1)) dated[i - 1] = true;
  return dated;
}

bool PublicWords::may_follow(const Word& before, const Word& after) const {
  if (pairs_.contains(pair_of(before, after)) || labels_.contains(before.hash) || labels_.contains(after.hash))
    return true;
  if (between_names_.contains(after.hash)) return may_end(before);
  if (between_names_.contains(before.hash)) return may_begin(after);
  return may_end(before) && may_begin(after);
}

bool PublicWords::explain(const Words& words, std::size_t first, std::size_t last) const {
  const std::vector<bool> is_dated = dated(words, first, last);
  auto is_public = [&](std::size_t i) {
    bool is_count = words[i].number >= 0 && i + 1 < last && labels_.contains(words[i + 1].hash);
    return is_dated[i - first] || is_count || words_.contains(words[i].hash) || between_names_.contains(words[i].hash);
  };
  auto meet = [&](std::size_t i) {
    if (is_dated[i - 1 - first] || is_dated[i - first]) return true;   // a date follows and precedes anything
    if (words[i - 1].number >= 0 && may_begin(words[i])) return true;  // "3 Gemensamt språk": a numbered item
    return may_follow(words[i - 1], words[i]);
  };
  for (std::size_t i = first; i < last; ++i)
    if (!is_public(i) || (i > first && !meet(i))) return false;
  return true;
}

}  // namespace insyn::verify
