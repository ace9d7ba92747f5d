// SPDX-License-Identifier: EUPL-1.2
#include "link/answers.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/text.hpp"

namespace insyn::link {
namespace {

struct Phrase {
  std::string_view words;
  Outcome stance;
};

/// Where one begins with another the longer stands first.
constexpr std::array<Phrase, 19> kPhrases{{{" följer rådet delvis ", Outcome::partly_followed},
                                           {" följer delvis rådet ", Outcome::partly_followed},
                                           {" beslutar att följa rådet delvis ", Outcome::partly_followed},
                                           {" beslutar att delvis följa rådet ", Outcome::partly_followed},
                                           {" beslutade att följa rådet delvis ", Outcome::partly_followed},
                                           {" följer inte rådet ", Outcome::declined},
                                           {" följer ej rådet ", Outcome::declined},
                                           {" beslutar att inte följa rådet ", Outcome::declined},
                                           {" beslutade att inte följa rådet ", Outcome::declined},
                                           {" följer rådet ", Outcome::followed},
                                           {" beslutar att följa rådet ", Outcome::followed},
                                           {" beslutade att följa rådet ", Outcome::followed},
                                           {" follows the advice in part ", Outcome::partly_followed},
                                           {" partly follows the advice ", Outcome::partly_followed},
                                           {" does not follow the advice ", Outcome::declined},
                                           {" decides not to follow the advice ", Outcome::declined},
                                           {" follows the advice ", Outcome::followed},
                                           {" decides to follow the advice ", Outcome::followed},
                                           {" decided to follow the advice ", Outcome::followed}}};

/// Before the phrase they make it a question, a condition or somebody else's account.
constexpr std::array<std::string_view, 15> kDoubtful{" om ",   " att ",  " hur ",   " när ", " inte ",
                                                     " ej ",   " som ",  " ingen ", " if ",  " whether ",
                                                     " that ", " when ", " how ",   " not ", " no "};
constexpr std::array<std::string_view, 8> kTakenBack{" men ", " inte ", " utom ",   " förutom ",
                                                     " but ", " not ",  " except ", " delvis "};
constexpr std::size_t kMostWordsBefore = 6;

template <typename List>
bool holds_any(const std::string& text, const List& list) {
  return std::any_of(list.begin(), list.end(), [&](auto words) { return text.find(words) != std::string::npos; });
}

/// The first sentence in small letters, each sign a blank, blanks at both ends.
std::string first_sentence(std::string_view text) {
  std::string words = " ";
  for (char c : text.substr(0, text.find_first_of(".!?:")))
    words += std::ispunct(static_cast<unsigned char>(c)) ? ' ' : c;
  return " " + collapsed(folded(words)) + " ";
}

}  // namespace

Outcome stance_in(std::string_view decision_text) {
  const std::string sentence = first_sentence(decision_text);
  for (const auto& [words, stance] : kPhrases) {
    auto at = sentence.find(words);
    if (at == std::string::npos) continue;
    std::string before = sentence.substr(0, at + 1), after = sentence.substr(at + words.size() - 1);
    auto words_before = static_cast<std::size_t>(std::count(before.begin(), before.end(), ' ')) - 1;
    bool doubtful = words_before > kMostWordsBefore || holds_any(before, kDoubtful) || holds_any(after, kTakenBack);
    return doubtful ? Outcome::none : stance;
  }
  return Outcome::none;
}

}  // namespace insyn::link
