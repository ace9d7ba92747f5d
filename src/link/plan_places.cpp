// SPDX-License-Identifier: EUPL-1.2
#include "link/plan_places.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "base/text.hpp"

namespace insyn::link {
namespace {

constexpr std::size_t kMostNames = 6;  // in a hint

using Places = std::vector<PlanPlace>;

Places named(const Plan& plan, std::string_view name) {
  Places found;
  for (std::uint32_t area = 0; area < plan.areas.size(); ++area) {
    const auto& inside = plan.areas[area].collaboration_areas;
    for (std::uint32_t i = 0; i < inside.size(); ++i)
      if (same_words(inside[i].name, name)) found.push_back({area, i});
  }
  return found;
}

std::string joined(const std::vector<std::string_view>& names) {
  std::string list;
  for (std::size_t i = 0; i < std::min(names.size(), kMostNames); ++i)
    list += (i == 0 ? "" : ", ") + std::string(names[i]);
  return names.size() > kMostNames ? list + " …" : list;
}

Said meant(std::string_view name, const std::vector<std::string_view>& known) {
  if (std::string near = nearest(name, known); !near.empty()) return say("menade du {}?", "did you mean {}?", near);
  if (known.empty()) return say("skriv samverkansområdena i plan.md", "write the collaboration areas in plan.md");
  return say("planen har {}", "the plan has {}", joined(known));
}

class Finder {
 public:
  Finder(const Plan& plan, const Initiative& initiative, const Report& report)
      : plan_(plan), area_(initiative.area), report_(report) {
    if (!area_.text.empty()) look_at_area();
  }

  /// The area that is written, where none of the places lies in it.
  void compare_area(const Places& places) const {
    bool is_there = std::any_of(places.begin(), places.end(), [&](PlanPlace place) { return is_in_area(place); });
    if (!has_area_ || places.empty() || is_there) return;
    report_(area_.at,
            say("i planen hör insatsen till ett annat område än {}",
                "in the plan the initiative belongs to another area than {}", area_.text),
            say("i planen är det {}", "in the plan it is {}", plan_.areas[places.front().area].name));
  }

  Places places(const Words& name) {
    Places found = named(plan_, name.text);
    if (found.empty()) {
      report_(name.at, say("planen har inget samverkansområde {}", "the plan has no collaboration area {}", name.text),
              meant(name.text, collaboration_areas()));
      return found;
    }
    if (found.size() > 1) choose(found, name);
    return found;
  }

 private:
  void look_at_area() {
    std::vector<std::string_view> names;
    for (const Area& area : plan_.areas) names.push_back(area.name);
    has_area_ = std::any_of(names.begin(), names.end(), [&](auto name) { return same_words(name, area_.text); });
    if (!has_area_)
      report_(area_.at, say("planen har inget område {}", "the plan has no area {}", area_.text),
              meant(area_.text, names));
  }

  void choose(Places& found, const Words& name) const {
    if (has_area_) {
      Places inside;
      for (PlanPlace place : found)
        if (is_in_area(place)) inside.push_back(place);
      if (!inside.empty()) found = std::move(inside);
      return;
    }
    std::vector<std::string_view> areas;
    for (PlanPlace place : found) areas.push_back(plan_.areas[place.area].name);
    report_(name.at,
            say("flera områden har samverkansområdet {}: {}", "several areas have the collaboration area {}: {}",
                name.text, joined(areas)),
            say("skriv också område: {}", "write also area: {}", areas.front()));
  }

  [[nodiscard]] bool is_in_area(PlanPlace place) const { return same_words(plan_.areas[place.area].name, area_.text); }

  [[nodiscard]] std::vector<std::string_view> collaboration_areas() const {
    std::vector<std::string_view> names;
    for (const Area& area : plan_.areas)
      for (const CollaborationArea& inside : area.collaboration_areas) names.push_back(inside.name);
    return names;
  }

  const Plan& plan_;
  const Words& area_;
  const Report& report_;
  bool has_area_ = false;
};

}  // namespace

Places places_in(const Plan& plan, const Initiative& initiative, const Report& report) {
  Finder finder(plan, initiative, report);
  Places all;
  for (const Words& name : initiative.collaboration_areas)
    for (PlanPlace place : finder.places(name))
      if (std::find(all.begin(), all.end(), place) == all.end()) all.push_back(place);
  finder.compare_area(all);
  return all;
}

}  // namespace insyn::link
