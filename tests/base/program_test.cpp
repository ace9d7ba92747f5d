// SPDX-License-Identifier: EUPL-1.2
#include "base/program.hpp"

#include <cerrno>

#include "support/catch.hpp"

using insyn::ProgramEnd;
using insyn::run_program;

namespace {

const std::vector<std::string> kSurroundings{"PATH=/usr/bin:/bin", "GREETING=hej"};

ProgramEnd shell(const std::string& script, const insyn::ProgramLimits& limits = {}, std::string_view input = {}) {
  return run_program({"sh", "-c", script}, kSurroundings, input, limits);
}

}  // namespace

TEST_CASE("a program gets its input and its surroundings, and says what it says", "[base]") {
  auto ended = shell("cat; echo $GREETING $HOME >&2; exit 7", {}, "läs\n");
  CHECK(ended.exit == 7);
  CHECK(ended.out == "läs\n");
  CHECK(ended.err == "hej\n");
}

TEST_CASE("a program that is not there is told of", "[base]") {
  auto ended = run_program({"finns-inte-insyn"}, kSurroundings, {}, {});
  CHECK(ended.exit == ProgramEnd::kNotStarted);
  CHECK(ended.why_not_started == ENOENT);
}

TEST_CASE("a program that goes on too long is ended, with what it has started", "[base]") {
  CHECK(shell("sleep 60 & sleep 60", {.time = std::chrono::seconds(1)}).exit == ProgramEnd::kTimedOut);
}

TEST_CASE("a program that says too much is ended", "[base]") {
  auto ended = shell("sleep 0.2; exec head -c 9000000 /dev/zero", {.output = 100'000});
  CHECK(ended.exit != 0);
  CHECK(ended.out.size() <= 100'000);
}
