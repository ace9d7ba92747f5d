// SPDX-License-Identifier: EUPL-1.2
#include "model/published_body.hpp"

#include "base/hash.hpp"
#include "base/text.hpp"

namespace insyn {
namespace {

/// What nobody sees makes no text another: spaces that hold words together, and places where a word may be broken.
std::string as_read(std::string text) {
  for (const char* space : {"\u00A0", "\u202F"}) text = replaced(text, space, " ");
  for (const char* nothing : {"\u00AD", "\u200B", "\u2060"}) text = replaced(text, nothing, "");
  return collapsed(text);
}

}  // namespace

std::string body_sha256(const Document& document) { return sha256_hex(as_read(std::string(document.prose.source()))); }

}  // namespace insyn
