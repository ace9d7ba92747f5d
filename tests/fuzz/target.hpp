// SPDX-License-Identifier: EUPL-1.2
// A fuzz target is one file that defines take(): it gives the bytes to the code as an untrusted input, and holds what
// comes out against what was promised, with INSYN_EXPECTS. Built with clang in preset fuzz, libFuzzer makes the bytes
// up (engine.cpp); in every other build a ctest gives it the seeds, and what once broke it (replay.cpp).
#pragma once
#include <string_view>

namespace insyn::fuzz {

void take(std::string_view bytes);

}  // namespace insyn::fuzz
