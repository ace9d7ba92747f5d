// SPDX-License-Identifier: EUPL-1.2
// A receiver of signed messages: the municipality's intranet, which has no interface but this. It does what any
// receiver of Insyn's webhook must (docs/sitevision.md): checks the signature over the very bytes, refuses what is old,
// knows a message that it has had, keeps one page a key and the largest rev of it, and answers {id, url, rev}.
#pragma once
#include <cstdint>
#include <string>

#include "http/http.hpp"
#include "sandbox/sandbox.hpp"
#include "sandbox/store.hpp"

namespace insyn::sandbox::webhook {

inline constexpr const char* kReceiverPath = "/webhook";
inline constexpr std::int64_t kTolerance = 300;  // seconds that a message's time may differ from ours

/// `home`: the sandbox's address without / at the end.
[[nodiscard]] http::Answer answer_message(const http::Request& request, const Options& options, Store& store,
                                          const std::string& home, std::int64_t now);

/// The intranet as those see it who may.
[[nodiscard]] std::string section(const Content& content);
/// The address of a page, below `home`.
[[nodiscard]] std::string path_of(const IntranetPage& page);
/// The page at that path, when it stands; else null.
[[nodiscard]] const IntranetPage* page_at(const std::string& path, const Content& content);
[[nodiscard]] std::string body_of(const IntranetPage& page);

}  // namespace insyn::sandbox::webhook
