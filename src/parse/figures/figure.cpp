// SPDX-License-Identifier: EUPL-1.2
#include "parse/figures/figure.hpp"

#include <algorithm>
#include <vector>

#include "base/text.hpp"
#include "parse/figures/counted_people.hpp"
#include "parse/figures/hidden_table.hpp"
#include "parse/figures/hidden_values.hpp"
#include "parse/figures/small_counts.hpp"
#include "parse/figures/sums.hpp"
#include "parse/figures/value_table.hpp"
#include "parse/front_matter/vocabulary.hpp"
#include "parse/reporter.hpp"
#include "parse/text/prose_builder.hpp"
#include "parse/text/prose_edits.hpp"

namespace insyn::parse {
namespace {

// ---- where the values stand -----------------------------------------------------------------------------------------

NodeId first_table(const Prose& prose) {
  for (NodeId block : children_of(prose, 0))
    if (prose.at(block).kind == Kind::table) return block;
  return 0;
}

NodeId table_at(const Prose& prose, Place at) {
  for (NodeId block : children_of(prose, 0))
    if (prose.at(block).kind == Kind::table && prose.place(block) == at) return block;
  return 0;
}

const DataFile* file_named(const Source& source, std::string_view name) {
  if (!source.tables) return nullptr;
  std::string wanted = folded(name.starts_with("./") ? name.substr(2) : name);
  auto found = std::find_if(source.tables->begin(), source.tables->end(), [&](const DataFile& file) {
    return folded(file.name) == wanted || folded(file.name) == wanted + ".csv";
  });
  return found == source.tables->end() ? nullptr : &*found;
}

void report_missing_file(const Source& source, const Value& data, Findings& findings) {
  std::vector<std::string_view> names;
  if (source.tables)
    for (const auto& file : *source.tables) names.push_back(file.name);
  auto near = nearest(data.text, names);
  Reporter{source.path, findings}(
      Rule::bad_value, data.at,
      say("filen med värdena finns inte: {}", "there is no such file of values: {}", data.text),
      near.empty() ? say("lägg en .csv-fil med det namnet bredvid måttets .md-fil",
                         "put a .csv file of that name beside the figure's .md file")
                   : say("menade du \"{}\"?", "did you mean \"{}\"?", near));
}

/// The file that `data` names; without `data` the first table of the text; else a file with the figure's own name.
Grid grid_for(const Source& source, const FrontMatter& front_matter, const Prose& prose, Figure& figure,
              Findings& findings) {
  NodeId table = first_table(prose);
  const Value* data = front_matter.find(Key::data);
  if (!data && table != 0) {
    figure.table = table;
    return grid_of(prose, table, source.path);
  }
  const DataFile* file = file_named(source, data ? figure.data_file : source.name);
  if (!file) {
    if (data) report_missing_file(source, *data, findings);
    return {};
  }
  if (!data) figure.data_file = file->name;
  return read_csv(*file, source.path.substr(0, source.path.rfind('/') + 1) + file->name, findings);
}

/// Where nothing that stands there was wrong: nothing stands there.
void report_no_values(const Source& source, Findings& findings) {
  Reporter{source.path, findings}(Rule::empty_figure, {}, say("måttet har inga siffror", "the figure has no numbers"),
                                  say("lägg en tabell i texten eller en fil {}.csv bredvid",
                                      "put a table in the text or a file {}.csv beside it", source.name));
}

/// A number with a part of a whole, which no count of people has. Three decimals may be thousands.
bool has_fraction(const std::vector<Cell>& row, std::size_t column) {
  auto number = column < row.size() ? read_decimal(row[column].text) : std::nullopt;
  return number && !number->is_whole() && number->places != 3;
}

/// Every column has such numbers.
bool counts_no_wholes(const Grid& grid) {
  for (std::size_t column = 1; column < grid.head.size(); ++column)
    if (!names_shares(grid.head[column].text) &&
        std::none_of(grid.rows.begin(), grid.rows.end(), [&](const auto& row) { return has_fraction(row, column); }))
      return false;
  return !grid.head.empty();
}

/// By its unit; where that does not say what is counted, by its title and the names of its columns.
bool tells_of_people(const Document& document, const Figure& figure, const Grid& grid) {
  std::string names = document.title;
  for (std::size_t i = 1; i < grid.head.size(); ++i) names += " " + grid.head[i].text;
  switch (counted_by(figure.unit, names)) {
    case Counted::people: return true;
    case Counted::things: return false;
    default: return !counts_no_wholes(grid);
  }
}

// ---- front matter ---------------------------------------------------------------------------------------------------

/// Writes that the number is hidden where it stood.
void hide_base_in(FrontMatter& front_matter) {
  for (auto& entry : front_matter.entries) {
    if (entry.key != Key::base) continue;
    for (auto& part : entry.value.parts)
      if (part.key == name_of(Field::value).sv) part.text = hidden_number()[0].sv;
  }
}

// ---- the text -------------------------------------------------------------------------------------------------------

/// A table that cannot be written anew takes the whole text with it: better none than one that tells.
void withhold_text(Document& document, Published& published, Place table, Findings& findings) {
  published.text.clear();
  document.prose = Prose{};
  std::get<Figure>(document.as).table = 0;
  Reporter{document.path, findings}(
      Rule::small_count, table,
      say("små antal i tabellen kan inte döljas som den är skriven",
          "small counts in the table cannot be hidden as it is"),
      say("sätt en tom rad före och efter tabellen", "put a blank line before and after the table"));
}

}  // namespace

const DataFile* table_beside(const Source& source, const Document& document) {
  const Figure* figure = document.figure();
  return figure && figure->table == 0 ? file_named(source, figure->data_file) : nullptr;
}

void settle_figure(const Source& source, FrontMatter& front_matter, Document& document, Published& published,
                   Findings& findings) {
  // 1. What is counted, and where it stands.
  auto& figure = std::get<Figure>(document.as);
  auto told_before = findings.size();
  Grid grid = grid_for(source, front_matter, document.prose, figure, findings);
  figure.counts_people = tells_of_people(document, figure, grid);
  auto places = read_values(grid, figure, findings);
  if (findings.size() == told_before && !figure.has_values()) report_no_values(source, findings);

  // 2. What belongs together, and what must not be told.
  settle_total(front_matter.find(Key::total), source.path, figure, findings);
  Hidden hidden = hidden_values(figure);
  report_sums(figure, hidden, grid, places.rows, findings);
  report_small_counts(front_matter, document, guarded_by(figure, hidden), findings);

  // 3. It is taken away, first from the text and then from the values that told where it stood.
  if (figure.table != 0 && hide_in_table(published, document.prose, figure, hidden, places)) {
    Findings told_already;
    Place at = document.prose.place(figure.table);
    document.prose = build_prose(published, source.path, told_already);
    figure.table = table_at(document.prose, at);
    if (!is_hidden_in_table(document.prose, figure, hidden, places)) withhold_text(document, published, at, findings);
  }
  if (figure.table != 0) figure.table_at = document.prose.place(figure.table);
  take_away(hidden, figure);
  if (figure.base.value.suppressed) hide_base_in(front_matter);
}

}  // namespace insyn::parse
