// SPDX-License-Identifier: EUPL-1.2
// The keys of a figure. Which series sums the others is settled with the values (parse/figures/).
#include "parse/front_matter/kind_keys.hpp"

namespace insyn::parse {
namespace {

constexpr int kMostCount = 1000;

/// "nej": the author answers for it that nothing needs to be hidden.
std::optional<int> least_count(const Asked& asked, const Value* value) {
  auto answer = value ? find_word(value->text, yes_and_no()) : std::nullopt;
  return answer == 1U ? std::optional(0) : asked.number(0, kMostCount);
}

Level level(const Asked& asked) {
  Level level;
  if (!asked.expect_map(say("skriv {{datum: ÅÅÅÅ-MM-DD, värde: …}}", "write {{date: YYYY-MM-DD, value: …}}")))
    return level;
  read_into(level.date, asked(Field::date).date());
  read_into(level.value, asked(Field::value).measured());
  return level;
}

}  // namespace

void apply_figure(const KeyReader& read, const Document& document, Figure& figure) {
  expect_key(
      read, document, Key::unit,
      say("skriv \"enhet: personer\" eller vad det är som räknas", "write \"unit: persons\" or what is counted"));
  expect_key(read, document, Key::source,
             say("skriv \"källa: …\", den som har räknat", "write \"source: …\", who has counted"));
  read_into(figure.unit, read(Key::unit).text());
  read_into(figure.source, read(Key::source).text());
  if (auto word = read(Key::resolution).word(resolutions())) figure.resolution = static_cast<Period::Kind>(*word);
  if (auto word = read(Key::direction).word(directions())) figure.direction = static_cast<Figure::Direction>(*word + 1);
  figure.base = level(read(Key::base));
  figure.target = level(read(Key::target));
  read_into(figure.min_count, least_count(read(Key::min_count), read.value(Key::min_count)));
  read_into(figure.data_file, read(Key::data).text());
}

}  // namespace insyn::parse
