// SPDX-License-Identifier: EUPL-1.2
// Bytes → leaks: the proof, after every build, that nothing internal stands in anything that is written. It knows
// nothing of how pages are made, and shares no code with what conceals: it reads the bytes as a stranger would.
//
// Both sides are read as words: letters of any case and with any accent are one, what stands between words is one
// space, and HTML, JSON, URL, CSV, iCalendar and Markdown are read without their marks and escapes; a tag or a sign of
// Markdown between two letters is read both as the end of a word and as nothing. From each word of an internal text on,
// the fewest words that have kLeast letters together are a run. A run that is found in the output, and does not stand
// in what is published on purpose, is a leak; unless all that the two have in common there is put together from public
// words at places where pages put things together: round dates, labels and names. Of a whole note that is not published
// it takes a whole piece (a title, a value of front matter, a row) or forty letters on end, for its sentences are of
// everyday words.
#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "model/internal.hpp"

namespace insyn::verify {

/// Letters of a run, spaces between words counted. Shorter texts are not looked for, and told in the report.
constexpr std::size_t kLeast = 12;

struct Leak {
  std::string file{};      // of the output
  std::size_t offset = 0;  // bytes from its start; 0 also for its name
  bool in_name = false;    // the file's own path tells it
  std::string source{};    // the author's file that it is internal in
  Place at{};
};

struct Report {
  std::vector<Leak> leaks{};  // by file and offset; of each file and each internal text the first alone
  std::size_t texts = 0;      // internal texts that were looked for
  std::size_t runs = 0;
  std::size_t exempt = 0;     // runs that stand in what is published on purpose as well
  std::size_t explained = 0;  // times that a run was found, and was put together from public words
  std::size_t files = 0, bytes = 0;
  /// A fingerprint of all that was looked for: where it is the same, the same is found in the same bytes, but for what
  /// is put together from public words.
  std::uint64_t sought = 0;
  /// Texts too short to be looked for: author's file and place, never the text.
  std::vector<std::pair<std::string, Place>> too_short{};
};

/// What is published on purpose. What `texts` gives must be there for as long as the verifier is.
struct Public {
  /// Gives each published text to its argument. May be called again, from any thread.
  std::function<void(const std::function<void(std::string_view)>& take)> texts{};
  /// Words of the interface: pages put those of a single word before and after anything ("Skäl", "Närvarande").
  std::vector<std::string> labels{};
  /// What pages put one after another, besides numbers and dates: titles and names.
  std::vector<std::string> names{};
};

class Verifier {
 public:
  Verifier(const std::vector<Internal>& internals, Public published);
  ~Verifier();
  Verifier(const Verifier&) = delete;
  Verifier& operator=(const Verifier&) = delete;

  /// Looks through a file that is about to be written. True when nothing internal is in it. From any thread. Of a file
  /// that comes in pieces each is given with where it begins: they must end between two items of JSON or rows of a
  /// table, where no run goes on: it stops at each `"` of JSON, and a row ends in a cell that is empty or "true".
  [[nodiscard]] bool is_clean(std::string_view path, std::string_view bytes, std::size_t from = 0);
  [[nodiscard]] Report report() const;

 private:
  struct Search;
  std::unique_ptr<Search> search_;
};

}  // namespace insyn::verify
