// SPDX-License-Identifier: EUPL-1.2
// What each stage of the walk costs, alone and on one thread, on the example project: a note, all notes, all of them
// joined, every page. (Google Benchmark: --benchmark_repetitions=9 gives medians.)
#include <benchmark/benchmark.h>

#include <algorithm>
#include <string>

#include "base/error.hpp"
#include "check/check.hpp"
#include "link/link.hpp"
#include "parse/parse.hpp"
#include "read/read.hpp"
#include "render/render.hpp"

using namespace insyn;

namespace {

const std::string kExample = INSYN_SOURCE_DIR;
const Date kToday{2026, 11, 21};  // its year is over then

/// The example, as each stage is given it.
struct Example {
  Findings findings{};
  Settings settings = read::read_settings(kExample, {}, findings);
  SourceTree tree = read::list_tree(kExample, findings);
  std::vector<std::shared_ptr<const Document>> documents{};
  Site site{};
  std::shared_ptr<const render::Theme> theme{};

  Example() {
    for (Source& note : tree.notes) {
      INSYN_EXPECTS(!read::read_note(kExample, note));
      documents.push_back(parse::parse(note).document);
    }
    site = linked();
    theme = render::load_theme(read::read_overrides(kExample), settings, findings);
  }

  Site linked() { return link::link(settings, documents, tree.files, kToday, link::Drafts::leave_out, findings); }

  [[nodiscard]] std::size_t bytes() const {
    std::size_t sum = 0;
    for (const Source& note : tree.notes) sum += note.bytes.size();
    return sum;
  }
};

Example& example() {
  static Example made;
  return made;
}

const Source& longest_note() {
  const auto& notes = example().tree.notes;
  return *std::max_element(notes.begin(), notes.end(),
                           [](const Source& a, const Source& b) { return a.bytes.size() < b.bytes.size(); });
}

void count(benchmark::State& state, std::size_t items, std::size_t bytes) {
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations() * items));
  if (bytes > 0) state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * bytes));
}

void parse_the_longest_note(benchmark::State& state) {
  const Source& note = longest_note();
  for (auto _ : state) benchmark::DoNotOptimize(parse::parse(note));
  count(state, 1, note.bytes.size());
}

void parse_all_notes(benchmark::State& state) {
  const auto& notes = example().tree.notes;
  for (auto _ : state)
    for (const Source& note : notes) benchmark::DoNotOptimize(parse::parse(note));
  count(state, notes.size(), example().bytes());
}

void link_all_notes(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(example().linked());
  count(state, example().documents.size(), 0);
}

void check_the_site(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(check::check(example().site));
  count(state, example().documents.size(), 0);
}

void render_every_page(benchmark::State& state) {
  std::size_t files = 0, bytes = 0;
  for (auto _ : state) {
    files = bytes = 0;
    for (const auto& sheet : render::sheets(example().site, *example().theme)) {
      bytes += sheet.make().size();
      ++files;
    }
  }
  count(state, files, bytes);
}

BENCHMARK(parse_the_longest_note)->Unit(benchmark::kMicrosecond);
BENCHMARK(parse_all_notes)->Unit(benchmark::kMillisecond);
BENCHMARK(link_all_notes)->Unit(benchmark::kMillisecond);
BENCHMARK(check_the_site)->Unit(benchmark::kMillisecond);
BENCHMARK(render_every_page)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
