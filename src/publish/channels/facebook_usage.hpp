// SPDX-License-Identifier: EUPL-1.2
// How much of Graph's limits is used up, as its answers tell: https://developers.facebook.com/docs/graph-api/overview/
// rate-limiting. Calls over the limit are refused, and count towards it all the same: so we stop before.
#pragma once
#include <cstdint>

#include "publish/http.hpp"

namespace insyn::publish {

/// Whatever Graph says, we ask again after this (thirty days): no figure from outside may stop a channel for good.
inline constexpr std::int64_t kLongestWait = std::int64_t{30} * 24 * 3600;

class FacebookUsage {
 public:
  /// Reads X-App-Usage, X-Business-Use-Case-Usage and X-Page-Usage (the older scheme). Answers without them say nothing
  /// new: Graph sends them only once enough calls have been made.
  void note(const HttpAnswer& answer, std::int64_t now);

  /// Unix seconds; 0: there is room.
  [[nodiscard]] std::int64_t closed_until() const { return closed_until_; }
  /// The highest of the last answer that told.
  [[nodiscard]] int percent() const { return percent_; }

 private:
  int percent_ = 0;
  std::int64_t closed_until_ = 0;
};

/// When Graph says that access comes back (it says it in minutes), in seconds from now, kLongestWait at most; 0 when it
/// does not say.
[[nodiscard]] std::int64_t regained_in_seconds(const HttpAnswer& answer);

}  // namespace insyn::publish
