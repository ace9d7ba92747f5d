// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <vector>

#include "base/lang.hpp"
#include "convert/steps.hpp"

namespace insyn::convert {

/// Where in the note the writer should look, and at what.
struct Look {
  int line = 0;
  Said said{};
};

struct Written {
  std::string text{};
  std::vector<Look> looks{};
};

/// The draft as one of our notes: front matter with `status: utkast`, so that nothing is published before a person has
/// read it, the text, and each remark as a comment beside its place, in `lang`. What the text says is letters to
/// Markdown, whatever signs it has; nothing in a remark ends its comment.
[[nodiscard]] Written write_markdown(const Draft& draft, Lang lang);

}  // namespace insyn::convert
