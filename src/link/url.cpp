// SPDX-License-Identifier: EUPL-1.2
#include "link/url.hpp"

#include <algorithm>
#include <vector>

#include "base/encode.hpp"
#include "base/text.hpp"

namespace insyn::link {
namespace {

constexpr std::string_view kSafeSchemes[] = {"http", "https", "mailto", "tel", "ftp", "webcal", "irc"};

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_scheme_letter(char c) {
  return is_ascii_letter(c) || (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
}
bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }
bool is_slash(char c) { return c == '/' || c == '\\'; }

std::vector<std::string_view> segments_of(std::string_view path) {
  std::vector<std::string_view> segments;
  for (std::string_view segment : split(path, '/'))
    if (!segment.empty() && segment != ".") segments.push_back(segment);
  return segments;
}

}  // namespace

std::string_view scheme_of(std::string_view url) {
  auto colon = url.find(':');
  if (colon == std::string_view::npos || colon == 0 || !is_ascii_letter(url[0])) return {};
  std::string_view scheme = url.substr(0, colon);
  return std::all_of(scheme.begin(), scheme.end(), is_scheme_letter) ? scheme : std::string_view();
}

bool has_control_character(std::string_view url) {
  url = trimmed(url);
  return std::any_of(url.begin(), url.end(), is_control);
}

UrlKind kind_of_url(std::string_view url) {
  url = trimmed(url);
  if (has_control_character(url)) return UrlKind::unsafe;
  if (std::string_view scheme = scheme_of(url); !scheme.empty()) {
    bool safe = std::find(std::begin(kSafeSchemes), std::end(kSafeSchemes), folded(scheme)) != std::end(kSafeSchemes);
    return safe ? UrlKind::external : UrlKind::unsafe;
  }
  if (url.size() > 1 && is_slash(url[0]) && is_slash(url[1])) return UrlKind::external;
  if (url.starts_with('/')) return UrlKind::site_path;
  return url.starts_with('#') ? UrlKind::fragment : UrlKind::file;
}

FileReference read_file_reference(std::string_view url) {
  url = trimmed(url);
  auto hash = url.find('#');
  FileReference reference;
  reference.path = to_nfc(encode::url_decoded(url.substr(0, hash)));
  std::replace(reference.path.begin(), reference.path.end(), '\\', '/');
  if (hash != std::string_view::npos) reference.fragment = to_nfc(encode::url_decoded(url.substr(hash + 1)));
  return reference;
}

std::optional<std::string> joined_path(std::string_view folder, std::string_view reference) {
  std::vector<std::string_view> segments = segments_of(folder);
  for (std::string_view segment : segments_of(reference)) {
    if (segment != "..")
      segments.push_back(segment);
    else if (segments.empty())
      return std::nullopt;
    else
      segments.pop_back();
  }
  std::string path;
  for (std::string_view segment : segments) (path += path.empty() ? "" : "/") += segment;
  return path;
}

std::string_view folder_of(std::string_view path) {
  auto slash = path.rfind('/');
  return slash == std::string_view::npos ? std::string_view() : path.substr(0, slash);
}

std::string_view name_of(std::string_view path) { return path.substr(path.rfind('/') + 1); }

std::string relative_path(std::string_view folder, std::string_view path) {
  auto from = segments_of(folder), to = segments_of(path);
  std::size_t shared = 0;
  while (shared < from.size() && shared + 1 < to.size() && from[shared] == to[shared]) ++shared;
  std::string relative;
  for (std::size_t i = shared; i < from.size(); ++i) relative += "../";
  for (std::size_t i = shared; i < to.size(); ++i) {
    relative += to[i];
    if (i + 1 < to.size()) relative += '/';
  }
  return relative;
}

}  // namespace insyn::link
