// SPDX-License-Identifier: EUPL-1.2
#include "parse/wording/sentences.hpp"

#include <algorithm>

namespace insyn::parse {
namespace {

constexpr std::size_t kLongestSentence = 35;  // words
constexpr std::size_t kWordsOfAText = 100;    // fewer say nothing about a text
constexpr std::size_t kWordsOfAParagraph = 25;
constexpr int kHardestText = 60;
constexpr std::uint32_t kLongWord = 6;  // letters

bool ends_paragraph(const WordAt& word) { return word.ends_paragraph; }
bool ends_sentence(const WordAt& word) { return word.ends_sentence; }

/// The words up to the first that ends what they make, and with it; `words` goes on behind it.
template <typename Ends>
std::span<const WordAt> take(std::span<const WordAt>& words, const Ends& ends) {
  const auto last = std::find_if(words.begin(), words.end(), ends);
  const auto count = static_cast<std::size_t>(last - words.begin()) + (last == words.end() ? 0 : 1);
  const auto taken = words.first(count);
  words = words.subspan(count);
  return taken;
}

bool is_list(const RunningText& run, std::span<const WordAt> sentence) {
  const auto from = run.text.begin() + sentence.front().from, to = run.text.begin() + sentence.back().from;
  return static_cast<std::size_t>(std::count(from, to, ',')) * 4 >= sentence.size();
}

std::span<const WordAt> hardest_paragraph(std::span<const WordAt> words) {
  std::span<const WordAt> hardest;
  int most = 0;
  while (!words.empty()) {
    const auto paragraph = take(words, ends_paragraph);
    const int lix = paragraph.size() < kWordsOfAParagraph ? 0 : lix_of(paragraph);
    if (lix > most) most = lix, hardest = paragraph;
  }
  return hardest;
}

}  // namespace

void report_long_sentences(const RunningText& run, std::span<const WordAt> words, const Reporter& report) {
  while (!words.empty()) {
    const auto sentence = take(words, ends_sentence);
    if (sentence.size() <= kLongestSentence || is_list(run, sentence)) continue;
    report(Rule::long_sentence, run.place_of(sentence.front().from),
           say("meningen har {} ord", "the sentence has {} words", sentence.size()),
           say("dela den: en tanke i varje mening", "split it: one thought to a sentence"));
  }
}

int lix_of(std::span<const WordAt> words) {
  if (words.empty()) return 0;
  const auto sentences = std::max<std::ptrdiff_t>(1, std::count_if(words.begin(), words.end(), ends_sentence));
  const auto is_long = [](const WordAt& word) { return word.letters > kLongWord; };
  const auto count = static_cast<double>(words.size());
  const auto long_words = static_cast<double>(std::count_if(words.begin(), words.end(), is_long));
  return static_cast<int>(count / static_cast<double>(sentences) + 100 * long_words / count + 0.5);
}

void report_readability(const RunningText& run, std::span<const WordAt> words, const Reporter& report) {
  if (words.size() < kWordsOfAText) return;
  const int lix = lix_of(words);
  if (lix <= kHardestText) return;
  const auto hardest = hardest_paragraph(words);
  report(Rule::readability, run.place_of((hardest.empty() ? words : hardest).front().from),
         say("texten är svår att läsa (LIX {}; högst {})", "the text is hard to read (LIX {}; at most {})", lix,
             kHardestText),
         say("börja här: kortare meningar, och ord som folk använder",
             "begin here: shorter sentences, and words that people use"));
}

}  // namespace insyn::parse
