// SPDX-License-Identifier: EUPL-1.2
#include "verify/public_words.hpp"

#include <algorithm>

namespace insyn::verify {
namespace {

/// What dates, times and lists are written with, in the languages whose words are built in. The interface's own words
/// come with the phrases.
constexpr std::string_view kJoints =
    "januari februari mars april maj juni juli augusti september oktober november december "
    "jan feb mar apr jun jul aug sep sept okt nov dec "
    "mandag tisdag onsdag torsdag fredag lordag sondag man tis ons tors fre lor son "
    "january february march may june july august october monday tuesday wednesday thursday friday saturday sunday "
    "och and kl den";

std::uint64_t pair_of(const Word& a, const Word& b) { return a.hash * 0x9E3779B97F4A7C15u ^ b.hash; }

}  // namespace

PublicWords::PublicWords(const Public& published, const std::unordered_set<std::uint64_t>& interesting) {
  for (const Word& word : read(kJoints, Escapes::none).text) joints_.insert(word.hash);
  published.texts([&](std::string_view text) {
    Reading reading = read(text, Escapes::backslash);
    learn(reading.text, interesting);
    learn(reading.in_tags, interesting);
  });
  for (const std::string& name : published.names) learn_phrase(name, interesting);
  for (const std::string& label : published.labels) {
    learn_phrase(label, interesting);
    if (Words words = read(label, Escapes::none).text; words.size() == 1) joints_.insert(words[0].hash);
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
  first_of_phrase_.insert(words.front().hash);
  last_of_phrase_.insert(words.back().hash);
}

bool PublicWords::is_public(const Word& word) const {
  return word.is_number || joints_.contains(word.hash) || words_.contains(word.hash);
}

bool PublicWords::may_follow(const Word& before, const Word& after) const {
  auto joins = [&](const Word& word) { return word.is_number || joints_.contains(word.hash); };
  return joins(before) || joins(after) || pairs_.contains(pair_of(before, after)) ||
         (last_of_phrase_.contains(before.hash) && first_of_phrase_.contains(after.hash));
}

bool PublicWords::explain(const Words& words, std::size_t first, std::size_t last) const {
  for (std::size_t i = first; i < last; ++i) {
    if (!is_public(words[i])) return false;
    if (i > first && !may_follow(words[i - 1], words[i])) return false;
  }
  return true;
}

}  // namespace insyn::verify
