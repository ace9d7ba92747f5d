// SPDX-License-Identifier: EUPL-1.2
#include "detect/context.hpp"

#include <algorithm>

#include "detect/folding.hpp"

namespace insyn::detect {

Words::Words(std::initializer_list<std::string_view> words) {
  for (std::string_view word : words) {
    bool may_go_on = word.ends_with('*');
    words_.push_back({latin1(word.substr(0, word.size() - (may_go_on ? 1 : 0))), may_go_on});
  }
}

bool Words::stand_in(const Reading& reading, std::size_t from, std::size_t to) const {
  std::string_view near = std::string_view(reading.lower).substr(from, to - from);
  return std::any_of(words_.begin(), words_.end(), [&](const Word& word) {
    for (std::size_t at = 0; (at = near.find(word.letters, at)) != std::string_view::npos; ++at) {
      std::size_t end = from + at + word.letters.size();
      if (!is_alphanumeric(reading.before(from + at)) && (word.may_go_on || !is_letter(reading[end]))) return true;
    }
    return false;
  });
}

bool Words::stand_near(const Reading& reading, Span span, std::size_t before, std::size_t after) const {
  std::size_t from = span.from, to = span.to;
  while (from > 0 && span.from - from < before && reading[from - 1] != '\n') --from;
  while (to < reading.size() && to - span.to < after && reading[to] != '\n') ++to;
  return from < to && stand_in(reading, from, to);
}

const Words& living_words() {
  static const Words words{"bor",          "bodde",          "boende på",     "boende i",       "bosatt",
                           "hemadress*",   "bostadsadress*", "privatadress*", "folkbokför*",    "hemma hos",
                           "hos familjen", "flyttat till",   "flyttar till",  "adress hem",     "lgh",
                           "lives at",     "living at",      "home address",  "private address"};
  return words;
}

}  // namespace insyn::detect
