// SPDX-License-Identifier: EUPL-1.2
#include "base/hash.hpp"

#include <openssl/evp.h>

#include "base/error.hpp"

namespace insyn {

std::string sha256_hex(std::string_view bytes) {
  unsigned char digest[EVP_MAX_MD_SIZE];
  unsigned int size = 0;
  if (EVP_Digest(bytes.data(), bytes.size(), digest, &size, EVP_sha256(), nullptr) != 1) fail("SHA-256 is not available");
  constexpr char hex[] = "0123456789abcdef";
  std::string out;
  for (unsigned int i = 0; i < size; ++i) (out += hex[digest[i] >> 4]) += hex[digest[i] & 15];
  return out;
}

}  // namespace insyn
