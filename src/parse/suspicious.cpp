// SPDX-License-Identifier: EUPL-1.2
#include "parse/suspicious.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <vector>

#include "base/text.hpp"
#include "detect/detect.hpp"
#include "parse/figures/figure.hpp"
#include "parse/front_matter/kind_keys.hpp"

namespace insyn::parse {
namespace {

/// Keys whose values are seen nowhere.
bool is_silent(Key key, const Document& document) {
  switch (key) {
    case Key::publish:
    case Key::unpublish:
    case Key::document_kind:
    case Key::channels:
    case Key::menu: return true;
    case Key::reason: return !shows_reason(document);
    default: return document.withdrawn && key != Key::aliases;
  }
}

/// The words of a trace stood after the mark, which is gone: they are told to stand where it begins.
Place begun(Place at, const Published& published) {
  auto trace = std::lower_bound(published.traces.begin(), published.traces.end(), Trace{at.line, 0});
  bool is_trace = trace != published.traces.end() && trace->line == at.line;
  return is_trace ? Place{at.line, trace->byte_column} : at;
}

/// What stands from a column (code points, from 1) of a line on.
std::string_view from_column(std::string_view line, int column) {
  std::size_t offset = 0;
  while (--column > 0 && offset < line.size()) static_cast<void>(next_code_point(line, offset));
  return line.substr(offset);
}

class Collection {
 public:
  explicit Collection(const Source& source) : lines_(lines_of(source.bytes)) {}

  /// `place` turns a place in the text into one in the author's file.
  template <typename ToFile>
  void add(std::string_view text, ToFile place) {
    Suspicions found = detect::suspicions(text);
    for (auto& suspicion : found) suspicion.at = place(suspicion.at);
    std::move(found.begin(), found.end(), std::back_inserter(all_));
  }

  void add_value(const Value& value) {
    if (value.is_text()) add(value.text, [&](Place at) { return place_in(value, at); });
    for (const auto& part : value.parts) add_value(part);
  }

  /// The digits of one row must not be read as going on in the next.
  void add_table(const DataFile& table, const std::string& file) {
    int number = 0;
    for (auto line : lines_of(table.bytes)) {
      auto before = all_.size();
      ++number;
      add(line, [&](Place at) { return Place{number, at.column}; });
      for (auto i = before; i < all_.size(); ++i) all_[i].file = file;
    }
  }

  Suspicions take() { return std::move(all_); }

 private:
  /// Exactly where a value stands on its line as it is read; of one that is written over several lines, or with
  /// escapes, where it begins.
  [[nodiscard]] Place place_in(const Value& value, Place at) const {
    auto number = static_cast<std::size_t>(value.at.line);
    if (number == 0 || number > lines_.size()) return value.at;
    std::string_view written = from_column(lines_[number - 1], value.at.column);
    int quote = written.starts_with('"') || written.starts_with('\'') ? 1 : 0;
    bool as_read = written.substr(static_cast<std::size_t>(quote)).starts_with(value.text);
    return as_read ? Place{value.at.line, value.at.column + quote + at.column - 1} : value.at;
  }

  std::vector<std::string_view> lines_;
  Suspicions all_{};
};

}  // namespace

Suspicions suspicious(const Source& source, const FrontMatter& front_matter, const Document& document,
                      const Published& published) {
  Collection found(source);
  for (std::string_view name : split(std::string_view(source.path).substr(0, source.path.rfind('/')), '/'))
    found.add(name, [](Place) { return Place{}; });
  found.add(source.name, [](Place) { return Place{}; });
  for (const auto& entry : front_matter.entries)
    if (entry.from == Entry::From::front_matter && !is_silent(entry.key, document)) found.add_value(entry.value);
  if (document.withdrawn) return found.take();
  found.add(published.text, [&](Place at) { return published.in_file(begun(at, published)); });
  if (const DataFile* table = table_beside(source, document))
    found.add_table(*table, source.path.substr(0, source.path.rfind('/') + 1) + table->name);
  return found.take();
}

}  // namespace insyn::parse
