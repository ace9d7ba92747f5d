// SPDX-License-Identifier: EUPL-1.2
// What the latest build said, and who waits for the next.
#pragma once
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <string>

#include "serve/serve.hpp"

namespace insyn::serve {

struct Build {
  std::string id{};       // another for each build, also after the server was started again
  std::string message{};  // "" when all is well
};

class Builds {
 public:
  Builds();
  /// A build has ended: those who wait are told.
  void ended(Told told);
  /// No more builds will come: those who wait go away.
  void close();

  [[nodiscard]] Build latest() const;
  /// What the latest build said of a page, as it came; "" where that was nothing.
  [[nodiscard]] std::string remarks_on(const std::string& page) const;
  /// Waits for a build other than `id`; nothing when the time has gone or the builds are closed.
  [[nodiscard]] std::optional<Build> other_than(const std::string& id, std::chrono::milliseconds patience);
  [[nodiscard]] bool closed() const;

 private:
  mutable std::mutex mutex_;
  std::condition_variable changed_;
  const std::string started_;
  int count_ = 0;
  Told told_{};
  bool closed_ = false;

  [[nodiscard]] Build latest_locked() const;
};

}  // namespace insyn::serve
