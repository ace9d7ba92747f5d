// SPDX-License-Identifier: EUPL-1.2
// Lists what lies in a folder of the project, the same way whatever order the disk gives. Links are followed within
// the project alone, and no folder is walked twice.
#pragma once
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace insyn::read {

/// Why something on the disk could not be listed.
enum class Trouble {
  unreadable,    // no permission, or it vanished while we looked
  broken_link,   // a link to nothing
  leads_out,     // a link to a place outside the project
  circle,        // a link to a folder that is read anyway, or that holds itself
  to_figures,    // a link to a file among the figures from elsewhere: it may hold counts that are hidden
  not_ordinary,  // a pipe, a socket, a device
  odd_name,      // not UTF-8, or control characters: no report could show it
};

struct Troubled {
  std::string path{};  // from the root; always printable UTF-8
  Trouble why{};
};

struct Listing {
  std::vector<std::string> files{};  // from the root, with /, as the file system spells them; sorted by bytes
  std::vector<Troubled> troubles{};  // sorted by path
};

/// What to do with names that begin with a dot. Editors' backups and the litter of operating systems never count.
enum class Hidden { pass_over, list };

/// Every file below `folder` (from the root, "minutes"). Empty where there is no such folder. Throws Error where a
/// folder can't be read: what lies in it must not seem to be gone. Never for other things that it finds on the way.
[[nodiscard]] Listing list_files(const std::filesystem::path& root, std::string_view folder, Hidden hidden);

}  // namespace insyn::read
