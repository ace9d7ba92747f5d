// SPDX-License-Identifier: EUPL-1.2
#include "read/inside/zip.hpp"

#include <zip.h>

#include <array>
#include <stdexcept>

namespace insyn::read {
namespace {

constexpr zip_int64_t kMostEntries = 100'000;

struct CloseEntry {
  void operator()(zip_file_t* entry) const { zip_fclose(entry); }
};

}  // namespace

void Zip::Close::operator()(::zip* archive) const { zip_discard(archive); }

Zip::Zip(const std::filesystem::path& file, std::uint64_t most)
    : archive_(zip_open(file.c_str(), ZIP_RDONLY, nullptr)), left_(most) {
  const zip_int64_t count = archive_ ? zip_get_num_entries(archive_.get(), 0) : -1;
  if (count < 0 || count > kMostEntries) throw std::runtime_error("no zip that is read here");
  for (zip_int64_t i = 0; i < count; ++i) {
    const char* name = zip_get_name(archive_.get(), static_cast<zip_uint64_t>(i), ZIP_FL_ENC_GUESS);
    names_.emplace_back(name == nullptr ? "" : name);
  }
}

void Zip::read(std::size_t index, const std::function<void(std::string_view)>& take) {
  std::unique_ptr<zip_file_t, CloseEntry> entry(zip_fopen_index(archive_.get(), index, 0));
  if (!entry) throw std::runtime_error("the zip's entry can't be opened");
  std::array<char, 65536> piece{};
  for (zip_int64_t got = 0; (got = zip_fread(entry.get(), piece.data(), piece.size())) != 0;) {
    if (got < 0 || static_cast<std::uint64_t>(got) > left_) throw std::runtime_error("damaged, locked or too large");
    left_ -= static_cast<std::uint64_t>(got);
    take({piece.data(), static_cast<std::size_t>(got)});
  }
}

}  // namespace insyn::read
