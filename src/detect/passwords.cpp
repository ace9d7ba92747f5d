// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>
#include <string_view>

#include "base/patterns.hpp"
#include "detect/detectors.hpp"
#include "detect/folding.hpp"

namespace insyn::detect {
namespace {

constexpr std::size_t kReach = 40;  // characters from the word to the sign before its value: "lösenordet till wifi: x"
constexpr std::size_t kLongest = 128;  // characters of a value

/// What a password is called, and what its value may look like.
struct Name {
  std::string letters;
  /// id: digits, also in groups. mixed: letters and digits. pair: "user / word".
  enum class Value { any, digits, id, mixed, pair } value;
};

const std::vector<Name>& names() {
  using enum Name::Value;
  static const std::vector<Name> all{{latin1("lösenord"), any},  {"losenord", any},
                                     {latin1("lösenfras"), any}, {"password", any},
                                     {"passord", any},           {"passphrase", any},
                                     {"passcode", any},          {"passkod", any},
                                     {latin1("applösen"), any},  {"pinkod", digits},
                                     {"pin-kod", digits},        {"pin", digits},
                                     {"portkod", digits},        {latin1("dörrkod"), digits},
                                     {"larmkod", digits},        {latin1("låskod"), digits},
                                     {"entrékod", digits},       {latin1("åtkomstkod"), any},
                                     {"inloggningskod", any},    {"access code", any},
                                     {"wifi-kod", any},          {"koden till", digits},
                                     {"kod till", digits},       {latin1("lösenkod"), any},
                                     {latin1("lösen"), mixed},   {"pw:", any},
                                     {"inlogg", pair},           {"inloggning", pair},
                                     {"login:", pair},           {latin1("mötes-id"), id},
                                     {latin1("mötesid"), id},    {"meeting id", id},
                                     {"konferens-id", id},       {"conference id", id}};
  return all;
}

/// What stands after the colon where no password does.
bool is_placeholder(std::string_view value) {
  static const std::vector<std::string> kWords{"se",
                                               "enligt",
                                               "skickas",
                                               latin1("ändras"),
                                               latin1("krävs"),
                                               "saknas",
                                               "finns",
                                               "ej",
                                               "inte",
                                               "nej",
                                               "ja",
                                               latin1("måste"),
                                               "ska",
                                               "kan",
                                               "av",
                                               "delas",
                                               "ges",
                                               "byt",
                                               "byts",
                                               "bytt",
                                               "bytas",
                                               "ingen",
                                               "inget",
                                               "required",
                                               "optional",
                                               "string",
                                               "none",
                                               "null",
                                               "true",
                                               "false",
                                               "see",
                                               "ask",
                                               "on",
                                               "or",
                                               "och",
                                               "eller",
                                               "via",
                                               "i",
                                               latin1("på"),
                                               "hos",
                                               latin1("får"),
                                               "hemligt-ord",
                                               "yes",
                                               "no",
                                               "is",
                                               "the",
                                               "a",
                                               "an",
                                               "in",
                                               "from",
                                               "will",
                                               "to",
                                               "be",
                                               "as",
                                               "env",
                                               "secret",
                                               "password",
                                               "passord",
                                               latin1("lösenord"),
                                               "xxx",
                                               "pass",
                                               "word"};
  bool is_masked = std::all_of(value.begin(), value.end(), [](char c) {
    return c == 'x' || c == 'X' || c == '.' || c == '-' || c == '_' || c == kOtherSign || c == '#' || c == '?';
  });
  constexpr std::string_view kOpeners = "<[({$%";
  std::string word(value);
  std::transform(word.begin(), word.end(), word.begin(), lower);
  while (!word.empty() && !is_alphanumeric(word.back())) word.pop_back();
  return is_masked || kOpeners.find(value[0]) != std::string_view::npos || word.starts_with("env:") ||
         word.starts_with("file:") || word.starts_with("http") ||
         std::find(kWords.begin(), kWords.end(), word) != kWords.end();
}

bool is_date(std::string_view value) {
  return value.size() >= 10 && is_digit(value[0]) && value[4] == '-' && value[7] == '-';
}

/// Letters with digits, signs among them, or a capital inside: no ordinary word.
bool is_strong(std::string_view value) {
  bool has_digit = std::any_of(value.begin(), value.end(), is_digit);
  bool has_letter = std::any_of(value.begin(), value.end(), is_letter);
  bool has_sign = value.substr(0, value.size() - 1).find_first_of("!#%&@?^+=/") != std::string_view::npos;
  bool has_inner_capital = value.size() > 2 && std::any_of(value.begin() + 1, value.end(), is_upper) &&
                           std::any_of(value.begin(), value.end(), [](char c) { return is_letter(c) && !is_upper(c); });
  bool is_number = !has_letter && has_digit;
  return value.size() >= 4 && !is_date(value) &&
         ((has_digit && has_letter) || has_sign || has_inner_capital || is_number);
}

class Search {
 public:
  Search(const Reading& reading, Hits& hits) : reading_(reading), hits_(hits) {}

