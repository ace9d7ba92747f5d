// SPDX-License-Identifier: EUPL-1.2
// What it costs to look through what is written for what is internal: bytes of a page a second, for a site with few and
// with many internal texts. (Google Benchmark: --benchmark_repetitions=9 gives medians.)
#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include <random>

#include "verify/verify.hpp"

using namespace insyn;

namespace {

/// Words as notes have them, the same at each run.
class Prose {
 public:
  std::string words(int count) {
    constexpr const char* kSyllables[] = {"sam",  "ver", "kan", "be", "slut", "åt",
                                          "gärd", "om",  "rå",  "de", "när",  "mö"};
    std::string text;
    for (int i = 0; i < count; ++i) {
      for (int syllables = 1 + static_cast<int>(random_() % 3); syllables > 0; --syllables)
        text += kSyllables[random_() % std::size(kSyllables)];
      text += ' ';
    }
    return text;
  }

 private:
  std::mt19937 random_{20250312};
};

std::string page_of(Prose& prose, int paragraphs) {
  std::string page = "<!doctype html>\n<html lang=\"sv\">\n";
  for (int i = 0; i < paragraphs; ++i)
    page += fmt::format("<p class=\"lead wide\">{}<a href=\"/samverkan/{}/\">{}</a></p>\n", prose.words(20), i,
                        prose.words(3));
  return page;
}

void look_through_pages(benchmark::State& state) {
  Prose prose;
  Internal internal{.path = "minutes/a.md"};
  for (std::int64_t i = 0; i < state.range(0); ++i) internal.texts.push_back({.text = "hemligt " + prose.words(30)});
  verify::Verifier verifier({internal}, {.texts = [](const auto&) {}});
  const std::string page = page_of(prose, 100);
  for (auto _ : state) benchmark::DoNotOptimize(verifier.is_clean("a/index.html", page));
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * page.size()));
}

void learn_what_is_public(benchmark::State& state) {
  Prose prose;
  Internal internal{.path = "minutes/a.md"};
  for (int i = 0; i < 1000; ++i) internal.texts.push_back({.text = "hemligt " + prose.words(30)});
  std::vector<std::string> notes;
  std::size_t bytes = 0;
  for (std::int64_t i = 0; i < state.range(0); ++i) bytes += notes.emplace_back(prose.words(600)).size();
  verify::Public published{.texts = [&](const auto& take) {
    for (const auto& note : notes) take(note);
  }};
  for (auto _ : state) verify::Verifier verifier({internal}, published);
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * bytes));
}

BENCHMARK(look_through_pages)->Arg(1)->Arg(1000)->Arg(10000);
BENCHMARK(learn_what_is_public)->Arg(1000);

}  // namespace

BENCHMARK_MAIN();
