// SPDX-License-Identifier: EUPL-1.2
#include "publish/channels/webhook_signature.hpp"

#include "base/base64.hpp"
#include "base/hash.hpp"
#include "base/text.hpp"

namespace insyn::publish {
namespace {

constexpr std::string_view kPrefix = "whsec_";
constexpr std::size_t kShortestKey = 24, kLongestKey = 64;  // bytes

}  // namespace

tl::expected<std::vector<Secret>, Said> signing_keys(const Secret& secret) {
  std::vector<Secret> keys;
  for (std::string_view word : split(secret.reveal(), ' ')) {
    if (word.empty()) continue;
    auto key = word.starts_with(kPrefix) ? from_base64(word.substr(kPrefix.size())) : std::nullopt;
    if (!key || key->size() < kShortestKey || key->size() > kLongestKey)
      return tl::unexpected(
          say("hemligheten ska vara whsec_ följt av 24–64 slumpade byte i base64 (flera nycklar skiljs med blanksteg): "
              "skapa en med: echo whsec_$(openssl rand -base64 32)",
              "the secret must be whsec_ followed by 24–64 random bytes in base64 (several keys have spaces between): "
              "make one with: echo whsec_$(openssl rand -base64 32)"));
    keys.emplace_back(*std::move(key));
  }
  return keys;
}

std::string webhook_signature(const std::vector<Secret>& keys, std::string_view id, std::int64_t timestamp,
                              std::string_view body) {
  std::string signed_text = fmt::format("{}.{}.{}", id, timestamp, body), signatures;
  for (const Secret& key : keys)
    signatures +=
        fmt::format("{}v1,{}", signatures.empty() ? "" : " ", to_base64(hmac_sha256(key.reveal(), signed_text)));
  return signatures;
}

}  // namespace insyn::publish
