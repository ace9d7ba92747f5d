// SPDX-License-Identifier: EUPL-1.2
#include "parse/figures/counted_people.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/text.hpp"

namespace insyn::parse {
namespace {

/// Words for people, folded, separated by spaces; kEndings may follow.
constexpr std::string_view kPeople =
    "person pers deltagare deltagar barn elev unga ungdom ungdomar kvinna kvinnor "
    "man män flicka flickor pojke pojkar tjej tjejer kille killar hushåll familj individ invånare "
    "boende förälder föräldrar mamma mammor pappa pappor studerande student anställd "
    "anställda arbetslös arbetslösa arbetssökande sökande nyanländ nyanlända vuxen vuxna äldre "
    "medarbetare brukare klient patient inskrivna praktikant ensamkommande asylsökande flykting flyktingar "
    "medborgare människa människor kund besökare resande resenär medlem medlemmar ledamot "
    "ledamöter lärare handledare chef volontär volontärer familjehem people participant pupil "
    "child children woman women men girl boy household inhabitant resident traveller employee student ";
/// Words that people words of several parts end in: "kursdeltagare", "barnfamiljer".
constexpr std::string_view kPeopleEnds =
    "deltagare personer elever familjer hushåll invånare kvinnor ungdomar föräldrar studerande studenter anställda "
    "arbetslösa sökande nyanlända patienter brukare barn resenärer medlemmar";
constexpr std::array<std::string_view, 9> kEndings{"", "s", "n", "na", "en", "er", "arna", "erna", "rna"};
/// Of the words above: those who do the work, and words that in running text mostly mean something else.
constexpr std::string_view kNotCounted =
    "man mans äldre boende medarbetare medarbetarna lärare lärarna handledare handledarna chef chefer cheferna "
    "volontär "
    "volontärer volontärerna ledamot ledamöter ledamöterna kund kunder kunderna familjehem employee employees pers";
/// Pronouns for people who were counted: "3 av dem".
constexpr std::string_view kThem = "dem dessa them";
/// What is no person, folded.
constexpr std::string_view kThings =
    "kronor krona kr tkr mkr kkr sek eur euro öre miljoner miljarder "
    "dag dagar dagarna dygn timme timmar minut minuter sekunder vecka veckor månad månader år åren kvartal termin "
    "terminer gång gånger hour hours day days week weeks month months year years minutes times "
    "poäng poängen kvot kvoter index indexpoäng betyg betygspoäng ålder medelålder grader points degrees rate ratio "
    "km mil meter m m2 kvm kvadratmeter hektar ha ton kg kilo kwh mwh gwh wh liter kilometer co2 "
    "plats platser platserna places företag företagen arbetsgivare arbetsgivarna organisation organisationer "
    "förening föreningar föreningarna aktör aktörer aktörerna myndighet myndigheter companies employers organisations "
    "organizations associations möte möten mötena träff träffar besök besöken samtal samtalen meetings visits calls "
    "lägenhet lägenheter bostad bostäder hus byggnader rum dwellings apartments houses kommun kommuner kommunerna län "
    "region regioner ort orter byar stadsdelar municipalities insats insatser insatserna kurs kurser kurserna "
    "aktivitet "
    "aktiviteter evenemang tillfälle tillfällen utbildning utbildningar projekt metoder rutiner åtgärder steg punkt "
    "punkter delar mål områden courses activities events projects actions steps fråga frågor frågorna svar questions "
    "answers skola skolor förskola förskolor bibliotek klass klasser grupp grupper gruppen verksamheter enheter resa "
    "resor turer avgångar linjer hållplatser bil bilar bussar schools groups classes trips st stycken saker pieces "
    "språk lån böcker exemplar sidor nummer";
/// Words that words for things end in: "praktikplatser", "hembesök".
constexpr std::string_view kThingEnds =
    "kronor dagar timmar månader poäng index platser företag föreningar besök möten träffar lägenheter bostäder "
    "kommuner insatser kurser aktiviteter utbildningar frågor skolor verksamheter resor boenden";
/// Anywhere in a unit: what is counted is a part of something else.
constexpr std::array<std::string_view, 13> kShares{"procent",  "procentenheter", "procentenhet", "%",       "‰",
                                                   "promille", "andel",          "andelen",      "andelar", "kvot",
                                                   "share",    "percent",        "proportion"};
/// A mean of people is few people still, but its columns don't sum.
constexpr std::array<std::string_view, 8> kMeans{"snitt",  "medel",   "medelvärde", "genomsnitt",
                                                 "median", "average", "mean",       "genomsnittligt"};
/// In a column's name: what stands in it is shares, in any form of the word ("andelen", "procentuellt").
constexpr std::array<std::string_view, 5> kShareStems{"andel", "procent", "promille", "percent", "share"};
/// After "per": compared with how many there are, and no longer a count. A number may stand there too.
constexpr std::array<std::string_view, 9> kPerHead{"invånare", "capita", "person", "inhabitant", "inhabitants",
                                                   "tusen",    "hundra", "kvinna", "hushåll"};
constexpr std::array<std::string_view, 8> kBare{"antal", "antalet", "st", "stycken", "number", "count", "total", "of"};

template <typename Words>
bool is_among(std::string_view word, const Words& known) {
  return std::find(known.begin(), known.end(), word) != known.end();
}

using WordSet = std::set<std::string_view>;

WordSet set_of(std::string_view words) {
  auto list = split(words, ' ');
  WordSet set(list.begin(), list.end());
  set.erase("");
  return set;
}

bool ends_in(std::string_view word, const WordSet& ends) {
  return std::any_of(ends.begin(), ends.end(), [&](auto end) { return word.ends_with(end); });
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  std::string plain = folded(text) + " ";
  for (std::size_t at = 0; at < plain.size();) {
    std::size_t start = at;
    char32_t c = next_code_point(plain, at);
    if (is_letter_or_digit(c) || c == '%' || c == 0x2030)
      word += plain.substr(start, at - start);
    else if (!word.empty())
      words.push_back(std::exchange(word, {}));
  }
  return words;
}

bool is_number(std::string_view word) { return word.find_first_not_of("0123456789") == std::string_view::npos; }

/// "per 1 000 invånare", "procent": no count.
bool is_compared(const std::vector<std::string>& words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    bool has_next = i + 1 < words.size();
    bool is_per_head = words[i] == "per" && has_next && (is_number(words[i + 1]) || is_among(words[i + 1], kPerHead));
    if (is_among(words[i], kShares) || is_per_head) return true;
  }
  return false;
}

/// What the first word that is known is for.
Counted first_known(const std::vector<std::string>& words) {
  for (const auto& word : words) {
    if (names_people(word)) return Counted::people;
    if (names_things(word)) return Counted::things;
  }
  return Counted::unknown;
}

}  // namespace

