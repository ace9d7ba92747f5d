// SPDX-License-Identifier: EUPL-1.2
// For who wants to use what the section holds: every file of open data, what it tells and where its fields are
// described.
#include "render/calendar.hpp"
#include "render/data/catalogue.hpp"
#include "render/data/kind.hpp"
#include "render/page.hpp"

namespace insyn::render {
namespace {

View kind_row(const Shared& shared, const Words& words, const Kind& kind) {
  View view;
  view.text("name", words[fmt::format("data_{}", kind.name)]);
  view.text("about", std::string(words.language().starts_with("sv") ? kind.sv : kind.en));
  view.text("json_href", shared.href(json_path(kind))).text("csv_href", shared.href(csv_path(kind)));
  return view.text("schema_href", shared.href(schema_path(kind)));
}

}  // namespace

void put_data_files(View& view, const Shared& shared, const Words& words) {
  view.list("kinds",
            rows(all_kinds(), all_kinds().size(), [&](const Kind& kind) { return kind_row(shared, words, kind); }));
}

std::string data_page(const Shared& shared) {
  const Words& words = shared.words();
  View view;
  put_data_files(view, shared, words);
  view.text("catalogue_href", shared.href(kCataloguePath));
  return show(shared, words, "data.html",
              plain_head(shared, words["open_data"], words["data_lead"], std::string(kDataPath)), std::move(view));
}

}  // namespace insyn::render
