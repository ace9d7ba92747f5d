// SPDX-License-Identifier: EUPL-1.2
#include "sandbox/store.hpp"

#include "base/error.hpp"
#include "base/files.hpp"

namespace insyn::sandbox {
namespace {

Content read(const std::filesystem::path& path) {
  auto text = path.empty() ? std::nullopt : files::read_if_there(path);
  if (!text) return empty_content();
  try {
    return from_text(*text);
  } catch (const Error& error) {
    fail(say("{0} är inte en övningsytas fil; flytta undan den för att börja om ({1})",
             "{0} is not a sandbox's file; move it away to begin anew ({1})", path.string(), error.what()));
  }
}

}  // namespace

Store::Store(std::filesystem::path path) : path_(std::move(path)), content_(read(path_)) {}

Content Store::content() const {
  std::lock_guard lock(mutex_);
  return content_;
}

void Store::keep(Content next) {
  if (next == content_) return;
  if (!path_.empty()) files::replace_durably(path_, to_text(next));
  content_ = std::move(next);
}

}  // namespace insyn::sandbox
