// SPDX-License-Identifier: EUPL-1.2
#include "begin/note.hpp"

#include "base/encode.hpp"
#include "base/text.hpp"
#include "begin/names.hpp"
#include "begin/starter.hpp"
#include "parse/front_matter/vocabulary.hpp"

namespace insyn::begin {
namespace {

constexpr int kUsualPromise = 5;  // working days

Places places_of(const Draft& draft) { return {{"title", collapsed(draft.title)}, {"today", draft.today.iso()}}; }

NewFile from_starter(std::string_view kind, const Draft& draft, std::string path, const Places& places) {
  const std::string file = std::string(folder_of(draft.lang)) + "/new/" + std::string(kind) + ".md";
  return {std::move(path), filled(file, starter(file), places)};
}

/// Swedish puts what something is last: "Exempelkommuns företagsforum" is no municipality.
std::string type_in(const std::string& title, parse::Vocabulary types, Lang lang) {
  const std::string words = replaced(folded(title), " ", "-");
  const parse::Word* best = &types.back();
  std::size_t best_at = 0;
  for (const auto& type : types)
    for (std::string_view word : {type.sv, type.en})
      if (auto at = words.rfind(replaced(word, " ", "-")); at != std::string::npos && at >= best_at)
        best = &type, best_at = at;
  return std::string(lang == Lang::sv ? best->sv : best->en);
}

/// Each collaboration area of the plan as an item of a comment in front matter; the first is the value.
void put_areas(Places& places, const Plan* plan, Lang lang) {
  std::string first, others;
  for (std::size_t a = 0; plan != nullptr && a < plan->areas.size(); ++a)
    for (const auto& area : plan->areas[a].collaboration_areas) {
      if (first.empty())
        first = area.name;
      else
        others += (others.empty() ? "" : "; ") + area.name;
    }
  if (first.empty()) first = say("skriv samverkansområdet här", "write the collaboration area here").in(lang);
  places["area"] = first;
  places["other areas"] =
      others.empty() ? "" : say("# Planens andra områden: {}", "# The plan's other areas: {}", others).in(lang);
}

}  // namespace

NewFile material(const Draft& draft, const std::string& folder) {
  return from_starter("material", draft, folder + "/" + name_for(draft.title) + ".md", places_of(draft));
}

NewFile news(const Draft& draft, const std::string& folder) {
  std::string name = draft.today.iso() + "-" + name_for(draft.title);
  return from_starter("news", draft, folder + "/news/" + name + ".md", places_of(draft));
}

NewFile figure(const Draft& draft, const std::string& folder) {
  return from_starter("figure", draft, folder + "/figures/" + name_for(draft.title) + ".md", places_of(draft));
}

NewFile initiative(const Draft& draft, const std::string& folder, const Plan* plan) {
  Places places = places_of(draft);
  put_areas(places, plan, draft.lang);
  return from_starter("initiative", draft, folder + "/plan/" + name_for(draft.title) + ".md", places);
}

NewFile group_with(const Draft& draft, const std::string& folder, const std::string& roster, int promise_days) {
  Places places = places_of(draft);
  places["type"] = type_in(draft.title, parse::group_types(), draft.lang);
  places["roster"] = roster;
  places["promise"] = std::to_string(promise_days);
  return from_starter("group", draft, folder + "/" + name_for_group(draft.title) + "/group.md", places);
}

NewFile group(const Draft& draft, const std::string& folder) { return group_with(draft, folder, "", kUsualPromise); }

NewFile project(const Draft& draft) {
  return from_starter("project", draft, "minutes/" + name_for_project(draft.title) + "/project.md", places_of(draft));
}

std::string organisation_type(const std::string& title, Lang lang) {
  return type_in(title, parse::organisation_types(), lang);
}

NewFile organisation_of(const Draft& draft, const std::string& type) {
  Places places = places_of(draft);
  places["type"] = type;
  return from_starter("organisation", draft, "minutes/organisations/" + name_for(draft.title) + ".md", places);
}

NewFile organisation(const Draft& draft) { return organisation_of(draft, organisation_type(draft.title, draft.lang)); }

}  // namespace insyn::begin
