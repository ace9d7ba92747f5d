// SPDX-License-Identifier: EUPL-1.2
// What lies where below minutes/: the one list against which every reference is held.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "link/publication.hpp"

namespace insyn::link {

/// One file below minutes/: a document of the site, a document that is left out, or a file that is no note.
struct Entry {
  std::string path{};                      // from the root, as the file system spells it
  DocId document = kNoDocument;            // where it is part of the site
  std::optional<LeftOut::Why> left_out{};  // where it is a document that is not
  std::string url_path{};                  // documents; also withdrawn ones, whose tombstone stands there
  std::string key{};                       // the path in NFC: what references are compared with

  [[nodiscard]] bool is_file() const { return url_path.empty(); }
  /// Lies in a project's folder of figures. What is no note there may hold counts that the site hides: it is never
  /// copied, whatever its name.
  [[nodiscard]] bool lies_among_figures() const;
};

/// The name of the file with a figure's values as the site publishes them, beside its page: "bistand.csv".
[[nodiscard]] std::string download_name(const Document& figure);

class Paths {
 public:
  /// `site.documents` are those of `candidates` that nothing leaves out, by id.
  Paths(const Candidates& candidates, const std::vector<std::string>& files, const Site& site);
  Paths(const Paths&) = delete;

  /// The file at a path in NFC. A folder with group.md or project.md in it stands for that note.
  [[nodiscard]] const Entry* find(std::string_view path) const;

  /// True when a page of the site or a figure's values stand at `url_path` ("om/"; the slash at its end may be
  /// missing).
  [[nodiscard]] bool is_address(std::string_view url_path) const;

  /// The figure whose values lie in the file: `here` where it is one such, else the first by id; kNoDocument when the
  /// file is no published figure's.
  [[nodiscard]] DocId figure_of_data(const Entry& file, DocId here) const;

  /// A file that somebody who wrote `path` may have meant: one of that name in another folder, or one of nearly that
  /// name in the same; "" when none is near. Looks at few, so that many broken links stay cheap.
  [[nodiscard]] std::string near(std::string_view path) const;

 private:
  [[nodiscard]] std::vector<Entry>::const_iterator first_from(std::string_view path) const;
  [[nodiscard]] const Entry* exactly(std::string_view path) const;

  std::vector<std::string> addresses_{};                         // sorted
  std::map<std::string, std::vector<DocId>> figures_of_data_{};  // by the file's folded key; each list by id
  std::vector<Entry> entries_{};                                 // by key
  std::vector<std::pair<std::string, const Entry*>> by_name_{};  // by the file's folded name, then by key
};

}  // namespace insyn::link
