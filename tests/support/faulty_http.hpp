// SPDX-License-Identifier: EUPL-1.2
// A real network that fails at one call, in each way a network and a process can. Requests that were said to be lost
// are still carried out, at once or a while later, as a server's are whose answer did not come through.
#pragma once
#include <utility>
#include <vector>

#include "publish/http.hpp"
#include "support/fake_clock.hpp"
#include "support/fate.hpp"

namespace insyn::test {

class FaultyHttp final : public publish::Http {
 public:
  FaultyHttp(publish::Http& network, const FakeClock& clock, Fate& fate)
      : network_(network), clock_(clock), fate_(fate) {}

  int late_seconds = 5;

  publish::HttpAnswer send(const publish::HttpRequest& request) override {
    carry_out_what_is_due();
    auto blow = fate_.next();
    if (!blow) return network_.send(request);
    if (*blow == Blow::killed_before) throw Killed{};
    if (*blow == Blow::busy) return {.delivery = Delivery::never_sent, .problem = "no connection"};
    if (*blow == Blow::lost_done_late)
      late_.emplace_back(clock_.now() + late_seconds, request);
    else if (*blow != Blow::lost_not_done)
      static_cast<void>(network_.send(request));
    if (*blow == Blow::killed_after) throw Killed{};
    return {.delivery = Delivery::maybe_sent, .problem = "no answer"};
  }

  /// Requests whose answer was lost and that a slow server carries out only now.
  void carry_out_what_is_due() {
    for (auto& [due, request] : std::exchange(late_, {})) {
      if (due <= clock_.now())
        static_cast<void>(network_.send(request));
      else
        late_.emplace_back(due, std::move(request));
    }
  }

 private:
  using Delivery = publish::HttpAnswer::Delivery;

  publish::Http& network_;
  const FakeClock& clock_;
  Fate& fate_;
  std::vector<std::pair<std::int64_t, publish::HttpRequest>> late_{};
};

}  // namespace insyn::test
