// SPDX-License-Identifier: EUPL-1.2
// A few notes linked into a site, and what was found on the way.
#pragma once
#include <algorithm>
#include <string>
#include <vector>

#include "link/link.hpp"
#include "support/documents.hpp"

namespace insyn::link {

struct Linked {
  Site site{};
  Findings findings{};

  [[nodiscard]] DocId id(const std::string& name) const { return site.find(name); }
  [[nodiscard]] const MeetingFacts& facts(const std::string& name) const { return site.meeting_facts[id(name)]; }
  [[nodiscard]] const Thread& thread(const std::string& name, std::uint32_t statement = 0) const {
    return site.threads[site.thread_of.find({id(name), statement}).value()];
  }
  [[nodiscard]] std::string href(const std::string& name, std::size_t link = 0) const {
    return site.hrefs[id(name)][link];
  }

  /// "broken-link minutes/om.md:1:1" of every finding, sorted.
  [[nodiscard]] std::vector<std::string> found() const {
    std::vector<std::string> lines;
    for (const Finding& f : findings)
      lines.push_back(fmt::format("{} {}:{}:{}", info(f.rule).name, f.file, f.at.line, f.at.column));
    std::sort(lines.begin(), lines.end());
    return lines;
  }
};

struct Conditions {
  std::vector<std::string> files{};
  Date today{2026, 1, 1};
  Drafts drafts = Drafts::leave_out;
  std::string base_url = "https://www.exempelkommun.example/samverkan";
};

inline Linked linked(const std::vector<support::Note>& notes, const Conditions& conditions = {}) {
  std::vector<std::shared_ptr<const Document>> documents;
  for (const support::Note& note : notes) documents.push_back(note.document());
  Settings settings;
  settings.base_url = conditions.base_url;
  settings.language = "sv";
  settings.languages = {"sv", "ar"};
  Linked result;
  result.site = link(settings, documents, conditions.files, conditions.today, conditions.drafts, result.findings);
  return result;
}

/// As linked(), with a project "arbete" and its group "samverkan" among the notes.
inline Linked linked_in_group(std::vector<support::Note> notes, const Conditions& conditions = {}) {
  notes.push_back(support::project_note("arbete"));
  bool has_group =
      std::any_of(notes.begin(), notes.end(), [](support::Note& note) { return note.edit().id == "arbete/samverkan"; });
  if (!has_group) notes.push_back(support::group_note("arbete/samverkan"));
  return linked(notes, conditions);
}

using Strings = std::vector<std::string>;

}  // namespace insyn::link
