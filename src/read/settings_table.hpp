// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "model/settings.hpp"
#include "read/settings_value.hpp"

namespace insyn::read {

/// Reads one file's settings over those that are there: sections are merged, all else replaces. What is missing is not
/// this function's matter, as another file may hold it.
void read_settings_table(const Value& top, Settings& settings);

}  // namespace insyn::read
