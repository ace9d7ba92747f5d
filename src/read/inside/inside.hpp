// SPDX-License-Identifier: EUPL-1.2
// What lies in a file beside what it shows: pictures, PDF and Office files, told by what they are and not by their
// names.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "model/output.hpp"
#include "read/apart.hpp"

namespace insyn::read {

struct Inside {
  enum class Seen : std::uint8_t {
    whole,        // or a file of a kind that holds nothing beside
    unreadable,   // damaged, locked, or too costly to look at
    too_large,    // more than is looked at
    closed,       // Office's old format, or one behind a password
    not_reached,  // the time for all files was over
  } seen = Seen::whole;
  CopiedFile::Pdf pdf = CopiedFile::Pdf::none;
  decltype(CopiedFile::hidden) hidden{};
  std::string text{};  // Office: what can be read in it, hidden or not; a line end after each paragraph and cell
};

/// One for each file, in their order. They come from anyone, and may be made to do harm: they are looked at apart.
[[nodiscard]] std::vector<Inside> look_inside(const std::vector<std::filesystem::path>& files,
                                              const Limits& limits = {});

}  // namespace insyn::read
