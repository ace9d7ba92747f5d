// SPDX-License-Identifier: EUPL-1.2
#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <cerrno>
#include <map>
#include <set>
#include <string_view>

#include "serve/watch.hpp"
#include "serve/watched_name.hpp"

namespace insyn::serve {
namespace {

namespace fs = std::filesystem;
using std::chrono::milliseconds;
using std::chrono::steady_clock;

constexpr std::uint32_t kChanges =
    IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR;
constexpr milliseconds kLookForMissing{300};

class EventWatch : public Watch {
 public:
  explicit EventWatch(const Folders& folders) : folders_(folders), fd_(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC)) {
    if (fd_ >= 0) add_missing();
  }
  ~EventWatch() override {
    if (fd_ >= 0) ::close(fd_);
  }
  EventWatch(const EventWatch&) = delete;
  EventWatch& operator=(const EventWatch&) = delete;

  [[nodiscard]] bool works() const { return fd_ >= 0 && !exhausted_; }

  bool changed_within(milliseconds patience) override {
    auto end = steady_clock::now() + patience;
    for (;;) {
      auto left = std::chrono::duration_cast<milliseconds>(end - steady_clock::now());
      auto wait = std::max(milliseconds(0), std::min(left, kLookForMissing));
      pollfd waiting{fd_, POLLIN, 0};
      bool ready = ::poll(&waiting, 1, static_cast<int>(wait.count())) > 0;
      bool changed = ready && take_events();
      changed = add_missing() || changed;
      if (changed || steady_clock::now() >= end) return changed;
    }
  }

 private:
  /// Reads all that has happened; true when any of it concerns us.
  bool take_events() {
    alignas(inotify_event) char buffer[16 << 10];
    bool changed = false;
    for (ssize_t size; (size = ::read(fd_, buffer, sizeof buffer)) > 0;)
      for (char* at = buffer; at < buffer + size;) {
        const auto& event = *reinterpret_cast<const inotify_event*>(at);
        changed = take(event) || changed;
        at += sizeof(inotify_event) + event.len;
      }
    return changed;
  }

  bool take(const inotify_event& event) {
    if (event.mask & IN_Q_OVERFLOW) return forget_all();
    auto known = names_.find(event.wd);
    if (known == names_.end()) return false;
    fs::path folder = known->second;
    if (event.mask & (IN_IGNORED | IN_MOVE_SELF)) return forget(event.wd);
    std::string_view name = event.len > 0 ? std::string_view(event.name) : std::string_view();
    if (!is_watched_name(name)) return false;
    if ((event.mask & IN_ISDIR) && (event.mask & (IN_CREATE | IN_MOVED_TO))) add_tree(folder / name);
    return true;
  }

  bool forget(int watch) {
    ::inotify_rm_watch(fd_, watch);
    auto known = names_.extract(watch);
    if (!known.empty()) watched_.erase(known.mapped());
    return true;
  }

  /// Events were lost: begin again from the folders themselves.
  bool forget_all() {
    for (const auto& [watch, name] : names_) ::inotify_rm_watch(fd_, watch);
    names_.clear();
    watched_.clear();
    return true;
  }

  /// Watches the folders that were not there before; true when there were any.
  bool add_missing() {
    std::size_t before = watched_.size();
    for (const auto& folder : folders_)
      if (!watched_.contains(folder)) add_tree(folder);
    return watched_.size() > before;
  }

  void add_tree(const fs::path& folder) {
    if (!add(folder)) return;
    std::error_code gone;
    auto below = fs::directory_iterator(folder, fs::directory_options::skip_permission_denied, gone);
    for (; !gone && below != fs::directory_iterator(); below.increment(gone)) {
      std::error_code vanished;
      if (is_watched_name(below->path().filename().string()) && !below->is_symlink(vanished) &&
          below->is_directory(vanished))
        add_tree(below->path());
    }
  }

  bool add(const fs::path& folder) {
    int watch = ::inotify_add_watch(fd_, folder.c_str(), kChanges);
    if (watch < 0 && (errno == ENOSPC || errno == ENOMEM)) exhausted_ = true;
    if (watch < 0) return false;
    names_[watch] = folder;
    watched_.insert(folder);
    return true;
  }

  Folders folders_;
  int fd_;
  bool exhausted_ = false;
  std::map<int, fs::path> names_{};
  std::set<fs::path> watched_{};
};

}  // namespace

std::unique_ptr<Watch> watch_by_events(const Folders& folders) {
  auto watch = std::make_unique<EventWatch>(folders);
  return watch->works() ? std::move(watch) : nullptr;
}

}  // namespace insyn::serve
