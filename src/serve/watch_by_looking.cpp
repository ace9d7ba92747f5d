// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <map>
#include <thread>
#include <tuple>

#include "serve/watch.hpp"
#include "serve/watched_name.hpp"

namespace insyn::serve {
namespace {

namespace fs = std::filesystem;
using std::chrono::milliseconds;
using std::chrono::steady_clock;

constexpr milliseconds kInterval{300};

/// What a file looks like from outside: size and time of the last writing.
using Look = std::map<fs::path, std::tuple<std::uintmax_t, fs::file_time_type>>;

void look_below(const fs::path& folder, Look& seen) {
  std::error_code gone;
  auto entry = fs::recursive_directory_iterator(folder, fs::directory_options::skip_permission_denied, gone);
  for (; !gone && entry != fs::recursive_directory_iterator(); entry.increment(gone)) {
    std::error_code vanished;
    if (!is_watched_name(entry->path().filename().string())) {
      if (entry->is_directory(vanished)) entry.disable_recursion_pending();
      continue;
    }
    std::uintmax_t size = entry->is_regular_file(vanished) ? entry->file_size(vanished) : 0;
    seen[entry->path()] = {size, entry->last_write_time(vanished)};
  }
}

class LookWatch : public Watch {
 public:
  explicit LookWatch(const Folders& folders) : folders_(folders), seen_(look()) {}

  bool changed_within(milliseconds patience) override {
    auto end = steady_clock::now() + patience;
    for (;;) {
      Look now = look();
      if (now != seen_) {
        seen_ = std::move(now);
        return true;
      }
      auto left = std::chrono::duration_cast<milliseconds>(end - steady_clock::now());
      if (left.count() <= 0) return false;
      std::this_thread::sleep_for(std::min(left, kInterval));
    }
  }

 private:
  [[nodiscard]] Look look() const {
    Look seen;
    for (const auto& folder : folders_) look_below(folder, seen);
    return seen;
  }

  Folders folders_;
  Look seen_;
};

}  // namespace

std::unique_ptr<Watch> watch_by_looking(const Folders& folders) { return std::make_unique<LookWatch>(folders); }

}  // namespace insyn::serve
