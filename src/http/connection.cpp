// SPDX-License-Identifier: EUPL-1.2
#include "http/connection.hpp"

#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace insyn::http {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr seconds kForARequest{10}, kForARequestWhenCrowded{2};
constexpr milliseconds kPatience{5000}, kPatienceWhenCrowded{500};
constexpr milliseconds kBetweenLooks{100};  // at whether others wait

bool would_wait() { return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR; }

}  // namespace

Connection::~Connection() { ::close(socket_); }

bool Connection::take_what_came() {
  char bytes[4096];
  while (head().empty() && !has_too_long_a_head()) {
    ssize_t n = ::recv(socket_, bytes, sizeof bytes, 0);
    if (n < 0) return would_wait();
    if (n == 0) return false;
    in_.append(bytes, static_cast<std::size_t>(n));
  }
  return true;
}

std::string_view Connection::head() const {
  constexpr std::string_view end = "\r\n\r\n";
  std::string_view unread = std::string_view(in_).substr(at_);
  auto found = unread.find(end);
  return found == unread.npos ? std::string_view() : unread.substr(0, found + end.size());
}

void Connection::begin_request(std::size_t most_bytes) {
  in_.erase(0, at_);
  at_ = 0;
  may_read_ = most_bytes;
  begun_ = Clock::now();
  ++requests_;
}

bool Connection::waits_for(short events) const {
  const auto since = Clock::now();
  do {
    pollfd waiting{socket_, events, 0};
    if (::poll(&waiting, 1, static_cast<int>(kBetweenLooks.count())) > 0) return true;
  } while (Clock::now() - since < (is_crowded_() ? kPatienceWhenCrowded : kPatience));
  return false;
}

bool Connection::is_late() const {
  const auto taken = Clock::now() - begun_;
  return taken >= kForARequest || (taken >= kForARequestWhenCrowded && is_crowded_());
}

ssize_t Connection::read(char* to, std::size_t size) {
  size = std::min(size, may_read_);
  if (size == 0) return -1;
  if (at_ < in_.size()) {
    size = in_.copy(to, size, at_);
    at_ += size;
    may_read_ -= size;
    return static_cast<ssize_t>(size);
  }
  while (!is_late()) {
    ssize_t n = ::recv(socket_, to, size, 0);
    if (n >= 0) {
      may_read_ -= static_cast<std::size_t>(n);
      return n;
    }
    if (!would_wait() || !waits_for(POLLIN)) break;
  }
  return -1;
}

ssize_t Connection::write(const char* from, std::size_t size) {
  for (std::size_t done = 0; done < size;) {
    ssize_t n = ::send(socket_, from + done, size - done, MSG_NOSIGNAL);
    if (n > 0)
      done += static_cast<std::size_t>(n);
    else if (!would_wait() || !waits_for(POLLOUT))
      return -1;
  }
  return static_cast<ssize_t>(size);
}

bool Connection::is_writable() {
  char byte = 0;
  ssize_t n = ::recv(socket_, &byte, 1, MSG_PEEK | MSG_DONTWAIT);
  bool is_gone = n == 0 || (n < 0 && !would_wait());
  return !is_gone && waits_for(POLLOUT);
}

}  // namespace insyn::http
