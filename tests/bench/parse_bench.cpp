// SPDX-License-Identifier: EUPL-1.2
// What it costs to read a note: an ordinary meeting of 9 kB, and one of 277 kB, whole and by its greatest parts. Bytes
// a second should be alike for both: nothing here takes more time for each line the more lines there are. (Google
// Benchmark: --benchmark_repetitions=9 gives medians.)
#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include "detect/detect.hpp"
#include "parse/parse.hpp"
#include "parse/text/clean.hpp"
#include "parse/text/conceal.hpp"
#include "parse/text/markdown.hpp"
#include "parse/text/prose_builder.hpp"

using namespace insyn;

namespace {

constexpr int kMeeting = 12, kLong = 360;  // items

std::string item(int number) {
  constexpr const char* kActors[] = {"Länsstyrelsen", "Regionen", "Kommunen", "Arbetsförmedlingen"};
  const char* actor = kActors[static_cast<std::size_t>(number) % std::size(kActors)];
  std::string text = fmt::format("## {}. Uppföljning av språkpraktiken\n\n", number);
  for (int i = 0; i < 2; ++i)
    text += fmt::format(
        "{} lyfte fram behovet av fler praktikplatser – så att fler kan försörja sig själva. Gruppen jämförde goda "
        "exempel från grannkommunerna inför nästa möte och betonade vikten av tydlighet.\n\n",
        actor);
  text += fmt::format("- *{0}* tog upp [underlaget](https://www.example.se/underlag/{1}).\n", actor, number);
  text += fmt::format("**Beslut:** Gruppen beslutar att bjuda in {} arbetsgivare.\n\n", number);
  return text + fmt::format("- [ ] {}: skicka ut enkäten, senast 2025-04-{:02}\n\n", actor, number % 28 + 1);
}

Source note(std::int64_t items) {
  Source source{.path = "minutes/p/g/2025-03-12.md", .role = Role::in_group, .project = "p", .group = "g"};
  source.name = "2025-03-12";
  source.bytes = "---\ntitel: Möte\ndatum: 2025-03-12\nnärvarande:\n  - Regionen\n  - Kommunen\n---\n\n";
  for (int i = 1; i <= items; ++i) source.bytes += item(i);
  return source;
}

/// Measures what is done with a note.
template <typename Does>
void measure(benchmark::State& state, Does does) {
  const Source source = note(state.range(0));
  for (auto _ : state) benchmark::DoNotOptimize(does(source));
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * source.bytes.size()));
}

void read_note(benchmark::State& state) { measure(state, parse::parse); }

void clean(benchmark::State& state) {
  measure(state, [](const Source& source) {
    Findings findings;
    return parse::clean_text(source, findings);
  });
}

void conceal(benchmark::State& state) {
  measure(state, [](const Source& source) {
    Findings findings;
    Internal internal;
    return parse::conceal(source.bytes, 1, source.path, internal, findings);
  });
}

void commonmark(benchmark::State& state) {
  measure(state, [](const Source& source) { return parse::parse_markdown(source.bytes).root != nullptr; });
}

void tree(benchmark::State& state) {
  measure(state, [](const Source& source) {
    Findings findings;
    return parse::build_prose({.text = source.bytes}, source.path, findings);
  });
}

void detect_private(benchmark::State& state) {
  measure(state, [](const Source& source) { return detect::suspicions(source.bytes); });
}

BENCHMARK(read_note)->Arg(kMeeting)->Arg(kLong);
BENCHMARK(clean)->Arg(kMeeting);
BENCHMARK(conceal)->Arg(kMeeting);
BENCHMARK(commonmark)->Arg(kMeeting);
BENCHMARK(tree)->Arg(kMeeting);
BENCHMARK(detect_private)->Arg(kMeeting);

}  // namespace

BENCHMARK_MAIN();
