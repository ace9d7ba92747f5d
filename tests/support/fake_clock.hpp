// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "publish/clock.hpp"

namespace insyn::test {

/// A clock that stands still until someone sleeps or a test moves it.
class FakeClock final : public publish::Clock {
 public:
  std::int64_t now() const override { return now_; }
  void sleep(int seconds) override { now_ += seconds; }
  void pass(std::int64_t seconds) { now_ += seconds; }

 private:
  std::int64_t now_ = 1'741'776'900;  // 2025-03-12T10:55:00Z
};

}  // namespace insyn::test
