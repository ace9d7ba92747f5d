// SPDX-License-Identifier: EUPL-1.2
// JSON (RFC 8259) written from the left to the right. Sets the commas; that what is begun is also ended is the caller's
// work. Keys are ours and need no escaping; texts are encoded, and may stand inside <script>.
#pragma once
#include "render/data/field_writer.hpp"

namespace insyn::render {

class JsonWriter final : public FieldWriter {
 public:
  using FieldWriter::FieldWriter;

  /// An object on a line of its own, so that a diff of two files shows which items changed.
  void begin_item() override { new_line(), begin('{'); }
  void end_item() override { end('}'), pass_on(); }
  void begin_object() { begin('{'); }
  void begin_object(std::string_view name) override { key(name), begin('{'); }
  void end_object() override { end('}'); }
  void begin_list(std::string_view name) override { key(name), begin('['); }
  void begin_element() override { begin('{'); }
  void end_element() override { end('}'); }
  void end_list() override { end(']'); }

  void text(std::string_view name, std::string_view value) override;
  void texts(std::string_view name, const std::vector<std::string>& values) override;
  void number(std::string_view name, std::optional<Decimal> value) override;
  void boolean(std::string_view name, std::optional<bool> value) override;
  void null(std::string_view name) override;

  /// A text alone, as an element of a list.
  void element(std::string_view value);
  void null_element() { comma(), literal("null"); }

 private:
  void new_line();
  void comma();  // where one is due
  void key(std::string_view name);
  void literal(std::string_view value);
  void begin(char bracket);
  void end(char bracket);

  bool needs_comma_ = false;
};

}  // namespace insyn::render
