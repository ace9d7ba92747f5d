// SPDX-License-Identifier: EUPL-1.2
#include "render/alphabet.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"

namespace insyn::render {
namespace {

constexpr char kOther = '~';  // behind } in ASCII: what begins with none of the letters comes last, and together

bool is_a_to_z(char c) { return c >= 'a' && c <= 'z'; }

/// A folded letter as it is sorted: é as e, å, ä and ö behind z, one of another script as it is.
std::string sorted_letter(std::string letter) {
  for (auto [of, sorted] :
       {std::pair("å", "{"), std::pair("ä", "|"), std::pair("æ", "|"), std::pair("ö", "}"), std::pair("ø", "}")})
    if (letter == of) return sorted;
  std::string base = letter.size() == 1 ? "" : slug(letter);
  bool has_base = !base.empty() && std::all_of(base.begin(), base.end(), is_a_to_z);
  return has_base ? base : letter;
}

}  // namespace

std::string alphabetical_key(const std::string& name) {
  std::string low = folded(name), key;
  for (std::size_t at = 0; at < low.size();) {
    std::size_t from = at;
    next_code_point(low, at);
    std::string letter = low.substr(from, at - from), sorted = sorted_letter(letter);
    bool is_letter = is_a_to_z(sorted[0]) || sorted != letter;
    if (from == 0 && !is_letter) key += kOther;
    key += sorted;
  }
  return key;
}

std::string letter_of(const std::string& name) {
  std::string key = alphabetical_key(name);
  switch (char first = key.empty() ? kOther : key[0]; first) {
    case '{': return "Å";
    case '|': return "Ä";
    case '}': return "Ö";
    default: return is_a_to_z(first) ? std::string(1, static_cast<char>(first - 'a' + 'A')) : "#";
  }
}

std::string letter_anchor(const std::string& letter) {
  for (auto [of, name] : {std::pair("Å", "aa"), std::pair("Ä", "ae"), std::pair("Ö", "oe"), std::pair("#", "ovrigt")})
    if (letter == of) return std::string("bokstav-") + name;
  return "bokstav-" + folded(letter);
}

}  // namespace insyn::render