bool names_people(std::string_view word) {
  static const WordSet people = set_of(kPeople), ends = set_of(kPeopleEnds);
  std::string plain = folded(word);
  for (auto ending : kEndings) {
    if (!std::string_view(plain).ends_with(ending)) continue;
    if (people.contains(std::string_view(plain).substr(0, plain.size() - ending.size()))) return true;
  }
  return ends_in(plain, ends);
}

bool names_counted_people(std::string_view word) {
  static const WordSet not_counted = set_of(kNotCounted), them = set_of(kThem);
  std::string plain = folded(word);
  return them.contains(plain) || (!not_counted.contains(plain) && names_people(plain));
}

bool names_things(std::string_view word) {
  static const WordSet things = set_of(kThings), ends = set_of(kThingEnds);
  std::string plain = folded(word);
  return is_among(plain, kShares) || things.contains(plain) || ends_in(plain, ends);
}

Counted counted_by(std::string_view unit) {
  auto words = words_of(unit);
  if (is_compared(words)) return Counted::things;
  bool is_bare = std::all_of(words.begin(), words.end(), [](const auto& word) { return is_among(word, kBare); });
  return is_bare ? Counted::bare : first_known(words);
}

Counted counted_by(std::string_view unit, std::string_view names) {
  Counted counted = counted_by(unit);
  if (counted != Counted::bare) return counted;
  auto words = words_of(names);
  if (std::any_of(words.begin(), words.end(), [](const auto& word) { return names_people(word); }))
    return Counted::people;
  if (counted = first_known(words); counted != Counted::unknown) return counted;
  return first_known(words_of(unit));  // "st" is said of things
}

bool names_shares(std::string_view column) {
  auto words = words_of(column);
  return std::any_of(words.begin(), words.end(), [](std::string_view word) {
    bool has_sign = word.find('%') != std::string_view::npos || word.find("‰") != std::string_view::npos;
    return has_sign ||
           std::any_of(kShareStems.begin(), kShareStems.end(), [&](auto stem) { return word.starts_with(stem); });
  });
}

bool adds_up(std::string_view unit) {
  auto words = words_of(unit);
  bool has_means = std::any_of(words.begin(), words.end(), [](const auto& word) { return is_among(word, kMeans); });
  return !has_means && !is_compared(words) && std::find(words.begin(), words.end(), "index") == words.end();
}

}  // namespace insyn::parse
