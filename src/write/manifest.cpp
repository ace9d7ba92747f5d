// SPDX-License-Identifier: EUPL-1.2
#include "write/manifest.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/hash.hpp"
#include "base/text.hpp"

namespace insyn::write {
namespace {

namespace fs = std::filesystem;
constexpr std::string_view kHead = "insyn manifest 1\n";

/// What the folder is called in the project, so that a project may be moved: "public".
std::string key_of(const fs::path& root, const fs::path& folder) {
  auto relative = folder.lexically_relative(root);
  return relative.empty() || *relative.begin() == ".." ? folder.string() : relative.generic_string();
}

}  // namespace

bool is_safe_path(std::string_view path) {
  auto is_control = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; };
  if (std::any_of(path.begin(), path.end(), is_control)) return false;
  auto parts = split(path, '/');  // an absolute path begins with an empty part
  return std::none_of(parts.begin(), parts.end(),
                      [](auto part) { return part.empty() || part == "." || part == ".."; });
}

Manifest::Manifest(const fs::path& root, const fs::path& folder) {
  std::string key = key_of(root, folder);
  file_ = root / ".insyn" / ("manifest-" + sha256_hex(key).substr(0, 16));
  head_ = fmt::format("{}{}\n", kHead, key);
  load(root);
}

void Manifest::load(const fs::path& root) {
  std::error_code error;
  const fs::file_status status = fs::symlink_status(file_, error);
  if (status.type() == fs::file_type::none)  // without what it names, old pages would stay
    fail(say("kan inte läsa {}: {}", "cannot read {}: {}", file_.string(), error.message()));
  if (!fs::is_regular_file(status)) return;  // a link is replaced
  std::string text = files::read_within(root, file_);
  if (!text.starts_with(head_)) return;
  is_whole_ = text.ends_with('\n');
  text.resize(text.rfind('\n') + 1);  // a line that a killed build did not finish names no file of ours
  for (auto line : split(std::string_view(text).substr(head_.size()), '\n')) {
    if (is_safe_path(line)) paths_.emplace(line);
  }
}

void Manifest::open() {
  if (!is_whole_) finish({paths_.begin(), paths_.end()});
  lines_.emplace(file_);
}

void Manifest::add(const std::string& path) {
  if (!paths_.insert(path).second) return;
  if (!lines_) open();
  lines_->add(path + '\n');
}

void Manifest::finish(const std::vector<std::string>& paths) {
  std::string text = head_;
  for (const auto& path : paths) (text += path) += '\n';
  files::replace(file_, text);
}

}  // namespace insyn::write
