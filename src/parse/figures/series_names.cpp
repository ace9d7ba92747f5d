// SPDX-License-Identifier: EUPL-1.2
#include "parse/figures/series_names.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "base/text.hpp"

namespace insyn::parse {
namespace {

using Names = std::span<const std::string_view>;

constexpr std::array<std::string_view, 37> kTotals{"totalt",
                                                   "total",
                                                   "tot",
                                                   "summa",
                                                   "summa totalt",
                                                   "totalsumma",
                                                   "samtliga",
                                                   "alla",
                                                   "sum",
                                                   "båda könen",
                                                   "totalt antal",
                                                   "antal totalt",
                                                   "all",
                                                   "everyone",
                                                   "in total",
                                                   "kvinnor och män",
                                                   "män och kvinnor",
                                                   "flickor och pojkar",
                                                   "pojkar och flickor",
                                                   "women and men",
                                                   "men and women",
                                                   "girls and boys",
                                                   "boys and girls",
                                                   "sammanlagt",
                                                   "tillsammans",
                                                   "inalles",
                                                   "hela gruppen",
                                                   "total number",
                                                   "both sexes",
                                                   "overall",
                                                   "together",
                                                   "summerat",
                                                   "sammantaget",
                                                   "antal sammanlagt",
                                                   "the whole group",
                                                   "totals",
                                                   "alla tillsammans"};
constexpr std::array<std::string_view, 6> kWomen{"kvinnor", "flickor", "women", "girls", "tjejer", "females"};
constexpr std::array<std::string_view, 6> kMen{"män", "pojkar", "men", "boys", "killar", "males"};
constexpr std::array<std::string_view, 8> kPart{"varav",    "därav",   "av dem",  "av dessa",
                                                "of which", "of whom", "of them", "of these"};

bool is_among(std::string_view word, Names names) { return std::find(names.begin(), names.end(), word) != names.end(); }

/// Folded, punctuation as spaces, and what follows in brackets taken off.
std::string plain(std::string_view name) {
  std::string words = folded(name.substr(0, name.find('(')));
  for (char& c : words)
    if (std::string_view(".,:;/*[]\"'").find(c) != std::string_view::npos) c = ' ';
  return collapsed(words);
}

}  // namespace

SeriesName kind_of_name(std::string_view name) {
  std::string words = plain(name);
  if (is_among(words, kTotals)) return SeriesName::total;
  if (is_among(words, kWomen)) return SeriesName::women;
  return is_among(words, kMen) ? SeriesName::men : SeriesName::other;
}

bool says_part(std::string_view name) {
  std::string words = " " + plain(replaced(replaced(name, "(", " "), ")", " ")) + " ";
  return std::any_of(kPart.begin(), kPart.end(), [&](std::string_view part) {
    return words.find(" " + std::string(part) + " ") != std::string::npos;
  });
}

bool names_sex(std::string_view name) {
  std::string words = plain(name);
  if (is_among(words, kTotals)) return false;  // "Kvinnor och män"
  auto list = split(words, ' ');
  return std::any_of(list.begin(), list.end(),
                     [](auto word) { return is_among(word, kWomen) || is_among(word, kMen); });
}

}  // namespace insyn::parse
