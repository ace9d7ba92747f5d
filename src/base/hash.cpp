// SPDX-License-Identifier: EUPL-1.2
#include "base/hash.hpp"

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include "base/error.hpp"

namespace insyn {

namespace {

std::string hex_of(std::string_view digest) {
  constexpr char hex[] = "0123456789abcdef";
  std::string out;
  for (char letter : digest) {
    auto byte = static_cast<unsigned char>(letter);
    (out += hex[byte >> 4]) += hex[byte & 15];
  }
  return out;
}

}  // namespace

std::string sha256(std::string_view bytes) {
  unsigned char digest[EVP_MAX_MD_SIZE];
  unsigned int size = 0;
  if (EVP_Digest(bytes.data(), bytes.size(), digest, &size, EVP_sha256(), nullptr) != 1)
    fail(say("SHA-256 saknas i OpenSSL", "OpenSSL has no SHA-256"));
  return {reinterpret_cast<const char*>(digest), size};
}

std::string sha256_hex(std::string_view bytes) { return hex_of(sha256(bytes)); }

std::string hmac_sha256(std::string_view key, std::string_view message) {
  unsigned char digest[EVP_MAX_MD_SIZE];
  unsigned int size = 0;
  const auto* bytes = reinterpret_cast<const unsigned char*>(message.data());
  if (!HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()), bytes, message.size(), digest, &size))
    fail(say("HMAC-SHA256 saknas i OpenSSL", "OpenSSL has no HMAC-SHA256"));
  return {reinterpret_cast<const char*>(digest), size};
}

std::string hmac_sha256_hex(std::string_view key, std::string_view message) {
  return hex_of(hmac_sha256(key, message));
}

}  // namespace insyn
