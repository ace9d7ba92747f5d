// SPDX-License-Identifier: EUPL-1.2
// The ledger as a file: each line synced, a lock on the file itself, a torn last line cut off.
#include "base/error.hpp"
#include "base/files.hpp"
#include "publish/ledger_store.hpp"

namespace insyn::publish {
namespace {

namespace fs = std::filesystem;

/// Where it really lies: a link may lead to another place in the project, and no further.
fs::path real_place(const fs::path& place, const fs::path& root) {
  std::error_code error;
  bool is_link = fs::is_symlink(fs::symlink_status(place, error));
  fs::path real = is_link ? fs::canonical(place, error) : fs::weakly_canonical(place, error);
  bool leads_nowhere = error == std::errc::no_such_file_or_directory;  // a link, perhaps to a file to be made outside
  if (error && !leads_nowhere) fail(say("kan inte läsa {}: {}", "cannot read {}: {}", place.string(), error.message()));
  if (leads_nowhere || !files::is_within(real, root))
    throw UsageError(
        say("liggaren {} leder ut ur projektet", "the ledger {} leads out of the project", place.string()));
  return real;
}

class FileStore final : public LedgerStore {
 public:
  FileStore(const fs::path& root, const fs::path& folder, Access access, int wait_seconds)
      : root_(fs::weakly_canonical(fs::absolute(root))),
        posts_(real_place(root_ / folder / "posts", root_)),
        file_(real_place(root_ / folder / "ledger.jsonl", root_)) {
    if (access == Access::write) take_lock(wait_seconds);
  }

  std::string name() const override { return file_.string(); }
  Said way_out() const override {
    return say(
        "ta tillbaka filen som den var (git log -p visar raderna), eller flytta undan den; då börjas en ny, som först "
        "letar efter inläggen på kanalerna",
        "take the file back as it was (git log -p shows its lines), or move it away; then a new one is started, which "
        "first looks for the posts on the channels");
  }

  std::string lines() const override { return read_if_there(file_).value_or(""); }
  std::optional<std::string> text(const std::string& hash) const override { return read_if_there(path_of_text(hash)); }

  Texts texts(const std::vector<std::string>& hashes) const override {
    Texts all;
    for (const std::string& hash : hashes)
      if (auto bytes = text(hash)) all.emplace(hash, std::move(*bytes));
    return all;
  }

  void repair(const Chain& chain) override {
    if (chain.ends_torn) files::cut(file_, chain.whole_bytes);
    files::append_durably(file_, chain.lacks_line_end ? "\n" : "");  // syncs the cut, too
    size_ = fs::file_size(file_);
  }
  Added add(const NewLine& line) override {
    require_untouched();
    files::append_durably(file_, line.bytes + '\n');
    size_ += line.bytes.size() + 1;
    return Added::last;
  }
  void keep(const std::string& hash, const std::string& bytes) override {
    files::replace_durably(path_of_text(hash), bytes);
  }

 private:
  fs::path path_of_text(const std::string& hash) const { return posts_ / (hash + ".txt"); }

  std::optional<std::string> read_if_there(const fs::path& file) const {
    std::error_code error;
    if (!fs::exists(file, error) && !error) return std::nullopt;
    return files::read_within(root_, file);
  }

  void take_lock(int wait_seconds) {
    files::make_folders(posts_);
    files::append_durably(file_, "");  // makes it, with its folder synced: the lock alone would not
    if (auto lock = files::Lock::take(file_, wait_seconds)) lock_.emplace(std::move(*lock));
    if (!lock_) fail(say("en annan körning publicerar: {} används", "another run is publishing: {} is in use", name()));
    files::remove_unfinished(posts_);
  }

  /// The lock is on the file that was there: a checkout, or an editor that saves, puts another in its place. A line
  /// written after that would break its chain.
  void require_untouched() const {
    std::error_code gone;
    if (fs::file_size(file_, gone) == size_ && !gone) return;
    fail(say("{} har bytts ut medan den användes: börja om, nästa körning ser efter vad som gäller",
             "{} was replaced while it was in use: start again, the next run finds out what holds", name()));
  }

  fs::path root_, posts_, file_;
  std::optional<files::Lock> lock_{};
  std::uintmax_t size_ = 0;  // bytes, as this run left them
};

}  // namespace

std::unique_ptr<LedgerStore> open_file_store(const fs::path& root, const fs::path& folder, Access access,
                                             int wait_seconds) {
  return std::make_unique<FileStore>(root, folder, access, wait_seconds);
}

}  // namespace insyn::publish
