// SPDX-License-Identifier: EUPL-1.2
#include "read/inside/xml_author.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "base/text.hpp"

namespace insyn::read {
namespace {

bool is_author(std::string_view name) {
  constexpr std::array<std::string_view, 5> kNames{"creator", "lastModifiedBy", "initial-creator", "printed-by",
                                                   "Manager"};
  return std::find(kNames.begin(), kNames.end(), name) != kNames.end();
}

}  // namespace

void AuthorListener::begin(std::string_view name, const XmlAttributes&) {
  if (depth_ > 0 || is_author(name)) ++depth_;
}

void AuthorListener::end(std::string_view) {
  if (depth_ > 0) --depth_;
}

void AuthorListener::text(std::string_view text) {
  if (depth_ > 0 && !trimmed(text).empty()) names_author_ = true;
}

bool names_author(std::string_view xml) {
  AuthorListener listener;
  try {
    read_xml(xml, listener);
  } catch (const std::runtime_error&) {
    // What stood before the fault counts.
  }
  return listener.names_author();
}

}  // namespace insyn::read
