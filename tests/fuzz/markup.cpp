// SPDX-License-Identifier: EUPL-1.2
// HTML that others wrote: the post of a template in our preview, and what the sandbox's WordPress makes of a post.
#include <algorithm>

#include "base/error.hpp"
#include "base/text.hpp"
#include "fuzz/target.hpp"
#include "publish/allowed_html.hpp"
#include "sandbox/html_text.hpp"
#include "sandbox/wordpress/kses.hpp"

namespace insyn {
namespace {

constexpr std::string_view kElements[] = {"p", "strong", "em", "ul", "li", "a"};

bool is_link(std::string_view tag) {
  constexpr std::string_view begins = "a rel=\"noreferrer\" href=\"http";
  if (!tag.starts_with(begins) || !tag.ends_with('"')) return false;
  std::string_view rest = tag.substr(begins.size(), tag.size() - begins.size() - 1);
  return (rest.starts_with("://") || rest.starts_with("s://")) && rest.find('"') == rest.npos;
}

/// Only tags that are allowed, each closed in its place.
void expect_closed(std::string_view html) {
  std::vector<std::string_view> open;
  for (auto at = html.find('<'); at != html.npos; at = html.find('<', at + 1)) {
    std::string_view tag = html.substr(at + 1, html.find('>', at) - at - 1);
    if (tag == "br") continue;
    if (tag.starts_with('/')) {
      INSYN_EXPECTS(!open.empty() && open.back() == tag.substr(1));
      open.pop_back();
      continue;
    }
    std::string_view name = is_link(tag) ? "a" : tag;
    INSYN_EXPECTS(std::find(std::begin(kElements), std::end(kElements), name) != std::end(kElements));
    open.push_back(name);
  }
  INSYN_EXPECTS(open.empty());
}

}  // namespace

void fuzz::take(std::string_view bytes) {
  expect_closed(publish::allowed_html(bytes));
  for (const std::string& stored : {sandbox::kses(bytes), sandbox::kses_inline(bytes)}) {
    INSYN_EXPECTS(folded(stored).find("<script") == std::string::npos);
    static_cast<void>(sandbox::plain_text(stored));
  }
}

}  // namespace insyn
