// SPDX-License-Identifier: EUPL-1.2
// What can go wrong between a sender and its channels, each as somebody has met it: a post that stands although the
// answer said no, one that turns up late, a token that dies in the middle of a run. A fault is armed, and then strikes
// the next request that writes.
#pragma once
#include <cstdint>
#include <list>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/lang.hpp"
#include "http/http.hpp"
#include "sandbox/content.hpp"

namespace insyn::sandbox {

enum class Side { any, facebook, wordpress, webhook };

/// How much later `Request::late` is carried out, in seconds of the sandbox's clock.
inline constexpr std::int64_t kLate = 20;

struct Fault {
  enum class Request { done, late, not_done };  // what becomes of the request that is struck
  enum class Lasts { once, on };                // on: every answer from then on, to reading too, until it is disarmed

  std::string_view name{};
  Side side = Side::any;
  Request request = Request::not_done;
  Lasts lasts = Lasts::once;
  std::string_view met_in{};  // an issue, or the vendor's own words; "": any network
  Said what{};
  /// The answer in place of `own`, which is empty where the request was not carried out.
  http::Answer (*answer)(http::Answer own) = nullptr;
  /// In place of striking: changes what stands, as soon as it is armed.
  void (*change)(Content&) = nullptr;
};

/// The one table: the command line's help, docs/kommandon.md and the tests read it.
[[nodiscard]] std::span<const Fault> all_faults();
/// UsageError naming all of them when there is none of that name.
[[nodiscard]] const Fault& fault_named(std::string_view name);

/// The armed ones, in the order of arming. For many threads.
class ArmedFaults {
 public:
  /// It strikes when `after` other requests that write have passed it.
  void arm(const Fault& fault, int after);
  void disarm();
  [[nodiscard]] std::vector<std::string> names() const;

  /// The fault that strikes a request to `side`. One that lasts is returned for each from then on.
  [[nodiscard]] const Fault* strike(Side side, bool writes);

 private:
  struct Armed {
    const Fault* fault = nullptr;
    int after = 0;
    bool has_struck = false;
  };

  mutable std::mutex mutex_{};
  std::list<Armed> armed_{};
};

/// Requests to /_faults: GET tells what is armed and what there is, POST ?arm=NAME (&after=N) arms, DELETE disarms.
inline constexpr std::string_view kFaultsPath = "/_faults";

}  // namespace insyn::sandbox
