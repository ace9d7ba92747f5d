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

#include "base/text.hpp"
#include "verify/public_words.hpp"
#include "verify/reading.hpp"
#include "verify/verify.hpp"

namespace insyn::verify {
namespace {

/// One row of words of an internal text.
struct Row {
  Words words{};
  bool is_whole_file = false;  // of a note that is not published, and full of ordinary sentences
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

/// UTF-16 that says so (Windows' Notepad) as UTF-8; "" for all other bytes. Offsets are then those of the UTF-8.
std::string utf8_of(std::string_view bytes) {
  const bool is_big = bytes.starts_with("\xFE\xFF");
  if (!is_big && !bytes.starts_with("\xFF\xFE")) return {};
  std::string text;
  char32_t high = 0;
  for (std::size_t i = 2; i + 1 < bytes.size(); i += 2) {
    auto first = static_cast<unsigned char>(bytes[i]), second = static_cast<unsigned char>(bytes[i + 1]);
    auto unit = static_cast<char32_t>(is_big ? first << 8 | second : second << 8 | first);
    if (unit >= 0xD800 && unit < 0xDC00) {
      high = unit;
      continue;
    }
    bool is_low = unit >= 0xDC00 && unit < 0xE000;
    if (!is_low || high != 0) append_utf8(text, is_low ? 0x10000 + ((high - 0xD800) << 10) + (unit - 0xDC00) : unit);
    high = 0;
  }
  return text;
}

/// Of a note that is not published a few words may stand anywhere: what tells of it is a whole piece (a title, a value)
/// or most of a sentence.
bool tells_enough(const Words& words, const Common& both, const Row& row) {
  constexpr std::size_t kMostOfASentence = 40;  // letters
  if (!row.is_whole_file || both.last - both.first == row.words.size()) return true;
  std::size_t letters = both.last - both.first - 1;
  for (std::size_t i = both.first; i < both.last; ++i) letters += words[i].letters;
  return letters >= kMostOfASentence;
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
  bool add_row(Words words, const std::string& source, const InternalText& text);
  void exempt_words(const Words& words);
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

/// True when it has a run to look for.
bool Verifier::Search::add_row(Words words, const std::string& source, const InternalText& text) {
  if (words.empty()) return false;
  rows.push_back({.words = std::move(words),
                  .is_whole_file = text.kind == InternalText::Kind::unpublished_file,
                  .source = &source,
                  .at = text.at});
  const Words& row = rows.back().words;
  const auto number = static_cast<std::uint32_t>(rows.size() - 1);
  std::size_t runs = 0;
  for (; runs < row.size(); ++runs) {
    Run run = run_at(row, runs);
    if (run.words == 0) break;
    wanted.emplace(run.hash, Spot{number, static_cast<std::uint32_t>(runs)});
  }
  return runs > 0;
}

void Verifier::Search::add(const std::string& path, const InternalText& text) {
  const std::string& source = *sources.insert(path).first;
  // What looks like an escape may be one, or the author's own sign: both ways.
  const bool has_escapes = text.text.find('\\') != std::string::npos;
  bool has_words = false, has_run = false;
  for (std::string_view piece : pieces_of(text.text))
    for (Escapes escapes : {Escapes::none, Escapes::backslash}) {
      if (escapes == Escapes::backslash && !has_escapes) continue;
      Reading reading = read(piece, escapes);
      has_words |= !reading.text.empty() || !reading.in_tags.empty();
      has_run |= add_row(std::move(reading.text), source, text);
      has_run |= add_row(std::move(reading.in_tags), source, text);
      for (Words& words : reading.joined) has_run |= add_row(std::move(words), source, text);
    }
  if (has_run)
    ++report.texts;
  else if (has_words)
    report.too_short.emplace_back(path, text.at);
}

void Verifier::Search::exempt_words(const Words& words) {
  for (std::size_t i = 0; i < words.size(); ++i)
    if (Run run = run_at(words, i); run.words != 0) report.exempt += wanted.erase(run.hash);
}

void Verifier::Search::exempt_what_is_public() {
  report.runs = wanted.size();
  if (wanted.empty()) return;
  auto exempt = [&](std::string_view text) {
    if (wanted.empty()) return;
    const Reading reading = read(text, Escapes::backslash);
    exempt_words(reading.text);
    exempt_words(reading.in_tags);
    for (const Words& words : reading.joined) exempt_words(words);
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

/// True when there is nothing to tell. `found` says what is the same for all that is found, and where the words begin.
bool Verifier::Search::look(std::string_view path, const Words& words, Leak found) {
  const std::size_t from = found.offset;
  bool is_clean = true;
  for (std::size_t i = 0; i < words.size(); ++i) {
    Run run = run_at(words, i);
    if (run.words == 0) break;
    if (!sieve.lets_through(run.hash)) continue;
    auto spot = wanted.find(run.hash);
    if (spot == wanted.end()) continue;
    const Row& row = rows[spot->second.row];
    Common both = common(words, i, row.words, spot->second.word);
    if (!tells_enough(words, both, row)) continue;
    if (public_words().explain(words, both.first, both.last)) {
      ++explained;
      continue;
    }
    found.file = path;
    found.offset = found.in_name ? 0 : from + words[both.first].offset;
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

bool Verifier::is_clean(std::string_view path, std::string_view bytes, std::size_t from) {
  Search& search = *search_;
  search.files += from == 0 ? 1 : 0;
  search.bytes += bytes.size();
  if (search.wanted.empty()) return true;
  const std::string plain = utf8_of(bytes);
  if (!plain.empty()) bytes = plain;
  Reading name = read(path, Escapes::none), content = read(bytes, escapes_of(path));
  bool is_clean = search.look(path, name.text, {.in_name = true});
  const Leak found{.offset = from};
  is_clean &= search.look(path, content.text, found);
  is_clean &= search.look(path, content.in_tags, found);
  for (const Words& words : content.joined) is_clean &= search.look(path, words, found);
  return is_clean;
}

Report Verifier::report() const {
  Report report = search_->report;
  report.files = search_->files;
  report.bytes = search_->bytes;
  report.explained = search_->explained;
  for (const auto& [hash, spot] : search_->wanted) report.sought += hash * 0x9E3779B97F4A7C15u;  // in whatever order
  std::sort(report.leaks.begin(), report.leaks.end(),
            [](const Leak& a, const Leak& b) { return order_of(a) < order_of(b); });
  return report;
}

}  // namespace insyn::verify
