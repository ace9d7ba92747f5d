// SPDX-License-Identifier: EUPL-1.2
#include "render/folder_links.hpp"

#include <algorithm>
#include <cstddef>

namespace insyn::render {
namespace {

constexpr std::string_view kRefresh = "0; url=";

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// The name before the `=` that `tag` ends with: "href" of `<a class="x" href=`.
std::string_view name_before(std::string_view tag) {
  tag.remove_suffix(1);
  return tag.substr(std::min(tag.find_last_of(" \t\n\"'/") + 1, tag.size()));
}

class Linker {
 public:
  Linker(std::string_view html, std::string_view path, const Settings& settings)
      : html_(html), base_(settings.base_path()), whole_(settings.origin() + base_) {
    for (auto steps = std::count(path.begin(), path.end(), '/'); steps > 0; --steps) up_ += "../";
  }

  std::string linked() {
    for (std::size_t at = html_.find('<'); at != std::string_view::npos; at = html_.find('<', at + 1))
      if (at + 1 < html_.size() && is_letter(html_[at + 1])) at = pass_tag(at + 1);
    return std::move(out_.append(html_, done_));
  }

 private:
  /// From behind a tag's `<`; gives where it ends.
  std::size_t pass_tag(std::size_t at) {
    const std::size_t begin = at;
    while ((at = html_.find_first_of("\"'>", at)) != std::string_view::npos && html_[at] != '>') {
      const std::size_t end = html_.find(html_[at], at + 1);
      if (end == std::string_view::npos) break;
      if (html_[at - 1] == '=') put_value(name_before(html_.substr(begin, at - begin)), at + 1, end);
      at = end + 1;
    }
    return std::min(at, html_.size());
  }

  void put_value(std::string_view name, std::size_t from, std::size_t to) {
    std::string_view value = html_.substr(from, to - from);
    if (name == "href" || name == "src") return put_address(value, from, to);
    if (name == "content" && value.starts_with(kRefresh))
      put_address(value.substr(kRefresh.size()), from + kRefresh.size(), to);
  }

  void put_address(std::string_view address, std::size_t from, std::size_t to) {
    const bool is_refresh = address.starts_with(whole_) && html_.substr(0, from).ends_with(kRefresh);
    if (!is_refresh && !address.starts_with(base_)) return;
    address.remove_prefix(is_refresh ? whole_.size() : base_.size());
    if (address.starts_with('/')) return;  // another host's: "//www.example/"
    const std::string_view file = address.substr(0, address.find_first_of("?#"));
    out_.append(html_, done_, from - done_).append(up_).append(file);
    if (file.empty() || file.ends_with('/')) out_ += "index.html";
    out_ += address.substr(file.size());
    done_ = to;
  }

  std::string_view html_;
  std::string base_, whole_;  // "/samverkan/", "https://www.exempelkommun.example/samverkan/"
  std::string up_{};          // from the page to the site's own folder
  std::string out_{};
  std::size_t done_ = 0;  // bytes of html_ that are in out_
};

}  // namespace

std::string with_folder_links(std::string_view html, std::string_view path, const Settings& settings) {
  return Linker(html, path, settings).linked();
}

}  // namespace insyn::render
