// SPDX-License-Identifier: EUPL-1.2
// What it costs to make what a site is made of: a meeting's page, the files of open data, and the encoders below them.
// (Google Benchmark: --benchmark_repetitions=9 gives medians.)
#include <benchmark/benchmark.h>

#include <algorithm>

#include "base/encode.hpp"
#include "render/render.hpp"
#include "render/sample.hpp"
#include "render/template.hpp"

using namespace insyn;

namespace {

const std::string kText =
    "Gruppen beslutade att lokalen \"Träffpunkten\" ska vara öppen också på lördagar, och att frågan tas upp igen. ";

void make_sheet(benchmark::State& state, const std::string& path) {
  const Site site = test::sample_site();
  const auto theme = test::built_in_theme(site);
  const auto sheets = render::sheets(site, *theme);
  const auto sheet =
      std::find_if(sheets.begin(), sheets.end(), [&](const render::Sheet& one) { return one.path == path; });
  if (sheet == sheets.end()) return state.SkipWithError("no such sheet");
  std::size_t bytes = 0;
  for (auto _ : state) bytes += sheet->make().size();
  state.SetBytesProcessed(static_cast<std::int64_t>(bytes));
}

void make_first_meeting(benchmark::State& state) {
  const Site site = test::sample_site();
  DocId id = 0;
  while (site.doc(id).meeting() == nullptr) ++id;
  make_sheet(state, site.doc(id).url_path + "index.html");
}

void begin_a_site(benchmark::State& state) {
  const Site site = test::sample_site();
  const auto theme = test::built_in_theme(site);
  for (auto _ : state) benchmark::DoNotOptimize(render::sheets(site, *theme));
}

void load_the_theme(benchmark::State& state) {
  for (auto _ : state) {
    Findings findings;
    benchmark::DoNotOptimize(render::load_theme({}, Settings{.language = "sv"}, findings));
  }
}

void fill_a_template(benchmark::State& state) {
  const render::Template page(
      "<ul>{{#rows}}<li>{{title}} {{#state}}<b>{{state}}</b>{{/state}} {{site}}</li>{{/rows}}</ul>",
      render::Template::Escape::html);
  render::View frame, view;
  std::vector<render::View> rows(100);
  for (render::View& row : rows) row.text("title", kText).text("state", "klart");
  frame.text("site", "Samverkan");
  view.list("rows", std::move(rows));
  std::size_t bytes = 0;
  for (auto _ : state) bytes += page.render(frame, view).size();
  state.SetBytesProcessed(static_cast<std::int64_t>(bytes));
}

template <void (*encode)(std::string&, std::string_view)>
void encode_text(benchmark::State& state) {
  std::string out;
  for (auto _ : state) {
    out.clear();
    encode(out, kText);
    benchmark::DoNotOptimize(out.data());
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * kText.size()));
}

}  // namespace

BENCHMARK(make_first_meeting);
BENCHMARK_CAPTURE(make_sheet, actions_json, "data/actions.json");
BENCHMARK_CAPTURE(make_sheet, actions_csv, "data/actions.csv");
BENCHMARK_CAPTURE(make_sheet, decisions_page, "beslut/index.html");
BENCHMARK(begin_a_site);
BENCHMARK(load_the_theme);
BENCHMARK(fill_a_template);
BENCHMARK(encode_text<encode::html>);
BENCHMARK(encode_text<encode::json>);
BENCHMARK(encode_text<encode::csv>);
BENCHMARK(encode_text<encode::url_path>);
BENCHMARK_MAIN();
