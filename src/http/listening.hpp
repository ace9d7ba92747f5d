// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>

namespace insyn::http {

struct Listening {
  int socket = -1;  // doesn't block; the caller's to close
  int port = 0;
};
/// Listens on an address or a name of this machine; port 0 takes a free one. Throws Error when the port is taken or the
/// address is not this machine's.
[[nodiscard]] Listening listen_on(const std::string& address, int port);

}  // namespace insyn::http
