// SPDX-License-Identifier: EUPL-1.2
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstring>
#include <mutex>
#include <optional>

#include "base/error.hpp"
#include "base/files.hpp"
#include "base/rewriting.hpp"
#include "write/manifest.hpp"
#include "write/project_lock.hpp"
#include "write/staging.hpp"
#include "write/sweep.hpp"
#include "write/write.hpp"

namespace insyn::write {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void cannot_make(const fs::path& folder, const std::string& reason) {
  fail(say("kan inte skapa mappen {}: {}", "cannot make the folder {}: {}", folder.string(), reason));
}

fs::path real_path(const fs::path& path) {
  std::error_code error;
  fs::path real = fs::weakly_canonical(fs::absolute(path, error), error);
  if (error) fail(say("hittar inte {}: {}", "cannot find {}: {}", path.string(), error.message()));
  return real;
}

/// A site must not be written over what it is made from.
fs::path made_folder(const fs::path& root, const fs::path& output) {
  fs::path folder = real_path(output);
  bool is_source = files::is_within(root, folder);
  for (auto source : {"minutes", "site", "templates", ".insyn", ".git"})
    is_source |= files::is_within(folder, root / source);
  if (is_source)
    throw UsageError(say("webbplatsen kan inte skrivas i {}, där projektet självt ligger",
                         "the site cannot be written in {}, where the project itself lies", folder.string()));
  files::make_folders(folder);
  return folder;
}

[[noreturn]] void leads_out(const std::string& path) {
  fail(say("{} leder ut ur webbplatsen", "{} leads out of the site", path));
}

void count(std::vector<Altered>& altered, Summary& summary) {
  std::stable_sort(altered.begin(), altered.end(), [](const Altered& a, const Altered& b) { return a.path < b.path; });
  for (const Altered& one : altered) ++(one.how == Altered::How::gone ? summary.removed : summary.written);
  summary.altered = std::move(altered);
}

std::string parent_of(std::string_view path) {
  auto slash = path.rfind('/');
  return slash == std::string_view::npos ? "" : std::string(path.substr(0, slash));
}

}  // namespace

struct Output::Work {
  Work(const fs::path& project, const fs::path& output, Look looks, std::chrono::seconds wait)
      : root(real_path(project)),
        held(lock_project(root, wait)),
        folder(made_folder(root, output)),
        staging(Staging::in(folder)),
        place(staging ? staging->place() : folder),
        look(std::move(looks)),
        manifest(root, folder) {}

  const fs::path root;
  files::Lock held;
  const fs::path folder;
  std::optional<Staging> staging;  // of a folder that held nothing: nothing foreign can be found there
  const fs::path place;            // where files are made until finish()
  const Look look;
  Manifest manifest;
  std::atomic<std::size_t> kept{0};

  std::mutex mutex{};  // guards the manifest and the three below
  Paths wanted{};      // what this build has given
  Paths folders{};     // those known to be there
  std::vector<Altered> altered{};

  void claim(const std::string& path);
  void make_folder(const std::string& path);
  void take_over(const std::string& path);
  void make_way(const std::string& path);
  [[nodiscard]] std::vector<std::string> unwanted(std::string_view prefix) const;
  void remove(const std::vector<std::string>& paths, std::string_view top = "");
  [[nodiscard]] Altered::How standing_at(const std::string& path);
  void announce(const std::string& path, Altered::How how);
  void write(const std::string& path, std::string_view bytes, Altered::How how);
  void refuse(const std::string& path);
};

/// The path is ours from now on, and its folder is there.
void Output::Work::claim(const std::string& path) {
  if (!is_safe_path(path)) leads_out(path);
  std::lock_guard guard(mutex);
  if (!wanted.insert(path).second)
    fail(say("två filer vill vara {} på webbplatsen", "two files want to be {} in the site", path));
  make_folder(parent_of(path));
}

void Output::Work::make_folder(const std::string& path) {
  if (path.empty() || folders.contains(path)) return;
  make_folder(parent_of(path));
  if (::mkdir((place / path).c_str(), 0777) != 0) {
    if (errno != EEXIST) cannot_make(place / path, std::strerror(errno));
    take_over(path);
  }
  folders.insert(path);
}

/// Something stands where a folder must be: a folder is welcome, an old page of ours gives way, all else stays.
void Output::Work::take_over(const std::string& path) {
  fs::path there = place / path;
  std::error_code error;
  auto status = fs::symlink_status(there, error);
  if (fs::is_directory(status)) return;
  if (fs::is_symlink(status) && fs::is_directory(there, error) && files::is_within(real_path(there), place)) return;
  bool is_old_page = fs::is_regular_file(status) && manifest.names(path) && !wanted.contains(path);
  if (!is_old_page)
    fail(say("kan inte skapa mappen {}: något som inget bygge har skrivit står där",
             "cannot make the folder {}: something that no build wrote stands there", there.string()));
  if (::unlink(there.c_str()) != 0 || ::mkdir(there.c_str(), 0777) != 0) cannot_make(there, std::strerror(errno));
  altered.push_back({Altered::How::gone, path});
}