  void look_at(const Name& name, std::size_t at) {
    // "pin" and "kod" end many words; the others have their beginnings ("wifi-lösenord").
    using enum Name::Value;
    bool ends_in_sign = name.letters.ends_with(':');
    bool is_whole = name.letters.size() < 5 || name.value == mixed || name.value == pair;
    std::size_t end = at + name.letters.size() - (ends_in_sign ? 1 : 0);
    if (is_whole && (is_letter(reading_.before(at)) || is_letter(reading_[end]))) return;
    if (reading_[end] == 's' && is_letter(reading_[end + 1])) return;  // "lösenordsfri"
    judge(name, at, end);
  }

 private:
  enum class Sign { none, colon, cell, verb, nothing };  // cell: a table's next one, or a quotation mark

  void judge(const Name& name, std::size_t at, std::size_t end) {
    std::size_t from = end;
    Sign sign = sign_after(from);
    if (sign == Sign::none && (name.value == Name::Value::digits || name.value == Name::Value::any))
      from = end, sign = Sign::nothing;
    if (sign == Sign::none) return;
    if (name.value == Name::Value::id) return judge_id(at, from);
    if (name.value == Name::Value::pair && !move_past_user(from)) return;
    while (reading_[from] == ' ' || reading_[from] == '"' || reading_[from] == '\'') ++from;
    std::size_t to = from;
    while (to - from < kLongest && !ends_value(reading_[to])) ++to;
    while (to > from && (ends_sentence(reading_[to - 1]))) --to;
    if (from < to && accepts(name, sign, from, to)) hits_.push_back({What::password, at, to});
  }

  /// "312 456 789 012".
  void judge_id(std::size_t at, std::size_t from) {
    std::size_t digits = 0, to = from;
    for (; is_digit(reading_[to]) || reading_[to] == ' '; ++to) digits += is_digit(reading_[to]) ? 1 : 0;
    bool is_apart = !is_alphanumeric(reading_[to]) || reading_.before(to) == ' ';
    if (digits >= 9 && digits <= 15 && is_apart) hits_.push_back({What::password, at, to});
  }

  /// "user / ", "user, ".
  bool move_past_user(std::size_t& from) const {
    for (std::size_t i = from; i < from + kReach && reading_[i] != '\n' && reading_[i] != '|'; ++i)
      if (reading_[i] == '/') return from = i + 1, true;
    return false;
  }

  /// Begins with a letter and has a digit.
  static bool is_mixed(std::string_view value) {
    return value.size() >= 6 && is_letter(value[0]) && std::any_of(value.begin(), value.end(), is_digit);
  }

  [[nodiscard]] bool accepts(const Name& name, Sign sign, std::size_t from, std::size_t to) const {
    std::string_view value = std::string_view(reading_.text).substr(from, to - from);
    if (name.value == Name::Value::digits) {
      bool is_code = value.size() >= 3 && value.size() <= 10 && std::all_of(value.begin(), value.end(), is_digit);
      bool is_pin = value.size() >= 4 && value.size() <= 6 && is_upper(reading_[from - 2]) && reading_[from - 1] == ' ';
      return is_code && (sign != Sign::nothing || name.letters.size() > 3 || is_pin);
    }
    if (is_placeholder(value)) return false;
    if (sign == Sign::nothing || name.value != Name::Value::any) return is_mixed(value);
    return is_strong(value) || (sign == Sign::colon && value.size() >= 3 && stands_last(to)) || is_in_fours(from);
  }

