// SPDX-License-Identifier: EUPL-1.2
#include "render/terms.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "base/encode.hpp"
#include "base/text.hpp"

namespace insyn::render {
namespace {

constexpr std::size_t kFewestLetters = 4;  // of a word that may take endings: "bo" would be in "bor" and "boet"

constexpr std::string_view kEndings[] = {
    "s",  "n",   "ns", "t",  "ts", "a",   "as", "e",   "en",   "ens",  "et",    "ets",  "er",    "ers",  "ar",   "ars",
    "or", "ors", "r",  "rs", "na", "nas", "es", "ena", "enas", "erna", "ernas", "arna", "arnas", "orna", "ornas"};

/// Words that change where the ending begins: "flicka, flickor", "pojke, pojkar", "lärare, lärarna", "ansökan,
/// ansökningar", "program, programmet".
struct Change {
  std::string_view end, instead;
  std::vector<std::string_view> endings;
};
const std::vector<Change>& changes() {
  static const std::vector<Change> kChanges{{"a", "", {"or", "ors", "orna", "ornas"}},
                                            {"e", "", {"ar", "ars", "arna", "arnas"}},
                                            {"are", "ar", {"na", "nas"}},
                                            {"an", "ning", {"ar", "ars", "arna", "arnas"}},
                                            {"m", "mm", {"et", "ets", "en", "ens", "er", "erna"}}};
  return kChanges;
}

/// The folded word and all that may be made of it.
std::vector<std::string> inflected(const std::string& word) {
  std::vector<std::string> forms{word};
  if (code_points(word) < kFewestLetters) return forms;
  for (auto ending : kEndings) forms.push_back(word + std::string(ending));
  for (const Change& change : changes()) {
    if (!word.ends_with(change.end)) continue;
    std::string stem = word.substr(0, word.size() - change.end.size()) + std::string(change.instead);
    for (auto ending : change.endings) forms.push_back(stem + std::string(ending));
  }
  std::sort(forms.begin(), forms.end());
  forms.erase(std::unique(forms.begin(), forms.end()), forms.end());
  return forms;
}

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

/// By byte: a letter or digit of ASCII.
constexpr std::array<bool, 256> kPlain = [] {
  std::array<bool, 256> plain{};
  for (std::size_t c = 0; c < plain.size(); ++c)
    plain[c] = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  return plain;
}();

unsigned char byte_at(std::string_view text, std::size_t at) { return static_cast<unsigned char>(text[at]); }

/// Offset after the letter or digit at `at`; `at` itself where there is none.
std::size_t after_letter(std::string_view text, std::size_t at) {
  if (byte_at(text, at) < 0x80) return kPlain[byte_at(text, at)] ? at + 1 : at;
  bool latin = byte_at(text, at) == 0xC3 && at + 1 < text.size();  // À–ÿ: letters but for × and ÷
  if (latin && (byte_at(text, at + 1) & 0xDFU) != 0x97) return at + 2;
  std::size_t next = at;
  return is_letter_or_digit(next_code_point(text, next)) ? next : at;
}

std::size_t word_end(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    while (at < text.size() && kPlain[byte_at(text, at)]) ++at;
    std::size_t next = at < text.size() ? after_letter(text, at) : at;
    if (next == at) break;
    at = next;
  }
  return at;
}

/// Where the next word begins; text.size() when there is none.
std::size_t word_start(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    while (at < text.size() && byte_at(text, at) < 0x80 && !kPlain[byte_at(text, at)]) ++at;
    if (at == text.size() || after_letter(text, at) != at) break;
    next_code_point(text, at);
  }
  return at;
}

/// As folded(), without asking for the letters that Swedish has.
void fold_into(std::string& to, std::string_view word) {
  to.assign(word);
  for (std::size_t i = 0; i < to.size(); ++i) {
    auto byte = static_cast<unsigned char>(to[i]);
    if (is_capital(to[i])) to[i] = static_cast<char>(byte | 0x20U);
    if (byte < 0x80) continue;
    auto second = i + 1 < to.size() ? static_cast<unsigned char>(to[i + 1]) : 0x9FU;
    if (byte != 0xC3 || second == 0x9F) return to.assign(folded(word)), void();
    if (second < 0x9F) to[i + 1] = static_cast<char>(second | 0x20U);
    ++i;
  }
}

/// A key of the first two bytes of a folded word.
std::size_t first_two(std::string_view folded_word) {
  std::size_t first = folded_word.empty() ? 0 : byte_at(folded_word, 0);
  return first | (folded_word.size() < 2 ? 0U : std::size_t(byte_at(folded_word, 1)) << 8U);
}

/// The same of a word as written; nothing where its letters take more than a look to fold.
std::optional<std::size_t> first_two_folded(std::string_view word) {
  char two[2] = {word[0], word.size() < 2 ? '\0' : word[1]};
  for (char& c : two) {
    if (static_cast<unsigned char>(c) >= 0x80) return std::nullopt;
    if (is_capital(c)) c = static_cast<char>(c | 0x20);
  }
  return first_two(std::string_view(two, word.size() < 2 ? 1 : 2));
}

