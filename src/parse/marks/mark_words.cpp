// SPDX-License-Identifier: EUPL-1.2
#include "parse/marks/mark_words.hpp"

#include <array>
#include <string>

#include "base/text.hpp"

namespace insyn::parse {
namespace {

struct Word {
  std::string_view text;  // folded
  MarkWord word;
};
constexpr std::array kWords{
    Word{"beslut", MarkWord::decision},
    Word{"decision", MarkWord::decision},
    Word{"inriktning", MarkWord::direction},
    Word{"direction", MarkWord::direction},
    Word{"råd", MarkWord::advice},
    Word{"rekommendation", MarkWord::advice},
    Word{"advice", MarkWord::advice},
    Word{"recommendation", MarkWord::advice},
    Word{"avvikande mening", MarkWord::dissent},
    Word{"reservation", MarkWord::dissent},
    Word{"dissent", MarkWord::dissent},
    Word{"uppföljning", MarkWord::follow_up},
    Word{"follow-up", MarkWord::follow_up},
    Word{"deltog inte", MarkWord::recusal},
    Word{"jäv", MarkWord::recusal},
    Word{"recused", MarkWord::recusal},
};

struct State {
  std::string_view text;  // folded
  Outcome outcome;
};
// Longer forms first: "följs inte" before "följs", "ej påbörjat" before "påbörjat" would say.
constexpr std::array kStates{
    State{"fullföljs inte", Outcome::abandoned},
    State{"fullföljdes inte", Outcome::abandoned},
    State{"ej påbörjat", Outcome::not_started},
    State{"ej påbörjad", Outcome::not_started},
    State{"inte påbörjat", Outcome::not_started},
    State{"inte påbörjad", Outcome::not_started},
    State{"följs delvis", Outcome::partly_followed},
    State{"följs inte", Outcome::declined},
    State{"följs", Outcome::followed},
    State{"genomförd", Outcome::done},
    State{"genomfört", Outcome::done},
    State{"pågår", Outcome::ongoing},
    State{"pågående", Outcome::ongoing},
    State{"försenad", Outcome::delayed},
    State{"försenat", Outcome::delayed},
    State{"ändrad", Outcome::changed},
    State{"ändrat", Outcome::changed},
    State{"ersatt", Outcome::replaced},
    State{"upphävd", Outcome::revoked},
    State{"upphävt", Outcome::revoked},
    State{"bordlagd", Outcome::postponed},
    State{"bordlagt", Outcome::postponed},
    State{"not started", Outcome::not_started},
    State{"partly followed", Outcome::partly_followed},
    State{"followed", Outcome::followed},
    State{"declined", Outcome::declined},
    State{"postponed", Outcome::postponed},
    State{"ongoing", Outcome::ongoing},
    State{"delayed", Outcome::delayed},
    State{"changed", Outcome::changed},
    State{"replaced", Outcome::replaced},
    State{"revoked", Outcome::revoked},
    State{"abandoned", Outcome::abandoned},
    State{"done", Outcome::done},
};

bool is_letter_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return false;
  return is_letter_or_digit(next_code_point(text, at));
}

bool is_letter_before(std::string_view text, std::size_t at) {
  if (at == 0) return false;
  std::size_t from = at - 1;
  while (from > 0 && (static_cast<unsigned char>(text[from]) & 0xC0) == 0x80) --from;
  return is_letter_or_digit(next_code_point(text, from));
}

bool is_negated(std::string_view text, std::size_t at) {
  std::string_view before = trimmed(text.substr(0, at));
  for (std::string_view no : {"inte", "ej", "not"})
    if (before.ends_with(no) && !is_letter_before(before, before.size() - no.size())) return true;
  return false;
}

/// Where a state's word stands: whole at its start; inflected endings may follow ("genomförda", "genomförts").
std::size_t find_state(std::string_view text, std::string_view state) {
  for (auto at = text.find(state); at != std::string_view::npos; at = text.find(state, at + 1)) {
    if (is_letter_before(text, at) || is_negated(text, at)) continue;
    std::size_t end = at + state.size();
    std::string_view rest = text.substr(end);
    bool inflected = rest.starts_with("a ") || rest.starts_with("s ") || rest == "a" || rest == "s" ||
                     rest.starts_with("a.") || rest.starts_with("s.") || rest.starts_with("a,") ||
                     rest.starts_with("s,");
    if (!is_letter_at(text, end) || inflected) return at;
  }
  return std::string_view::npos;
}

std::size_t number_size(std::string_view rest) {
  std::size_t end = rest.find_first_not_of(" ");
  if (end == std::string_view::npos || end == 0) return 0;
  std::size_t digits = end;
  while (digits < rest.size() && rest[digits] >= '0' && rest[digits] <= '9') ++digits;
  return digits > end ? digits : 0;
}

/// Bytes of `text` that fold to `word`, 0 when it does not start with it. (Our words keep their length when folded, and
/// begin with a letter of ASCII, which tells nearly all other words from them.)
std::size_t prefix_size(std::string_view text, std::string_view word) {
  bool may_be = text.size() >= word.size() && (text[0] | 0x20) == word[0];
  return may_be && folded(text.substr(0, word.size())) == word ? word.size() : 0;
}

}  // namespace

std::optional<MarkLabel> mark_label(std::string_view text) {
  for (const auto& word : kWords) {
    std::size_t size = prefix_size(text, word.text);
    if (size == 0 || is_letter_at(text, size)) continue;
    size += number_size(text.substr(size));
    std::size_t colon = text.find_first_not_of(' ', size);
    bool has_colon = colon != std::string_view::npos && text[colon] == ':';
    return MarkLabel{word.word, size, has_colon ? colon + 1 : size};
  }
  return std::nullopt;
}

std::optional<MarkLabel> mark_marker(std::string_view text) {
  if (!text.starts_with("[!")) return std::nullopt;
  auto end = text.find(']');
  if (end == std::string_view::npos) return std::nullopt;
  auto label = mark_label(trimmed(text.substr(2, end - 2)));
  if (!label || label->name_size != trimmed(text.substr(2, end - 2)).size()) return std::nullopt;
  return MarkLabel{label->word, label->name_size, end + 1};
}

Outcome outcome_in(std::string_view words) {
  std::string text = folded(words);
  Outcome best = Outcome::none;
  std::size_t best_at = std::string::npos;
  for (const auto& state : kStates)
    if (auto at = find_state(text, state.text); at < best_at) best = state.outcome, best_at = at;
  return best;
}

bool sounds_like_decision(std::string_view words) {
  std::string text = folded(words);
  if (text.find("beslut") == std::string::npos && text.find("decide") == std::string::npos) return false;
  for (std::string_view phrase :
       {"gruppen beslutar", "gruppen beslutade", "gruppen har beslutat", "mötet beslutar", "mötet beslutade",
        "beslutades att", "group decides", "group decided", "it was decided"})
    if (text.find(phrase) != std::string::npos) return true;
  return false;
}

}  // namespace insyn::parse
