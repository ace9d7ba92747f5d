// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>

#include "base/date.hpp"

namespace insyn::parse {

/// What the marks mean depends on the document they stand in.
struct MarkContext {
  const std::string& path;
  bool has_actions = false;      // meetings only
  bool decides_nothing = false;  // front matter: beslutsmässig: nej. Decisions are shown as directions
  Date day{};                    // for days without a year; no day: only whole dates are read
};

}  // namespace insyn::parse