  static bool ends_value(char c) { return c == ' ' || c == '\n' || c == '"' || c == '|' || c == '<'; }
  static bool ends_sentence(char c) { return c == '.' || c == ',' || c == ';' || c == ')' || c == '\'' || c == '>'; }

  /// Nothing but the end of the sentence, the cell or the line follows.
  [[nodiscard]] bool stands_last(std::size_t to) const {
    while (ends_sentence(reading_[to]) || reading_[to] == '"') ++to;
    if (reading_[to] == ' ') ++to;
    return reading_[to] == '\n' || reading_[to] == '|' || is_upper(reading_[to]);
  }

  /// "abcd EFGH 1234 ijkl MNOP 6789": what WordPress calls an application password.
  [[nodiscard]] bool is_in_fours(std::size_t from) const {
    bool has_digit = false, has_upper = false;
    for (std::size_t i = 0; i < 29; ++i) {
      char c = reading_[from + i];
      if (i % 5 == 4 ? c != ' ' : !is_alphanumeric(c)) return false;
      has_digit = has_digit || is_digit(c), has_upper = has_upper || is_upper(c);
    }
    return has_digit && has_upper;
  }

  /// Moves past the sign that leads to the value: within the sentence, and not far away.
  Sign sign_after(std::size_t& at) const {
    static const std::string kIs = latin1("är");
    for (std::size_t i = at; i < at + kReach && i < reading_.size(); ++i) {
      char c = reading_[i];
      if ((c == ':' && reading_[i + 1] != '/') || c == '=') return at = i + 1, Sign::colon;
      if ((c == '|' || c == '"') && i < at + 3) return at = i + 1, Sign::cell;
      if (c == '\n' || c == '|' || c == '[' || c == '#' || c == '.' || c == '?' || c == ',' || c == ';' || c == '/')
        return Sign::none;
      bool begins_word = c == ' ';
      for (std::string_view verb : {std::string_view(kIs), std::string_view("is")})
        if (begins_word && reading_.lower.compare(i + 1, verb.size(), verb) == 0 &&
            reading_[i + 1 + verb.size()] == ' ')
          return at = i + 2 + verb.size(), Sign::verb;
    }
    return Sign::none;
  }

  const Reading& reading_;
  Hits& hits_;
};

/// "+46 8 502 412 34,,123456789#": a number to call that dials the meeting's own.
void look_for_dialled(const Reading& reading, Hits& hits) {
  constexpr std::string_view kPause = ",,";
  for (std::size_t at = 0; (at = reading.text.find(kPause, at)) != std::string::npos; at += kPause.size()) {
    std::size_t from = at + kPause.size(), to = from;
    while (is_digit(reading[to])) ++to;
    if (is_digit(reading.before(at)) && to - from >= 6 && reading[to] == '#')
      hits.push_back({What::password, from, to});
  }
}

/// "https://user:word@host/" (RFC 3986, 3.2.1).
void look_into(const Reading& reading, const Span& address, Hits& hits) {
  std::string_view whole = std::string_view(reading.text).substr(address.from, address.to - address.from);
  auto begin = whole.find("://") + 3;
  std::string_view authority = whole.substr(begin, std::min(whole.find_first_of("/?#", begin), whole.size()) - begin);
  auto at = authority.rfind('@'), colon = authority.find(':');
  bool has_word = at != std::string_view::npos && colon < at && at - colon > 1;
  if (has_word && !is_placeholder(authority.substr(colon + 1, at - colon - 1)))
    hits.push_back({What::password, address.from, address.from + begin + at + 1});
}

}  // namespace

void find_passwords(const Reading& reading, Hits& hits) {
  static const Patterns patterns = [] {
    std::vector<std::string> letters;
    for (const Name& name : names()) letters.push_back(name.letters);
    return Patterns(letters);
  }();
  Search search(reading, hits);
  patterns.find_in(reading.lower, [&](std::size_t name, std::size_t at) { search.look_at(names()[name], at); });
  for (const Span& address : reading.addresses) look_into(reading, address, hits);
  look_for_dialled(reading, hits);
}

}  // namespace insyn::detect
