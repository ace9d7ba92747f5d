// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <optional>

#include "base/error.hpp"
#include "base/files.hpp"
#include "base/text.hpp"
#include "read/folder.hpp"
#include "read/place.hpp"
#include "read/read.hpp"

namespace insyn::read {
namespace {

namespace fs = std::filesystem;
constexpr std::size_t kLargestNote = 5'000'000, kLargestTable = 1'000'000;  // bytes

Said said(Trouble why) {
  switch (why) {
    case Trouble::unreadable: return say("går inte att läsa", "cannot be read");
    case Trouble::broken_link: return say("länken leder ingenstans", "the link leads nowhere");
    case Trouble::leads_out:
      return say("länken leder ut ur projektet och följs inte",
                 "the link leads out of the project and is not followed");
    case Trouble::circle:
      return say("länken leder till en mapp som läses ändå, eller runt i en cirkel",
                 "the link leads to a folder that is read anyway, or round in a circle");
    case Trouble::to_figures:
      return say(
          "länken leder till en fil i figures/, som kan innehålla tal som ska döljas, och följs inte",
          "the link leads to a file in figures/, which may hold numbers that are to be hidden, and is not followed");
    case Trouble::not_ordinary: return say("är ingen vanlig fil", "is not an ordinary file");
    case Trouble::odd_name:
      return say("namnet är inte UTF-8 eller har osynliga tecken som styr eller vänder text",
                 "the name is not UTF-8 or has invisible characters that steer or turn text");
  }
  return {};
}

Said hint(Trouble why) {
  switch (why) {
    case Trouble::unreadable: return say("se över filens rättigheter", "look at the file's permissions");
    case Trouble::odd_name: return say("byt namn på filen", "rename the file");
    case Trouble::to_figures:
      return say("länka i texten till måttets .md-fil", "link to the figure's .md file in the text");
    case Trouble::not_ordinary: return say("flytta den ut ur minutes/", "move it out of minutes/");
    default: return say("lägg själva filen här i stället för en länk", "put the file itself here instead of a link");
  }
}

Finding finding(Rule rule, std::string file, Said message, Said hint) {
  return {rule, std::move(file), {}, std::move(message), std::move(hint)};
}

Finding finding(const Troubled& one) {
  return finding(one.why == Trouble::odd_name ? Rule::encoding : Rule::unreadable_file, one.path, said(one.why),
                 hint(one.why));
}

// ---- tables of figures ----------------------------------------------------------------------------------------------

using Tables = std::vector<DataFile>;

std::string folder_of(const std::string& path) { return path.substr(0, path.rfind('/') + 1); }

bool is_table(const std::string& path, const std::string& folder) {
  constexpr std::string_view kEnding = ".csv";
  bool lies_there = path.starts_with(folder) && path.find('/', folder.size()) == std::string::npos;
  return lies_there && path.size() > kEnding.size() && folded(path.substr(path.size() - kEnding.size())) == kEnding;
}

void read_table(const fs::path& root, const std::string& path, Tables& tables, Findings& findings) {
  try {
    std::string bytes = files::read_within(root, root / path, kLargestTable);
    if (bytes.size() <= kLargestTable)
      return tables.push_back({to_nfc(path.substr(path.rfind('/') + 1)), std::move(bytes)});
    findings.push_back(finding(Rule::too_large, path,
                               say("en tabell får vara högst 1 MB", "a table may be 1 MB at most"),
                               say("ta bort det som inte hör till måttet", "take away what the figure does not need")));
  } catch (const files::Failure& failure) {
    if (!failure.is_the_files_own()) throw;
    findings.push_back(finding(Troubled{path, Trouble::unreadable}));
  } catch (const Error&) {
    findings.push_back(finding(Troubled{path, Trouble::unreadable}));
  }
}

/// Gives each figure the tables of its folder: one vector for all figures there.
void read_tables(const fs::path& root, SourceTree& tree, Findings& findings) {
  std::map<std::string, std::shared_ptr<const Tables>> by_folder;
  for (auto& note : tree.notes) {
    if (note.role != Role::figure) continue;
    auto [found, is_new] = by_folder.try_emplace(folder_of(note.path));
    if (is_new) {
      Tables tables;
      for (const auto& path : tree.files)
        if (is_table(path, found->first)) read_table(root, path, tables, findings);
      found->second = std::make_shared<const Tables>(std::move(tables));
    }
    note.tables = found->second;
  }
}

/// The root without links in it: what is read must lie below it.
fs::path real(const fs::path& root) {
  std::error_code error;
  fs::path canonical = fs::canonical(root, error);
  return error ? root : canonical;
}

/// The files of a folder whose every trouble stops us: there is no text to put a finding in.
std::vector<std::string> files_of(const fs::path& root, std::string_view folder, Hidden hidden) {
  auto listing = list_files(root, folder, hidden);
  for (const auto& one : listing.troubles) {
    Said line{one.path + ": " + said(one.why).sv, one.path + ": " + said(one.why).en};
    if (one.why == Trouble::unreadable) fail(std::move(line));
    throw UsageError(std::move(line));
  }
  return std::move(listing.files);
}

}  // namespace

SourceTree list_tree(const fs::path& root, Findings& findings) {
  std::error_code error;
  auto minutes = fs::status(root / "minutes", error).type();
  if (minutes == fs::file_type::none)
    fail(say("kan inte läsa {}: {}", "cannot read {}: {}", "minutes", error.message()));
  if (minutes != fs::file_type::directory)
    throw UsageError(say("hittar ingen mapp minutes/ i {}", "no folder minutes/ in {}", root.string()));
  auto listing = list_files(root, "minutes", Hidden::pass_over);
  for (const auto& one : listing.troubles) findings.push_back(finding(one));
  SourceTree tree;
  for (auto& path : listing.files) {
    if (!is_note(path)) {
      tree.files.push_back(std::move(path));
      continue;
    }
    auto placed = place(path);
    if (placed.source)
      tree.notes.push_back(std::move(*placed.source));
    else
      findings.push_back(finding(Rule::unplaced_file, path, placed.why, placed.hint));
  }
  read_tables(real(root), tree, findings);
  return tree;
}

std::optional<Finding> read_note(const fs::path& root, Source& note) {
  try {
    note.bytes = files::read_within(root, root / note.path, kLargestNote);
  } catch (const files::Failure& failure) {
    if (!failure.is_the_files_own()) throw;
    return finding(Troubled{note.path, Trouble::unreadable});
  } catch (const Error&) {  // it became a pipe, or a link out of the project, since it was listed
    return finding(Troubled{note.path, Trouble::unreadable});
  }
  if (note.bytes.size() <= kLargestNote) return {};
  return finding(Rule::too_large, note.path, say("anteckningar får vara högst 5 MB", "notes may be 5 MB at most"),
                 say("dela filen, eller lägg den bland bilagorna", "split the file, or put it among the attachments"));
}

std::map<std::string, std::string> read_overrides(const fs::path& root) {
  std::map<std::string, std::string> overrides;
  const fs::path top = real(root);
  for (auto folder : {"templates", "site/style", "site/words"}) {
    for (auto& path : files_of(top, folder, Hidden::pass_over))
      overrides.emplace(path, files::read_within(top, top / path));
  }
  return overrides;
}

std::vector<CopiedFile> list_static(const fs::path& root) {
  constexpr std::string_view folder = "site/static";
  std::vector<CopiedFile> copies;
  for (auto& path : files_of(root, folder, Hidden::list)) copies.push_back({path.substr(folder.size() + 1), path});
  return copies;
}

}  // namespace insyn::read
