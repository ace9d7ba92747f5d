// SPDX-License-Identifier: EUPL-1.2
// A channel to crash against: how it is set up, and what a reader sees of one document there.
#pragma once
#include <memory>
#include <string>
#include <vector>

#include "model/settings.hpp"
#include "support/fake_clock.hpp"

namespace insyn::test {

class Place {
 public:
  virtual ~Place() = default;
  [[nodiscard]] virtual Channel channel() const = 0;
  /// The text of every post in public that holds `token`.
  [[nodiscard]] virtual std::vector<std::string> seen_by_readers(const std::string& token) const = 0;
};

/// "wordpress", "facebook", "facebook by schedule", "webhook": a new, empty sandbox that goes by `clock`.
[[nodiscard]] std::unique_ptr<Place> sandbox_place(const std::string& kind, const FakeClock& clock);
/// The WordPress of tests/wordpress/with_wordpress.py; nothing where there is none.
[[nodiscard]] std::unique_ptr<Place> real_wordpress();

}  // namespace insyn::test
