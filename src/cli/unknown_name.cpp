// SPDX-License-Identifier: EUPL-1.2
#include "cli/unknown_name.hpp"

#include <fmt/format.h>

#include "base/text.hpp"

namespace insyn::cli {

UsageError unknown_name(const Said& what, const std::string& name, const std::vector<std::string>& known) {
  const std::string near = nearest(name, {known.begin(), known.end()});
  const std::string all = fmt::format("{}", fmt::join(known, ", "));
  Said said{"det finns " + what.sv + " " + visible(name), "there is " + what.en + " " + visible(name)};
  if (!near.empty())
    return UsageError({said.sv + "; menade du " + near + "?", said.en + "; did you mean " + near + "?"});
  if (all.empty()) return UsageError(said);
  return UsageError({said.sv + " (det finns: " + all + ")", said.en + " (there are: " + all + ")"});
}

}  // namespace insyn::cli