/// What earlier builds wrote and this one did not give.
std::vector<std::string> Output::Work::unwanted(std::string_view prefix) const {
  std::vector<std::string> paths;
  for (const auto& path : manifest.paths()) {
    if (path.starts_with(prefix) && !wanted.contains(path)) paths.push_back(path);
  }
  return paths;
}

/// The caller guards.
void Output::Work::remove(const std::vector<std::string>& paths, std::string_view top) {
  for (auto& path : remove_files(place, paths, top)) altered.push_back({Altered::How::gone, std::move(path)});
}

/// A folder stands where a file must be: it goes, if all that it holds is old and ours.
void Output::Work::make_way(const std::string& path) {
  std::lock_guard guard(mutex);
  remove(unwanted(path + '/'), path);
  std::error_code none;
  if (fs::exists(place / path, none))
    fail(say("kan inte skriva {}: en mapp med filer som inget bygge har skrivit står där",
             "cannot write {}: a folder with files that no build wrote stands there", (place / path).string()));
}

/// What a file that is written there will be; a folder gives way. (A link is replaced by the file itself: what it
/// points to is not ours to change.)
Altered::How Output::Work::standing_at(const std::string& path) {
  struct stat status {};
  if (staging || ::lstat((place / path).c_str(), &status) != 0) return Altered::How::is_new;
  if (!S_ISDIR(status.st_mode)) return Altered::How::changed;
  make_way(path);
  return Altered::How::is_new;
}

/// Before it is written. Of a new folder finish() tells the manifest before any file comes there.
void Output::Work::announce(const std::string& path, Altered::How how) {
  std::lock_guard guard(mutex);
  if (!staging) manifest.add(path);
  altered.push_back({how, path});
}

void Output::Work::write(const std::string& path, std::string_view bytes, Altered::How how) {
  announce(path, how);
  if (staging)
    files::make(place / path, bytes);
  else
    files::replace_within(folder, place / path, bytes);
}

/// Nothing is written. What stood there stays, unless it would be refused, too: an older file that holds what is
/// internal by now (a text that was withdrawn) goes.
void Output::Work::refuse(const std::string& path) {
  auto old = files::read_if_there(place / path);
  if (!old || look(path, *old, 0)) return;
  std::lock_guard guard(mutex);
  remove({path});
}

Output::Output(const fs::path& root, const fs::path& folder, Look look, std::chrono::seconds wait)
    : work_(std::make_unique<Work>(root, folder, std::move(look), wait)) {}

Output::~Output() = default;

void Output::put(std::string_view path, std::string_view bytes) {
  std::string owned(path);
  work_->claim(owned);
  if (work_->look && !work_->look(path, bytes, 0)) return work_->refuse(owned);
  if (!work_->staging && files::holds(work_->folder / owned, bytes))
    ++work_->kept;
  else
    work_->write(owned, bytes, work_->standing_at(owned));
}

void Output::pour(std::string_view path, const Pour& bytes) {
  std::string owned(path);
  work_->claim(owned);
  const auto how = work_->standing_at(owned);
  files::Rewriting file(work_->place, work_->place / owned);
  std::size_t from = 0;
  bool is_clean = true;
  bytes([&](std::string_view piece) {
    is_clean = is_clean && (!work_->look || work_->look(path, piece, from));
    if (is_clean) file.add(piece);
    from += piece.size();
  });
  if (!is_clean) return work_->refuse(owned);
  if (file.is_same()) {
    ++work_->kept;
  } else {
    work_->announce(owned, how);
    file.replace();
  }
}

void Output::copy(std::string_view path, std::string_view source) {
  std::string bytes = files::read_within(work_->root, work_->root / source, kLargestCopy);
  if (bytes.size() > kLargestCopy)
    fail(say("{} är större än {} MB", "{} is larger than {} MB", source, kLargestCopy / 1'000'000));
  put(path, bytes);
}

void Output::keep(std::string_view path) {
  std::lock_guard guard(work_->mutex);
  work_->wanted.emplace(path);
  ++work_->kept;
}

void Output::clear(std::string_view folder) {
  std::lock_guard guard(work_->mutex);
  work_->remove(work_->unwanted(folder));
  work_->folders.clear();  // some may have gone
}

void Output::purge(std::string_view folder) {
  std::string top(folder);
  while (top.ends_with('/')) top.pop_back();
  if (!is_safe_path(top)) leads_out(top);
  std::error_code error;
  std::vector<std::string> unwanted;
  for (const auto& entry : fs::directory_iterator(work_->place / top, error)) {
    std::string path = top + "/" + entry.path().filename().string();
    if (!entry.is_directory(error) && !work_->wanted.contains(path)) unwanted.push_back(path);
  }
  work_->remove(unwanted);
}

Summary Output::finish() {
  work_->remove(work_->unwanted(""));
  Summary summary;
  if (!work_->staging) summary.foreign = sweep(work_->folder, work_->wanted);
  std::vector<std::string> paths(work_->wanted.begin(), work_->wanted.end());
  std::sort(paths.begin(), paths.end());
  work_->manifest.finish(paths);
  if (work_->staging) work_->staging->unveil();
  count(work_->altered, summary);
  summary.kept = work_->kept;
  return summary;
}

}  // namespace insyn::write
