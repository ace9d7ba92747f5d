// SPDX-License-Identifier: EUPL-1.2
#include "parse/front_matter/attendance.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <vector>

#include "base/date_text.hpp"
#include "base/text.hpp"

namespace insyn::parse {
namespace {

using Span = Attended::Span;
constexpr int kLongestRange = 200;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

template <std::size_t N>
bool is_one_of(std::string_view text, const std::array<std::string_view, N>& words) {
  return std::find(words.begin(), words.end(), text) != words.end();
}

/// Takes a whole word off the front: what follows it must be no letter.
bool take(std::string_view& text, std::string_view word) {
  if (!text.starts_with(word)) return false;
  std::size_t after = word.size();
  if (after < text.size() && is_letter_or_digit(next_code_point(text, after)) && !is_digit(text[word.size()]))
    return false;
  text = trimmed(text.substr(word.size()));
  return true;
}

// ---- items ----------------------------------------------------------------------------------------------------------

/// "4" or "4.1"; nothing for what is no item's number.
std::optional<std::string> item_number(std::string_view text) {
  text = trimmed(text);
  bool is_number = !text.empty() && is_digit(text.front()) && is_digit(text.back()) &&
                   std::all_of(text.begin(), text.end(), [](char c) { return is_digit(c) || c == '.'; });
  return is_number ? std::optional(std::string(text)) : std::nullopt;
}

/// "1–4" as "1", "2", "3", "4"; "4.1–4.3" likewise in its last part.
std::vector<std::string> range(const std::string& from, const std::string& to) {
  auto cut = [](const std::string& number) {
    return number.rfind('.') == std::string::npos ? 0 : number.rfind('.') + 1;
  };
  if (from.substr(0, cut(from)) != to.substr(0, cut(to))) return {};
  int first = 0, last = 0;
  std::from_chars(from.data() + cut(from), from.data() + from.size(), first);
  std::from_chars(to.data() + cut(to), to.data() + to.size(), last);
  std::vector<std::string> numbers;
  if (last - first > kLongestRange) return {};
  for (int n = first; n <= last; ++n) numbers.push_back(from.substr(0, cut(from)) + std::to_string(n));
  return numbers;
}

/// "1–4, 6 och 8" as its numbers; empty when any of it is not understood.
std::vector<std::string> item_numbers(std::string_view text) {
  std::string list(text);
  for (std::string_view dash : {"–", "—", " till ", " to "}) list = replaced(list, dash, "-");
  for (std::string_view separator : {" och ", " and ", "&", ";"}) list = replaced(list, separator, ",");
  std::vector<std::string> numbers;
  for (auto piece : split(list, ',')) {
    auto dash = piece.find('-');
    auto from = item_number(piece.substr(0, dash));
    auto to = dash == std::string_view::npos ? from : item_number(piece.substr(dash + 1));
    if (!from || !to) return {};
    auto more = range(*from, *to);
    if (more.empty()) return {};
    numbers.insert(numbers.end(), more.begin(), more.end());
  }
  return numbers;
}

// ---- remarks --------------------------------------------------------------------------------------------------------

struct Lead {
  std::string_view words;
  Span span;
};
// Longer before shorter where one begins the other.
constexpr std::array kLeads{
    Lead{"t.o.m.", Span::until},        Lead{"t.o.m", Span::until},        Lead{"t o m", Span::until},
    Lead{"tom", Span::until},           Lead{"till och med", Span::until}, Lead{"till", Span::until},
    Lead{"lämnade efter", Span::until}, Lead{"gick efter", Span::until},   Lead{"left after", Span::until},
    Lead{"until", Span::until},         Lead{"up to", Span::until},        Lead{"through", Span::until},
    Lead{"fr.o.m.", Span::from},        Lead{"fr.o.m", Span::from},        Lead{"fr o m", Span::from},
    Lead{"från och med", Span::from},   Lead{"från", Span::from},          Lead{"ankom vid", Span::from},
    Lead{"kom vid", Span::from},        Lead{"anslöt vid", Span::from},    Lead{"from", Span::from},
    Lead{"arrived at", Span::from},     Lead{"joined at", Span::from},     Lead{"deltog inte", Span::except},
    Lead{"ej vid", Span::except},       Lead{"inte vid", Span::except},    Lead{"ej", Span::except},
    Lead{"inte", Span::except},         Lead{"utom", Span::except},        Lead{"jävig", Span::except},
    Lead{"jäv", Span::except},          Lead{"not for", Span::except},     Lead{"not", Span::except},
    Lead{"except", Span::except},       Lead{"recused", Span::except},     Lead{"endast", Span::only},
    Lead{"bara", Span::only},           Lead{"enbart", Span::only},        Lead{"vid", Span::only},
    Lead{"only", Span::only},
};

constexpr std::array<std::string_view, 13> kItemWords{"punkterna",   "punkten", "punkter", "punkt", "paragraferna",
                                                      "paragraf",    "p.",      "ärende",  "items", "item",
                                                      "agenda item", "§§",      "§"};

constexpr std::array<std::string_view, 13> kAtADistance{"digitalt", "digital",   "på distans", "distans",  "via länk",
                                                        "på länk",  "via teams", "teams",      "via zoom", "zoom",
                                                        "online",   "remote",    "remotely"};

// How people say that someone was there for a part that no item bounds.
constexpr std::array<std::string_view, 14> kPartly{"lämnade", "gick", "ankom",   "anlände", "kom",
                                                   "anslöt",  "sen",  "delvis",  "del av",  "deltog del",
                                                   "left",    "late", "arrived", "partly"};

bool take_item_word(std::string_view& text) {
  return std::any_of(kItemWords.begin(), kItemWords.end(), [&](auto word) { return take(text, word); });
}

bool says_partly(std::string_view text) {
  return std::any_of(kPartly.begin(), kPartly.end(), [&](auto word) { return take(text, word); });
}

/// "14.30", "kl. 13–15". After a word such as "till" any number is taken for one.
bool is_clock(std::string_view text) {
  bool says_clock = text.find_first_of(".:") != std::string_view::npos || text.starts_with("kl");
  return says_clock && read_time_span(text);
}

enum class ItemWord { needed, optional };

Attended spanning(Span span, std::vector<std::string> numbers) {
  bool one_needed = span == Span::until || span == Span::from;
  if (numbers.empty() || (one_needed && numbers.size() != 1)) return {Span::undecidable, {}};
  return {span, std::move(numbers)};
}

/// A remark about items; nothing when it is about something else.
std::optional<Attended> attended(std::string_view remark, ItemWord item_word) {
  std::string words = folded(collapsed(remark));
  std::string_view rest = words;
  for (std::string_view filler : {"närvarande", "deltog vid", "deltog på", "deltar", "present for", "present"})
    if (take(rest, filler)) break;
  auto lead = std::find_if(kLeads.begin(), kLeads.end(), [&](const Lead& l) { return take(rest, l.words); });
  bool has_lead = lead != kLeads.end();
  bool names_items = take_item_word(rest) || item_word == ItemWord::optional;
  bool has_number = !rest.empty() && is_digit(rest.front());
  if (names_items && has_number) return spanning(has_lead ? lead->span : Span::only, item_numbers(rest));
  bool undecidable = is_clock(rest) || (has_lead && has_number) || says_partly(words);
  return undecidable ? std::optional(Attended{Span::undecidable, {}}) : std::nullopt;
}

/// Two remarks about one person's items as one: "från punkt 3, t.o.m. punkt 6" is "punkt 3–6".
Attended both(const Attended& a, const Attended& b) {
  if (a.span == Span::all) return b;
  if (a.span == Span::from && b.span == Span::until) return spanning(Span::only, range(a.items[0], b.items[0]));
  if (a.span == Span::until && b.span == Span::from) return spanning(Span::only, range(b.items[0], a.items[0]));
  return {Span::undecidable, {}};
}

/// The remarks of one pair of brackets. A comma before a number is part of a list of items.
std::vector<std::string> remarks_in(std::string_view inside) {
  std::vector<std::string> remarks;
  for (auto piece : split(inside, ',')) {
    auto remark = trimmed(piece);
    if (remark.empty()) continue;
    if (is_digit(remark.front()) && !remarks.empty())
      remarks.back() += ", " + std::string(remark);
    else
      remarks.emplace_back(remark);
  }
  return remarks;
}

void add_role(Attendance& attendance, std::string_view role) {
  if (!attendance.role.empty()) attendance.role += ", ";
  attendance.role += role;
}

void add_remarks(Attendance& attendance, std::string_view inside) {
  for (const auto& remark : remarks_in(inside)) {
    if (is_one_of(std::string_view(folded(collapsed(remark))), kAtADistance))
      attendance.digital = true;
    else if (auto span = attended(remark, ItemWord::needed))
      attendance.attended = both(attendance.attended, *span);
    else
      add_role(attendance, remark);
  }
}

/// Takes "(…)" off the end of `text` and gives what stood inside.
std::optional<std::string_view> take_brackets(std::string_view& text) {
  text = trimmed(text);
  auto open = text.rfind('(');
  if (!text.ends_with(')') || open == std::string_view::npos || open == 0) return std::nullopt;
  auto inside = text.substr(open + 1, text.size() - open - 2);
  text = trimmed(text.substr(0, open));
  return inside;
}

/// Takes " – lämnade vid punkt 4" off the end: a dash, and a remark about items or times with a number in it.
std::optional<std::string_view> take_after_dash(std::string_view& text) {
  for (std::string_view dash : {" – ", " - "}) {
    auto at = text.rfind(dash);
    if (at == std::string_view::npos || at == 0) continue;
    auto remark = trimmed(text.substr(at + dash.size()));
    bool has_number = std::any_of(remark.begin(), remark.end(), is_digit);
    if (!has_number || !attended(remark, ItemWord::needed)) continue;
    text = trimmed(text.substr(0, at));
    return remark;
  }
  return std::nullopt;
}

/// The comma before a role; that of "Bygg-, miljö- och räddningsnämnden" is none.
std::size_t role_comma(std::string_view text) {
  auto comma = text.find(',');
  return comma != std::string_view::npos && comma > 0 && text[comma - 1] != '-' ? comma : std::string_view::npos;
}

}  // namespace

Attendance read_attendance(std::string_view text, Place at, Comma comma) {
  Attendance attendance{.at = at};
  std::vector<std::string_view> brackets;
  if (auto remark = take_after_dash(text)) brackets.push_back(*remark);
  while (auto inside = take_brackets(text)) brackets.push_back(*inside);
  auto end = comma == Comma::begins_role ? role_comma(text) : std::string_view::npos;
  attendance.who = trimmed(text.substr(0, end));
  if (end != std::string_view::npos) {
    // "Socialförvaltningen, gick kl 14.30" tells of a time, not of a role.
    std::string_view after = trimmed(text.substr(end + 1));
    std::string words = folded(after);
    if (attended(after, ItemWord::needed) || says_partly(words))
      add_remarks(attendance, after);
    else
      attendance.role = after;
  }
  std::for_each(brackets.rbegin(), brackets.rend(), [&](auto inside) { add_remarks(attendance, inside); });
  return attendance;
}

Attended read_items(std::string_view text) {
  return attended(text, ItemWord::optional).value_or(Attended{Span::undecidable, {}});
}

bool says_nobody(std::string_view text) {
  constexpr std::array<std::string_view, 11> kNobody{
      "-", "–", "—", "ingen", "inga", "inga gäster", "ingen anmäld", "none", "nobody", "no one", "n/a"};
  constexpr std::size_t kLongest = 20;  // bytes; most lines are names, and need no folding
  return text.size() <= kLongest && is_one_of(std::string_view(folded(collapsed(text))), kNobody);
}

}  // namespace insyn::parse
