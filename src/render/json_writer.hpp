// SPDX-License-Identifier: EUPL-1.2
// JSON written from the left to the right. Sets the commas; that what is begun is also ended is the caller's work.
// Keys are ours and need no escaping; texts are encoded.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"

namespace insyn::render {

class JsonWriter {
 public:
  void begin_object() { begin('{'); }
  void begin_object(std::string_view name) { key(name), begin('{'); }
  void end_object() { end('}'); }
  void begin_array(std::string_view name) { key(name), begin('['); }
  void end_array() { end(']'); }
  /// A line end before the next value, so that a diff of two files shows which items changed.
  void new_line();

  void text(std::string_view name, std::string_view value);
  void text_or_null(std::string_view name, std::string_view value);  // null for ""
  void texts(std::string_view name, const std::vector<std::string>& values);
  void number(std::string_view name, std::optional<int> value);
  void boolean(std::string_view name, std::optional<bool> value);
  void date(std::string_view name, Date day) { text_or_null(name, day.iso()); }
  void null(std::string_view name);

  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  void comma();  // where one is due
  void key(std::string_view name);
  void literal(std::string_view value);
  void begin(char bracket);
  void end(char bracket);

  std::string out_{};
  bool needs_comma_ = false;
};

}  // namespace insyn::render
