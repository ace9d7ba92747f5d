// SPDX-License-Identifier: EUPL-1.2
// Passwords and tokens. A Secret has no operator<<, no formatter and no conversion: it can't reach a log by accident,
// only through reveal(), which is called where a request is put together and nowhere else.
#pragma once
#include <filesystem>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

#include "base/lang.hpp"

namespace insyn::publish {

class Secret {
 public:
  Secret() = default;
  explicit Secret(std::string value) : value_(std::move(value)) {}
  Secret(const Secret&) = default;
  Secret(Secret&&) = default;
  Secret& operator=(const Secret&) = default;
  Secret& operator=(Secret&&) = default;
  ~Secret();  // wipes its bytes

  [[nodiscard]] bool empty() const { return value_.empty(); }
  [[nodiscard]] const std::string& reveal() const { return value_; }
  /// `text` with every occurrence of the secret made dots: for words of others that may quote it.
  [[nodiscard]] std::string hidden_in(std::string text) const;

 private:
  std::string value_{};
};

/// True for "env:NAME" and "file:PATH". Anything else would be a secret in a settings file.
[[nodiscard]] bool names_a_secret(std::string_view where);

/// Reads the secret that `where` names, at the last moment. A relative PATH starts at the project's root; the line end
/// after the secret is not part of it. What is missing is said without quoting anything of the secret.
[[nodiscard]] tl::expected<Secret, Said> read_secret(std::string_view where, const std::filesystem::path& root);

/// RFC 7617: the value of an Authorization header.
[[nodiscard]] Secret basic_authorization(std::string_view user, const Secret& password);
/// HMAC-SHA256 of one secret with another: Graph's appsecret_proof.
[[nodiscard]] Secret proof_of(const Secret& key, const Secret& message);

}  // namespace insyn::publish
