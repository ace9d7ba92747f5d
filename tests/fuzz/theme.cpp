// SPDX-License-Identifier: EUPL-1.2
// A project's own look: the bytes as a file of words, a style sheet, a page's template, and a colour.
#include "base/error.hpp"
#include "base/text.hpp"
#include "fuzz/target.hpp"
#include "render/render.hpp"
#include "render/scoped_css.hpp"
#include "render/words.hpp"

namespace insyn::render {
namespace {

constexpr std::string_view kScope = ".insyn";

/// No rule of a sheet leaves its scope: braces are as many out as in.
void take_sheet(std::string_view css) {
  std::string scoped = scoped_css(css, kScope, "insyn");
  INSYN_EXPECTS(!is_valid_utf8(css) || is_valid_utf8(scoped));
  INSYN_EXPECTS(after_statements(css) <= css.size());
}

void take_words(std::string_view toml) {
  Findings findings;
  for (const auto& [key, text] : read_words("site/words/sv.toml", toml, findings))
    INSYN_EXPECTS(!key.empty() && is_valid_utf8(key) && is_valid_utf8(text));
  for (const Finding& finding : findings) INSYN_EXPECTS(finding.rule == Rule::template_);
}

void take_theme(std::string_view bytes) {
  Settings settings{.title = "Samverkan", .base_url = "https://k.example/s/", .language = "sv"};
  settings.theme.push_back({.name = "accent", .value = std::string(bytes.substr(0, 40))});
  settings.whole_links = bytes.size() % 32 == 0;
  std::map<std::string, std::string> overrides;
  for (const char* path : {"templates/page.html", "templates/posts/facebook.txt", "site/words/sv.toml",
                           "site/words/en.toml", "site/style/insyn.css"})
    overrides.emplace(path, bytes);
  Findings findings;
  auto theme = load_theme(overrides, settings, findings);
  if (is_valid_utf8(bytes.substr(0, 40)) && is_valid_utf8(bytes))
    for (const Finding& finding : findings) INSYN_EXPECTS(is_valid_utf8(finding.message.sv));
}

}  // namespace
}  // namespace insyn::render

void insyn::fuzz::take(std::string_view bytes) {
  render::take_sheet(bytes);
  render::take_words(bytes);
  if (bytes.size() % 16 == 0) render::take_theme(bytes);  // reads all that is built in, too: a third of a second
}
