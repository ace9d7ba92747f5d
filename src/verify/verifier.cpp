// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <atomic>
#include <mutex>
#include <optional>
#include <set>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "verify/public_words.hpp"
#include "verify/reading.hpp"
#include "verify/verify.hpp"

namespace insyn::verify {
namespace {

/// One row of words of an internal text.
struct Row {
  Words words{};
  const std::string* source = nullptr;
  Place at{};
};

struct Spot {
  std::uint32_t row = 0, word = 0;
};

/// Says quickly of most runs that they are not among the wanted: four bits for each of them.
class Sieve {
 public:
  void fit(std::size_t count) {
    std::size_t bits = 1024;
    while (bits < count * 32) bits *= 2;
    bits_.assign(bits / 64, 0);
  }
  void add(std::uint64_t hash) { bits_[word(hash)] |= bit(hash); }
  [[nodiscard]] bool lets_through(std::uint64_t hash) const { return (bits_[word(hash)] & bit(hash)) == bit(hash); }

 private:
  [[nodiscard]] std::size_t word(std::uint64_t hash) const { return (hash >> 12) & (bits_.size() - 1); }
  static std::uint64_t bit(std::uint64_t hash) { return (1ull << (hash & 63)) | (1ull << ((hash >> 6) & 63)); }
  std::vector<std::uint64_t> bits_{};
};

/// What two rows of words have in common round a place in each.
struct Common {
  std::size_t first = 0, last = 0;  // words of the output
};

Common common(const Words& output, std::size_t here, const Words& internal, std::size_t there) {
  Common both{here, here};
  for (std::size_t back = 1; back <= std::min(here, there); ++back) {
    if (output[here - back].hash != internal[there - back].hash) break;
    both.first = here - back;
  }
  while (both.last < output.size() && there + (both.last - here) < internal.size() &&
         output[both.last].hash == internal[there + (both.last - here)].hash)
    ++both.last;
  return both;
}

auto order_of(const Leak& leak) { return std::tie(leak.file, leak.offset, leak.source, leak.at); }

}  // namespace

struct Verifier::Search {
  Search(const std::vector<Internal>& internals, Public known) : published(std::move(known)) {
    for (const Internal& internal : internals)
      for (const InternalText& text : internal.texts) add(internal.path, text);
    exempt_what_is_public();
    sieve.fit(wanted.size());
    for (const auto& [hash, spot] : wanted) sieve.add(hash);
  }

  void add(const std::string& path, const InternalText& text);
  void exempt_what_is_public();
  const PublicWords& public_words();
  bool look(std::string_view path, const Words& words, Leak found);
  void tell(Leak leak);

  Public published;
  std::set<std::string, std::less<>> sources{};
  std::vector<Row> rows{};
  std::unordered_map<std::uint64_t, Spot> wanted{};
  Sieve sieve{};
  std::once_flag learning{};
  std::optional<PublicWords> learned{};

  std::atomic<std::size_t> files{0}, bytes{0}, explained{0};
  std::mutex mutex{};  // guards what follows
  std::set<std::tuple<std::string, std::string, Place>> told{};
  Report report{};
};

void Verifier::Search::add(const std::string& path, const InternalText& text) {
  const std::string* source = &*sources.insert(path).first;
  Reading reading = read(text.text, Escapes::none);
  bool has_run = false;
  for (Words* words : {&reading.text, &reading.in_tags}) {
    rows.push_back({std::move(*words), source, text.at});
    const Words& row = rows.back().words;
    for (std::size_t i = 0; i < row.size(); ++i) {
      Run run = run_at(row, i);
      if (run.words == 0) break;
      has_run = true;
      Spot spot{static_cast<std::uint32_t>(rows.size() - 1), static_cast<std::uint32_t>(i)};
      wanted.emplace(run.hash, spot);
    }
  }
  if (has_run)
    ++report.texts;
  else if (!rows.back().words.empty() || !rows[rows.size() - 2].words.empty())
    report.too_short.emplace_back(path, text.at);
}

void Verifier::Search::exempt_what_is_public() {
  report.runs = wanted.size();
  auto exempt = [&](std::string_view text) {
    if (wanted.empty()) return;
    Reading reading = read(text, Escapes::backslash);
    for (const Words* words : {&reading.text, &reading.in_tags})
      for (std::size_t i = 0; i < words->size(); ++i)
        if (Run run = run_at(*words, i); run.words != 0) report.exempt += wanted.erase(run.hash);
  };
  published.texts(exempt);
  for (const auto* phrases : {&published.labels, &published.names})
    for (const std::string& phrase : *phrases) exempt(phrase);
}

/// Learnt when it is asked for: most sites hold nothing that must be explained.
const PublicWords& Verifier::Search::public_words() {
  std::call_once(learning, [&] {
    std::unordered_set<std::uint64_t> interesting;
    for (const Row& row : rows)
      for (const Word& word : row.words) interesting.insert(word.hash);
    learned.emplace(published, interesting);
  });
  return *learned;
}

/// True when there is nothing to tell. `found` says what is the same for all that is found.
bool Verifier::Search::look(std::string_view path, const Words& words, Leak found) {
  bool is_clean = true;
  for (std::size_t i = 0; i < words.size(); ++i) {
    Run run = run_at(words, i);
    if (run.words == 0) break;
    if (!sieve.lets_through(run.hash)) continue;
    auto spot = wanted.find(run.hash);
    if (spot == wanted.end()) continue;
    const Row& row = rows[spot->second.row];
    Common both = common(words, i, row.words, spot->second.word);
    if (public_words().explain(words, both.first, both.last)) {
      ++explained;
      continue;
    }
    found.file = path;
    found.offset = found.in_name ? 0 : words[both.first].offset;
    found.source = *row.source;
    found.at = row.at;
    tell(found);
    is_clean = false;
  }
  return is_clean;
}

void Verifier::Search::tell(Leak leak) {
  std::lock_guard guard(mutex);
  if (told.emplace(leak.file, leak.source, leak.at).second) report.leaks.push_back(std::move(leak));
}

Verifier::Verifier(const std::vector<Internal>& internals, Public published)
    : search_(std::make_unique<Search>(internals, std::move(published))) {}
Verifier::~Verifier() = default;

bool Verifier::is_clean(std::string_view path, std::string_view bytes) {
  Search& search = *search_;
  ++search.files;
  search.bytes += bytes.size();
  if (search.wanted.empty()) return true;
  Reading name = read(path, Escapes::none), content = read(bytes, escapes_of(path));
  bool is_clean = search.look(path, name.text, {.in_name = true});
  is_clean &= search.look(path, content.text, {});
  is_clean &= search.look(path, content.in_tags, {});
  return is_clean;
}

Report Verifier::report() const {
  Report report = search_->report;
  report.files = search_->files;
  report.bytes = search_->bytes;
  report.explained = search_->explained;
  std::sort(report.leaks.begin(), report.leaks.end(),
            [](const Leak& a, const Leak& b) { return order_of(a) < order_of(b); });
  return report;
}

}  // namespace insyn::verify
