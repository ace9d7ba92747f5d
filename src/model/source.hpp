// SPDX-License-Identifier: EUPL-1.2
// A file of the project as it lies on disk, before anyone has looked inside.
#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/stamp.hpp"

namespace insyn {

/// What a .md file is by where it lies (contract section 2). A group's files are meetings or material: parse decides.
enum class Role {
  page,          // minutes/<slug>.md
  glossary,      // minutes/glossary.md
  organisation,  // minutes/organisations/<slug>.md
  project,       // minutes/<project>/project.md
  plan,          // minutes/<project>/plan.md
  faq,           // minutes/<project>/faq.md
  project_page,  // minutes/<project>/<slug>.md
  news,          // minutes/<project>/news/<date>-<slug>.md
  initiative,    // minutes/<project>/plan/<slug>.md
  figure,        // minutes/<project>/figures/<slug>.md
  group,         // minutes/<project>/<group>/group.md
  in_group,      // minutes/<project>/<group>/<file>.md
};

/// True for what lies in a project's folder of figures (path from the root, told as notes' folders are: by its slug).
[[nodiscard]] bool lies_among_figures(std::string_view path);

/// Whether a file's name says that it is Markdown, by any of the endings in use (".md", ".markdown", ".mkd" …). Copied
/// as it is, such a file would show its internal parts.
[[nodiscard]] bool is_markdown_name(std::string_view path);

/// A table of values that lies beside a figure (a .csv in the same folder).
struct DataFile {
  std::string name{};  // of the file, NFC ("arbetslosa.csv")
  std::string bytes{};
  bool operator==(const DataFile&) const = default;
};

struct Source {
  std::string path{};  // from the root, with /, as the file system spells it
  Role role{};
  std::string project{};  // folder names as slugs; "" where there is none
  std::string group{};
  std::string name{};  // the file's name without .md, NFC, as written ("2025-03-12", "Möte 3")
  std::string bytes{};
  files::Stamp stamp{};  // of the file before it was read; for those who read it again
  /// Role::figure: every table of its folder, for the figure to choose its own by name. Shared by the folder's figures.
  std::shared_ptr<const std::vector<DataFile>> tables{};
};

/// All that lies below minutes/: notes in the order of their paths, and every other file (attachments and pictures).
struct SourceTree {
  std::vector<Source> notes{};
  std::vector<std::string> files{};  // paths from the root, sorted
};

}  // namespace insyn
