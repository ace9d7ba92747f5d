// SPDX-License-Identifier: EUPL-1.2
// What stands after a key, before anyone has asked what it means: text, a list or a map, each with its place.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "model/finding.hpp"

namespace insyn::parse {

struct Value {
  enum class Form { absent, text, list, map } form = Form::absent;
  std::string key{};           // in a map: a field by its Swedish name, or a language tag
  std::string text{};          // Form::text
  std::vector<Value> parts{};  // of a list or a map, in the order written
  Place at{};
  Place key_at{};  // in a map

  [[nodiscard]] bool is_text() const { return form == Form::text; }
  [[nodiscard]] bool is_list() const { return form == Form::list; }
  [[nodiscard]] bool is_map() const { return form == Form::map; }
  explicit operator bool() const { return form != Form::absent; }

  /// The part of a map with that key, nullptr when it has none.
  [[nodiscard]] const Value* find(std::string_view name) const {
    for (const auto& part : parts)
      if (part.key == name) return &part;
    return nullptr;
  }
};

}  // namespace insyn::parse
