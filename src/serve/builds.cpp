// SPDX-License-Identifier: EUPL-1.2
#include "serve/builds.hpp"

#include <utility>

namespace insyn::serve {

Builds::Builds() : started_(std::to_string(std::chrono::system_clock::now().time_since_epoch().count())) {}

int Builds::altered_in(const std::string& page) const {
  auto own = own_.find(page);
  return own == own_.end() ? all_ : own->second;
}

Build Builds::latest_locked(const std::string& page) const {
  return {count_, started_ + "-" + std::to_string(page.empty() ? count_ : altered_in(page)), told_.message};
}

Build Builds::latest(const std::string& page) const {
  std::lock_guard lock(mutex_);
  return latest_locked(page);
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
  if (told.altered.which == Altered::Which::only) {
    for (const std::string& page : told.altered.pages) own_[page] = count_;
  } else {
    std::map<std::string, int> as_before;
    for (const std::string& page : told.altered.pages) as_before[page] = altered_in(page);
    own_ = std::move(as_before);
    all_ = count_;
  }
  told_ = std::move(told);
  changed_.notify_all();
}

void Builds::close() {
  std::lock_guard lock(mutex_);
  closed_ = true;
  changed_.notify_all();
}

std::optional<Build> Builds::after(int number, const std::string& page, std::chrono::milliseconds patience) {
  std::unique_lock lock(mutex_);
  changed_.wait_for(lock, patience, [&] { return closed_ || count_ != number; });
  if (closed_ || count_ == number) return std::nullopt;
  return latest_locked(page);
}

}  // namespace insyn::serve
