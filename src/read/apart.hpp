// SPDX-License-Identifier: EUPL-1.2
// Looks at files that anyone may have made, to do harm or by mistake, in a process apart: what breaks it, fills its
// memory or never ends is known of that file alone, and the rest are looked at all the same.
#pragma once
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace insyn::read {

/// A look at one file, told as bytes. It runs where no other thread does, with no open file but standard error, and may
/// write none. Whatever it throws, or breaks, is its own.
using Look = std::function<std::string(const std::filesystem::path&)>;

struct Limits {
  std::uint64_t memory = 512 << 20;  // bytes, besides what the process has when it begins
  int seconds = 5;                   // of computing, for each file
  int seconds_in_all = 60;           // of computing, for all files together
};

/// What was told of a file.
struct Told {
  enum class How : std::uint8_t {
    whole,
    broke,       // the look threw, died, or took more than it may
    not_reached  // the time for all files was over before it was this one's turn
  } how = How::not_reached;
  std::string record{};  // whole: what the look gave
};

/// One for each file, in their order. Throws Error when no process can be started, and for nothing that a file is.
[[nodiscard]] std::vector<Told> look_apart(const std::vector<std::filesystem::path>& files, const Look& look,
                                           const Limits& limits);

}  // namespace insyn::read
