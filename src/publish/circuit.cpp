// SPDX-License-Identifier: EUPL-1.2
#include "publish/circuit.hpp"

#include <algorithm>
#include <random>

namespace insyn::publish {
namespace {

constexpr int kTroublesThatStop = 3;                                  // in a row
constexpr std::int64_t kShortestBackOff = 5, kLongestBackOff = 3600;  // seconds
constexpr std::int64_t kLongestPatience = 30 * 86400;

}  // namespace

void Circuit::note_trouble(const Answer& answer) {
  bool at_once = answer.scope == Answer::Scope::channel;
  if (answer.outcome == Outcome::refused && !at_once) return;
  if (at_once || ++troubles_in_a_row_ >= kTroublesThatStop) open(answer);
}

void Circuit::open(const Answer& answer) {
  reason_ = answer.reason;
  needs_a_person_ = answer.outcome == Outcome::refused;
}

std::int64_t patience(std::int64_t seconds) { return std::clamp<std::int64_t>(seconds, 0, kLongestPatience); }

std::int64_t back_off(const Answer& answer, int attempt) {
  static std::mt19937 generator(std::random_device{}());
  std::int64_t limit = std::min(kLongestBackOff, kShortestBackOff << std::min(attempt, 10));
  return std::max(patience(answer.retry_after), std::uniform_int_distribution<std::int64_t>(1, limit)(generator));
}

}  // namespace insyn::publish
