// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace insyn::read {

/// What we look at in an absolute http or https URL (RFC 3986).
struct WebAddress {
  bool is_encrypted = false;
  std::string host{};  // lowercase, without port; an IPv6 address in its brackets

  /// This machine alone: localhost, 127.0.0.0/8, [::1].
  [[nodiscard]] bool is_loopback() const;
};

/// Nothing when it is no absolute http(s) URL with a host, or holds spaces, control characters, a user or a password.
[[nodiscard]] std::optional<WebAddress> parse_web_address(std::string_view text);

}  // namespace insyn::read
