// SPDX-License-Identifier: EUPL-1.2
#include "render/data/json_writer.hpp"

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

void JsonWriter::element(std::string_view value) {
  comma();
  encode::json(out_, value);
  needs_comma_ = true;
}

void JsonWriter::text(std::string_view name, std::string_view value) {
  key(name);
  if (value.empty()) return literal("null");
  encode::json(out_, value);
  needs_comma_ = true;
}

void JsonWriter::texts(std::string_view name, const std::vector<std::string>& values) {
  begin_list(name);
  for (const auto& value : values) element(value);
  end_list();
}

void JsonWriter::number(std::string_view name, std::optional<Decimal> value) {
  key(name);
  literal(value ? value->plain() : "null");
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
