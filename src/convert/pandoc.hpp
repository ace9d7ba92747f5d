// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <string_view>

#include "convert/paper.hpp"

namespace insyn::convert {

/// The document as pandoc reads it (`format`: its name of the format), with a page's blocks and looks. The program runs
/// in its sandbox (no files, no network), with limits of time and memory. Error when the machine has no pandoc;
/// UsageError for what it can't read. `file` is the name to speak of.
[[nodiscard]] Paper read_by_pandoc(std::string_view bytes, const std::string& format, const std::string& file);

}  // namespace insyn::convert
