// SPDX-License-Identifier: EUPL-1.2
#include "sandbox/preview.hpp"

#include "base/loopback.hpp"
#include "base/parallel.hpp"
#include "base/text.hpp"
#include "http/http.hpp"
#include "sandbox/html_tag.hpp"
#include "sandbox/html_text.hpp"

namespace insyn::sandbox {
namespace {

constexpr std::chrono::seconds kFresh{5};
constexpr unsigned kAtOnce = 8;
constexpr std::size_t kMostRemembered = 500;

/// The value of the named attribute, references resolved.
std::string value_of(const Tag& tag, std::string_view name) {
  for (const Attribute& attribute : tag.attributes)
    if (attribute.name == name) return collapsed(without_references(attribute.value.value_or("")));
  return {};
}

bool is_on_this_machine(std::string_view url) {
  constexpr std::string_view scheme = "http://";
  if (!url.starts_with(scheme)) return false;
  url.remove_prefix(scheme.size());
  return is_loopback(host_of(url.substr(0, url.find_first_of("/?#"))));
}

std::optional<Preview> look(const std::string& link) {
  auto page = http::fetch_here(link);
  return page && is_valid_utf8(page->body) ? read_preview(page->body) : std::nullopt;
}

}  // namespace

std::optional<Preview> read_preview(std::string_view html) {
  Preview preview;
  for (std::size_t at = 0; (at = html.find("<meta", at)) != html.npos; ++at) {
    std::size_t end = html.find('>', at);
    if (end == html.npos) break;
    Tag tag = read_tag(html.substr(at, end + 1 - at));
    std::string property = value_of(tag, "property"), content = value_of(tag, "content");
    if (property == "og:title") preview.title = content;
    if (property == "og:description") preview.description = content;
    if (property == "og:site_name") preview.site_name = content;
    if (property == "og:image" && is_on_this_machine(content)) preview.image = content;
  }
  return preview.title.empty() ? std::nullopt : std::optional(preview);
}

std::vector<std::string> Previews::not_seen_lately(const std::vector<std::string>& links) {
  std::lock_guard lock(mutex_);
  if (seen_.size() > kMostRemembered) seen_.clear();
  auto now = std::chrono::steady_clock::now();
  std::vector<std::string> missing;
  for (const auto& link : links) {
    auto seen = seen_.find(link);
    if (seen == seen_.end() || now - seen->second.when > kFresh) missing.push_back(link);
  }
  return missing;
}

std::map<std::string, Preview> Previews::of(const std::vector<std::string>& links) {
  auto missing = not_seen_lately(links);
  // Without the lock: a linked page may be our own, and asks us in its turn.
  std::vector<std::optional<Preview>> found(missing.size());
  for_each_index(missing.size(), kAtOnce, [&](std::size_t i) { found[i] = look(missing[i]); });

  std::lock_guard lock(mutex_);
  for (std::size_t i = 0; i < missing.size(); ++i) seen_[missing[i]] = {std::chrono::steady_clock::now(), found[i]};
  std::map<std::string, Preview> previews;
  for (const auto& link : links)
    if (auto seen = seen_.find(link); seen != seen_.end() && seen->second.preview)
      previews[link] = *seen->second.preview;
  return previews;
}

}  // namespace insyn::sandbox
