// SPDX-License-Identifier: EUPL-1.2
#include "parse/front_matter/named_parts.hpp"

#include <algorithm>

#include "parse/front_matter/vocabulary.hpp"

namespace insyn::parse {
namespace {

void add_once(std::vector<Value>& parts, Value part, const Reporter& report) {
  if (std::none_of(parts.begin(), parts.end(), [&](const Value& other) { return other.key == part.key; }))
    return parts.push_back(std::move(part));
  report(Rule::front_matter, part.key_at, say("\"{}\" står två gånger", "\"{}\" stands twice", part.key),
         say("behåll den ena", "keep one of them"));
}

void require(const Value& map, Fields fields, const Reporter& report) {
  for (const auto& field : fields) {
    auto [sv, en] = name_of(field.field);
    const auto* part = map.find(sv);
    if (!field.required || (part && *part)) continue;
    report(Rule::bad_value, map.at, {fmt::format("\"{}\" saknas", sv), fmt::format("\"{}\" is missing", en)},
           {fmt::format("lägg till \"{}: …\"", sv), fmt::format("add \"{}: …\"", en)});
  }
}

void report_unknown(const Value& part, Fields fields, const Reporter& report) {
  auto near = nearest_field(part.key, fields);
  report(Rule::unknown_key, part.key_at, say("okänd nyckel \"{}\"", "unknown key \"{}\"", part.key),
         near.empty() ? say("ta bort den", "take it away") : say("menade du \"{}\"?", "did you mean \"{}\"?", near));
}

}  // namespace

Value with_named_parts(Value map, Fields fields, const Reporter& report) {
  if (!map.is_map()) return map;
  std::vector<Value> named;
  for (auto& part : map.parts) {
    const auto* field = field_named(part.key, fields);
    if (!field) {
      report_unknown(part, fields, report);
      continue;
    }
    part.key = name_of(field->field).sv;
    add_once(named, std::move(part), report);
  }
  map.parts = std::move(named);
  require(map, fields, report);
  return map;
}

Value with_parts_named_throughout(Value read, Fields fields, const Reporter& report) {
  if (read.is_list())
    for (auto& part : read.parts) part = with_parts_named_throughout(std::move(part), fields, report);
  if (!read.is_map()) return read;
  for (auto& part : read.parts)
    if (const auto* field = field_named(part.key, fields); field && !field->fields.empty())
      part = with_parts_named_throughout(std::move(part), field->fields, report);
  return with_named_parts(std::move(read), fields, report);
}

Value with_language_tags(Value map, const Reporter& report) {
  std::vector<Value> tagged;
  for (auto& part : map.parts) {
    auto tag = language_tag(part.key);
    if (!tag) {
      report(
          Rule::unknown_key, part.key_at, say("\"{}\" är inget språk", "\"{}\" is no language", part.key),
          say("skriv en språkkod som sv, en eller ar, eller lättläst; sätt citattecken om text som innehåller komma",
              "write a language code such as sv, en or ar, or easy-read; put quotation marks round text with a comma"));
      continue;
    }
    part.key = std::move(*tag);
    add_once(tagged, std::move(part), report);
  }
  map.parts = std::move(tagged);
  return map;
}

}  // namespace insyn::parse
