// SPDX-License-Identifier: EUPL-1.2
// Signing as in Standard Webhooks 1.0.0 (https://www.standardwebhooks.com), symmetric scheme "v1".
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "base/lang.hpp"
#include "publish/secret.hpp"

namespace insyn::publish {

/// The keys in a channel's secret: "whsec_" and the base64 of 24 to 64 bytes; several, with spaces between, while keys
/// are being changed. What is wrong is said without quoting anything of the secret.
[[nodiscard]] tl::expected<std::vector<Secret>, Said> signing_keys(const Secret& secret);

/// The webhook-signature header: for each key "v1," and the base64 of HMAC-SHA256 over "{id}.{timestamp}.{body}", with
/// spaces between.
[[nodiscard]] std::string webhook_signature(const std::vector<Secret>& keys, std::string_view id,
                                            std::int64_t timestamp, std::string_view body);

}  // namespace insyn::publish
