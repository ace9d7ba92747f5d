// SPDX-License-Identifier: EUPL-1.2
// The network of a dry run: looks go out (or nothing at all), what would change something is kept back and shown.
#pragma once
#include <vector>

#include "publish/http.hpp"
#include "publish/plan.hpp"

namespace insyn::publish {

/// The request as anyone may see it: secrets are dots, a body that is no text is told by its type and size.
[[nodiscard]] ShownRequest shown(const HttpRequest& request);

class Rehearsal final : public Http {
 public:
  /// Looks go to `network`; without one they are answered as unreachable.
  explicit Rehearsal(Http* network) : network_(network) {}

  /// A GET is passed on. Everything else is kept, and answered as never sent.
  [[nodiscard]] HttpAnswer send(const HttpRequest& request) override;

  /// What was kept since the last call, in order.
  [[nodiscard]] std::vector<ShownRequest> take();

 private:
  Http* network_;
  std::vector<ShownRequest> kept_{};
};

}  // namespace insyn::publish
