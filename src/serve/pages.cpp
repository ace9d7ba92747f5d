// SPDX-License-Identifier: EUPL-1.2
#include "serve/pages.hpp"

#include <algorithm>
#include <memory>

#include "base/encode.hpp"
#include "base/error.hpp"
#include "base/files.hpp"
#include "base/text.hpp"
#include "serve/media_type.hpp"

namespace insyn::serve {
namespace {

namespace fs = std::filesystem;
using http::Answer;

constexpr std::uintmax_t kLargestHeld = 1 << 20;  // bytes of a file that are read at once

/// A path that names only what is below: no "..", no NUL, nothing that a writer has not finished.
bool is_plain(std::string_view path) {
  if (path.find('\0') != path.npos || path.find('\\') != path.npos) return false;
  auto segments = split(path, '/');
  return std::none_of(segments.begin(), segments.end(),
                      [](std::string_view s) { return s == ".." || s == "." || files::is_unfinished(s); });
}

bool is_below(const fs::path& folder, const fs::path& file) {
  return std::mismatch(folder.begin(), folder.end(), file.begin(), file.end()).first == folder.end();
}

/// The file or folder itself, links followed, when it exists and is below the folder.
std::optional<fs::path> found(const fs::path& folder, std::string_view path) {
  std::error_code gone;
  fs::path root = fs::canonical(folder, gone);
  if (gone || !is_plain(path)) return std::nullopt;
  fs::path file = fs::canonical(root / path.substr(std::min(path.size(), path.find_first_not_of('/'))), gone);
  return !gone && is_below(root, file) ? std::optional(file) : std::nullopt;
}

Answer pieces_of(const fs::path& file, const std::string& type, int status) {
  auto reader = std::make_shared<const files::Reader>(file);
  Answer answer{status, type, {}, {}, {}};
  answer.pieces = {reader->size(), [reader](std::size_t at, std::size_t most) { return reader->read(at, most); }};
  return answer;
}

std::optional<Answer> file_answer(const fs::path& folder, std::string_view path, int status) {
  std::error_code gone;
  auto file = found(folder, path);
  if (!file || !fs::is_regular_file(*file, gone)) return std::nullopt;
  std::string type(media_type(file->filename().string()));
  if (fs::file_size(*file, gone) > kLargestHeld && !type.starts_with("text/html"))
    return pieces_of(*file, type, status);
  auto bytes = files::read_if_there(*file);
  if (!bytes) return std::nullopt;
  return Answer{status, std::move(type), std::move(*bytes), {}, {}};
}

Answer to_folder(std::string_view base_path, std::string_view path) {
  std::string location(base_path.substr(0, base_path.size() - 1));
  for (std::string_view segment : split(path, '/'))
    if (!segment.empty()) location += "/" + encode::url_segment(segment);  // "//host" would lead to another site
  return Answer{302, "text/plain; charset=utf-8", "", {}, {}}.with("Location", location + "/");
}

}  // namespace

Answer not_found(const fs::path& folder) {
  if (auto own = file_answer(folder, "/404.html", 404)) return *own;
  return {404, "text/plain; charset=utf-8", "404\n", {}, {}};
}

Answer page(const fs::path& folder, std::string_view base_path, std::string_view path) {
  std::error_code gone;
  auto there = found(folder, path);
  if (!there) return not_found(folder);
  std::string name(path);
  if (fs::is_directory(*there, gone)) {
    if (!name.ends_with('/')) return to_folder(base_path, path);
    name += "index.html";
  } else if (name.ends_with('/')) {
    return not_found(folder);
  }
  auto answer = file_answer(folder, name, 200);
  return answer ? std::move(*answer) : not_found(folder);
}

}  // namespace insyn::serve
