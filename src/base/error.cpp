// SPDX-License-Identifier: EUPL-1.2
#include "base/error.hpp"

#include <cstdio>
#include <cstdlib>

namespace insyn {

void broken_promise(const char* condition, const char* file, int line) {
  std::fprintf(stderr, "insyn: internal error: %s does not hold (%s:%d)\n", condition, file, line);
  std::abort();
}

}  // namespace insyn
