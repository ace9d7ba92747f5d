// SPDX-License-Identifier: EUPL-1.2
// The seven kinds as JSON, as tables and as schemas: that they say the same, and that nothing hidden is in them.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/text.hpp"
#include "render/data/csv_writer.hpp"
#include "render/data/kind.hpp"
#include "support/catch.hpp"

using namespace insyn;
using nlohmann::json;

namespace {

std::string whole(decltype(render::pour_json)& pour, const render::Kind& kind, const render::Shared& shared) {
  std::string all;
  pour(kind, shared, [&](std::string_view piece) { all += piece; });
  return all;
}

const std::string kBase = "https://www.exempelkommun.example/samverkan/";

template <typename As>
std::shared_ptr<const Document> document(const std::string& id, const std::string& title, As as) {
  Document d;
  d.id = id;
  d.url_path = id + "/";
  d.project = id.substr(0, id.find('/'));
  d.title = title;
  d.as = std::move(as);
  return std::make_shared<const Document>(std::move(d));
}

Plan plan() {
  Plan plan;
  plan.areas = {{"Livslångt lärande", {}, {}, {{"Språk", true, {}}}, {}}, {"Ett öppet län", {}, {}, {{"Möten"}}, {}}};
  return plan;
}

Initiative initiative() {
  Initiative initiative;
  initiative.collaboration_areas = {{"Språk", {}}, {"Möten", {}}};
  initiative.start = {2025, 1, 1};
  initiative.status = Initiative::Status::ongoing;
  initiative.indicators = {"fler deltar", "färre väntar"};
  initiative.milestones = {{"Lokalen är klar", {2025, 4, 1}, {2025, 3, 20}, {}}};
  Target target;
  target.name = "Deltagare";
  target.value = Amount{Decimal::whole(30), Decimal::whole(50), true};
  target.outcome = TargetOutcome{{2025, 5, 1}, {Decimal{-125, 1}, false}, {std::nullopt, true}, {}};
  initiative.targets = {target};
  return initiative;
}

Figure figure() {
  Figure figure;
  figure.unit = "personer";
  figure.resolution = Period::Kind::year;
  figure.direction = Figure::Direction::decrease;
  figure.base = {{2022, 12, 31}, {Decimal::whole(553), false}};
  figure.periods = {{Period::Kind::year, 2023, 0}, {Period::Kind::year, 2024, 0}, {Period::Kind::year, 2025, 0}};
  figure.series = {{"Kvinnor", {{Decimal{5305, 1}, false}, {std::nullopt, true}, {}}}};
  return figure;
}

Site plan_site() {
  Site site;
  site.settings.base_url = kBase;
  site.settings.language = "sv";
  site.settings.title = "Samverkan";
  site.today = {2025, 6, 1};
  Organisation school;
  school.type = "education";
  site.documents = {document("arbete", "Arbete", Project{}), document("arbete/figures/a", "Utan arbete", figure()),
                    document("arbete/plan", "Planen", plan()), document("arbete/plan/sprak", "Språkcafé", initiative()),
                    document("organisations/skolan", "=Skolan", school)};
  std::size_t n = site.documents.size();
  site.hrefs.resize(n), site.meeting_facts.resize(n), site.attachments.resize(n), site.attachment_hrefs.resize(n);
  site.projects = {{.document = 0, .plan = 2, .initiatives = {0}, .figures = {0}}};
  site.initiatives = {{.document = 3,
                       .places = {{0, 0}, {1, 0}},
                       .involved = {{Involved::Role::responsible, 4, "Skolan"},
                                    {Involved::Role::responsible, kNoDocument, "Förnamn Efternamn"},
                                    {Involved::Role::partner, 4, "Skolan"}},
                       .derived = {Derived::State::late, Derived::Reason::milestone_overdue, "x", {}},
                       .figures = {1}}};
  site.figures = {{1, 0, {0}}};
  site.organisations = {{.document = 4, .initiatives = {0}}};
  Tombstone withdrawn{Tombstone::Was::meeting, "arbete/grupp/m", "arbete/grupp/m/", {2025, 5, 2}, "fel", {}, {}, {}};
  withdrawn.decisions = {"beslut-1"}, withdrawn.actions = {"atgard-1", "atgard-2"}, withdrawn.advice = {"rad-1"};
  Tombstone of_plan{Tombstone::Was::initiative, "arbete/plan/x", "arbete/plan/x/", {}, "", {}, {}, {}};
  Tombstone of_figure{Tombstone::Was::figure, "arbete/figures/x", "arbete/uppfoljning/x/", {}, "", {}, {}, {}};
  site.tombstones = {withdrawn, of_plan, of_figure};
  return site;
}

struct Data {
  explicit Data(Site of) : site(std::move(of)) {
    Findings findings;
    theme = render::load_theme({}, site.settings, findings);
    render::Shared shared(site, *theme);
    for (const auto& kind : render::all_kinds()) {
      json_of[std::string(kind.name)] = json::parse(whole(render::pour_json, kind, shared));
      csv_of[std::string(kind.name)] = whole(render::pour_csv, kind, shared);
      schema_of[std::string(kind.name)] = json::parse(render::schema_of(kind, shared));
    }
  }
  [[nodiscard]] json items(const std::string& kind) const { return json_of.at(kind)["items"]; }

