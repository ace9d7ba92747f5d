// SPDX-License-Identifier: EUPL-1.2
// Which settings belong to which type of channel. A setting of another type would be silently without effect.
#pragma once
#include "model/settings.hpp"
#include "read/settings_value.hpp"

namespace insyn::read {

/// Adds a finding for each channel that lacks what its type needs, has what belongs to other types, or bears a name
/// that is taken; and where there are channels but no day to publish from. For settings whose files have all been read.
void check_channels(const Settings& settings, Reading& reading);

}  // namespace insyn::read
