// SPDX-License-Identifier: EUPL-1.2
#include "render/alphabet.hpp"

#include <utility>

#include "base/text.hpp"

namespace insyn::render {

std::string alphabetical_key(const std::string& name) {
  std::string key = folded(name);
  for (auto [letter, sorted] : {std::pair("å", "{"), std::pair("ä", "|"), std::pair("ö", "}")})
    key = replaced(key, letter, sorted);
  return key;
}

std::string letter_of(const std::string& name) {
  switch (char first = alphabetical_key(name)[0]; first) {
    case '{': return "Å";
    case '|': return "Ä";
    case '}': return "Ö";
    default: return first >= 'a' && first <= 'z' ? std::string(1, static_cast<char>(first - 'a' + 'A')) : "#";
  }
}

std::string letter_anchor(const std::string& letter) {
  for (auto [of, name] : {std::pair("Å", "aa"), std::pair("Ä", "ae"), std::pair("Ö", "oe"), std::pair("#", "ovrigt")})
    if (letter == of) return std::string("bokstav-") + name;
  return "bokstav-" + folded(letter);
}

}  // namespace insyn::render
