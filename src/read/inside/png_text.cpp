// SPDX-License-Identifier: EUPL-1.2
#include "read/inside/png_text.hpp"

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <string>
#include <string_view>

namespace insyn::read {
namespace {

/// `size` bytes, or fewer where the file ends.
std::string take(std::ifstream& in, std::size_t size) {
  std::string bytes(size, '\0');
  in.read(bytes.data(), static_cast<std::streamsize>(size));
  bytes.resize(static_cast<std::size_t>(in.gcount()));
  return bytes;
}

std::uint32_t number_in(std::string_view bytes) {
  std::uint32_t number = 0;
  for (char byte : bytes) number = number << 8 | static_cast<unsigned char>(byte);
  return number;
}

}  // namespace

bool names_author_in_png(const std::filesystem::path& file) {
  constexpr std::string_view kSignature = "\x89PNG\r\n\x1A\n", kKeyword("Author\0", 7);
  std::ifstream in(file, std::ios::binary);
  if (take(in, kSignature.size()) != kSignature) return false;
  while (in) {
    const std::string head = take(in, 8);  // size and type of a chunk
    if (head.size() < 8) return false;
    const std::size_t size = number_in(head.substr(0, 4)), read = std::min(size, kKeyword.size());
    const std::string start = take(in, read);
    if ((head.ends_with("tEXt") || head.ends_with("zTXt") || head.ends_with("iTXt")) && start == kKeyword &&
        size > read)
      return true;
    in.seekg(static_cast<std::streamoff>(size - read + 4), std::ios::cur);  // and its checksum
  }
  return false;
}

}  // namespace insyn::read
