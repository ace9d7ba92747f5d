// SPDX-License-Identifier: EUPL-1.2
// Tells whether a file is the same as when it was last looked at, without reading it.
#pragma once
#include <cstdint>
#include <string>

namespace insyn::files {

/// Which file stands at a path, how large it is, and when its contents or name last changed (ctime: no program can set
/// it back). Bytes and nanoseconds.
struct Stamp {
  std::uint64_t device = 0, file = 0, size = 0;
  std::int64_t changed = 0;
  /// The change was long enough before the look that a later one must have another time: clocks of file systems tick
  /// as slowly as each 10 ms.
  bool is_settled = false;

  /// True when nothing was written between the two looks.
  [[nodiscard]] bool is_still(const Stamp& earlier) const {
    return earlier.is_settled && device == earlier.device && file == earlier.file && size == earlier.size &&
           changed == earlier.changed;
  }
};

/// Links are followed. A path with nothing at it has a stamp that is no other's, nor its own another time.
[[nodiscard]] Stamp stamp_of(const std::string& path);

}  // namespace insyn::files
