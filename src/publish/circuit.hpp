// SPDX-License-Identifier: EUPL-1.2
// When a channel is left alone, and for how long.
#pragma once
#include <cstdint>

#include "base/lang.hpp"
#include "publish/remote.hpp"

namespace insyn::publish {

/// Whether a channel is used in this run. A reason that holds for every request to it opens the circuit at once, others
/// after a few in a row; one channel's never touches another's. It is not closed again: the next run tries anew.
class Circuit {
 public:
  /// A request that did not come out: retry_later, refused or unknown.
  void note_trouble(const Answer& answer);
  void note_success() { troubles_in_a_row_ = 0; }
  void open(const Answer& answer);

  [[nodiscard]] bool is_open() const { return !reason_.empty(); }
  [[nodiscard]] const Said& reason() const { return reason_; }
  /// It is a login or a right, and passes only when somebody mends it.
  [[nodiscard]] bool needs_a_person() const { return needs_a_person_; }

 private:
  Said reason_{};
  bool needs_a_person_ = false;
  int troubles_in_a_row_ = 0;
};

/// Seconds that a channel asks for, as far as we go along with it: from 0 to thirty days.
[[nodiscard]] std::int64_t patience(std::int64_t seconds);

/// Seconds before a request is sent anew: what the channel asks for, at least a random time below a limit that doubles
/// with each attempt (full jitter).
[[nodiscard]] std::int64_t back_off(const Answer& answer, int attempt);

}  // namespace insyn::publish
