// SPDX-License-Identifier: EUPL-1.2
// Where the items of open data go, field by field: a JSON file or a table. What is written is decided once (kinds/),
// how it looks by who takes it.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/date.hpp"
#include "base/decimal.hpp"
#include "render/render.hpp"

namespace insyn::render {

constexpr std::size_t kPiece = 128 * 1024;  // bytes

/// Fields come in the order of their kind's table (kind.hpp). What is begun must be ended. "" and no value are null.
class FieldWriter {
 public:
  /// Keeps all that is written.
  FieldWriter() = default;
  /// Gives away what is written whenever an item is ended and it is kPiece long.
  explicit FieldWriter(TakePiece take) : take_(std::move(take)) {}
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

  /// What is written and was not given away yet.
  [[nodiscard]] std::string take() { return std::move(out_); }

  void count(std::string_view name, std::optional<int> value) {
    number(name, value ? std::optional(Decimal::whole(*value)) : std::nullopt);
  }
  void date(std::string_view name, Date day) { text(name, day.iso()); }

 protected:
  /// Behind an item.
  void pass_on() {
    if (!take_ || out_.size() < kPiece) return;
    take_(out_);
    out_.clear();
  }

  std::string out_{};

 private:
  TakePiece take_{};
};

}  // namespace insyn::render
