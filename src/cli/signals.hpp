// SPDX-License-Identifier: EUPL-1.2
// Ctrl-C (SIGINT) and SIGTERM, taken in order.
#pragma once
#include <atomic>

namespace insyn::cli {

/// Must be called before any thread is made: from then on the two signals wait until someone asks for them.
void hold_stop_signals();
/// Returns when one has come. After hold_stop_signals().
void wait_for_stop_signal();

/// From now on the first of the two sets the flag and does nothing else; a second one ends the program as usual.
/// A reader that has gone away (SIGPIPE) does not end it either: a request in flight must be recorded.
[[nodiscard]] const std::atomic<bool>& stop_flag();
/// When nothing is in flight any more: a reader of the report that has seen enough ends the program quietly, as any
/// filter.
void let_readers_leave();

/// A file that would be larger than the shell allows (ulimit -f) is a failure that is told, not the end without a word.
void outlive_file_limits();

}  // namespace insyn::cli
