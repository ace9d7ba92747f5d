// SPDX-License-Identifier: EUPL-1.2
#include "render/contact_html.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/encode.hpp"

namespace insyn::render {
namespace {

bool is_web_address(std::string_view word) { return word.starts_with("https://") || word.starts_with("http://"); }

bool ends_address(char c) { return c == ' ' || c == ',' || c == ';' || c == '<' || c == '>' || c == '(' || c == ')'; }

}  // namespace

std::string contact_html(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    auto end = std::find_if(text.begin(), text.end(), ends_address);
    std::string_view word = text.substr(0, static_cast<std::size_t>(end - text.begin()));
    auto at = word.find('@');
    bool mail = at != std::string_view::npos && at > 0 && word.find('.', at) != std::string_view::npos;
    if (mail || is_web_address(word))
      out += fmt::format("<a href=\"{}{}\">{}</a>", mail ? "mailto:" : "", encode::html(encode::url(word)),
                         encode::html(word));
    else
      encode::html(out, word);
    text.remove_prefix(word.size());
    if (text.empty()) break;
    encode::html(out, text.substr(0, 1));
    text.remove_prefix(1);
  }
  return out;
}

}  // namespace insyn::render
