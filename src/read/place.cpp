// SPDX-License-Identifier: EUPL-1.2
#include "read/place.hpp"

#include <algorithm>
#include <span>
#include <vector>

#include "base/text.hpp"

namespace insyn::read {
namespace {

constexpr std::string_view kTop = "minutes/";
constexpr std::string_view kOrganisations = "organisations";
constexpr std::string_view kAttachments = "/bilagor/";

// Addresses that the site's own pages have (contract section 7).
constexpr std::string_view kTakenAtTop[] = {"aktorer",  "atgarder", "beslut", "data",          "oppenhet",
                                            "ordlista", "rad",      "record", "tillganglighet"};
constexpr std::string_view kTakenInProject[] = {"fragor", "nyheter", "plan", "uppfoljning"};

Placed nowhere() {
  return {{},
          say("här hör inga anteckningar hemma", "no notes belong here"),
          say("lägg filen i minutes/<projekt>/<grupp>/, eller bland gruppens bilagor i bilagor/",
              "put the file in minutes/<project>/<group>/, or among the group's attachments in bilagor/")};
}

Placed hidden() {
  return {{},
          say("ett namn som börjar med punkt är dolt och visas inte",
              "a name that begins with a dot is hidden and not shown"),
          say("ta bort punkten, eller filen", "take away the dot, or the file")};
}

Placed without_address(std::string_view name) {
  return {{},
          say("namnet \"{}\" har ingen bokstav a–ö eller siffra att göra en adress av",
              "the name \"{}\" has no letter a–z or digit to make an address of", name),
          say("ge det ett namn som 2025-03-12 eller vagen-in", "give it a name such as 2025-03-12 or the-way-in")};
}

Placed taken(std::string_view name) {
  return {{},
          say("namnet \"{}\" är upptaget av en av webbplatsens egna sidor",
              "the name \"{}\" is taken by one of the site's own pages", name),
          say("välj ett annat namn", "choose another name")};
}

bool is_among(std::span<const std::string_view> names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

Role role_in_project(std::string_view file) {
  if (file == "project") return Role::project;
  if (file == "plan") return Role::plan;
  return file == "faq" ? Role::faq : Role::project_page;
}

Role role_in_folder(std::string_view folder, std::string_view file) {
  if (folder == "news") return Role::news;
  if (folder == "plan") return Role::initiative;
  if (folder == "figures") return Role::figure;
  return file == "group" ? Role::group : Role::in_group;
}

/// minutes/<file>.md
Placed at_top(Source note, std::string_view file) {
  if (is_among(kTakenAtTop, file)) return taken(note.name);
  note.role = file == "glossary" ? Role::glossary : Role::page;
  return {std::move(note), {}, {}};
}

/// minutes/<project>/<file>.md
Placed in_project(Source note, std::string_view file) {
  note.role = role_in_project(file);
  if (note.role == Role::project_page && is_among(kTakenInProject, file)) return taken(note.name);
  return {std::move(note), {}, {}};
}

/// minutes/<project>/<folder>/<file>.md
Placed in_folder(Source note, std::string_view folder, std::string_view file) {
  note.role = role_in_folder(folder, file);
  if (note.role != Role::group && note.role != Role::in_group) return {std::move(note), {}, {}};
  if (is_among(kTakenInProject, folder)) return taken(folder);
  note.group = folder;
  return {std::move(note), {}, {}};
}

}  // namespace

bool is_note(std::string_view path) {
  bool is_markdown = path.size() > 3 && folded(path.substr(path.size() - 3)) == ".md";
  return is_markdown && path.find(kAttachments) == std::string_view::npos;
}

Placed place(std::string_view path) {
  Source note;
  note.path = path;
  auto parts = split(path.substr(kTop.size()), '/');
  note.name = to_nfc(parts.back().substr(0, parts.back().size() - 3));
  if (note.name.starts_with('.')) return hidden();
  if (parts.size() > 3) return nowhere();

  std::vector<std::string> slugs;
  for (auto part : parts) slugs.push_back(slug(part));
  slugs.back() = slug(note.name);
  for (std::size_t i = 0; i < slugs.size(); ++i) {
    if (slugs[i].empty()) return without_address(parts[i]);
  }
  const std::string& file = slugs.back();
  if (slugs.size() == 1) return at_top(std::move(note), file);
  if (slugs[0] == kOrganisations) {
    note.role = Role::organisation;
    return slugs.size() == 2 ? Placed{std::move(note), {}, {}} : nowhere();
  }
  if (is_among(kTakenAtTop, slugs[0])) return taken(parts[0]);
  note.project = slugs[0];
  return slugs.size() == 2 ? in_project(std::move(note), file) : in_folder(std::move(note), slugs[1], file);
}

}  // namespace insyn::read
