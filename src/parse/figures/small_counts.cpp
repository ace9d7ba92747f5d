// SPDX-License-Identifier: EUPL-1.2
#include "parse/figures/small_counts.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "base/text.hpp"
#include "parse/figures/counted_people.hpp"
#include "parse/figures/grid.hpp"
#include "parse/figures/suppression.hpp"
#include "parse/front_matter/reporter.hpp"
#include "parse/text/prose_builder.hpp"

namespace insyn::parse {
namespace {

/// By number; "en" and "one" are left out: they are articles and pronouns more often.
constexpr std::array<std::string_view, 13> kSwedish{"noll", "",     "två", "tre", "fyra", "fem", "sex",
                                                    "sju",  "åtta", "nio", "tio", "elva", "tolv"};
constexpr std::array<std::string_view, 13> kEnglish{"zero",  "",      "two",  "three", "four",   "five",  "six",
                                                    "seven", "eight", "nine", "ten",   "eleven", "twelve"};
/// Before a number they tell a bound, not a count: "färre än 5 personer".
constexpr std::array<std::string_view, 8> kBounds{"än", "minst", "högst", "under", "than", "least", "most", "omkring"};

std::string_view without_punctuation(std::string_view word) {
  constexpr std::string_view kMarks = ".,;:!?()\"'";
  while (!word.empty() && kMarks.find(word.back()) != std::string_view::npos) word.remove_suffix(1);
  while (!word.empty() && kMarks.find(word.front()) != std::string_view::npos) word.remove_prefix(1);
  return word;
}

std::optional<Decimal> number_of(std::string_view word) {
  if (auto number = read_decimal(word)) return number;
  for (const auto& names : {kSwedish, kEnglish})
    for (std::size_t i = 0; i < names.size(); ++i)
      if (!names[i].empty() && word == names[i]) return Decimal::whole(static_cast<std::int64_t>(i));
  return std::nullopt;
}

bool contains(const std::vector<Decimal>& numbers, Decimal number) {
  return std::find(numbers.begin(), numbers.end(), number) != numbers.end();
}

void note(std::vector<Decimal>& numbers, const std::optional<Decimal>& number) {
  if (number) numbers.push_back(*number);
}

std::vector<Decimal> without(std::vector<Decimal> numbers, const std::vector<Decimal>& those) {
  std::erase_if(numbers, [&](Decimal number) { return contains(those, number); });
  return numbers;
}

class SmallCounts {
 public:
  SmallCounts(const Document& document, const Guarded& guarded, Findings& findings)
      : document_(document), guarded_(guarded), report_{document.path, findings} {}

  void read_front_matter(const FrontMatter& front_matter) {
    for (Key key : {Key::title, Key::summary}) {
      const Value* value = front_matter.find(key);
      if (!value) continue;
      read_text(value->text, value->at);
      for (const auto& part : value->parts) read_text(part.text, part.at);
    }
  }

  void read_blocks(NodeId parent) {
    for (NodeId node : children_of(document_.prose, parent)) {
      switch (document_.prose.at(node).kind) {
        case Kind::table: read_table(node); break;
        case Kind::paragraph:
        case Kind::heading: read_text(document_.prose.plain(node), document_.prose.at(node).at); break;
        default: read_blocks(node);
      }
    }
  }

 private:
  bool is_secret(Decimal number) const { return contains(guarded_.secret, number); }

  void read_text(std::string_view text, Place at) {
    if (guarded_.secret.empty() || !names_secret(folded(collapsed(text)))) return;
    report_(Rule::small_count, at, say("texten nämner ett antal som är dolt", "the text names a count that is hidden"),
            say("stryk talet, eller skriv \"färre än {}\"", "strike the number, or write \"fewer than {}\"",
                guarded_.least));
  }

  /// A number, and a word for people in one of the next two places.
  bool names_secret(const std::string& text) const {
    auto words = split(text, ' ');
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
      auto number = number_of(without_punctuation(words[i]));
      if (!number || !is_secret(*number)) continue;
      bool is_bound = i > 0 && std::find(kBounds.begin(), kBounds.end(), words[i - 1]) != kBounds.end();
      bool ends = without_punctuation(words[i]).size() < words[i].size() && !words[i].starts_with('(');
      if (is_bound || ends) continue;
      if (is_counted(words[i + 1]) || (i + 2 < words.size() && is_counted(words[i + 2]))) return true;
    }
    return false;
  }

  bool is_counted(std::string_view word) const {
    word = without_punctuation(word);
    return names_people(word) || (word.size() > 3 && same_words(word, guarded_.unit));
  }

  void read_table(NodeId table) {
    if (table == guarded_.own_table || !guarded_.tables) return;
    for (NodeId row : children_of(document_.prose, table)) {
      auto cells = children_of(document_.prose, row);
      for (std::size_t i = 1; i < cells.size() && document_.prose.at(row).level == 0; ++i) {
        auto number = read_decimal(document_.prose.plain(cells[i]));
        if (!number || !(is_secret(*number) || (number->is_whole() && is_small(*number, guarded_.least)))) continue;
        report_(Rule::small_count, place_of_cell(document_.prose, cells[i]),
                say("tabellen har ett antal som är mindre än {}, eller dolt",
                    "the table holds a count below {}, or hidden", guarded_.least),
                say("ta bort det; bara måttets egen tabell döljer sådana tal av sig själv",
                    "take it away; only the figure's own table hides such numbers by itself"));
      }
    }
  }

  const Document& document_;
  const Guarded& guarded_;
  Reporter report_;
};

}  // namespace

Guarded guarded_by(const Figure& figure, const Hidden& hidden) {
  std::vector<Decimal> shown{Decimal::whole(figure.min_count)};
  note(shown, figure.target.value.value);
  if (!hidden.base) note(shown, figure.base.value.value);
  for (std::size_t i = 0; i < hidden.rows.size(); ++i)
    for (std::size_t k = 0; k < figure.series.size(); ++k)
      if (!hidden.rows[i].series[k]) note(shown, figure.series[k].values[i].value);
  return {.secret = without(hidden.numbers, shown),
          .unit = figure.unit,
          .least = figure.min_count,
          .tables = figure.counts_people,
          .own_table = figure.table};
}

Guarded guarded_by(const Initiative& initiative, std::vector<Decimal> hidden) {
  Guarded guarded;
  std::vector<Decimal> shown{Decimal::whole(guarded.least)};
  for (const auto& target : initiative.targets) {
    for (const auto& planned : {target.value, target.women, target.men})
      if (planned) note(shown, planned->from);
    if (!target.outcome) continue;
    for (const auto& told : {target.outcome->value, target.outcome->women, target.outcome->men})
      note(shown, told.value);
  }
  guarded.secret = without(std::move(hidden), shown);
  return guarded;
}

void report_small_counts(const FrontMatter& front_matter, const Document& document, const Guarded& guarded,
                         Findings& findings) {
  SmallCounts counts(document, guarded, findings);
  counts.read_front_matter(front_matter);
  counts.read_blocks(0);
}

}  // namespace insyn::parse
