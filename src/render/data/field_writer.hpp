// SPDX-License-Identifier: EUPL-1.2
// Where the items of open data go, field by field: a JSON file or a table. What is written is decided once (kinds/),
// how it looks by who takes it.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/decimal.hpp"

namespace insyn::render {

/// Fields come in the order of their kind's table (kind.hpp). What is begun must be ended. "" and no value are null.
class FieldWriter {
 public:
  virtual ~FieldWriter() = default;

  virtual void begin_item() = 0;
  virtual void end_item() = 0;
  virtual void begin_object(std::string_view name) = 0;
  virtual void end_object() = 0;
  virtual void begin_list(std::string_view name) = 0;  // of objects, each an element
  virtual void begin_element() = 0;
  virtual void end_element() = 0;
  virtual void end_list() = 0;

  virtual void text(std::string_view name, std::string_view value) = 0;
  virtual void texts(std::string_view name, const std::vector<std::string>& values) = 0;
  virtual void number(std::string_view name, std::optional<Decimal> value) = 0;
  virtual void boolean(std::string_view name, std::optional<bool> value) = 0;
  virtual void null(std::string_view name) = 0;

  void count(std::string_view name, std::optional<int> value) {
    number(name, value ? std::optional(Decimal::whole(*value)) : std::nullopt);
  }
  void date(std::string_view name, Date day) { text(name, day.iso()); }
};

}  // namespace insyn::render
