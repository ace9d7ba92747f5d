// SPDX-License-Identifier: EUPL-1.2
// Only as much of https://www.w3.org/TR/css-syntax-3/ as it takes to tell selectors from the rest. What a browser takes
// for one token is stepped over whole, also where it is broken, so that no brace is ours that is none to the browser.
#include "render/scoped_css.hpp"

#include <algorithm>
#include <array>
#include <cctype>

#include "base/text.hpp"

namespace insyn::render {
namespace {

constexpr std::array<std::string_view, 4> kWithRules = {"@media", "@supports", "@container", "@layer"};
constexpr std::array<std::string_view, 7> kWithoutRules = {"@keyframes",           "@-webkit-keyframes",   "@font-face",
                                                           "@font-feature-values", "@font-palette-values", "@property",
                                                           "@counter-style"};
constexpr std::array<std::string_view, 3> kBeforeAll = {"@charset", "@import", "@namespace"};

bool is_one_of(std::string_view name, const auto& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_of_name(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return std::isalnum(byte) != 0 || byte >= 0x80 || c == '-' || c == '_';
}

bool is_hex(char c) { return std::isxdigit(static_cast<unsigned char>(c)) != 0; }
bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }
bool is_line_end(char c) { return c == '\n' || c == '\r' || c == '\f'; }

std::string lower(std::string_view name) {
  std::string out(name);
  for (char& c : out) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return out;
}

/// From one token to the next; not whole where the sheet, or a string's line, ends before the token does.
struct Step {
  std::size_t to = 0;
  bool is_whole = true;
};

Step past_comment(std::string_view css, std::size_t at) {
  const std::size_t end = css.find("*/", at + 2);
  return end == std::string_view::npos ? Step{css.size(), false} : Step{end + 2};
}

/// \" or \201C, which takes the blank after it too: also a line end.
Step past_escape(std::string_view css, std::size_t at) {
  std::size_t to = at + 1;
  if (to == css.size()) return {to, false};
  if (!is_hex(css[to])) return {to + 1};
  while (to < css.size() && to < at + 7 && is_hex(css[to])) ++to;
  return {to < css.size() && is_blank(css[to]) ? to + 1 : to};
}

Step past_string(std::string_view css, std::size_t at) {
  const char quote = css[at++];
  while (at < css.size() && !is_line_end(css[at])) {
    if (css[at] == quote) return {at + 1};
    at = css[at] == '\\' ? past_escape(css, at).to : at + 1;
  }
  return {at, false};
}

/// url(https://a/*.png), where neither quotes nor comments are any.
bool is_bare_url(std::string_view css, std::size_t at) {
  if (css[at] != 'u' && css[at] != 'U') return false;
  if (lower(css.substr(at, 4)) != "url(" || (at > 0 && is_of_name(css[at - 1]))) return false;
  const std::size_t first = css.find_first_not_of(" \t\n\r\f", at + 4);
  return first == std::string_view::npos || (css[first] != '"' && css[first] != '\'');
}

Step past_bare_url(std::string_view css, std::size_t at) {
  while (at < css.size() && css[at] != ')') at = css[at] == '\\' ? past_escape(css, at).to : at + 1;
  return at < css.size() ? Step{at + 1} : Step{at, false};
}

Step step(std::string_view css, std::size_t at) {
  if (css.substr(at).starts_with("/*")) return past_comment(css, at);
  if (css[at] == '\\') return past_escape(css, at);
  if (css[at] == '"' || css[at] == '\'') return past_string(css, at);
  return is_bare_url(css, at) ? past_bare_url(css, at) : Step{at + 1};
}

std::string without_comments(std::string_view css) {
  std::string out;
  for (std::size_t at = 0, to = 0; at < css.size(); at = to) {
    to = step(css, at).to;
    if (css.substr(at).starts_with("/*"))
      out += ' ';
    else
      out.append(css, at, to - at);
  }
  return out;
}

/// The brackets that are open: only its own kind closes one, and any other is a token like all the rest.
class Brackets {
 public:
  void see(char c) {
    if (c == '(') closed_by_ += ')';
    if (c == '[') closed_by_ += ']';
    if (c == '{') closed_by_ += '}';
    if (!closed_by_.empty() && c == closed_by_.back()) closed_by_.pop_back();
  }
  [[nodiscard]] bool none() const { return closed_by_.empty(); }

