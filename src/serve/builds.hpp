// SPDX-License-Identifier: EUPL-1.2
// What the latest build said, and who waits for the next.
#pragma once
#include <chrono>
#include <condition_variable>
#include <map>
#include <mutex>
#include <optional>
#include <string>

#include "serve/serve.hpp"

namespace insyn::serve {

/// What a page is to know of the builds so far.
struct Build {
  int number = 0;
  std::string id{};       // another when the page is another, also after the server was started again
  std::string message{};  // "" when all is well
};

class Builds {
 public:
  Builds();
  /// A build has ended: those who wait are told.
  void ended(Told told);
  /// No more builds will come: those who wait go away.
  void close();

  /// As it concerns a page ("" is none: any change does).
  [[nodiscard]] Build latest(const std::string& page) const;
  /// What the latest build said of a page, as it came; "" where that was nothing.
  [[nodiscard]] std::string remarks_on(const std::string& page) const;
  /// Waits for a build after the one of that number; nothing when the time has gone or the builds are closed.
  [[nodiscard]] std::optional<Build> after(int number, const std::string& page, std::chrono::milliseconds patience);
  [[nodiscard]] bool closed() const;

 private:
  mutable std::mutex mutex_;
  std::condition_variable changed_;
  const std::string started_;
  int count_ = 0;
  int all_ = 0;                       // the build in which all pages were altered, but for
  std::map<std::string, int> own_{};  // pages that were in another
  Told told_{};
  bool closed_ = false;

  [[nodiscard]] Build latest_locked(const std::string& page) const;
  [[nodiscard]] int altered_in(const std::string& page) const;
};

}  // namespace insyn::serve
