// SPDX-License-Identifier: EUPL-1.2
// Another program, run without a shell: it is given its input whole, has no terminal to ask at, and is ended after a
// while together with what it has started.
#pragma once
#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace insyn {

struct ProgramLimits {
  std::chrono::seconds time{60};  // by the clock
  std::uint64_t output = 0;       // bytes that each of its files may take, what it says included; 0: any
};

/// How a program ended, and what it said.
struct ProgramEnd {
  int exit = 0;  // 128 and the signal's number when one ended it; kTimedOut, kNotStarted
  std::string out{};
  std::string err{};

  static constexpr int kTimedOut = -1, kNotStarted = -2;
  int why_not_started = 0;  // errno; ENOENT: there is no such program
};

/// Runs `command` (its name is looked for in PATH) in a session of its own, with `surroundings` ("NAME=value") as its
/// whole environment. After the time it is asked to end, and then made to. Error when the machine has no more memory.
[[nodiscard]] ProgramEnd run_program(std::vector<std::string> command, std::vector<std::string> surroundings,
                                     std::string_view input, const ProgramLimits& limits);

}  // namespace insyn