  Site site;
  std::shared_ptr<const render::Theme> theme{};
  std::map<std::string, json> json_of{}, schema_of{};
  std::map<std::string, std::string> csv_of{};
};

/// The rows of a table without line ends in its cells.
std::vector<std::string> rows(const std::string& csv) {
  std::vector<std::string> rows;
  for (std::size_t at = 0; at < csv.size();) {
    auto end = csv.find("\r\n", at);
    rows.push_back(csv.substr(at, end - at));
    at = end + 2;
  }
  return rows;
}

/// What the schema says that an object must have is what it has.
void check_shape(const json& value, const json& schema) {
  if (value.is_object()) {
    CHECK(schema["additionalProperties"] == false);
    for (const auto& [key, inner] : value.items()) {
      CAPTURE(key);
      REQUIRE(schema["properties"].contains(key));
      check_shape(inner, schema["properties"][key]);
    }
    for (const auto& key : schema["required"]) CHECK(value.contains(key.get<std::string>()));
  } else if (value.is_array()) {
    for (const auto& element : value) check_shape(element, schema["items"]);
  } else if (schema.contains("enum")) {
    CHECK(std::find(schema["enum"].begin(), schema["enum"].end(), value) != schema["enum"].end());
  } else if (value.is_null() && !schema.contains("const")) {
    CHECK(json(schema["type"]).dump().find("null") != std::string::npos);
  }
}

}  // namespace

TEST_CASE("an initiative stands with its targets, milestones and state", "[render]") {
  auto items = Data(plan_site()).items("initiatives");
  REQUIRE(items.size() == 2);
  CHECK(items[0] == json::parse(R"({
    "id": "arbete/plan/sprak", "url": "https://www.exempelkommun.example/samverkan/arbete/plan/sprak/",
    "title": "Språkcafé", "modified": "2025-05-01", "areas": ["Livslångt lärande", "Ett öppet län"],
    "collaborationAreas": ["Språk", "Möten"], "responsible": ["organisations/skolan"],
    "partners": ["organisations/skolan"], "start": "2025-01-01", "end": null, "status": "ongoing",
    "derived": {"state": "late", "reason": "milestone-overdue"},
    "targets": [{"name": "Deltagare", "unit": null, "of": null, "value": {"from": 30, "to": 50, "percent": true},
      "women": null, "men": null, "outcome": {"date": "2025-05-01", "value": -12.5, "suppressed": false,
      "women": {"value": null, "suppressed": true}, "men": null}, "figure": "arbete/figures/a"}],
    "indicators": ["fler deltar", "färre väntar"],
    "milestones": [{"title": "Lokalen är klar", "due": "2025-04-01", "completed": "2025-03-20"}], "decisions": []})"));
}

TEST_CASE("a figure's hidden value is null and said to be hidden", "[render]") {
  Data data(plan_site());
  CHECK(data.items("figures")[0] == json::parse(R"({
    "id": "arbete/figures/a", "url": "https://www.exempelkommun.example/samverkan/arbete/figures/a/",
    "title": "Utan arbete", "modified": "2024-12-31", "unit": "personer", "source": null, "resolution": "year",
    "direction": "decrease", "base": {"date": "2022-12-31", "value": 553, "suppressed": false}, "target": null,
    "series": [{"name": "Kvinnor", "values": [{"period": "2023", "value": 530.5, "suppressed": false},
      {"period": "2024", "value": null, "suppressed": true}, {"period": "2025", "value": null, "suppressed": false}]}]})"));
  CHECK(rows(data.csv_of["figures"])[0] ==
        "id,url,title,modified,unit,source,resolution,direction,base_date,base_value,base_suppressed,target_date,"
        "target_value,target_suppressed,series,deleted");
  CHECK(rows(data.csv_of["figures"])[1] ==
        "arbete/figures/a," + kBase +
            "arbete/figures/a/,Utan arbete,2024-12-31,personer,,year,decrease,2022-12-31,553," +
            "false,,,,\"name=Kvinnor; values=2023=530.5, 2024=suppressed, 2025\",");
}

