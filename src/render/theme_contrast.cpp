// SPDX-License-Identifier: EUPL-1.2
#include "render/theme_contrast.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

#include "base/text.hpp"

namespace insyn::render {
namespace {

constexpr int kSteps = 256;  // of lightness, from black to white

/// A pair with too little contrast, and the line that could put it right.
struct Fault {
  const Pair* pair = nullptr;
  const ThemeChoice* from = nullptr;
  double contrast = 0;

  [[nodiscard]] double part() const { return contrast / pair->needed; }
};

const ThemeChoice* line_of(const Painted& painted, std::string_view token) {
  auto found = painted.from.find(token);
  return found == painted.from.end() ? nullptr : found->second;
}

/// What is shown is at fault before what it is shown on; a colour chosen for the scheme before one made for it.
const ThemeChoice* line_at_fault(const Painted& painted, const Pair& pair, Scheme scheme) {
  const ThemeChoice* front = line_of(painted, pair.front);
  const ThemeChoice* ground = line_of(painted, pair.ground);
  if (front != nullptr && front->name.starts_with("dark.") == (scheme == Scheme::dark)) return front;
  return ground != nullptr ? ground : front;
}

std::vector<Fault> faults(const Painted& painted, Scheme scheme) {
  std::vector<Fault> found;
  for (const Pair& pair : pairs()) {
    const double measured = contrast(painted.palette.at(pair.front), painted.palette.at(pair.ground));
    const ThemeChoice* line = line_at_fault(painted, pair, scheme);
    if (measured < pair.needed && line != nullptr) found.push_back({&pair, line, measured});
  }
  return found;
}

Choice* choice_of(ThemeChoices& choices, const ThemeChoice* line) {
  for (Choices* scheme : {&choices.light, &choices.dark})
    for (auto& [name, choice] : *scheme)
      if (choice.from == line) return &choice;
  return nullptr;
}

/// The nearest colour of the same hue with which the line is at fault no more; darker where two are as near.
std::optional<Colour> nearest_that_does(ThemeChoices choices, const ThemeChoice* line, Scheme scheme) {
  Choice& choice = *choice_of(choices, line);
  const Colour chosen = choice.colour;
  const int from = static_cast<int>(std::lround(lightness(chosen) * kSteps));
  auto does = [&](int step) {
    if (step < 0 || step > kSteps) return false;
    choice.colour = at_lightness(chosen, static_cast<double>(step) / kSteps);
    const auto left = faults(painted(choices, scheme), scheme);
    return std::none_of(left.begin(), left.end(), [&](const Fault& fault) { return fault.from == line; });
  };
  for (int distance = 1; distance <= kSteps; ++distance)
    if (does(from - distance) || does(from + distance)) return choice.colour;
  return std::nullopt;
}

/// Rounded down, so that 4.499 does not read as enough.
std::string ratio(double contrast) { return fmt::format("{}", std::floor(contrast * 100) / 100); }

Said measured(const Fault& fault, const Painted& painted, Scheme scheme) {
  const Token& front = token_named(fault.pair->front);
  const Token& ground = token_named(fault.pair->ground);
  const std::string front_hex = hex(painted.palette.at(front.name)), ground_hex = hex(painted.palette.at(ground.name));
  const std::string has = ratio(fault.contrast), needs = ratio(fault.pair->needed);
  return {fmt::format("{} ({}) mot {} ({}) har kontrasten {}:1 i {}, minst {}:1 behövs", front.meaning.sv, front_hex,
                      ground.meaning.sv, ground_hex, replaced(has, ".", ","),
                      scheme == Scheme::light ? "ljust läge" : "mörkt läge", replaced(needs, ".", ",")),
          fmt::format("{} ({}) against {} ({}): the contrast is {}:1 in {}, at least {}:1 is needed", front.meaning.en,
                      front_hex, ground.meaning.en, ground_hex, has,
                      scheme == Scheme::light ? "light mode" : "dark mode", needs)};
}

Said way_out(const ThemeChoices& choices, const Fault& fault, const Painted& painted, Scheme scheme) {
  if (auto colour = nearest_that_does(choices, fault.from, scheme))
    return say("närmaste färg som räcker: \"{}\"", "the nearest colour that does: \"{}\"", hex(*colour));
  const bool is_front = line_of(painted, fault.pair->front) == fault.from;
  return say("ingen nyans av färgen räcker: ändra också {}", "no shade of the colour does: change {} too",
             is_front ? fault.pair->ground : fault.pair->front);
}

}  // namespace

void check_contrast(const ThemeChoices& choices, Findings& findings) {
  for (Scheme scheme : kSchemes) {
    const Painted colours = painted(choices, scheme);
    auto found = faults(colours, scheme);
    std::stable_sort(found.begin(), found.end(), [](const Fault& a, const Fault& b) { return a.part() < b.part(); });
    std::vector<const ThemeChoice*> told;
    for (const Fault& fault : found) {
      if (std::find(told.begin(), told.end(), fault.from) != told.end()) continue;
      told.push_back(fault.from);
      findings.push_back({Rule::theme_contrast, fault.from->place.file, fault.from->place.at,
                          measured(fault, colours, scheme), way_out(choices, fault, colours, scheme)});
    }
  }
}

}  // namespace insyn::render
