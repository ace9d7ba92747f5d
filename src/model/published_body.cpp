// SPDX-License-Identifier: EUPL-1.2
#include "model/published_body.hpp"

#include "base/hash.hpp"
#include "base/text.hpp"

namespace insyn {

std::string body_sha256(const Document& document) { return sha256_hex(collapsed(document.prose.source())); }

}  // namespace insyn
