// SPDX-License-Identifier: EUPL-1.2
// From the disk to values: which files a project has, and their bytes. The only room that lists folders.
#pragma once
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "model/finding.hpp"
#include "model/output.hpp"
#include "model/settings.hpp"
#include "model/source.hpp"

namespace insyn::read {

/// The folder that holds site/site.toml, looked for from `from` upwards. UsageError when there is none.
[[nodiscard]] std::filesystem::path find_root(const std::filesystem::path& from);

/// site/site.toml with more settings over it: those of the file `overlay` when one is given (UsageError when it is not
/// there), else of site/site.local.toml when the project has one. Sections are merged, all else is replaced.
/// What is wrong in the files is a finding of rule settings at its line; a missing required key likewise.
[[nodiscard]] Settings read_settings(const std::filesystem::path& root,
                                     const std::optional<std::filesystem::path>& overlay, Findings& findings);

/// A text of the settings that pages show, and where it begins: at its quotation mark.
struct ShownText {
  std::string key{};  // "accessibility.faults"
  std::string text{};
  SettingPlace place{};
};
/// Those of site/site.toml and of what lies over it, also of one that another replaces.
[[nodiscard]] std::vector<ShownText> shown_texts(const std::filesystem::path& root,
                                                 const std::optional<std::filesystem::path>& overlay);

/// An address given in place of the settings' base_url. UsageError when it is none the settings would accept.
[[nodiscard]] std::string checked_base_url(const std::string& address);

/// Every file below minutes/, without the bytes of the notes. Reported, never skipped in silence: a .md file that fits
/// nowhere (unplaced-file), a link that leads out of the project or round in a circle. Figures get the .csv files of
/// their folder (too-large over 1 MB). Order: by path, whatever order the disk gives.
[[nodiscard]] SourceTree list_tree(const std::filesystem::path& root, Findings& findings);

/// Fills in the note's bytes, or tells what kept them from us: unreadable-file, or too-large over 5 MB. `root` is
/// canonical. Error where the disk itself fails. From any thread.
[[nodiscard]] std::optional<Finding> read_note(const std::filesystem::path& root, Source& note);

/// The project's own versions of what is built in, by path from the root: templates/**, site/style/**, site/words/**.
[[nodiscard]] std::map<std::string, std::string> read_overrides(const std::filesystem::path& root);

/// site/static/**: copied as they are to the top of the output.
[[nodiscard]] std::vector<CopiedFile> list_static(const std::filesystem::path& root);

}  // namespace insyn::read
