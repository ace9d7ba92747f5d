// SPDX-License-Identifier: EUPL-1.2
// Only as much of https://www.w3.org/TR/css-syntax-3/ as it takes to tell selectors from the rest: strings, escapes,
// comments and brackets are stepped over whole.
#include "render/scoped_css.hpp"

#include <algorithm>
#include <array>
#include <cctype>

#include "base/text.hpp"

namespace insyn::render {
namespace {

constexpr std::array<std::string_view, 4> kWithRules = {"@media", "@supports", "@container", "@layer"};
constexpr std::array<std::string_view, 3> kBeforeAll = {"@charset", "@import", "@namespace"};

bool is_one_of(std::string_view name, const auto& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

std::string without_comments(std::string_view css) {
  std::string out;
  char quote = 0;
  for (std::size_t at = 0; at < css.size(); ++at) {
    if (quote == 0 && css.substr(at).starts_with("/*")) {
      at = css.find("*/", at + 2);
      if (at == std::string_view::npos) break;
      ++at;
      out += ' ';
      continue;
    }
    out += css[at];
    if (css[at] == '\\' && at + 1 < css.size())
      out += css[++at];
    else if (quote != 0 && css[at] == quote)
      quote = 0;
    else if (quote == 0 && (css[at] == '"' || css[at] == '\''))
      quote = css[at];
  }
  return out;
}

/// The first of `ends` outside strings and brackets, from `at`; size() where there is none.
std::size_t find_outside(std::string_view css, std::string_view ends, std::size_t at = 0) {
  char quote = 0;
  int depth = 0;
  for (; at < css.size(); ++at) {
    const char c = css[at];
    if (c == '\\') {
      ++at;
    } else if (quote != 0) {
      if (c == quote) quote = 0;
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (depth == 0 && ends.find(c) != std::string_view::npos) {
      return at;
    } else if (c == '(' || c == '[' || c == '{') {
      ++depth;
    } else if ((c == ')' || c == ']' || c == '}') && depth > 0) {
      --depth;
    }
  }
  return css.size();
}

bool is_of_name(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '_'; }

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

struct Scoped {
  std::string before{}, rules{};
};

void scope_rules(std::string_view css, std::string_view scope, Scoped& out) {
  for (std::size_t at = 0; at < css.size();) {
    const std::size_t end = find_outside(css, "{;", at);
    const std::string_view prelude = trimmed(css.substr(at, end - at));
    if (end == css.size()) return;
    const std::string_view name = prelude.substr(0, prelude.find_first_of(" (\"'\n\t"));
    if (css[end] == ';') {
      if (prelude.starts_with('@')) (is_one_of(name, kBeforeAll) ? out.before : out.rules).append(prelude) += ";\n";
      at = end + 1;
      continue;
    }
    const std::size_t close = find_outside(css, "}", end + 1);
    const std::string_view body = trimmed(css.substr(end + 1, close - end - 1));
    at = std::min(css.size(), close + 1);
    if (name == "@page" || prelude.find('}') != std::string_view::npos) continue;  // a } too many spoils a rule
    if (!prelude.starts_with('@')) {
      (out.rules += scoped_selectors(prelude, scope) + "{").append(body) += "}\n";
    } else if (is_one_of(name, kWithRules)) {
      out.rules.append(prelude) += "{\n";
      scope_rules(body, scope, out);
      out.rules += "}\n";
    } else {
      out.rules.append(prelude).append("{").append(body) += "}\n";
    }
  }
}

}  // namespace

std::string scoped_css(std::string_view sheet, std::string_view scope, std::string_view layer) {
  Scoped scoped;
  scope_rules(without_comments(sheet), scope, scoped);
  return scoped.before + "@layer " + std::string(layer) + "{\n" + scoped.rules + "}\n";
}

}  // namespace insyn::render
