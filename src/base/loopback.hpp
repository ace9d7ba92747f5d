// SPDX-License-Identifier: EUPL-1.2
// Who is "this machine": what a local server may answer to, and where plain http is allowed.
#pragma once
#include <string_view>

namespace insyn {

/// The host of a Host header or a URL's authority: "[::1]:8080" gives "::1", "localhost:80" gives "localhost".
[[nodiscard]] std::string_view host_of(std::string_view authority);

/// True for localhost, 127.0.0.0/8 and ::1. Looks at the text only: no name is resolved.
[[nodiscard]] bool is_loopback(std::string_view host);

/// Whether a server bound to `bind` shall answer a request with this Host header. Foreign names are refused: with DNS
/// rebinding a strange page in the user's browser could else read what the server shows. A server bound to every
/// address (0.0.0.0, ::) answers to any address written in digits; rebinding needs a name.
[[nodiscard]] bool is_own_host(std::string_view host_header, std::string_view bind);

}  // namespace insyn
