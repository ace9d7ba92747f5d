// SPDX-License-Identifier: EUPL-1.2
#include "read/place.hpp"

#include <vector>

#include "base/text.hpp"

namespace insyn::read {
namespace {

constexpr std::string_view kTop = "minutes/";
constexpr std::string_view kOrganisations = "organisations";
constexpr std::string_view kAttachments = "bilagor";

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

Role role_at_top(std::string_view file) { return file == "glossary" ? Role::glossary : Role::page; }

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

/// The note with its role, project and group, by the slugs of its folders and of its name: one, two or three.
Source placed(Source note, const std::vector<std::string>& slugs) {
  const std::string& file = slugs.back();
  if (slugs.size() == 1) {
    note.role = role_at_top(file);
  } else if (slugs[0] == kOrganisations) {
    note.role = Role::organisation;
  } else {
    note.project = slugs[0];
    note.role = slugs.size() == 2 ? role_in_project(file) : role_in_folder(slugs[1], file);
    if (note.role == Role::group || note.role == Role::in_group) note.group = slugs[1];
  }
  return note;
}

}  // namespace

bool is_note(std::string_view path) {
  auto parts = split(path, '/');
  bool is_markdown = path.size() > 3 && folded(path.substr(path.size() - 3)) == ".md";
  bool is_attachment = parts.size() > 4 && parts[3] == kAttachments;  // minutes/<project>/<group>/bilagor/…
  return is_markdown && !is_attachment;
}

Placed place(std::string_view path) {
  Source note;
  note.path = path;
  auto parts = split(path.substr(kTop.size()), '/');
  note.name = to_nfc(parts.back().substr(0, parts.back().size() - 3));
  if (note.name.starts_with('.')) return hidden();

  std::vector<std::string> slugs;
  for (auto part : parts) slugs.push_back(slug(part));
  slugs.back() = slug(note.name);
  if (slugs.size() > 3 || (slugs.size() == 3 && slugs[0] == kOrganisations)) return nowhere();
  for (std::size_t i = 0; i < slugs.size(); ++i) {
    if (slugs[i].empty()) return without_address(parts[i]);
  }
  return {placed(std::move(note), slugs), {}, {}};
}

}  // namespace insyn::read
