// SPDX-License-Identifier: EUPL-1.2
#include "render/dated.hpp"

#include <algorithm>

#include "render/shared.hpp"

namespace insyn::render {

bool is_dated(const Document& document) {
  return document.meeting() != nullptr || std::holds_alternative<News>(document.as);
}

std::vector<Dated> latest_first(std::vector<Dated> dated) {
  std::stable_sort(dated.begin(), dated.end(), [](const Dated& a, const Dated& b) { return a.day > b.day; });
  return dated;
}

std::vector<Dated> meetings_and_news(const Site& site) {
  std::vector<Dated> dated;
  for (DocId id = 0; id < site.documents.size(); ++id) {
    const Document& document = site.doc(id);
    const Date day = is_dated(document) ? day_of(document) : Date{};
    if (day && site.as_translation(id) == nullptr) dated.push_back({day, id});
  }
  return latest_first(std::move(dated));
}

std::span<const Dated> in_year(std::span<const Dated> dated, int year) {
  auto later = [](const Dated& one, int than) { return one.day.year > than; };
  auto first = std::lower_bound(dated.begin(), dated.end(), year, later);
  auto last = std::lower_bound(first, dated.end(), year - 1, later);
  return {first, last};
}

std::vector<int> years_of(std::span<const Dated> dated) {
  std::vector<int> years;
  for (const Dated& one : dated)
    if (years.empty() || years.back() != one.day.year) years.push_back(one.day.year);
  return years;
}

}  // namespace insyn::render
