// SPDX-License-Identifier: EUPL-1.2
#include "http/listening.hpp"

#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <memory>

#include "base/error.hpp"

namespace insyn::http {
namespace {

constexpr int kBacklog = 1024;

using Addresses = std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)>;

Addresses addresses_of(const std::string& address, int port) {
  addrinfo hints{}, *found = nullptr;
  hints.ai_socktype = SOCK_STREAM;
  hints.ai_flags = AI_PASSIVE;
  if (::getaddrinfo(address.c_str(), std::to_string(port).c_str(), &hints, &found) != 0) found = nullptr;
  return {found, &::freeaddrinfo};
}

/// -1, with errno, when it can't be. Without SO_REUSEPORT, with which two servers would share a port and neither be
/// told.
int try_to_listen(const addrinfo& address) {
  int socket = ::socket(address.ai_family, address.ai_socktype | SOCK_NONBLOCK | SOCK_CLOEXEC, address.ai_protocol);
  if (socket < 0) return -1;
  const int yes = 1, no = 0;
  ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
  ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
  if (address.ai_family == AF_INET6) ::setsockopt(socket, IPPROTO_IPV6, IPV6_V6ONLY, &no, sizeof no);
  if (::bind(socket, address.ai_addr, address.ai_addrlen) == 0 && ::listen(socket, kBacklog) == 0) return socket;
  const int reason = errno;
  ::close(socket);
  errno = reason;
  return -1;
}

int port_of(int socket) {
  sockaddr_storage address{};
  socklen_t size = sizeof address;
  ::getsockname(socket, reinterpret_cast<sockaddr*>(&address), &size);
  return ntohs(address.ss_family == AF_INET6 ? reinterpret_cast<sockaddr_in6&>(address).sin6_port
                                             : reinterpret_cast<sockaddr_in&>(address).sin_port);
}

}  // namespace

Listening listen_on(const std::string& address, int port) {
  int reason = 0;
  const Addresses all = addresses_of(address, port);
  for (const addrinfo* each = all.get(); each != nullptr; each = each->ai_next) {
    int socket = try_to_listen(*each);
    if (socket >= 0) return {socket, port_of(socket)};
    reason = errno;
  }
  if (reason != EADDRINUSE)
    fail(say("kan inte lyssna på {0} port {1}", "cannot listen on {0} port {1}", address, port));
  fail(say("porten {0} är upptagen: välj en annan med --port, eller stäng det program som använder den",
           "port {0} is taken: choose another with --port, or close the program that uses it", port));
}

}  // namespace insyn::http