/// Part of an address or of a longer word ("e-tjänst", "info@regionen.example").
bool is_glued(std::string_view text, std::size_t from, std::size_t end) {
  constexpr std::string_view kBefore = "-@_.", kAfter = "@_";
  if (from > 0 && kBefore.find(text[from - 1]) != std::string_view::npos) return true;
  if (end == text.size()) return false;
  bool dot_inside = text[end] == '.' && end + 1 < text.size() && after_letter(text, end + 1) != end + 1;
  return dot_inside || kAfter.find(text[end]) != std::string_view::npos;
}

/// Written with capitals: "SFI", "SoL", "NP".
bool looks_abbreviated(const std::string& form) {
  auto capitals = std::count_if(form.begin(), form.end(), is_capital);
  return capitals >= 2 && static_cast<std::size_t>(capitals) * 2 > form.size() && form.size() <= 10;
}

}  // namespace

Terms::Terms(const Glossary& glossary, const std::string& page_href, const std::vector<std::string>& names) {
  // First: of two that are equally long the first counts.
  for (const std::string& name : names) add(kNoTerm, name, looks_abbreviated(name));
  for (std::uint32_t i = 0; i < glossary.terms.size(); ++i) {
    const Term& term = glossary.terms[i];
    openings_.push_back(
        fmt::format("<a class=\"term\" href=\"{}\">", encode::html(page_href + "#" + encode::url(term.anchor))));
    written_out_.push_back(encode::html(term.written_out));
    for (const std::string& form : term.forms)
      add(i, form, (term.abbreviation && form == term.name) || looks_abbreviated(form));
  }
}

void Terms::add(std::uint32_t term, const std::string& form, bool exact) {
  std::string low = folded(form);
  std::size_t start = word_start(low, 0), end = word_end(low, start);
  if (start != 0 || end == start) return;  // begins with no word: nowhere to look for it
  std::string first = low.substr(start, end - start);
  Candidate candidate{.term = term};
  if (exact) {
    candidate.exact = form;
    return add_start(first, candidate);
  }
  while (word_start(low, end) < low.size()) {
    start = word_start(low, end);
    Part part{collapsed("|" + low.substr(end, start - end) + "|"), {}};
    end = word_end(low, start);
    bool last = word_start(low, end) == low.size();
    std::string word = low.substr(start, end - start);
    part.forms = last ? inflected(word) : std::vector{word};
    candidate.parts.push_back(std::move(part));
  }
  if (!candidate.parts.empty()) return add_start(first, candidate);
  for (const std::string& word : inflected(first)) add_start(word, candidate);
}

void Terms::add_start(const std::string& first_word, const Candidate& candidate) {
  begins_.set(first_two(first_word));
  by_first_word_[first_word].push_back(candidate);
}

std::size_t Terms::end_of(const Candidate& candidate, std::string_view text, std::size_t from, std::size_t end) {
  if (!candidate.exact.empty()) {
    std::size_t after = from + candidate.exact.size();
    bool is_there = text.substr(from).starts_with(candidate.exact) && word_end(text, after) == after;
    return is_there ? after : 0;
  }
  std::string word;
  for (const Part& part : candidate.parts) {
    std::size_t start = word_start(text, end);
    std::string gap = collapsed("|" + replaced(text.substr(end, start - end), "\u00a0", " ") + "|");
    if (start == text.size() || gap != part.gap) return 0;
    end = word_end(text, start);
    fold_into(word, text.substr(start, end - start));
    if (std::find(part.forms.begin(), part.forms.end(), word) == part.forms.end()) return 0;
  }
  // "insats- och åtgärdsplan" speaks of a plan.
  return end < text.size() && text[end] == '-' ? 0 : end;
}

Terms::Found Terms::longest_at(std::string_view text, std::size_t from, std::size_t end) const {
  auto key = first_two_folded(text.substr(from, end - from));
  if (key && !begins_.test(*key)) return {};
  std::string word;
  fold_into(word, text.substr(from, end - from));
  if (!key && !begins_.test(first_two(word))) return {};
  auto candidates = by_first_word_.find(word);
  if (candidates == by_first_word_.end()) return {};
  Found found;
  for (const Candidate& candidate : candidates->second) {
    std::size_t candidate_end = end_of(candidate, text, from, end);
    if (candidate_end > found.end && !is_glued(text, from, candidate_end)) found = {candidate_end, &candidate};
  }
  return found;
}

void Terms::write_link(std::string& to, std::string_view words, const Candidate& candidate) const {
  const std::string& written_out = written_out_[candidate.term];
  std::string_view element = candidate.exact.empty() ? "dfn" : "abbr";
  ((to += openings_[candidate.term]) += '<') += element;
  if (!candidate.exact.empty() && !written_out.empty()) ((to += " title=\"") += written_out) += '"';
  to += '>';
  encode::html(to, words);
  ((to += "</") += element) += "></a>";
}

void Terms::write(std::string& to, std::string_view text, ExplainedTerms& explained) const {
  std::size_t written = 0, at = 0;
  while (!openings_.empty() && (at = word_start(text, at)) < text.size()) {
    std::size_t end = word_end(text, at);
    Found found = longest_at(text, at, end);
    bool is_term = found.candidate != nullptr && found.candidate->term != kNoTerm;
    if (is_term && !explained[found.candidate->term]) {
      explained[found.candidate->term] = true;
      encode::html(to, text.substr(written, at - written));
      write_link(to, text.substr(at, found.end - at), *found.candidate);
      written = found.end;
    }
    at = found.candidate == nullptr ? end : found.end;
  }
  encode::html(to, text.substr(written));
}

}  // namespace insyn::render
