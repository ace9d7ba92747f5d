// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace insyn::sandbox {

struct Attribute {
  std::string name{};                  // lowercase
  std::optional<std::string> value{};  // as written, without quotes, references not resolved
};

struct Tag {
  std::string name{};                   // lowercase; "" when there is none
  bool closes = false;                  // </p>
  bool is_void = false;                 // <br />
  std::vector<Attribute> attributes{};  // none when it closes
};

/// Reads a tag from its < to its >, however it is written.
[[nodiscard]] Tag read_tag(std::string_view text);

}  // namespace insyn::sandbox
