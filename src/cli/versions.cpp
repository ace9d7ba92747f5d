// SPDX-License-Identifier: EUPL-1.2
#include "cli/versions.hpp"

#include <fmt/format.h>

#include <CLI/Version.hpp>

#include "parse/parse.hpp"
#include "publish/publish.hpp"

namespace insyn::cli {

std::string versions() {
  return fmt::format("insyn {}\n{}\n{}\nCLI11 {}, fmt {}", INSYN_VERSION, parse::versions(), publish::versions(),
                     CLI11_VERSION, FMT_VERSION);
}

}  // namespace insyn::cli
