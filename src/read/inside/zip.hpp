// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct zip;

namespace insyn::read {

/// A zip archive, unpacked a piece at a time and never to disk. Throws std::runtime_error for what is none, is damaged
/// or locked, or grows larger than `most` bytes in all that is read of it.
class Zip {
 public:
  Zip(const std::filesystem::path& file, std::uint64_t most);
  /// In the order of the archive; a name may stand twice.
  [[nodiscard]] const std::vector<std::string>& names() const { return names_; }
  void read(std::size_t index, const std::function<void(std::string_view)>& take);

 private:
  struct Close {
    void operator()(::zip* archive) const;
  };
  std::unique_ptr<::zip, Close> archive_;
  std::vector<std::string> names_{};
  std::uint64_t left_;
};

}  // namespace insyn::read
