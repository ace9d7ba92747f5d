// SPDX-License-Identifier: EUPL-1.2
// A large file made piece by piece: neither its old bytes nor its new are ever held whole.
#pragma once
#include <filesystem>
#include <memory>
#include <string_view>

namespace insyn::files {

/// As replace_within(), of bytes that come in pieces. What comes is compared with what the file holds, and written to a
/// file beside it from the first difference on: where there is none, nothing is written.
class Rewriting {
 public:
  Rewriting(const std::filesystem::path& folder, const std::filesystem::path& path);
  /// What was not put in place goes.
  ~Rewriting();
  Rewriting(const Rewriting&) = delete;
  Rewriting& operator=(const Rewriting&) = delete;

  void add(std::string_view piece);
  /// After the last piece: whether the file holds these bytes already.
  [[nodiscard]] bool is_same() const;
  /// After the last piece: puts the new file in place of the old.
  void replace();

 private:
  struct Files;
  std::unique_ptr<Files> files_;
};

}  // namespace insyn::files
