// SPDX-License-Identifier: EUPL-1.2
// Every key of front matter, once: its Swedish and English name, the kinds of documents that have it, what it takes,
// and whether its value is part of the published text. The order is that of the published text.
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "model/document.hpp"
#include "model/source.hpp"

namespace insyn::parse {

/// A set of kinds of documents.
using Kinds = std::uint16_t;
namespace kind {
inline constexpr Kinds project = 1, group = 2, meeting = 4, material = 8, news = 16, page = 32, plan = 64,
                       initiative = 128, figure = 256, organisation = 512, faq = 1024, glossary = 2048, all = 4095;
}  // namespace kind

/// The kinds a file with that place may be: one, but for a group's files, which are meetings or material.
[[nodiscard]] Kinds kinds_of(Role role);
[[nodiscard]] Kinds kind_of(const Document& document);
/// "möte, underlag" / "meeting, material"; Swedish and English names of the kinds in the set.
[[nodiscard]] Said names_of(Kinds kinds);

// clang-format off
enum class Key : std::uint8_t {
  title, summary, status, language, translation_of, publish, unpublish, aliases, reference, corrections, reviewed, reason,
  document_kind,
  municipality, start, end, project_leader, funder, contact, source,
  type, abbreviation, quorum, members, agenda, publish_within, document,
  date, time, place, new_date, approved, approver, chair, secretary, present, absent, guests, quorate, attachments, post, channels,
  menu,
  owner, areas,
  collaboration_area, area, responsible, owners, coordinator, performer, partners, status_reason, follow_up, followed_up, targets,
  indicators, milestones, level, for_whom, where, when, how_to_join, cost, continues, lesson,
  unit, resolution, direction, base, target, min_count, total, data,
  part_of, web, contact_way,
};
// clang-format on

/// What a key's value is written as.
enum class Takes : std::uint8_t {
  text,              // the rest of the line as written, and what is indented below it
  date,              // "2025-03-12", "12 mars 2025"
  time,              // "13.00–15.00"; other words are kept as words
  yes_no,            // "ja", "nej"
  number,            // a whole number
  publish,           // "ja", "nej" or a date
  word,              // a word of one of our vocabularies: status, type, document, meeting or material
  quorum,            // "fler än hälften", "2/3" …
  language,          // "sv", "ar", "lättläst"
  texts,             // a list of texts, or "a, b"
  text_by_language,  // text, or a map by language
  record,            // a map of fields
  records,           // a list of maps of fields
  texts_or_records,  // a list of texts and maps of fields mixed
  amount,            // "1154", "5,3", "80 %", "30–50", or "dolt"
};

/// What stands inside a record.
enum class Field : std::uint8_t {
  organisation,
  role,
  mandate,
  seats,
  from,
  to,
  deputy,
  count,
  name,
  items,
  file,
  title,
  date,
  what,
  before,
  after,
  by,
  prioritised,
  collaboration_areas,
  responsible,
  reported_by,
  reported_to,
  value,
  unit,
  of,
  women,
  men,
  outcome,
  figure,
  due,
  completed,
};

/// What something is called in front matter. The Swedish name stands for it in a Value's key.
struct Name {
  std::string_view sv{}, en{};
};
[[nodiscard]] Name name_of(Field field);

struct FieldInfo {
  Field field{};
  Takes takes = Takes::text;
  bool required = false;
  bool published = true;
  std::span<const FieldInfo> fields{};  // of a record inside the record
};

struct KeyInfo {
  Key key{};
  std::string_view sv{}, en{};
  std::string_view also{};  // other names, separated by spaces
  Kinds kinds = 0;
  Takes takes = Takes::text;
  bool published = true;  // part of the published text (index.md)
  std::span<const FieldInfo> fields{};

  [[nodiscard]] Name name() const { return {sv, en}; }
};

[[nodiscard]] std::span<const KeyInfo> all_keys();
[[nodiscard]] const KeyInfo& info(Key key);

/// The key of that name that one of `kinds` has. Names are the same whatever their case and whether their words are
/// joined by hyphens, spaces or underscores.
[[nodiscard]] std::optional<Key> key_named(std::string_view name, Kinds kinds);
/// The kinds that have a key of that name; 0 when it is no key.
[[nodiscard]] Kinds kinds_with_key(std::string_view name);
/// The known name nearest to one that is not known, among the keys of `kinds`; "" when none is near.
[[nodiscard]] std::string nearest_key(std::string_view name, Kinds kinds);

[[nodiscard]] const FieldInfo* field_named(std::string_view name, std::span<const FieldInfo> fields);
[[nodiscard]] std::string nearest_field(std::string_view name, std::span<const FieldInfo> fields);

/// A name as names are compared: case folded, without hyphens, spaces and underscores.
[[nodiscard]] std::string bare_name(std::string_view name);

}  // namespace insyn::parse
