// SPDX-License-Identifier: EUPL-1.2
#include "base/stamp.hpp"

#include <sys/stat.h>

#include <ctime>

namespace insyn::files {
namespace {

constexpr std::int64_t kSlowestTick = 100'000'000;  // nanoseconds, with room to spare

std::int64_t nanoseconds(const timespec& time) { return std::int64_t(time.tv_sec) * 1'000'000'000 + time.tv_nsec; }

std::int64_t now() {
  timespec time{};
  ::clock_gettime(CLOCK_REALTIME, &time);
  return nanoseconds(time);
}

}  // namespace

Stamp stamp_of(const std::string& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) return {};
  const std::int64_t changed = nanoseconds(status.st_ctim);
  return {.device = status.st_dev,
          .file = status.st_ino,
          .size = static_cast<std::uint64_t>(status.st_size),
          .changed = changed,
          .is_settled = changed < now() - kSlowestTick};
}

}  // namespace insyn::files
