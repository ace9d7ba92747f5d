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

/// By the first byte, which sizes the first words of entries have: nearly every word of a text is passed over by it.
constexpr std::array<std::uint32_t, 256> sizes() {
  std::array<std::uint32_t, 256> table{};
  for (const Plainer& entry : kTable) table[static_cast<unsigned char>(entry.words[0])] |= 1U << first_size(entry);
  return table;
}
constexpr auto kSizes = sizes();

bool may_begin_one(std::string_view word) {
  return word.size() < 32 && ((kSizes[small(static_cast<unsigned char>(word[0]))] >> word.size()) & 1U) != 0;
}

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

/// The longest entry that stands there: "med avseende på" and not "avseende".
const Plainer* entry_at(std::string_view text, std::span<const WordAt> words) {
  const Plainer* longest = nullptr;
  for (const Plainer& entry : kTable) {
    if (first_size(entry) != words[0].size || !begins_with(text.substr(words[0].from), entry.words)) continue;
    const std::size_t end = words[0].from + entry.words.size();
    const bool ends_word =
        std::any_of(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(words.size(), 6)),
                    [&](const WordAt& word) { return word.from + word.size == end; });
    if (ends_word && (longest == nullptr || entry.words.size() > longest->words.size())) longest = &entry;
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
  for (; !words.empty(); words = words.subspan(1)) {
    if (words[0].from < end || !may_begin_one(words[0].in(run.text))) continue;
    const Plainer* entry = entry_at(run.text, words);
    if (entry == nullptr) continue;
    end = words[0].from + static_cast<std::uint32_t>(entry->words.size());
    add(hits, entry, words[0].from);
  }
  for (const Hit& hit : hits)
    report(Rule::officialese, run.place_of(hit.from), said(hit),
           say("skriv till exempel \"{}\"", "write \"{}\", for one", hit.entry->instead));
}

}  // namespace insyn::parse
