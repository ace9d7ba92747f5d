// SPDX-License-Identifier: EUPL-1.2
// Tells whether what was put together is the same as another time, in this run of the program. Not for storing, and
// not against anybody who wants two to be alike: that is sha256's work.
#pragma once
#include <cstdint>
#include <functional>
#include <string_view>

namespace insyn {

class Fingerprint {
 public:
  void add(std::uint64_t value) {
    value_ ^= value + 0x9E3779B97F4A7C15ull;
    value_ *= 0xFF51AFD7ED558CCDull;  // the finalizer of MurmurHash3, by Austin Appleby (public domain)
    value_ ^= value_ >> 33;
  }
  void add(std::string_view text) { add(std::hash<std::string_view>{}(text)); }
  void add(const void* object) { add(reinterpret_cast<std::uintptr_t>(object)); }

  [[nodiscard]] std::uint64_t value() const { return value_; }

 private:
  std::uint64_t value_ = 0;
};

}  // namespace insyn
