// SPDX-License-Identifier: EUPL-1.2
// JSON Schema, draft 2020-12 (https://json-schema.org/draft/2020-12), made of the same table as the data.
#include "render/data/json_writer.hpp"
#include "render/data/kind.hpp"

namespace insyn::render {
namespace {

void write_type(JsonWriter& json, std::string_view type, Null null) {
  if (null == Null::never) return json.text("type", type);
  json.texts("type", {std::string(type), "null"});
}

void write_text(JsonWriter& json, Null null, std::string_view format = "", std::string_view pattern = "") {
  write_type(json, "string", null);
  if (!format.empty()) json.text("format", format);
  if (!pattern.empty()) json.text("pattern", pattern);
  if (format.empty() && pattern.empty()) json.count("minLength", 1);
}

void write_keys(JsonWriter& json, const Field& field) {
  write_type(json, "string", field.null);
  json.begin_list("enum");
  for (std::string_view value : field.values)
    if (!value.empty()) json.element(value);
  if (field.null == Null::allowed) json.null_element();
  json.end_list();
}

void write_list(JsonWriter& json, std::string_view format) {
  json.text("type", "array");
  json.begin_object("items");
  write_text(json, Null::never, format);
  json.end_object();
}

void write_fields(JsonWriter& json, std::span<const Field> first, std::span<const Field> then = {});

void write_shape(JsonWriter& json, const Field& field) {
  switch (field.shape) {
    case Shape::text:
    case Shape::id: return write_text(json, field.null);
    case Shape::url: return write_text(json, field.null, "uri");
    case Shape::date: return write_text(json, field.null, "date");
    case Shape::time: return write_text(json, field.null, "", R"(^\d\d:\d\d(/\d\d:\d\d)?$)");
    case Shape::key: return write_keys(json, field);
    case Shape::number: return write_type(json, "number", field.null);
    case Shape::count: return write_type(json, "integer", field.null), json.count("minimum", 0);
    case Shape::boolean: return write_type(json, "boolean", field.null);
    case Shape::texts:
    case Shape::ids: return write_list(json, "");
    case Shape::urls: return write_list(json, "uri");
    case Shape::object: write_type(json, "object", field.null); return write_fields(json, field.fields);
    case Shape::list:
      json.text("type", "array");
      json.begin_object("items");
      json.text("type", "object");
      write_fields(json, field.fields);
      return json.end_object();
  }
}

void write_field(JsonWriter& json, const Field& field) {
  json.begin_object(field.name);
  json.text("description", fmt::format("{} / {}", field.sv, field.en));
  write_shape(json, field);
  json.end_object();
}

/// All of them, and no others.
void write_fields(JsonWriter& json, std::span<const Field> first, std::span<const Field> then) {
  std::vector<std::string> names;
  json.boolean("additionalProperties", false);
  json.begin_object("properties");
  for (auto fields : {first, then})
    for (const Field& field : fields) {
      names.emplace_back(field.name);
      write_field(json, field);
    }
  json.end_object();
  json.texts("required", names);
}

void write_item(JsonWriter& json, const Kind& kind) {
  json.begin_object("item");
  json.text("type", "object");
  write_fields(json, head_fields(), kind.fields);
  json.end_object();
}

void write_tombstone(JsonWriter& json) {
  json.begin_object("deleted");
  json.text("description",
            "Avpublicerat: adressen finns kvar, innehållet är borta. / "
            "Withdrawn: the address stays, the content is gone.");
  json.text("type", "object");
  json.boolean("additionalProperties", false);
  json.begin_object("properties");
  for (const Field& field : head_fields()) {
    if (field.name != "title") {
      write_field(json, field);
      continue;
    }
    json.begin_object("title");
    json.text("type", "null");
    json.end_object();
  }
  json.begin_object("deleted");
  json.boolean("const", true);
  json.end_object();
  json.end_object();
  json.texts("required", {"id", "url", "title", "modified", "deleted"});
  json.end_object();
}

void write_reference(JsonWriter& json, std::string_view to) {
  json.begin_element();
  json.text("$ref", to);
  json.end_element();
}

void write_properties(JsonWriter& json) {
  json.begin_object("properties");
  json.begin_object("schema");
  json.text("const", "insyn/1");
  json.end_object();
  json.begin_object("items");
  json.text("type", "array");
  json.begin_object("items");
  json.begin_list("oneOf");
  write_reference(json, "#/$defs/item");
  write_reference(json, "#/$defs/deleted");
  json.end_list();
  json.end_object();
  json.end_object();
  json.end_object();
}

}  // namespace

std::string schema_of(const Kind& kind, const Shared& shared) {
  JsonWriter json;
  json.begin_object();
  json.text("$schema", "https://json-schema.org/draft/2020-12/schema");
  json.text("$id", shared.absolute(schema_path(kind)));
  json.text("title", fmt::format("data/{}.json", kind.name));
  json.text("description", fmt::format("{} / {}", kind.sv, kind.en));
  json.text("type", "object");
  json.boolean("additionalProperties", false);
  write_properties(json);
  json.texts("required", {"schema", "items"});
  json.begin_object("$defs");
  write_item(json, kind);
  write_tombstone(json);
  json.end_object();
  json.end_object();
  return json.take() + '\n';
}

}  // namespace insyn::render
