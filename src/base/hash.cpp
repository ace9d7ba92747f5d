// SPDX-License-Identifier: EUPL-1.2
#include "base/hash.hpp"

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include "base/error.hpp"

namespace insyn {

namespace {

std::string hex_of(const unsigned char* digest, unsigned int size) {
  constexpr char hex[] = "0123456789abcdef";
  std::string out;
  for (unsigned int i = 0; i < size; ++i) (out += hex[digest[i] >> 4]) += hex[digest[i] & 15];
  return out;
}

}  // namespace

std::string sha256_hex(std::string_view bytes) {
  unsigned char digest[EVP_MAX_MD_SIZE];
  unsigned int size = 0;
  if (EVP_Digest(bytes.data(), bytes.size(), digest, &size, EVP_sha256(), nullptr) != 1)
    fail(say("SHA-256 saknas i OpenSSL", "OpenSSL has no SHA-256"));
  return hex_of(digest, size);
}

std::string hmac_sha256(std::string_view key, std::string_view message) {
  unsigned char digest[EVP_MAX_MD_SIZE];
  unsigned int size = 0;
  const auto* bytes = reinterpret_cast<const unsigned char*>(message.data());
  if (!HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()), bytes, message.size(), digest, &size))
    fail(say("HMAC-SHA256 saknas i OpenSSL", "OpenSSL has no HMAC-SHA256"));
  return {reinterpret_cast<const char*>(digest), size};
}

std::string hmac_sha256_hex(std::string_view key, std::string_view message) {
  std::string code = hmac_sha256(key, message);
  return hex_of(reinterpret_cast<const unsigned char*>(code.data()), static_cast<unsigned int>(code.size()));
}

}  // namespace insyn
