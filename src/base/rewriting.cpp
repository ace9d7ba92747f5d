// SPDX-License-Identifier: EUPL-1.2
#include "base/rewriting.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <optional>
#include <string>

#include "base/descriptor.hpp"
#include "base/files.hpp"

namespace insyn::files {
namespace {

namespace fs = std::filesystem;
constexpr std::size_t kCopied = 1 << 16;  // bytes at a time

bool is_ordinary(int folder, const std::string& name) {
  struct stat status {};
  return ::fstatat(folder, name.c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0 && S_ISREG(status.st_mode);
}

}  // namespace

struct Rewriting::Files {
  Files(const fs::path& within, const fs::path& of)
      : path(of), name(of.filename()), folder(open_folder_within(within, of)) {
    if (is_ordinary(folder.get(), name) && ::faccessat(folder.get(), name.c_str(), R_OK, 0) == 0) old.emplace(of);
  }

  const fs::path path;
  const std::string name;
  const Descriptor folder;
  std::optional<Reader> old{};
  std::size_t same = 0;  // bytes from the start that old and new have in common
  std::string temporary{};
  std::optional<Descriptor> fresh{};

  [[nodiscard]] bool goes_on_with(std::string_view piece) const;
  void begin();
};

/// Whether the old file does, where the pieces until now are its own.
bool Rewriting::Files::goes_on_with(std::string_view piece) const {
  return old && old->size() - same >= piece.size() && old->read(same, piece.size()) == piece;
}

/// A new file with what old and new have in common.
void Rewriting::Files::begin() {
  temporary = unfinished_name();
  fresh.emplace(folder.get(), temporary, O_WRONLY | O_CREAT | O_EXCL);
  if (!*fresh) failed({"skapa en fil bredvid", "create a file beside"}, path);
  for (std::size_t at = 0; at < same;) {
    const std::string bytes = old->read(at, std::min(kCopied, same - at));
    if (bytes.empty())
      fail(say("{} blev kortare medan den lästes", "{} became shorter while it was read", path.string()));
    write_all(fresh->get(), bytes, path);
    at += bytes.size();
  }
}

Rewriting::Rewriting(const fs::path& folder, const fs::path& path) : files_(std::make_unique<Files>(folder, path)) {}

Rewriting::~Rewriting() {
  if (!files_->temporary.empty()) ::unlinkat(files_->folder.get(), files_->temporary.c_str(), 0);
}

void Rewriting::add(std::string_view piece) {
  if (!files_->fresh && files_->goes_on_with(piece)) {
    files_->same += piece.size();
    return;
  }
  if (!files_->fresh) files_->begin();
  write_all(files_->fresh->get(), piece, files_->path);
}

bool Rewriting::is_same() const { return !files_->fresh && files_->old && files_->old->size() == files_->same; }

void Rewriting::replace() {
  if (!files_->fresh) files_->begin();
  if (files_->fresh->close() != 0) failed({"stänga", "close"}, files_->path);
  const int folder = files_->folder.get();
  if (::renameat(folder, files_->temporary.c_str(), folder, files_->name.c_str()) != 0)
    failed({"ersätta", "replace"}, files_->path);
  files_->temporary.clear();
}

}  // namespace insyn::files