 private:
  std::string closed_by_{};
};

/// The first of `ends` outside strings and brackets, from `at`; size() where there is none.
std::size_t find_outside(std::string_view css, std::string_view ends, std::size_t at = 0) {
  for (Brackets open; at < css.size(); at = step(css, at).to) {
    if (open.none() && ends.find(css[at]) != std::string_view::npos) return at;
    open.see(css[at]);
  }
  return css.size();
}

/// Whatever is put after it is read as if it stood alone.
bool is_whole(std::string_view css) {
  Brackets open;
  for (std::size_t at = 0; at < css.size();) {
    open.see(css[at]);
    const Step past = step(css, at);
    if (!past.is_whole) return false;
    at = past.to;
  }
  return open.none();
}

/// "@media" of "@MEDIA(print)".
std::string at_name(std::string_view prelude) {
  std::size_t end = 1;
  while (end < prelude.size() && is_of_name(prelude[end])) ++end;
  return lower(prelude.substr(0, end));
}

/// "body > p" under ".insyn" is ".insyn > p"; "p" is ".insyn p".
std::string scoped_selector(std::string_view selector, std::string_view scope) {
  selector = trimmed(selector);
  for (std::string_view root : {":root", "html", "body"}) {
    if (!selector.starts_with(root)) continue;
    std::string_view rest = selector.substr(root.size());
    if (rest.empty() || !is_of_name(rest.front())) return std::string(scope) + std::string(rest);
  }
  return std::string(scope) + " " + std::string(selector);
}

std::string scoped_selectors(std::string_view list, std::string_view scope) {
  std::string out;
  for (std::size_t at = 0; at <= list.size();) {
    const std::size_t comma = find_outside(list, ",", at);
    out += (out.empty() ? "" : ",") + scoped_selector(list.substr(at, comma - at), scope);
    at = comma + 1;
  }
  return out;
}

/// Those that are whole: a browser drops the others, up to the same semicolon.
std::string declarations(std::string_view body) {
  std::string out;
  for (std::size_t at = 0; at < body.size();) {
    const std::size_t end = find_outside(body, ";", at);
    const std::string_view one = trimmed(body.substr(at, end - at));
    if (!one.empty() && is_whole(one)) (out += out.empty() ? "" : ";").append(one);
    at = end + 1;
  }
  return out;
}

struct Scoped {
  std::string before{}, rules{};
};

void keep_statement(std::string_view statement, Scoped& out) {
  if (!statement.starts_with('@') || !is_whole(statement)) return;
  const std::string name = at_name(statement);
  const bool is_first = out.rules.find('{') == std::string::npos;
  if (is_one_of(name, kBeforeAll) && is_first) out.before.append(statement) += ";\n";
  if (name == "@layer") out.rules.append(statement) += ";\n";
}

void scope_rules(std::string_view css, std::string_view scope, Scoped& out);

void scope_rule(std::string_view prelude, std::string_view body, std::string_view scope, Scoped& out) {
  if (prelude.empty() || !is_whole(prelude) || find_outside(prelude, "}") < prelude.size()) return;
  if (!prelude.starts_with('@')) {
    out.rules += scoped_selectors(prelude, scope) + "{" + declarations(body) + "}\n";
  } else if (is_one_of(at_name(prelude), kWithRules)) {
    out.rules.append(prelude) += "{\n";
    scope_rules(body, scope, out);
    out.rules += "}\n";
  } else if (is_one_of(at_name(prelude), kWithoutRules) && is_whole(body)) {
    out.rules.append(prelude).append("{").append(body) += "}\n";
  }
}

void scope_rules(std::string_view css, std::string_view scope, Scoped& out) {
  for (std::size_t at = 0; at < css.size();) {
    const std::size_t end = find_outside(css, "{;", at);
    if (end == css.size()) return;
    const std::string_view prelude = trimmed(css.substr(at, end - at));
    at = end + 1;
    if (css[end] == ';') {
      keep_statement(prelude, out);
      continue;
    }
    const std::size_t close = find_outside(css, "}", at);
    scope_rule(prelude, trimmed(css.substr(at, close - at)), scope, out);
    at = close + 1;
  }
}

}  // namespace

std::string scoped_css(std::string_view sheet, std::string_view scope, std::string_view layer) {
  Scoped scoped;
  scope_rules(without_comments(replaced(sheet, "\r\n", "\n")), scope, scoped);
  return scoped.before + "@layer " + std::string(layer) + "{\n" + scoped.rules + "}\n";
}

std::size_t after_statements(std::string_view sheet) {
  std::size_t after = 0;
  for (std::size_t at = 0; at < sheet.size();) {
    if (is_blank(sheet[at]) || sheet.substr(at).starts_with("/*")) {
      at = step(sheet, at).to;
      continue;
    }
    const std::size_t end = find_outside(sheet, "{;", at);
    const std::string name = at_name(sheet.substr(at, end - at));
    if (end == sheet.size() || sheet[end] != ';' || (name != "@layer" && !is_one_of(name, kBeforeAll))) break;
    after = at = end + 1;
  }
  return after;
}

}  // namespace insyn::render
