// SPDX-License-Identifier: EUPL-1.2
// How a project's pages look, for one who looks at it again and again: templates and words are read anew when they, or
// the settings, have changed.
#pragma once
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>

#include "model/finding.hpp"
#include "model/settings.hpp"
#include "render/render.hpp"

namespace insyn::pipeline {

struct Request;

/// A fingerprint of the settings, and of what overrides that which is built in.
[[nodiscard]] std::uint64_t look_of(const Request& request, const std::map<std::string, std::string>& overrides);

class KeptTheme {
 public:
  /// As render::load_theme(). `look` is the project's.
  [[nodiscard]] std::shared_ptr<const render::Theme> load(std::uint64_t look,
                                                          const std::map<std::string, std::string>& overrides,
                                                          const Settings& settings, Findings& findings);

 private:
  std::optional<std::uint64_t> look_{};  // none before the first
  std::shared_ptr<const render::Theme> theme_{};
  Findings findings_{};
};

}  // namespace insyn::pipeline
