// SPDX-License-Identifier: EUPL-1.2
#include "http/gate.hpp"

#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>

#include "base/error.hpp"

namespace insyn::http {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

// Each event stream and each slow reader holds a thread, so there are many more than cores.
constexpr std::size_t kThreads = 128;
constexpr std::size_t kMostConnections = 2000, kOtherFiles = 200;
constexpr seconds kForAHead{5};  // also how long a connection may be idle
constexpr milliseconds kCrowdedAfter{200};
constexpr int kBetweenLooks = 250;  // milliseconds
constexpr std::string_view kHeadTooLong =
    "HTTP/1.1 431 Request Header Fields Too Large\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

/// As many as the machine lets us have open, besides files. A shell's usual limit is lower than what we may ask for.
std::size_t most_connections() {
  rlimit limit{};
  if (::getrlimit(RLIMIT_NOFILE, &limit) != 0) return kMostConnections / 4;
  rlimit wanted = limit;
  wanted.rlim_cur = std::min<rlim_t>(limit.rlim_max, kMostConnections + kOtherFiles);
  if (wanted.rlim_cur > limit.rlim_cur && ::setrlimit(RLIMIT_NOFILE, &wanted) == 0) limit = wanted;
  return limit.rlim_cur > 2 * kOtherFiles ? std::min<std::size_t>(limit.rlim_cur - kOtherFiles, kMostConnections)
                                          : limit.rlim_cur / 2;
}

void add_to(int epoll, int socket) {
  epoll_event event{};
  event.events = EPOLLIN;
  event.data.fd = socket;
  ::epoll_ctl(epoll, EPOLL_CTL_ADD, socket, &event);
}

}  // namespace

Gate::Gate(int listening, Serve serve)
    : listening_(listening),
      serve_(std::move(serve)),
      epoll_(::epoll_create1(EPOLL_CLOEXEC)),
      wake_(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)),
      most_(most_connections()) {
  add_to(epoll_, listening_);
  add_to(epoll_, wake_);
  try {
    threads_.emplace_back([this] { watch(); });
    while (threads_.size() <= kThreads) threads_.emplace_back([this] { work(); });
  } catch (const std::system_error& error) {
    if (threads_.size() >= 2) return;  // fewer do, too
    stop();
    fail(say("kan inte starta trådar: {}", "cannot start threads: {}", error.what()));
  }
}

Gate::~Gate() {
  stop();
  for (int file : {listening_, epoll_, wake_}) ::close(file);
}

void Gate::stop() {
  {
    std::lock_guard lock(mutex_);
    is_stopping_ = true;
    ready_changed_.notify_all();
  }
  wake();
  for (auto& thread : threads_) thread.join();
  threads_.clear();
  ready_.clear();
  returned_.clear();
}

void Gate::wake() const {
  const std::uint64_t one = 1;
  static_cast<void>(::write(wake_, &one, sizeof one) == sizeof one);
}

// ---- the thread that watches ----------------------------------------------------------------------------------------

void Gate::watch() {
  std::array<epoll_event, 256> events;
  for (;;) {
    int count = ::epoll_wait(epoll_, events.data(), static_cast<int>(events.size()), kBetweenLooks);
    for (int i = 0; i < count; ++i) {
      int socket = events[static_cast<std::size_t>(i)].data.fd;
      if (socket == listening_)
        accept_all();
      else if (socket != wake_)
        look_at(socket);
    }
    take_back();
    let_go_of_the_slow();
    std::lock_guard lock(mutex_);
    if (is_stopping_) break;
  }
  by_socket_.clear();
  line_.clear();
}

void Gate::accept_all() {
  for (;;) {
    int socket = ::accept4(listening_, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
    if (socket < 0 && (errno == EMFILE || errno == ENFILE) && !line_.empty()) {
      leave(line_.begin());
      continue;
    }
    if (socket < 0) return;
    wait_for_head(std::make_unique<Connection>(socket, [this] { return is_crowded(); }));
  }
}

/// Where all places are taken the one that has waited longest gives way.
void Gate::wait_for_head(Owned connection) {
  std::size_t others = 0;
  {
    std::lock_guard lock(mutex_);
    others = ready_.size() + returned_.size() + served_;
  }
  if (line_.size() + others >= most_ && !line_.empty()) leave(line_.begin());
  if (line_.size() + others >= most_) return;
  const int socket = connection->socket();
  line_.push_back({std::move(connection), Clock::now()});
  by_socket_[socket] = std::prev(line_.end());
  add_to(epoll_, socket);
  look_at(socket);
}

void Gate::look_at(int socket) {
  auto found = by_socket_.find(socket);
  if (found == by_socket_.end()) return;
  auto waiting = found->second;
  Connection& connection = *waiting->connection;
  if (!connection.take_what_came()) return leave(waiting);
  if (connection.has_too_long_a_head()) {
    connection.write(kHeadTooLong.data(), kHeadTooLong.size());
    return leave(waiting);
  }
  if (connection.head().empty()) return;
  Owned whole = std::move(waiting->connection);
  ::epoll_ctl(epoll_, EPOLL_CTL_DEL, socket, nullptr);
  by_socket_.erase(found);
  line_.erase(waiting);
  std::lock_guard lock(mutex_);
  ready_.push_back({std::move(whole), Clock::now()});
  ready_changed_.notify_one();
}

void Gate::take_back() {
  std::uint64_t ignored = 0;
  static_cast<void>(::read(wake_, &ignored, sizeof ignored) == sizeof ignored);
  std::vector<Owned> returned;
  {
    std::lock_guard lock(mutex_);
    returned.swap(returned_);
  }
  for (auto& connection : returned) wait_for_head(std::move(connection));
}

void Gate::let_go_of_the_slow() {
  const auto now = Clock::now();
  while (!line_.empty() && now - line_.front().since >= kForAHead) leave(line_.begin());
}

void Gate::leave(Line::iterator waiting) {
  by_socket_.erase(waiting->connection->socket());
  line_.erase(waiting);  // closes it, which takes it out of epoll
}

// ---- the threads that answer ----------------------------------------------------------------------------------------

void Gate::work() {
  while (Owned connection = next()) {
    bool goes_on = serve_(*connection);
    std::lock_guard lock(mutex_);
    --served_;
    if (!goes_on || is_stopping_) continue;
    returned_.push_back(std::move(connection));
    wake();
  }
}

Gate::Owned Gate::next() {
  std::unique_lock lock(mutex_);
  ready_changed_.wait(lock, [this] { return is_stopping_ || !ready_.empty(); });
  if (is_stopping_) return nullptr;
  Owned connection = std::move(ready_.front().connection);
  ready_.pop_front();
  ++served_;
  return connection;
}

bool Gate::is_crowded() const {
  std::lock_guard lock(mutex_);
  return is_stopping_ || (!ready_.empty() && Clock::now() - ready_.front().since >= kCrowdedAfter);
}

}  // namespace insyn::http
