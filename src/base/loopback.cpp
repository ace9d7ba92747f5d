// SPDX-License-Identifier: EUPL-1.2
#include "base/loopback.hpp"

#include <arpa/inet.h>

#include <string>

#include "base/text.hpp"

namespace insyn {
namespace {

bool is_address(std::string_view host) {
  std::string text(host);
  if (text.find('\0') != text.npos) return false;  // inet_pton() would read the beginning alone
  unsigned char bytes[sizeof(in6_addr)];
  return ::inet_pton(AF_INET, text.c_str(), bytes) == 1 || ::inet_pton(AF_INET6, text.c_str(), bytes) == 1;
}

/// True when nothing but a port follows the host.
bool ends_in_port(std::string_view authority, std::string_view host) {
  std::string_view rest = authority.substr(host.size() + (authority.starts_with('[') ? 2 : 0));
  return rest.empty() || (rest.front() == ':' && rest.find_first_not_of("0123456789", 1) == rest.npos);
}

}  // namespace

std::string_view host_of(std::string_view authority) {
  if (authority.starts_with('[')) {
    std::size_t end = authority.find(']');
    return end == authority.npos ? std::string_view() : authority.substr(1, end - 1);
  }
  return authority.substr(0, authority.find(':'));
}

bool is_loopback(std::string_view host) {
  in_addr address{};
  if (host.find('\0') != host.npos) return false;
  if (::inet_pton(AF_INET, std::string(host).c_str(), &address) == 1) return (ntohl(address.s_addr) >> 24) == 127;
  return host == "::1" || folded(host) == "localhost";
}

bool is_own_host(std::string_view host_header, std::string_view bind) {
  std::string_view host = host_of(host_header);
  if (host.empty() || !ends_in_port(host_header, host)) return false;
  if (is_loopback(host) || folded(host) == folded(bind)) return true;
  return (bind == "0.0.0.0" || bind == "::") && is_address(host);
}

}  // namespace insyn
