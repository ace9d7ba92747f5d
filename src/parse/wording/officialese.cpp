// SPDX-License-Identifier: EUPL-1.2
#include "parse/wording/officialese.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace insyn::parse {
namespace {

struct Plainer {
  std::string_view words{};    // small letters, one space between
  std::string_view instead{};  // one way to say it
};

// Only words that hardly ever are the right ones: each that is here has been looked for in real notes.
constexpr std::array kTable{
    // Swedish
    Plainer{"avseende", "om"},
    Plainer{"med avseende på", "när det gäller"},
    Plainer{"beträffande", "om"},
    Plainer{"angående", "om"},
    Plainer{"erhålla", "få"},
    Plainer{"erhåller", "får"},
    Plainer{"erhöll", "fick"},
    Plainer{"erhållit", "fått"},
    Plainer{"tillse", "se till"},
    Plainer{"tillser", "ser till"},
    Plainer{"i enlighet med", "enligt"},
    Plainer{"i syfte att", "för att"},
    Plainer{"för det fall", "om"},
    Plainer{"i det fall", "om"},
    Plainer{"i de fall", "när"},
    Plainer{"ävensom", "och"},
    Plainer{"därest", "om"},
    Plainer{"därvid", "då"},
    Plainer{"härvid", "då"},
    Plainer{"härvidlag", "här"},
    Plainer{"jämväl", "också"},
    Plainer{"likaledes", "också"},
    Plainer{"huruvida", "om"},
    Plainer{"ehuru", "fast"},
    Plainer{"emedan", "eftersom"},
    Plainer{"medelst", "med"},
    Plainer{"erfordras", "behövs"},
    Plainer{"erfordrar", "kräver"},
    Plainer{"erforderlig", "som behövs"},
    Plainer{"erforderliga", "som behövs"},
    Plainer{"erforderligt", "som behövs"},
    Plainer{"föreligger", "finns"},
    Plainer{"föreligga", "finnas"},
    Plainer{"förefinns", "finns"},
    Plainer{"föranleda", "leda till"},
    Plainer{"föranleder", "leder till"},
    Plainer{"inkomma", "komma in"},
    Plainer{"inkommer", "kommer in"},
    Plainer{"inkommit", "kommit in"},
    Plainer{"ombesörja", "ordna"},
    Plainer{"ombesörjer", "ordnar"},
    Plainer{"nyttja", "använda"},
    Plainer{"nyttjar", "använder"},
    Plainer{"nyttjas", "används"},
    Plainer{"nyttjande", "användning"},
    Plainer{"vidtaga", "göra"},
    Plainer{"åligger", "ska göras av"},
    Plainer{"ifrågavarande", "den här"},
    Plainer{"förevarande", "den här"},
    Plainer{"dylikt", "liknande"},
    Plainer{"dylika", "sådana"},
    Plainer{"framledes", "framöver"},
    Plainer{"sedermera", "senare"},
    Plainer{"måhända", "kanske"},
    Plainer{"vederbörande", "den det gäller"},
    Plainer{"åtnjuta", "ha"},
    Plainer{"åtnjuter", "har"},
    Plainer{"utröna", "ta reda på"},
    Plainer{"översända", "skicka"},
    Plainer{"översänder", "skickar"},
    Plainer{"i förekommande fall", "om det finns"},
    Plainer{"med hänsyn tagen till", "med hänsyn till"},
    Plainer{"i anledning av", "på grund av"},
    Plainer{"implementera", "införa"},
    Plainer{"implementerar", "inför"},
    Plainer{"implementeras", "införs"},
    Plainer{"implementerat", "infört"},
    Plainer{"implementering", "införande"},
    Plainer{"implementeringen", "införandet"},
    // English
    Plainer{"utilise", "use"},
    Plainer{"utilised", "used"},
    Plainer{"utilises", "uses"},
    Plainer{"utilising", "using"},
    Plainer{"utilisation", "use"},
    Plainer{"utilize", "use"},
    Plainer{"utilized", "used"},
    Plainer{"utilizes", "uses"},
    Plainer{"utilizing", "using"},
    Plainer{"utilization", "use"},
    Plainer{"commence", "begin"},
    Plainer{"commences", "begins"},
    Plainer{"commenced", "began"},
    Plainer{"in accordance with", "under"},
    Plainer{"with regard to", "about"},
    Plainer{"with regards to", "about"},
    Plainer{"with respect to", "about"},
    Plainer{"in respect of", "about"},
    Plainer{"pertaining to", "about"},
    Plainer{"in order to", "to"},
    Plainer{"prior to", "before"},
    Plainer{"subsequent to", "after"},
    Plainer{"subsequently", "later"},
    Plainer{"notwithstanding", "despite"},
    Plainer{"pursuant to", "under"},
    Plainer{"hereby", "(leave it out)"},
    Plainer{"herein", "here"},
    Plainer{"hereinafter", "from here on"},
    Plainer{"thereof", "of it"},
    Plainer{"aforementioned", "this"},
    Plainer{"in the event that", "if"},
    Plainer{"in the event of", "if there is"},
    Plainer{"due to the fact that", "because"},
    Plainer{"in view of the fact that", "because"},
    Plainer{"for the purpose of", "to"},
    Plainer{"with a view to", "to"},
    Plainer{"in lieu of", "instead of"},
    Plainer{"endeavour", "try"},
    Plainer{"endeavours", "tries"},
    Plainer{"ascertain", "find out"},
    Plainer{"henceforth", "from now on"},
    Plainer{"expedite", "speed up"},
};

constexpr std::uint32_t first_size(const Plainer& entry) {
  return static_cast<std::uint32_t>(std::min(entry.words.find(' '), entry.words.size()));
}

constexpr unsigned char small(unsigned char c) { return c >= 'A' && c <= 'Z' ? c + 0x20 : c; }

/// Entries by what their first word begins with and how long it is. Nearly every word of a text finds nothing there.
constexpr std::size_t kShelves = 1024;

constexpr std::size_t shelf_of(const char* word, std::size_t size) {
  const std::size_t first = static_cast<unsigned char>(word[0]) | 0x20U;  // small letters, å ä ö as well
  const std::size_t second = size > 1 ? static_cast<unsigned char>(word[1]) | 0x20U : 0;
  return (first * 61 + second * 7 + size * 131) % kShelves;
}

struct Shelves {
  std::array<bool, kShelves> has_any{};
  std::array<std::uint8_t, kShelves + 1> from{};  // in `order`
  std::array<std::uint8_t, kTable.size()> order{};
};

constexpr std::size_t shelf_of(const Plainer& entry) { return shelf_of(entry.words.data(), first_size(entry)); }

constexpr Shelves shelves() {
  static_assert(kTable.size() < 256);
  Shelves all;
  for (const Plainer& entry : kTable) all.has_any[shelf_of(entry)] = true, ++all.from[shelf_of(entry) + 1];
  for (std::size_t shelf = 0; shelf < kShelves; ++shelf) all.from[shelf + 1] += all.from[shelf];
  std::array<std::uint8_t, kShelves> put{};
  for (std::size_t i = 0; i < kTable.size(); ++i) {
    const std::size_t shelf = shelf_of(kTable[i]);
    all.order[static_cast<std::size_t>(all.from[shelf] + put[shelf]++)] = static_cast<std::uint8_t>(i);
  }
  return all;
}
constexpr Shelves kByFirstWord = shelves();

/// å, ä and ö are as long as their capitals, whose second byte is 0x20 less.
bool begins_with(std::string_view text, std::string_view words) {
  if (text.size() < words.size()) return false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    auto c = small(static_cast<unsigned char>(text[i]));
    const bool is_second = i > 0 && words[i - 1] == '\xC3' && c >= 0x80 && c <= 0x9E;
    if ((is_second ? c + 0x20 : c) != static_cast<unsigned char>(words[i])) return false;
  }
  return true;
}

