// SPDX-License-Identifier: EUPL-1.2
// Which documents say in another language what another document says (översättning-av).
#pragma once
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "model/site.hpp"

namespace insyn::render {

class Translations {
 public:
  /// `översättning-av` names the original by its id, its path from the root, or its file as seen from the translation's
  /// folder, with or without .md. What names no published document, or the document itself, is no translation.
  explicit Translations(const Site& site);

  /// The published translation of the document into exactly that language, kNoDocument where there is none.
  [[nodiscard]] DocId of(DocId original, std::string_view language) const;
  /// The document says what another one says.
  [[nodiscard]] bool is_one(DocId document) const { return all_.count(document) != 0; }

 private:
  std::map<std::pair<DocId, std::string>, DocId, std::less<>> by_language_{};
  std::set<DocId> all_{};
};

}  // namespace insyn::render
