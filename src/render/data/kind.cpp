// SPDX-License-Identifier: EUPL-1.2
#include "render/data/kind.hpp"

#include "render/data/csv_writer.hpp"
#include "render/data/items.hpp"
#include "render/data/json_writer.hpp"
#include "render/data/tables.hpp"

namespace insyn::render {
namespace {

constexpr Kind kKinds[] = {
    {"meetings", "Möten: när, var, vilka organisationer som var där och vad som kom fram.",
     "Meetings: when, where, which organisations were there and what came of it.", kMeetingFields, write_meetings},
    {"decisions", "Beslut, med vad som hände sedan.", "Decisions, with what became of them.", kDecisionFields,
     write_decisions},
    {"actions", "Åtgärder: vem som ska göra vad, och när.", "Actions: who shall do what, and when.", kActionFields,
     write_actions},
    {"advice", "Råd från rådgivande grupper, med svaren på dem.", "Advice of advisory boards, with the answers to it.",
     kAdviceFields, write_advice},
    {"initiatives", "Insatser i handlingsplanerna, med mål och läge.",
     "Initiatives of the action plans, with targets and state.", kInitiativeFields, write_initiatives},
    {"figures", "Mått som följs upp, med värden per period.", "Figures that are followed up, with values by period.",
     kFigureFields, write_figures},
    {"organisations", "Aktörer som samverkar.", "Organisations that work together.", kOrganisationFields,
     write_organisations},
};

void add_columns(std::vector<std::string>& columns, std::span<const Field> fields, const std::string& prefix) {
  for (const Field& field : fields) {
    std::string name = prefix + std::string(field.name);
    if (field.shape == Shape::object)
      add_columns(columns, field.fields, name + "_");
    else
      columns.push_back(std::move(name));
  }
}

}  // namespace

std::span<const Kind> all_kinds() { return kKinds; }
std::span<const Field> head_fields() { return kHeadFields; }

std::string json_path(const Kind& kind) { return fmt::format("data/{}.json", kind.name); }
std::string csv_path(const Kind& kind) { return fmt::format("data/{}.csv", kind.name); }
std::string schema_path(const Kind& kind) { return fmt::format("data/schema/{}.json", kind.name); }

void pour_json(const Kind& kind, const Shared& shared, const TakePiece& take) {
  JsonWriter json(take);
  json.begin_object();
  json.text("schema", "insyn/1");
  json.begin_list("items");
  kind.write(json, shared);
  json.end_list();
  json.end_object();
  take(json.take() + '\n');
}

void pour_csv(const Kind& kind, const Shared& shared, const TakePiece& take) {
  std::vector<std::string> columns;
  add_columns(columns, head_fields(), "");
  add_columns(columns, kind.fields, "");
  columns.emplace_back("deleted");
  CsvWriter csv(std::move(columns), take);
  kind.write(csv, shared);
  take(csv.take());
}

}  // namespace insyn::render
