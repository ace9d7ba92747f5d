// SPDX-License-Identifier: EUPL-1.2
// One browser's connection: what has come of it, and reading and writing that never wait for long.
#pragma once
#include <sys/types.h>

#include <chrono>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace insyn::http {

/// Not thread-safe: at any time one thread has it.
class Connection {
 public:
  static constexpr std::size_t kHeadLimit = 32u << 10;  // bytes of a request's first line and headers

  /// Takes over a socket that doesn't block. `is_crowded` says whether others wait for their turn: then a peer that
  /// takes or gives nothing for half a second is given up, else after five.
  Connection(int socket, std::function<bool()> is_crowded) : socket_(socket), is_crowded_(std::move(is_crowded)) {}
  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  [[nodiscard]] int socket() const { return socket_; }

  /// Takes what has come, without waiting, until the head of a request is whole or too long. False when the peer is
  /// gone.
  [[nodiscard]] bool take_what_came();
  /// From the first line to the empty one, which is in it; "" while it is not whole.
  [[nodiscard]] std::string_view head() const;
  [[nodiscard]] bool has_too_long_a_head() const { return head().empty() && in_.size() - at_ >= kHeadLimit; }

  /// From here on a request may take so many bytes, and ten seconds to be read, or two while others wait.
  void begin_request(std::size_t most_bytes);
  [[nodiscard]] int requests_begun() const { return requests_; }

  /// How many bytes, 0 when the peer has ended, -1 when it took too long or sent too much.
  ssize_t read(char* to, std::size_t size);
  /// All of them, or -1.
  ssize_t write(const char* from, std::size_t size);
  /// Waits until more may be written; false when the peer is gone, or takes nothing for too long.
  [[nodiscard]] bool is_writable();

 private:
  using Clock = std::chrono::steady_clock;
  [[nodiscard]] bool waits_for(short events) const;
  [[nodiscard]] bool is_late() const;

  int socket_;
  std::function<bool()> is_crowded_;
  std::string in_{};    // has come
  std::size_t at_ = 0;  // and is read up to here
  std::size_t may_read_ = 0;
  Clock::time_point begun_{};
  int requests_ = 0;
};

}  // namespace insyn::http
