// SPDX-License-Identifier: EUPL-1.2
#include "serve/builds.hpp"

namespace insyn::serve {

Builds::Builds() : started_(std::to_string(std::chrono::system_clock::now().time_since_epoch().count())) {}

Build Builds::latest_locked() const { return {started_ + "-" + std::to_string(count_), told_.message}; }

Build Builds::latest() const {
  std::lock_guard lock(mutex_);
  return latest_locked();
}

bool Builds::closed() const {
  std::lock_guard lock(mutex_);
  return closed_;
}

std::string Builds::remarks_on(const std::string& page) const {
  std::lock_guard lock(mutex_);
  auto found = told_.remarks.find(page);
  return found == told_.remarks.end() ? "" : found->second;
}

void Builds::ended(Told told) {
  std::lock_guard lock(mutex_);
  ++count_;
  told_ = std::move(told);
  changed_.notify_all();
}

void Builds::close() {
  std::lock_guard lock(mutex_);
  closed_ = true;
  changed_.notify_all();
}

std::optional<Build> Builds::other_than(const std::string& id, std::chrono::milliseconds patience) {
  std::unique_lock lock(mutex_);
  changed_.wait_for(lock, patience, [&] { return closed_ || latest_locked().id != id; });
  if (closed_ || latest_locked().id == id) return std::nullopt;
  return latest_locked();
}

}  // namespace insyn::serve