/// Whether a word ends there: one of the first, as no entry has more than six.
bool ends_word(std::span<const WordAt> words, std::size_t end) {
  const auto some = words.first(std::min<std::size_t>(words.size(), 6));
  return std::any_of(some.begin(), some.end(), [&](const WordAt& word) { return word.from + word.size == end; });
}

/// The longest entry that stands there: "med avseende på" and not "avseende".
const Plainer* entry_at(std::string_view text, std::span<const WordAt> words) {
  const std::size_t shelf = shelf_of(text.data() + words[0].from, words[0].size);
  const Plainer* longest = nullptr;
  for (std::size_t i = kByFirstWord.from[shelf]; i < kByFirstWord.from[shelf + 1]; ++i) {
    const Plainer& entry = kTable[kByFirstWord.order[i]];
    const bool is_longer = longest == nullptr || entry.words.size() > longest->words.size();
    if (is_longer && begins_with(text.substr(words[0].from), entry.words) &&
        ends_word(words, words[0].from + entry.words.size()))
      longest = &entry;
  }
  return longest;
}

struct Hit {
  const Plainer* entry = nullptr;
  std::uint32_t from = 0;
  int count = 0;
};

void add(std::vector<Hit>& hits, const Plainer* entry, std::uint32_t from) {
  auto known = std::find_if(hits.begin(), hits.end(), [&](const Hit& hit) { return hit.entry == entry; });
  if (known == hits.end())
    hits.push_back({entry, from, 1});
  else
    ++known->count;
}

Said said(const Hit& hit) {
  if (hit.count == 1) return say("kanslispråk: \"{}\"", "officialese: \"{}\"", hit.entry->words);
  return say("kanslispråk: \"{}\" ({} gånger)", "officialese: \"{}\" ({} times)", hit.entry->words, hit.count);
}

}  // namespace

void report_officialese(const RunningText& run, std::span<const WordAt> words, const Reporter& report) {
  std::vector<Hit> hits;
  std::uint32_t end = 0;  // of the last hit: "avseende" in "med avseende på" is told of already
  for (std::size_t i = 0; i < words.size(); ++i) {
    const WordAt& word = words[i];
    if (!kByFirstWord.has_any[shelf_of(run.text.data() + word.from, word.size)] || word.from < end) continue;
    const Plainer* entry = entry_at(run.text, words.subspan(i));
    if (entry == nullptr) continue;
    end = word.from + static_cast<std::uint32_t>(entry->words.size());
    add(hits, entry, word.from);
  }
  for (const Hit& hit : hits)
    report(Rule::officialese, run.place_of(hit.from), said(hit),
           say("skriv till exempel \"{}\"", "write \"{}\", for one", hit.entry->instead));
}

}  // namespace insyn::parse
