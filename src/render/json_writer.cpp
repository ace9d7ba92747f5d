// SPDX-License-Identifier: EUPL-1.2
#include "render/json_writer.hpp"

#include "base/encode.hpp"

namespace insyn::render {

void JsonWriter::comma() {
  if (needs_comma_) out_ += ',';
  needs_comma_ = false;
}

void JsonWriter::key(std::string_view name) {
  comma();
  ((out_ += '"') += name) += "\":";
}

void JsonWriter::begin(char bracket) {
  comma();
  out_ += bracket;
}

void JsonWriter::end(char bracket) {
  out_ += bracket;
  needs_comma_ = true;
}

void JsonWriter::new_line() {
  comma();
  out_ += '\n';
}

void JsonWriter::literal(std::string_view value) {
  out_ += value;
  needs_comma_ = true;
}

void JsonWriter::text(std::string_view name, std::string_view value) {
  key(name);
  encode::json(out_, value);
  needs_comma_ = true;
}

void JsonWriter::text_or_null(std::string_view name, std::string_view value) {
  if (value.empty())
    null(name);
  else
    text(name, value);
}

void JsonWriter::texts(std::string_view name, const std::vector<std::string>& values) {
  begin_array(name);
  for (const auto& value : values) {
    comma();
    encode::json(out_, value);
    needs_comma_ = true;
  }
  end_array();
}

void JsonWriter::number(std::string_view name, std::optional<int> value) {
  key(name);
  literal(value ? std::to_string(*value) : "null");
}

void JsonWriter::boolean(std::string_view name, std::optional<bool> value) {
  key(name);
  literal(!value ? "null" : *value ? "true" : "false");
}

void JsonWriter::null(std::string_view name) {
  key(name);
  literal("null");
}

}  // namespace insyn::render
