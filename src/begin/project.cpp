// SPDX-License-Identifier: EUPL-1.2
#include "begin/project.hpp"

#include <algorithm>
#include <map>

#include "base/encode.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "begin/kinds.hpp"
#include "begin/names.hpp"
#include "begin/note.hpp"
#include "begin/starter.hpp"

namespace insyn::begin {
namespace {

constexpr std::string_view kProjectFolder = "minutes/project/";

/// The answers with what the kind says where they say nothing.
struct Plans {
  const Answers& answers;
  std::string title{}, folder{};  // of the project: "minutes/arbete"
  std::vector<std::string> groups{};
  std::vector<Actor> actors{};  // the municipality first

  [[nodiscard]] Draft draft(const std::string& of) const { return {of, answers.lang, answers.today}; }
  [[nodiscard]] std::string slug_of_project() const { return folder.substr(folder.find('/') + 1); }
};

/// The folder of the project: at the address of none of the pages that every site begins with ("om.md"). The glossary's
/// is one of Insyn's own.
std::string folder_for(const std::string& title, Lang lang) {
  const std::string name = name_for_project(title);
  for (const EmbeddedFile& page : starters_below(std::string(folder_of(lang)) + "/project/minutes/"))
    if (page.path == name + ".md" && name != "glossary") throw project_is_taken(title, name);
  return "minutes/" + name;
}

/// One that is there already, by the same words, is not added.
void add_actor(std::vector<Actor>& actors, Actor actor) {
  for (const Actor& other : actors) {
    if (same_words(other.name, actor.name)) return;
    expect_apart(actor.name, other.name);
  }
  actors.push_back(std::move(actor));
}

std::vector<Actor> actors_for(const Answers& answers, const std::vector<Actor>& of_the_kind) {
  std::vector<Actor> actors{{answers.municipality, say("kommun", "municipality").in(answers.lang)}};
  for (const std::string& name : answers.actors) add_actor(actors, {name, organisation_type(name, answers.lang)});
  if (answers.actors.empty())
    for (const Actor& actor : of_the_kind) add_actor(actors, actor);
  return actors;
}

void expect_all_apart(const std::vector<std::string>& groups) {
  for (auto group = groups.begin(); group != groups.end(); ++group)
    for (auto other = groups.begin(); other != group; ++other) expect_apart(*group, *other);
}

Plans plans_for(const Answers& answers) {
  KindFacts kind = facts_of(answers.kind, answers.lang);
  Plans plans{answers};
  plans.title = answers.title.empty() ? kind.title : answers.title;
  plans.folder = answers.title.empty() ? "minutes/" + answers.kind : folder_for(answers.title, answers.lang);
  plans.groups = answers.groups.empty() ? kind.groups : answers.groups;
  expect_all_apart(plans.groups);
  plans.actors = actors_for(answers, kind.actors);
  return plans;
}

std::string roster_of(const Plans& plans) {
  std::string lines;
  for (const Actor& actor : plans.actors)
    lines += (lines.empty() ? "" : "\n") + std::string("  - organisation: ") + encode::front_matter(actor.name);
  return lines;
}

/// "- [Samverkansgruppen](samverkansgruppen/group.md)"
std::string links_to_groups(const Plans& plans) {
  std::string lines;
  for (const std::string& group : plans.groups)
    lines += (lines.empty() ? "" : "\n") + std::string("- [") + encode::markdown(group) + "](" + name_for(group) +
             "/group.md)";
  return lines;
}

std::string settings_of(ChannelType channel, Lang lang) {
  std::string_view name = channel == ChannelType::manual      ? "manual"
                          : channel == ChannelType::wordpress ? "wordpress"
                                                              : "facebook";
  return std::string(folder_of(lang)) + "/channels/" + std::string(name) + ".toml";
}

Places places_for(const Plans& plans) {
  Places places{
      {"municipality", plans.answers.municipality},
      {"domain", name_for(plans.answers.municipality) + ".example"},
      {"title", plans.title},
      {"project", plans.slug_of_project()},
      {"group", plans.slug_of_project() + "/" + name_for(plans.groups.front())},
      {"group title", plans.groups.front()},
      {"groups", links_to_groups(plans)},
      {"roster", roster_of(plans)},
      {"promise", std::to_string(plans.answers.promise_days)},
      {"today", plans.answers.today.iso()},
  };
  std::string channels;
  for (ChannelType channel : plans.answers.channels) {
    const std::string path = settings_of(channel, plans.answers.lang);
    (channels += channels.empty() ? "" : "\n") += filled(path, starter(path), places);
  }
  places["channels"] = trimmed(channels);
  return places;
}

/// "dot-github/x" → ".github/x", "minutes/project/x" → "minutes/arbete/x".
std::string place_of(std::string_view starter_path, const Plans& plans) {
  std::string path;
  if (starter_path.starts_with(kProjectFolder)) {
    path = plans.folder + "/";
    starter_path.remove_prefix(kProjectFolder.size());
  }
  for (std::string_view part : split(starter_path, '/')) {
    if (!path.empty() && !path.ends_with('/')) path += '/';
    bool is_hidden = part.starts_with("dot-");
    path += is_hidden ? "." + std::string(part.substr(4)) : std::string(part);
  }
  return path;
}

/// A group's own file in starter/, of a group that this project does not have.
bool is_of_another_group(const std::string& path, const Plans& plans) {
  if (!path.starts_with(plans.folder + "/") || !path.ends_with("/group.md")) return false;
  return std::none_of(plans.groups.begin(), plans.groups.end(), [&](const std::string& group) {
    return path == plans.folder + "/" + name_for(group) + "/group.md";
  });
}

}  // namespace

std::vector<NewFile> new_project(const Answers& answers) {
  const Plans plans = plans_for(answers);
  const Places places = places_for(plans);
  std::map<std::string, std::string> files;
  const std::string lang(folder_of(answers.lang));
  // What is more particular comes later, and takes the place of what is less.
  for (const std::string& group : plans.groups) {
    NewFile file = group_with(plans.draft(group), plans.folder, places.at("roster"), answers.promise_days);
    files[file.path] = file.text;
  }
  for (const std::string& folder :
       {std::string("common/"), lang + "/project/", lang + "/" + answers.kind + "/project/"})
    for (const EmbeddedFile& file : starters_below(folder))
      if (std::string path = place_of(file.path, plans); !is_of_another_group(path, plans))
        files[path] = filled(file.path, file.text, places);
  for (const Actor& actor : plans.actors) {
    NewFile file = organisation_of(plans.draft(actor.name), actor.type);
    files[file.path] = file.text;
  }
  std::vector<NewFile> all;
  for (auto& [path, text] : files) all.push_back({path, std::move(text)});
  return all;
}

}  // namespace insyn::begin
