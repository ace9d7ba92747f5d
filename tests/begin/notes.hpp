// SPDX-License-Identifier: EUPL-1.2
// Sites of real notes, read and linked, for the room that writes new ones beside them.
#pragma once
#include <memory>
#include <string>
#include <vector>

#include "base/text.hpp"
#include "begin/meeting.hpp"
#include "link/link.hpp"
#include "parse/parse.hpp"

namespace insyn::begin {

inline const std::string kFolder = "minutes/arbete/gruppen";

inline Source note(const std::string& path, std::string bytes) {
  Source source{.path = path, .role = Role::in_group, .project = "arbete", .group = "gruppen"};
  source.name = path.substr(path.rfind('/') + 1);
  source.name.resize(source.name.size() - 3);
  if (source.name == "group") source.role = Role::group;
  if (source.name == "project") source.role = Role::project;
  if (path.find("/organisations/") != std::string::npos) source = {path, Role::organisation, "", "", source.name, ""};
  if (path.find("/board/") != std::string::npos) source.group = "board";
  source.bytes = std::move(bytes);
  return source;
}

inline Source meeting_of(const std::string& name, std::string text) {
  const std::string head = text.starts_with("---\n") ? "" : "---\nslag: möte\n---\n";
  return note(kFolder + "/" + name + ".md", head + text);
}

/// A project with a group, what its group.md says more, and what its notes are.
inline std::vector<Source> project_with(const std::string& group, std::vector<Source> notes) {
  notes.push_back(note("minutes/arbete/project.md", "# Arbete\n"));
  notes.push_back(note(kFolder + "/group.md", "---\ntyp: samverkansgrupp\n" + group + "---\n# Gruppen\n"));
  for (const char* name : {"Kommunen", "Skolan", "Polisen"})
    notes.push_back(
        note("minutes/organisations/" + slug(name) + ".md", "---\ntyp: annan\n---\n# " + std::string(name)));
  return notes;
}

struct Read {
  Site site{};
  Findings findings{};
};

inline Read read(const std::vector<Source>& sources, Date today) {
  Read result;
  std::vector<std::shared_ptr<const Document>> documents;
  for (const Source& source : sources) {
    auto parsed = parse::parse(source);
    result.findings.insert(result.findings.end(), parsed.findings.begin(), parsed.findings.end());
    documents.push_back(parsed.document);
  }
  result.site = link::link({.language = "sv"}, documents, {}, today, link::Drafts::leave_out, result.findings);
  return result;
}

inline Tongue swedish() {
  return {Lang::sv, [](Date day) { return day.iso(); }};
}

}  // namespace insyn::begin
