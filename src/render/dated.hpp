// SPDX-License-Identifier: EUPL-1.2
// The site's meetings and news by day: put in order once, for the pages of all years.
#pragma once
#include <span>
#include <vector>

#include "model/site.hpp"

namespace insyn::render {

struct Dated {
  Date day{};
  DocId document = 0;
};

/// Whether it is found by its day: a meeting or a news item.
[[nodiscard]] bool is_dated(const Document& document);
/// Latest day first; of one day in the site's order.
[[nodiscard]] std::vector<Dated> latest_first(std::vector<Dated> dated);
/// Meetings, whether held or to come, and news, that have a day; no translations. Latest first.
[[nodiscard]] std::vector<Dated> meetings_and_news(const Site& site);
/// Those of one year, of some that are latest first.
[[nodiscard]] std::span<const Dated> in_year(std::span<const Dated> dated, int year);
/// The years that there are, latest first.
[[nodiscard]] std::vector<int> years_of(std::span<const Dated> dated);

}  // namespace insyn::render
