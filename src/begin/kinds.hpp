// SPDX-License-Identifier: EUPL-1.2
// The kinds of project that init knows, as starter/<language>/<kind>/kind.txt tells of them.
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/lang.hpp"

namespace insyn::begin {

struct Actor {
  std::string name{};
  std::string type{};  // as front matter writes it ("statlig myndighet")
};

struct KindFacts {
  std::string title{};                // of the project, where none is given
  std::vector<std::string> groups{};  // the first is the one that collaborates
  std::vector<Actor> actors{};        // besides the municipality
};

/// integration, arbete, varsel, barn.
[[nodiscard]] std::span<const std::string_view> kinds();
[[nodiscard]] KindFacts facts_of(std::string_view kind, Lang lang);

}  // namespace insyn::begin
