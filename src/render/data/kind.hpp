// SPDX-License-Identifier: EUPL-1.2
// The seven kinds of open data (contract section 7): what each item holds, told once for the JSON, the table and the
// schema. English keys and values, ISO dates, null where nothing is known. Persons' names are never in them: who was
// there is said by the ids of organisations, and an owner who is no organisation of the project is null.
#pragma once
#include <span>
#include <string>
#include <string_view>

#include "render/data/field_writer.hpp"
#include "render/shared.hpp"

namespace insyn::render {

enum class Shape { text, id, url, date, time, key, number, count, boolean, texts, ids, urls, object, list };
enum class Null { never, allowed };

/// A field of an item.
struct Field {
  std::string_view name{};
  Shape shape = Shape::text;
  Null null = Null::never;
  std::string_view sv{}, en{};                    // what it tells, in plain words
  std::span<const Field> fields{};                // of an object, or of the objects of a list
  std::span<const std::string_view> values = {};  // Shape::key: what it may be; "" is passed over
};

struct Kind {
  std::string_view name{};  // "meetings": data/meetings.json
  std::string_view sv{}, en{};
  std::span<const Field> fields{};  // in the order they are written
  void (*write)(FieldWriter& to, const Shared& shared) = nullptr;
};

[[nodiscard]] std::span<const Kind> all_kinds();

/// What every item begins with.
[[nodiscard]] std::span<const Field> head_fields();

/// data/<kind>.json: {"schema":"insyn/1","items":[…]}, an item a line.
void pour_json(const Kind& kind, const Shared& shared, const TakePiece& take);
/// data/<kind>.csv: the same items.
void pour_csv(const Kind& kind, const Shared& shared, const TakePiece& take);
/// data/schema/<kind>.json: JSON Schema (draft 2020-12) of the JSON file.
[[nodiscard]] std::string schema_of(const Kind& kind, const Shared& shared);

[[nodiscard]] std::string json_path(const Kind& kind);
[[nodiscard]] std::string csv_path(const Kind& kind);
[[nodiscard]] std::string schema_path(const Kind& kind);

}  // namespace insyn::render
