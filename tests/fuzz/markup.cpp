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
  return (tag.starts_with("a href=\"https://") || tag.starts_with("a href=\"http://")) && tag.ends_with('"') &&
         tag.find('"', 8) == tag.size() - 1;
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

void take_post(std::string_view html) {
  std::string allowed = publish::allowed_html(html);
  expect_closed(allowed);
  INSYN_EXPECTS(publish::allowed_html(allowed) == allowed);
}

}  // namespace

void fuzz::take(std::string_view bytes) {
  take_post(bytes);
  for (const std::string& stored : {sandbox::kses(bytes), sandbox::kses_inline(bytes)}) {
    INSYN_EXPECTS(folded(stored).find("<script") == std::string::npos);
    static_cast<void>(sandbox::plain_text(stored));
  }
}

}  // namespace insyn
