// SPDX-License-Identifier: EUPL-1.2
// The ledger as a file: each line synced, a lock on the file itself, a torn last line cut off.
#include "base/error.hpp"
#include "base/files.hpp"
#include "publish/ledger_store.hpp"

namespace insyn::publish {
namespace {

namespace fs = std::filesystem;

class FileStore final : public LedgerStore {
 public:
  FileStore(fs::path folder, Access access, int wait_seconds) : folder_(std::move(folder)) {
    if (access == Access::write) take_lock(wait_seconds);
  }

  std::string name() const override { return path().string(); }
  Said way_out() const override {
    return say(
        "ta tillbaka filen som den var (git log -p visar raderna), eller flytta undan den; då börjas en ny, som först "
        "letar efter inläggen på kanalerna",
        "take the file back as it was (git log -p shows its lines), or move it away; then a new one is started, which "
        "first looks for the posts on the channels");
  }

  std::string lines() const override { return files::read_if_there(path()).value_or(""); }
  std::optional<std::string> text(const std::string& hash) const override {
    return files::read_if_there(path_of_text(hash));
  }

  void repair(const Chain& chain) override {
    if (chain.ends_torn) fs::resize_file(path(), chain.whole_bytes);
    files::append_durably(path(), chain.lacks_line_end ? "\n" : "");  // syncs the cut, too
    size_ = fs::file_size(path());
  }
  Added add(const NewLine& line) override {
    require_untouched();
    files::append_durably(path(), line.bytes + '\n');
    size_ += line.bytes.size() + 1;
    return Added::last;
  }
  void keep(const std::string& hash, const std::string& bytes) override {
    files::replace_durably(path_of_text(hash), bytes);
  }

 private:
  fs::path path() const { return folder_ / "ledger.jsonl"; }
  fs::path path_of_text(const std::string& hash) const { return folder_ / "posts" / (hash + ".txt"); }

  void take_lock(int wait_seconds) {
    fs::create_directories(folder_ / "posts");
    files::append_durably(path(), "");  // makes it, with its folder synced: the lock alone would not
    if (auto lock = files::Lock::take(path(), wait_seconds)) lock_.emplace(std::move(*lock));
    if (!lock_) fail(say("en annan körning publicerar: {} används", "another run is publishing: {} is in use", name()));
  }

  /// The lock is on the file that was there: a checkout, or an editor that saves, puts another in its place. A line
  /// written after that would break its chain.
  void require_untouched() const {
    std::error_code gone;
    if (fs::file_size(path(), gone) == size_ && !gone) return;
    fail(say("{} har bytts ut medan den användes: börja om, nästa körning ser efter vad som gäller",
             "{} was replaced while it was in use: start again, the next run finds out what holds", name()));
  }

  fs::path folder_;
  std::optional<files::Lock> lock_{};
  std::uintmax_t size_ = 0;  // bytes, as this run left them
};

}  // namespace

std::unique_ptr<LedgerStore> open_file_store(const fs::path& folder, Access access, int wait_seconds) {
  return std::make_unique<FileStore>(folder, access, wait_seconds);
}

}  // namespace insyn::publish
