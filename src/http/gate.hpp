// SPDX-License-Identifier: EUPL-1.2
// Where connections wait until there is something to answer. A thread is held only by a request whose head has come
// whole: thousands of clients that say nothing, or a byte a second, keep nobody else waiting.
#pragma once
#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <thread>
#include <unordered_map>
#include <vector>

#include "http/connection.hpp"

namespace insyn::http {

class Gate {
 public:
  /// Answers one request, whose head stands in the connection; false when the connection is over then.
  using Serve = std::function<bool(Connection&)>;

  /// Takes over a socket that listens and doesn't block. Begins at once.
  Gate(int listening, Serve serve);
  ~Gate();  // stops
  Gate(const Gate&) = delete;
  Gate& operator=(const Gate&) = delete;

  /// Returns when all requests that were begun are answered; all others are let go.
  void stop();

 private:
  using Clock = std::chrono::steady_clock;
  using Owned = std::unique_ptr<Connection>;
  struct Waiting {
    Owned connection{};
    Clock::time_point since{};
  };
  using Line = std::list<Waiting>;  // who came first stands first

  void watch();
  void accept_all();
  void look_at(int socket);
  void wait_for_head(Owned connection);
  void take_back();
  void let_go_of_the_slow();
  void leave(Line::iterator waiting);
  void work();
  [[nodiscard]] Owned next();
  [[nodiscard]] bool is_crowded() const;
  void wake() const;

  const int listening_;
  const Serve serve_;
  const int epoll_, wake_;
  const std::size_t most_;  // connections

  // The watching thread's own: those whose next request has not come whole.
  Line line_{};
  std::unordered_map<int, Line::iterator> by_socket_{};

  mutable std::mutex mutex_{};  // guards the rest
  std::condition_variable ready_changed_{};
  std::deque<Waiting> ready_{};  // their request has come whole
  std::vector<Owned> returned_{};
  std::size_t served_ = 0;  // connections that threads have now
  bool is_stopping_ = false;

  std::vector<std::thread> threads_{};
};

}  // namespace insyn::http
