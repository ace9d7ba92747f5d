// SPDX-License-Identifier: EUPL-1.2
#include "publish/secret.hpp"

#include <openssl/crypto.h>
#include <openssl/evp.h>

#include <cstdlib>

#include "base/error.hpp"
#include "base/files.hpp"
#include "base/hash.hpp"
#include "base/text.hpp"

namespace insyn::publish {
namespace {

constexpr std::string_view kEnv = "env:", kFile = "file:";

tl::expected<Secret, Said> checked(std::string_view value, std::string_view where) {
  value = trimmed(value);
  if (value.empty()) return tl::unexpected(say("hemligheten {} är tom", "the secret {} is empty", where));
  // A line end inside it would end the header it is sent in.
  if (value.find_first_of("\r\n") != std::string_view::npos)
    return tl::unexpected(say("hemligheten {} har flera rader", "the secret {} has several lines", where));
  return Secret(std::string(value));
}

tl::expected<Secret, Said> read_secret_file(const std::filesystem::path& path, std::string_view where) try {
  auto bytes = files::read_if_there(path);
  if (!bytes) return tl::unexpected(say("filen {} finns inte", "the file {} does not exist", path.string()));
  auto secret = checked(*bytes, where);
  OPENSSL_cleanse(bytes->data(), bytes->size());
  return secret;
} catch (const Error& error) {  // one channel's unreadable file is no reason to stop the others
  return tl::unexpected(error.said());
}

}  // namespace

Secret::~Secret() { OPENSSL_cleanse(value_.data(), value_.size()); }

std::string Secret::hidden_in(std::string text) const { return value_.empty() ? text : replaced(text, value_, "•••"); }

bool names_a_secret(std::string_view where) {
  return (where.starts_with(kEnv) && where.size() > kEnv.size()) ||
         (where.starts_with(kFile) && where.size() > kFile.size());
}

tl::expected<Secret, Said> read_secret(std::string_view where, const std::filesystem::path& root) {
  INSYN_EXPECTS(names_a_secret(where));
  if (where.starts_with(kEnv)) {
    std::string name(where.substr(kEnv.size()));
    const char* value = std::getenv(name.c_str());
    if (!value)
      return tl::unexpected(say("miljövariabeln {} är inte satt", "the environment variable {} is not set", name));
    return checked(value, where);
  }
  return read_secret_file(root / std::filesystem::path(where.substr(kFile.size())),
                          where);  // an absolute path replaces root
}

Secret basic_authorization(std::string_view user, const Secret& password) {
  std::string plain = std::string(user) + ':' + password.reveal();
  std::string encoded(4 * ((plain.size() + 2) / 3) + 1, '\0');
  int length = EVP_EncodeBlock(reinterpret_cast<unsigned char*>(encoded.data()),
                               reinterpret_cast<const unsigned char*>(plain.data()), static_cast<int>(plain.size()));
  encoded.resize(static_cast<std::size_t>(length));
  OPENSSL_cleanse(plain.data(), plain.size());
  return Secret("Basic " + encoded);
}

Secret proof_of(const Secret& key, const Secret& message) {
  return Secret(hmac_sha256_hex(key.reveal(), message.reveal()));
}

}  // namespace insyn::publish
