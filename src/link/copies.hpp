// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <map>
#include <set>
#include <string>
#include <vector>

#include "model/document.hpp"
#include "model/site.hpp"

namespace insyn::link {

/// The files copied beside one document. Two files of one name get numbers; the page's own names are taken.
class Copies {
 public:
  explicit Copies(const Document& document);

  /// The name under which `source` lies beside the document.
  const std::string& add(const std::string& source);
  [[nodiscard]] std::vector<CopiedFile> take() { return std::move(files_); }

 private:
  std::string free_name(const std::string& name);

  std::string folder_;
  std::map<std::string, std::string> names_{};  // source → name
  std::set<std::string> taken_{"index.html", "index.md", "feed.xml", "kalender.ics"};
  std::vector<CopiedFile> files_{};
};

}  // namespace insyn::link
