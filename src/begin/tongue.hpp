// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <functional>
#include <string>

#include "base/date.hpp"
#include "base/lang.hpp"

namespace insyn::begin {

/// How a new note speaks: in which language, and how a day is written out in it ("9 december 2026").
struct Tongue {
  Lang lang = Lang::sv;
  std::function<std::string(Date)> day{};
};

}  // namespace insyn::begin
