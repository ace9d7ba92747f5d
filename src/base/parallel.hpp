// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstddef>
#include <functional>

namespace insyn {

/// Calls work(i) once for each i below count, on `jobs` threads (1: on this one). Returns when all are done.
/// The first exception, by index, is thrown again here; after one, no new work is begun.
void for_each_index(std::size_t count, unsigned jobs, const std::function<void(std::size_t)>& work);

/// Cores this process may use, at least 1.
[[nodiscard]] unsigned available_jobs();

}  // namespace insyn