TEST_CASE("what was withdrawn is deleted in every kind it held something of", "[render]") {
  Data data(plan_site());
  auto ids = [&](const std::string& kind) {
    std::vector<std::string> found;
    for (const auto& item : data.items(kind))
      if (item.contains("deleted")) found.push_back(item["id"]);
    return found;
  };
  CHECK(ids("meetings") == std::vector<std::string>{"arbete/grupp/m"});
  CHECK(ids("decisions") == std::vector<std::string>{"arbete/grupp/m#beslut-1"});
  CHECK(ids("actions") == std::vector<std::string>{"arbete/grupp/m#atgard-1", "arbete/grupp/m#atgard-2"});
  CHECK(ids("advice") == std::vector<std::string>{"arbete/grupp/m#rad-1"});
  CHECK(ids("initiatives") == std::vector<std::string>{"arbete/plan/x"});
  CHECK(ids("figures") == std::vector<std::string>{"arbete/figures/x"});
  CHECK(ids("organisations").empty());
  CHECK(data.items("decisions")[0] == json::parse(R"({"id": "arbete/grupp/m#beslut-1", "title": null,
    "url": "https://www.exempelkommun.example/samverkan/arbete/grupp/m/#beslut-1", "modified": "2025-05-02",
    "deleted": true})"));
}

TEST_CASE("a table has the rows of its JSON, and all its columns in each", "[render]") {
  Data data(plan_site());
  for (const auto& kind : render::all_kinds()) {
    CAPTURE(kind.name);
    std::string name(kind.name);
    auto lines = rows(data.csv_of[name]);
    auto items = data.items(name);
    REQUIRE(lines.size() == items.size() + 1);
    CHECK(data.csv_of[name].ends_with("\r\n"));
    for (std::size_t i = 0; i < items.size(); ++i) {
      CHECK(lines[i + 1].starts_with(items[i]["id"].get<std::string>() + ","));
      CHECK(lines[i + 1].ends_with(",true") == items[i].contains("deleted"));
    }
  }
}

TEST_CASE("a cell is never a formula, and a number stays one", "[render]") {
  Data data(plan_site());
  CHECK(rows(data.csv_of["organisations"])[1].find(",'=Skolan,") != std::string::npos);
  render::CsvWriter csv({"a", "b_c", "d", "deleted"});
  csv.begin_item();
  csv.text("a", "+46 \"x\", y");
  csv.begin_object("b");
  csv.number("c", Decimal{-32, 1});
  csv.end_object();
  csv.texts("d", {"@en", "två"});
  csv.end_item();
  CHECK(csv.take() == "a,b_c,d,deleted\r\n\"'+46 \"\"x\"\", y\",-3.2,'@en | två,\r\n");
}

TEST_CASE("each schema names exactly what its items have", "[render]") {
  Data data(plan_site());
  for (const auto& [kind, schema] : data.schema_of) {
    CAPTURE(kind);
    CHECK(schema["$schema"] == "https://json-schema.org/draft/2020-12/schema");
    CHECK(schema["$id"] == kBase + "data/schema/" + kind + ".json");
    for (const auto& item : data.items(kind))
      check_shape(item, schema["$defs"][item.contains("deleted") ? "deleted" : "item"]);
  }
}

TEST_CASE("who is responsible without being an organisation of the project is not in the data", "[render]") {
  Data data(plan_site());
  CHECK(data.csv_of["initiatives"].find("Förnamn") == std::string::npos);
}

TEST_CASE("a role that owns an action is told, other words are not", "[render]") {
  auto owner_role = [](const std::string& shown) {
    Site site = plan_site();
    Document note = *document("arbete/grupp/2025-03-12", "Möte", Meeting{});
    note.marks.actions.resize(1);
    note.marks.actions[0].anchor = "atgard-1";
    note.marks.actions[0].text = "Boka";
    site.documents.push_back(std::make_shared<const Document>(note));
    site.hrefs.emplace_back(), site.meeting_facts.emplace_back(), site.attachments.emplace_back();
    site.actions = {{.mentions = {{5, 0}}, .owner_shown = shown}};
    return Data(site).items("actions")[0]["ownerRole"];
  };
  CHECK(owner_role("Alla") == "Alla");
  CHECK(owner_role("Projektledaren") == "Projektledaren");
  CHECK(owner_role("Förnamn Efternamn").is_null());
  CHECK(owner_role("").is_null());
}
