// SPDX-License-Identifier: EUPL-1.2
#include "begin/kinds.hpp"

#include <array>

#include "base/error.hpp"
#include "base/text.hpp"
#include "begin/starter.hpp"

namespace insyn::begin {
namespace {

constexpr std::array<std::string_view, 4> kKinds{"arbete", "integration", "varsel", "barn"};

/// "Arbetsförmedlingen, statlig myndighet"
Actor actor_in(std::string_view words) {
  auto comma = words.rfind(',');
  INSYN_EXPECTS(comma != std::string_view::npos);
  return {std::string(trimmed(words.substr(0, comma))), std::string(trimmed(words.substr(comma + 1)))};
}

void read_line(std::string_view line, KindFacts& facts) {
  auto colon = line.find(':');
  if (line.starts_with('#') || colon == std::string_view::npos) return;
  std::string_view key = trimmed(line.substr(0, colon)), words = trimmed(line.substr(colon + 1));
  if (key == "title") facts.title = words;
  if (key == "group") facts.groups.emplace_back(words);
  if (key == "actor") facts.actors.push_back(actor_in(words));
}

}  // namespace

std::span<const std::string_view> kinds() { return kKinds; }

KindFacts facts_of(std::string_view kind, Lang lang) {
  KindFacts facts;
  for (std::string_view line : lines_of(starter(std::string(folder_of(lang)) + "/" + std::string(kind) + "/kind.txt")))
    read_line(line, facts);
  return facts;
}

}  // namespace insyn::begin
