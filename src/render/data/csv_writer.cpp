// SPDX-License-Identifier: EUPL-1.2
#include "render/data/csv_writer.hpp"

#include "base/encode.hpp"
#include "base/error.hpp"

namespace insyn::render {

CsvWriter::CsvWriter(std::vector<std::string> columns, TakePiece take)
    : FieldWriter(std::move(take)), columns_(std::move(columns)) {
  for (const auto& column : columns_) (out_ += out_.empty() ? "" : ",") += column;
  out_ += "\r\n";
}

void CsvWriter::begin_item() { next_ = 0; }

void CsvWriter::end_item() {
  for (; next_ < columns_.size(); ++next_) out_ += next_ == 0 ? "" : ",";
  out_ += "\r\n";
  pass_on();
}

/// Where that column's cell is written; those that were passed over are empty.
std::string& CsvWriter::cell_of(std::string_view column) {
  for (bool found = false; !found; ++next_) {
    INSYN_EXPECTS(next_ < columns_.size());
    if (next_ > 0) out_ += ',';
    found = columns_[next_] == column;
  }
  return out_;
}

std::string& CsvWriter::cell(std::string_view name) {
  return objects_.empty() ? cell_of(name) : cell_of(full_name(name));
}

void CsvWriter::begin_object(std::string_view name) { objects_.push_back(name); }

void CsvWriter::end_object() { objects_.pop_back(); }

void CsvWriter::begin_list(std::string_view name) {
  lists_.push_back({full_name(name), {}, {}, std::move(objects_)});
  objects_.clear();
}

void CsvWriter::end_element() {
  List& list = lists_.back();
  if (!list.elements.empty()) list.elements += lists_.size() == 1 ? " | " : ", ";
  list.elements += list.element;
}

void CsvWriter::end_list() {
  List list = std::move(lists_.back());
  lists_.pop_back();
  objects_ = std::move(list.objects);
  if (lists_.empty())
    encode::csv(cell_of(list.name), list.elements);
  else
    put_part(list.name, list.elements);
}

void CsvWriter::text(std::string_view name, std::string_view value) {
  if (lists_.empty())
    encode::csv(cell(name), value);
  else
    put_part(full_name(name), value);
}

void CsvWriter::texts(std::string_view name, const std::vector<std::string>& values) {
  std::string joined;
  for (const auto& value : values) (joined += joined.empty() ? "" : " | ") += value;
  text(name, joined);
}

void CsvWriter::number(std::string_view name, std::optional<Decimal> value) {
  if (!value) return;
  if (lists_.empty())
    cell(name) += value->plain();
  else
    put_part(full_name(name), value->plain());
}

/// In a list what is so is told by its name alone, and what is not so is not told.
void CsvWriter::boolean(std::string_view name, std::optional<bool> value) {
  if (lists_.empty())
    cell(name) += !value ? "" : *value ? "true" : "false";
  else if (value == true)
    put_part("", full_name(name));
}

std::string CsvWriter::full_name(std::string_view name) const {
  std::string full;
  for (auto object : objects_) (full += object) += lists_.empty() ? '_' : '.';
  return full += name;
}

void CsvWriter::put_part(std::string_view name, std::string_view value) {
  if (value.empty()) return;
  std::string& element = lists_.back().element;
  bool is_inner = lists_.size() > 1;
  if (!element.empty()) element += is_inner ? "=" : "; ";
  if (!name.empty() && !is_inner) (element += name) += '=';
  element += value;
}

}  // namespace insyn::render
