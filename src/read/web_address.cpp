// SPDX-License-Identifier: EUPL-1.2
#include "read/web_address.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace insyn::read {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_host_character(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || c == '.' || c == '-' || static_cast<unsigned char>(c) >= 0x80;
}

bool is_port(std::string_view text) { return text.size() <= 5 && std::all_of(text.begin(), text.end(), is_digit); }

/// "[::1]" of "[::1]:8080", "host" of "host:80"; "" where it is neither.
std::string_view host_of(std::string_view authority) {
  if (authority.starts_with('[')) {
    auto end = authority.find(']');
    auto rest = end == std::string_view::npos ? "?" : authority.substr(end + 1);
    return rest.empty() || (rest[0] == ':' && is_port(rest.substr(1))) ? authority.substr(0, end + 1) : "";
  }
  auto host = authority.substr(0, authority.find(':'));
  auto port = authority.substr(std::min(host.size() + 1, authority.size()));
  bool is_good = is_port(port) && std::all_of(host.begin(), host.end(), is_host_character);
  return is_good ? host : "";
}

}  // namespace

std::optional<WebAddress> parse_web_address(std::string_view text) {
  auto is_space = [](char c) { return static_cast<unsigned char>(c) <= 0x20 || c == 0x7F || c == '\\'; };
  if (std::any_of(text.begin(), text.end(), is_space)) return {};
  bool is_encrypted = starts_with_folded(text, "https://");
  if (!is_encrypted && !starts_with_folded(text, "http://")) return {};
  text.remove_prefix(is_encrypted ? 8 : 7);
  std::string authority = folded(text.substr(0, text.find_first_of("/?#")));
  std::string host(host_of(authority));
  if (host.empty() || host.front() == '.') return {};
  return WebAddress{is_encrypted, std::move(host)};
}

bool WebAddress::is_loopback() const {
  if (host == "localhost" || host == "[::1]") return true;
  auto parts = split(host, '.');
  auto is_number = [](std::string_view part) {
    return !part.empty() && part.size() <= 3 && std::all_of(part.begin(), part.end(), is_digit);
  };
  return parts.size() == 4 && parts[0] == "127" && std::all_of(parts.begin(), parts.end(), is_number);
}

}  // namespace insyn::read
