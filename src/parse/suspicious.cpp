// SPDX-License-Identifier: EUPL-1.2
#include "parse/suspicious.hpp"

#include <algorithm>
#include <iterator>

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

class Collection {
 public:
  /// `place` turns a place in the text into one in the author's file.
  template <typename ToFile>
  void add(std::string_view text, ToFile place) {
    Suspicions found = detect::suspicions(text);
    for (auto& suspicion : found) suspicion.at = place(suspicion.at);
    std::move(found.begin(), found.end(), std::back_inserter(all_));
  }

  void add_value(const Value& value) {
    if (value.is_text())
      add(value.text, [&](Place at) {
        return Place{value.at.line + at.line - 1, at.line == 1 ? value.at.column + at.column - 1 : at.column};
      });
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
  Suspicions all_;
};

}  // namespace

Suspicions suspicious(const Source& source, const FrontMatter& front_matter, const Document& document,
                      const Published& published) {
  Collection found;
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
