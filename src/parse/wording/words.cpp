// SPDX-License-Identifier: EUPL-1.2
#include "parse/wording/words.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace insyn::parse {
namespace {

enum Class : std::uint8_t { other, lower, upper, digit, joiner, rest_of_letter };

/// Beyond ASCII all are letters but those that begin with C2 (signs, no-break space) and E2 (dashes, quotation marks).
constexpr std::array<Class, 256> classes() {
  std::array<Class, 256> table{};
  for (unsigned c = 'a'; c <= 'z'; ++c) table[c] = lower;
  for (unsigned c = 'A'; c <= 'Z'; ++c) table[c] = upper;
  for (unsigned c = '0'; c <= '9'; ++c) table[c] = digit;
  for (unsigned c = 0x80; c < 0x100; ++c) table[c] = c < 0xC0 ? rest_of_letter : lower;
  table[0xC2] = table[0xE2] = other;
  for (char c : {'-', ':', '.', '\''}) table[static_cast<unsigned char>(c)] = joiner;
  return table;
}
constexpr auto kClasses = classes();

Class class_at(std::string_view text, std::size_t at) {
  return at < text.size() ? kClasses[static_cast<unsigned char>(text[at])] : other;
}

bool is_wordly(Class c) { return c != other && c != joiner; }

std::size_t length_at(std::string_view text, std::size_t at) {
  const auto first = static_cast<unsigned char>(text[at]);
  const std::size_t size = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  return std::min(size, text.size() - at);
}

/// Å, Ä, Ö, É …: capitals of two bytes that begin with C3.
bool is_capital(std::string_view text, std::size_t at) {
  if (class_at(text, at) == upper) return true;
  if (at + 1 >= text.size() || text[at] != '\xC3') return false;
  const auto second = static_cast<unsigned char>(text[at + 1]);
  return second >= 0x80 && second <= 0x9E && second != 0x97;
}

/// The first byte from `at` on that is of no word by itself.
std::size_t end_of_letters(std::string_view text, std::size_t at, std::uint32_t& letters) {
  const char* const bytes = text.data();  // every byte of a note passes here: no checks but the one that is needed
  for (; at < text.size(); ++at) {
    const Class c = kClasses[static_cast<unsigned char>(bytes[at])];
    if (!is_wordly(c)) break;
    letters += c == rest_of_letter ? 0 : 1;
  }
  return at;
}

WordAt word_at(std::string_view text, std::size_t from) {
  WordAt word{.from = static_cast<std::uint32_t>(from)};
  std::size_t at = from;
  for (; is_capital(text, at); at += length_at(text, at)) ++word.letters;
  word.capitals = static_cast<std::uint32_t>(at - from);
  at = end_of_letters(text, at, word.letters);
  while (class_at(text, at) == joiner && is_wordly(class_at(text, at + 1))) {
    ++word.letters;
    at = end_of_letters(text, at + 1, word.letters);
  }
  word.size = static_cast<std::uint32_t>(at - from);
  return word;
}

/// Words that a full stop follows without ending anything.
bool is_shortened(std::string_view word) {
  constexpr std::array<std::string_view, 33> known{"kl",  "nr",   "ca",   "dvs", "resp", "ev",  "tel", "st",    "jfr",
                                                   "enl", "inkl", "exkl", "max", "min",  "kap", "dnr", "dr",    "no",
                                                   "vs",  "mr",   "mrs",  "sid", "obs",  "mån", "tim", "forts", "prel",
                                                   "ang", "ggr",  "tkr",  "mkr", "bil",  "art"};
  if (code_points(word) == 1 && class_at(word, 0) != digit) return true;  // an initial
  if (word == "m.m" || word == "m.fl" || word == "o.d" || word == "e.d") return false;
  const bool has_stop = word.find('.') != std::string_view::npos && class_at(word, 0) != digit;
  return has_stop || std::find(known.begin(), known.end(), word) != known.end();
}

/// What stands between the word and the next one.
void look_behind(std::string_view text, std::string_view between, std::size_t next, WordAt& word) {
  word.ends_paragraph = between.find('\n') != std::string_view::npos || next >= text.size();
  word.ends_sentence = word.ends_paragraph || between.find_first_of("!?;:|") != std::string_view::npos;
  if (word.ends_sentence || between.find('.') == std::string_view::npos) return;
  const bool begins_one = is_capital(text, next) || class_at(text, next) == digit;
  word.ends_sentence = begins_one && !is_shortened(word.in(text));
}

}  // namespace

std::vector<WordAt> words_in(std::string_view text) {
  std::vector<WordAt> words;
  words.reserve(text.size() / 6 + 8);
  std::size_t at = 0, end = 0;
  while (at < text.size()) {
    if (!is_wordly(class_at(text, at))) {
      at += length_at(text, at);
      continue;
    }
    const bool is_only_space = at == end + 1 && text[end] == ' ';  // as behind nearly every word
    if (!words.empty() && !is_only_space) look_behind(text, text.substr(end, at - end), at, words.back());
    words.push_back(word_at(text, at));
    at = end = words.back().from + words.back().size;
  }
  if (!words.empty()) look_behind(text, text.substr(end), text.size(), words.back());
  return words;
}

}  // namespace insyn::parse
