// SPDX-License-Identifier: EUPL-1.2
// A table (RFC 4180: comma, CRLF, UTF-8, a row of names first) of the same items as the JSON file, a row each. A list
// stands in one cell with " | " between its elements; a list of objects as "date=2025-05-14; state=done | …", and a
// list within such an object as "2023=553, 2024=513".
#pragma once
#include "render/data/field_writer.hpp"

namespace insyn::render {

class CsvWriter final : public FieldWriter {
 public:
  /// An object's fields are columns of their own, named after both: "quorum_met".
  explicit CsvWriter(std::vector<std::string> columns, TakePiece take = {});

  void begin_item() override;
  void end_item() override;
  void begin_object(std::string_view name) override;
  void end_object() override;
  void begin_list(std::string_view name) override;
  void begin_element() override { lists_.back().element.clear(); }
  void end_element() override;
  void end_list() override;

  void text(std::string_view name, std::string_view value) override;
  void texts(std::string_view name, const std::vector<std::string>& values) override;
  void number(std::string_view name, std::optional<Decimal> value) override;
  void boolean(std::string_view name, std::optional<bool> value) override;
  void null(std::string_view) override {}

 private:
  /// A list of objects that is being written.
  struct List {
    std::string name{};
    std::string elements{}, element{};        // those that are ended, and the one begun
    std::vector<std::string_view> objects{};  // round the list
  };

  [[nodiscard]] std::string full_name(std::string_view name) const;
  [[nodiscard]] std::string& cell_of(std::string_view column);
  [[nodiscard]] std::string& cell(std::string_view name);  // of a field of the objects that we are in
  void put_part(std::string_view name, std::string_view value);

  std::vector<std::string> columns_;
  std::size_t next_ = 0;                     // the column after the one written last
  std::vector<std::string_view> objects_{};  // the names of those we are in
  std::vector<List> lists_{};                // the innermost last
};

}  // namespace insyn::render
