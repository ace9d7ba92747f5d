// SPDX-License-Identifier: EUPL-1.2
#include "read/folder.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "base/error.hpp"
#include "base/files.hpp"
#include "base/text.hpp"
#include "base/unseen.hpp"
#include "model/source.hpp"

namespace insyn::read {
namespace {

namespace fs = std::filesystem;
using files::is_within;

/// Backups, locks and thumbnails: nobody wrote them, so nobody misses them.
bool is_litter(std::string_view name) {
  return name.ends_with('~') || (name.starts_with('#') && name.ends_with('#')) || name.starts_with(".~lock.") ||
         name.starts_with("~$") || name.starts_with("._") || name.starts_with(".#") || name == ".DS_Store" ||
         name == ".git" || name == "Thumbs.db" || name == "desktop.ini";
}

bool is_odd(std::string_view name) { return !is_valid_utf8(name) || is_deceptive(name); }

fs::path canonical_or_same(const fs::path& path) {
  std::error_code error;
  fs::path canonical = fs::weakly_canonical(path, error);
  return error ? path : canonical;
}

class Walk {
 public:
  Walk(const fs::path& root, std::string_view folder, Hidden hidden)
      : root_(canonical_or_same(root)), top_(root_ / folder), hidden_(hidden) {}

  Listing list(std::string_view folder) {
    std::error_code none;
    if (fs::symlink_status(top_, none).type() == fs::file_type::not_found) return {};
    top_ = canonical_or_same(top_);
    if (is_within(top_, root_))
      list_folder(root_ / folder, std::string(folder));
    else
      trouble(std::string(folder), Trouble::leads_out);
    refuse_links_to_figures();
    std::sort(listing_.files.begin(), listing_.files.end());
    std::sort(listing_.troubles.begin(), listing_.troubles.end(),
              [](const Troubled& a, const Troubled& b) { return a.path < b.path; });
    return std::move(listing_);
  }

 private:
  void trouble(std::string path, Trouble why) { listing_.troubles.push_back({std::move(path), why}); }

  void list_folder(const fs::path& folder, const std::string& path) {
    // Sorted before it is walked: which of two links to one folder counts as the second must not depend on the disk.
    std::vector<fs::directory_entry> entries;
    std::error_code error;
    for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error))
      entries.push_back(*at);
    if (error == std::errc::no_such_file_or_directory) return;  // it vanished since it was listed
    if (error)
      fail(say("kan inte läsa mappen {}: {}", "cannot read the folder {}: {}", visible(path), error.message()));
    std::sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) {  // as paths they would be taken apart
      return a.path().native() < b.path().native();
    });
    for (const auto& entry : entries) list_entry(entry, path);
  }

  void list_entry(const fs::directory_entry& entry, const std::string& folder) {
    std::string name = entry.path().filename().string();
    if (is_litter(name) || (hidden_ == Hidden::pass_over && passes_over(entry, name))) return;
    if (is_odd(name)) return trouble(folder + '/' + visible(name), Trouble::odd_name);
    std::string path = folder + '/' + name;
    std::error_code error;
    if (entry.is_symlink(error)) return list_link(entry.path(), path);
    if (entry.is_directory(error)) return list_folder(entry.path(), path);
    if (entry.is_regular_file(error)) return listing_.files.push_back(std::move(path));
    trouble(path, error ? Trouble::unreadable : Trouble::not_ordinary);
  }

  /// A hidden note is not passed over: a .md file is never skipped in silence.
  static bool passes_over(const fs::directory_entry& entry, std::string_view name) {
    std::error_code error;
    return name.starts_with('.') && !(name.ends_with(".md") && entry.is_regular_file(error));
  }

  void list_link(const fs::path& link, const std::string& path) {
    std::error_code error;
    fs::path target = fs::canonical(link, error);
    if (error == std::errc::too_many_symbolic_link_levels) return trouble(path, Trouble::circle);
    if (error) return trouble(path, Trouble::broken_link);
    if (!is_within(target, root_)) return trouble(path, Trouble::leads_out);
    if (fs::is_regular_file(target, error)) return list_linked_file(target, path);
    if (!fs::is_directory(target, error)) return trouble(path, Trouble::not_ordinary);
    bool is_read_anyway = is_within(target, top_) || is_within(top_, target);
    if (is_read_anyway || !linked_.insert(target).second) return trouble(path, Trouble::circle);
    list_folder(target, path);
  }

  void list_linked_file(const fs::path& target, const std::string& path) {
    if (!lies_among_figures(path)) linked_files_.emplace_back(path, target);
    listing_.files.push_back(path);
  }

  /// Copied or read as a note from elsewhere, a figure's file would show what the figure hides. Known when all is
  /// listed: the folder of figures may itself be a link.
  void refuse_links_to_figures() {
    if (linked_files_.empty()) return;
    std::set<fs::path> figures;
    for (const auto& path : listing_.files)
      if (lies_among_figures(path)) figures.insert(canonical_or_same(root_ / path));
    for (const auto& [path, target] : linked_files_) {
      bool leads_there = figures.contains(target) || lies_among_figures(fs::relative(target, root_).generic_string());
      if (!leads_there) continue;
      std::erase(listing_.files, path);
      trouble(path, Trouble::to_figures);
    }
  }

  fs::path root_, top_;
  Hidden hidden_;
  std::vector<std::pair<std::string, fs::path>> linked_files_{};  // not among the figures, and what they lead to
  std::set<fs::path> linked_{};  // folders that a link has led to: each is walked for one link alone
  Listing listing_{};
};

}  // namespace

Listing list_files(const fs::path& root, std::string_view folder, Hidden hidden) {
  return Walk(root, folder, hidden).list(folder);
}

}  // namespace insyn::read
