// SPDX-License-Identifier: EUPL-1.2
#include "publish/wanted.hpp"

#include <algorithm>
#include <cstddef>

#include "base/hash.hpp"
#include "base/text.hpp"

namespace insyn::publish {
namespace {

/// Where the channel leads: with it in the key, a channel that is moved to another site is another channel.
std::string_view target_of(const Channel& channel) {
  std::string_view target = channel.type == "facebook" ? channel.page : channel.url;
  while (target.ends_with('/')) target.remove_suffix(1);
  return target;
}

std::string plain_body(const Post& post) {
  std::string body(trimmed(post.body));
  if (post.link.empty() || is_marked_by(body, post.link)) return body;
  return whole_text(body, post.link);
}

constexpr std::string_view kEndsAddress = " \t\r\n\"'<>),";

/// Where `what` last begins; -1: nowhere.
std::ptrdiff_t last_of(std::string_view text, std::string_view what) {
  auto at = text.rfind(what);
  return at == std::string_view::npos ? -1 : static_cast<std::ptrdiff_t>(at);
}

}  // namespace

Wanted make_wanted(const Post& post, const Channel& channel) {
  Wanted wanted{.item = post.item,
                .link = post.link,
                .other_links = post.other_links,
                .summary = post.summary,
                .language = post.language,
                .picture = post.picture,
                .day = post.date};
  std::string key = channel.name + '\n' + std::string(target_of(channel)) + '\n' + post.item;
  wanted.marker = sha256_hex(key).substr(0, 32);
  bool has_title = channel.type == "wordpress" || channel.type == "webhook";
  if (has_title) wanted.title = trimmed(post.title);
  wanted.body = has_title ? std::string(trimmed(post.body)) : plain_body(post);
  wanted.text = whole_text(wanted.title, wanted.body);
  return wanted;
}

std::string whole_text(std::string_view title, std::string_view body) {
  if (title.empty() || body.empty()) return std::string(title) + std::string(body);
  return std::string(title) + "\n\n" + std::string(body);
}

std::string revision_of(std::string_view text) { return sha256_hex(text).substr(0, 16); }

std::string_view last_address_in(std::string_view text) {
  auto at = std::max(last_of(text, "https://"), last_of(text, "http://"));
  if (at < 0) return {};
  std::string_view address = text.substr(static_cast<std::size_t>(at));
  return address.substr(0, address.find_first_of(kEndsAddress));
}

bool is_marked_by(std::string_view text, std::string_view link) {
  return !link.empty() && last_address_in(text) == link;
}

}  // namespace insyn::publish
