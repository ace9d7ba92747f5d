// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>

namespace insyn::cli {

/// Insyn's version and those of the libraries it runs with, for reports of faults.
[[nodiscard]] std::string versions();

}  // namespace insyn::cli
