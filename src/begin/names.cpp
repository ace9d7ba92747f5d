// SPDX-License-Identifier: EUPL-1.2
#include "begin/names.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "base/unseen.hpp"
#include "model/addresses.hpp"

namespace insyn::begin {
namespace {

constexpr std::size_t kLongestName = 60;
constexpr std::array<std::string_view, 3> kFoldersOfAProject{"news", "plan", "figures"};
constexpr std::string_view kOrganisations = "organisations";

const Said kProject{"Projektet", "Project"}, kGroup{"Gruppen", "Group"};

/// A word before it makes a name of its own: "Projektet Beslut".
UsageError taken(const Said& why, const Said& word, const std::string& title) {
  return UsageError({fmt::format("{}: skriv ett annat namn, till exempel \"{} {}\"", why.sv, word.sv, title),
                     fmt::format("{}: write another name, for instance \"{} {}\"", why.en, word.en, title)});
}

Said folder_is_kept(std::string_view name) {
  return say("namnet {} har Insyn en egen mapp för", "the name {} is that of a folder of Insyn's own", name);
}

Said address_is_kept(std::string_view address) {
  return say("adressen {}/ är en annan sidas", "the address {}/ is another page's", address);
}

}  // namespace

std::string name_for(const std::string& title) {
  if (!is_valid_utf8(title) || is_deceptive(title))
    throw UsageError(say("\"{}\" har tecken som inte syns eller inte går att läsa: skriv om det",
                         "\"{}\" has characters that are not seen or can't be read: write it anew", visible(title)));
  std::string name = slug(title);
  if (name.empty())
    throw UsageError(say("titeln \"{}\" har ingen bokstav eller siffra att göra ett filnamn av",
                         "the title \"{}\" has no letter or digit to make a file's name of", title));
  if (name.size() <= kLongestName) return name;
  auto cut = name.rfind('-', kLongestName);
  return name.substr(0, cut == std::string::npos ? kLongestName : cut);
}

std::string name_for_project(const std::string& title) {
  std::string name = name_for(title);
  if (name == kOrganisations) throw taken(folder_is_kept(name), kProject, title);
  if (is_kept_by_site(name, Settings{})) throw project_is_taken(title, name);
  return name;
}

std::string name_for_group(const std::string& title) {
  std::string name = name_for(title);
  if (std::find(kFoldersOfAProject.begin(), kFoldersOfAProject.end(), name) != kFoldersOfAProject.end())
    throw taken(folder_is_kept(name), kGroup, title);
  if (is_kept_in_project(name)) throw taken(address_is_kept("…/" + name), kGroup, title);
  return name;
}

UsageError project_is_taken(const std::string& title, std::string_view address) {
  return taken(address_is_kept("/" + std::string(address)), kProject, title);
}

void expect_apart(const std::string& title, const std::string& other) {
  if (name_for(title) == name_for(other))
    throw UsageError(say("\"{}\" och \"{}\" skulle få samma filnamn: skriv namn som skiljer sig åt",
                         "\"{}\" and \"{}\" would get the same file name: write names that differ", other, title));
}

}  // namespace insyn::begin
