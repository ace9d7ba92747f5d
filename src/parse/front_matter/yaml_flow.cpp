// SPDX-License-Identifier: EUPL-1.2
#include "parse/front_matter/yaml_flow.hpp"

#include "base/text.hpp"
#include "parse/front_matter/yaml_scalar.hpp"

namespace insyn::parse {
namespace {

constexpr int kDeepest = 16;

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n'; }
bool is_indicator(char c) { return c == ',' || c == ']' || c == '}' || c == '[' || c == '{'; }

/// Where round brackets that open at `at` close again, or `at` where they don't before the next square or curly one.
std::size_t end_of_brackets(std::string_view text, std::size_t at) {
  auto end = text.find_first_of(")[]{}\n", at + 1);
  return end != std::string_view::npos && text[end] == ')' ? end : at;
}

/// A recursive descent through one flow value. The first thing it cannot read ends it.
class FlowReader {
 public:
  FlowReader(std::string_view from, const YamlText& yaml) : from_(from), yaml_(yaml) {}

  tl::expected<Flow, Misread> read() {
    Value value = node(0, "");
    if (misread_) return tl::make_unexpected(*misread_);
    return Flow{std::move(value), from_.substr(at_)};
  }

 private:
  Value node(int depth, std::string_view stops) {
    Place at = here();
    char c = peek();
    Value value;
    if (depth > kDeepest)
      refuse(too_deep(at));
    else if (c == '[')
      value = list(depth);
    else if (c == '{')
      value = map(depth);
    else if (c == '"' || c == '\'')
      value = quoted();
    else
      value = plain(stops);
    value.at = at;
    return value;
  }

  Value list(int depth) {
    Value value{.form = Value::Form::list};
    Place opened = open();
    while (!closes(']')) {
      if (auto part = node(depth + 1, ""); part) value.parts.push_back(std::move(part));
      if (!part_ends(']', opened)) break;
    }
    return value;
  }

  Value map(int depth) {
    Value value{.form = Value::Form::map};
    Place opened = open();
    while (!closes('}')) {
      Place key_at = here();
      std::string key = node(depth + 1, ":").text;
      skip_space();
      Value part;
      if (peek() == ':') {
        ++at_;
        skip_space();
        part = node(depth + 1, ",");
      }
      part.key = std::move(key);
      part.key_at = key_at;
      value.parts.push_back(std::move(part));
      if (!part_ends('}', opened)) break;
    }
    return value;
  }

  Value quoted() {
    auto quoted = read_quoted(from_.substr(at_));
    if (!quoted) {
      refuse({here(), say("citattecknet stängs aldrig", "the quotation mark is never closed"),
              say("sätt ett likadant citattecken efter texten", "put the same quotation mark after the text")});
      return {};
    }
    at_ = from_.size() - quoted->rest.size();
    return {.form = Value::Form::text, .text = std::move(quoted->text)};
  }

  Value plain(std::string_view stops) {
    auto start = at_;
    while (at_ < from_.size() && !ends_plain(stops)) {
      if (from_[at_] == '(') at_ = end_of_brackets(from_, at_);
      ++at_;
    }
    auto text = trimmed(from_.substr(start, at_ - start));
    if (is_reference(text)) refuse(refused_reference(yaml_.place_of(text)));
    if (is_null(text)) return {};
    return {.form = Value::Form::text, .text = collapsed(text)};
  }

  /// `stops`: ":" in a key of a map, "," in a value of a map, where a comma may be a decimal one.
  bool ends_plain(std::string_view stops) const {
    if (stops == ":" && is_colon()) return true;
    return is_indicator(from_[at_]) && !(stops == "," && is_decimal_comma());
  }

  /// "{värde: 5,3}": between digits, and no key follows.
  bool is_decimal_comma() const {
    auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    if (from_[at_] != ',' || at_ == 0 || !is_digit(from_[at_ - 1])) return false;
    auto end = at_ + 1;
    while (end < from_.size() && is_digit(from_[end])) ++end;
    auto next = end == at_ + 1 ? std::string_view::npos : from_.find_first_not_of(" %\n", end);
    return next != std::string_view::npos && (from_[next] == ',' || from_[next] == '}');
  }

  /// A colon that ends a key: what follows it could not belong to a plain key.
  bool is_colon() const {
    return from_[at_] == ':' && (at_ + 1 == from_.size() || is_space(from_[at_ + 1]) || is_indicator(from_[at_ + 1]));
  }

  Place open() {
    Place at = here();
    ++at_;
    skip_space();
    return at;
  }

  bool closes(char bracket) {
    if (misread_) return true;
    if (peek() != bracket) return false;
    ++at_;
    return true;
  }

  /// After a part: true when another may follow or the bracket closes, false (and a misread) otherwise.
  bool part_ends(char bracket, Place opened) {
    skip_space();
    if (misread_) return false;
    if (peek() == ',') {
      ++at_;
      skip_space();
      return true;
    }
    if (peek() == bracket) return true;
    if (at_ == from_.size())
      refuse({opened, say("parentesen stängs aldrig", "the bracket is never closed"),
              say("skriv {} sist", "end it with {}", bracket)});
    else
      refuse({here(), say("här väntades {} eller ett komma", "{} or a comma was expected here", bracket),
              say("sätt citattecken om text som innehåller , [ ] {{ }}",
                  "put quotation marks round text that holds , [ ] {{ }}")});
    return false;
  }

  void skip_space() {
    while (at_ < from_.size() && (is_space(from_[at_]) || from_[at_] == '#')) {
      if (from_[at_] == '#')
        at_ = std::min(from_.find('\n', at_), from_.size());
      else
        ++at_;
    }
  }

  char peek() const { return at_ < from_.size() ? from_[at_] : '\0'; }
  Place here() const { return yaml_.place_of(from_.substr(at_)); }

  void refuse(Misread misread) {
    if (!misread_) misread_ = std::move(misread);
  }
  static Misread too_deep(Place at) {
    return {at,
            say("listor ligger i varandra i fler än {} nivåer", "lists lie in each other more than {} levels deep",
                kDeepest),
            say("skriv en enkel lista", "write a simple list")};
  }

  std::string_view from_;
  const YamlText& yaml_;
  std::size_t at_ = 0;
  std::optional<Misread> misread_{};
};

}  // namespace

tl::expected<Flow, Misread> read_flow(std::string_view from, const YamlText& yaml) {
  return FlowReader(from, yaml).read();
}

std::vector<std::string_view> split_at_commas(std::string_view text) {
  std::vector<std::string_view> pieces;
  auto add = [&](std::string_view piece) {
    if (piece = trimmed(piece); !piece.empty()) pieces.push_back(piece);
  };
  std::size_t start = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '(') at = end_of_brackets(text, at);
    if (text[at] != ',') continue;
    add(text.substr(start, at - start));
    start = at + 1;
  }
  add(text.substr(start));
  return pieces;
}

}  // namespace insyn::parse
