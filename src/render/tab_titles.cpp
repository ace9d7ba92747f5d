// SPDX-License-Identifier: EUPL-1.2
#include "render/tab_titles.hpp"

#include "base/text.hpp"
#include "render/shared.hpp"

namespace insyn::render {

std::string TabTitles::take(DocId id) {
  const Document& document = shared_.site.doc(id);
  std::string plain = title(id, document.title);
  if (taken_.insert(plain).second) return plain;
  std::string dated = title(id, document.title + " " + shared_.words_for(document).date(day_of(document)));
  if (day_of(document) && taken_.insert(dated).second) return dated;
  std::string named = title(id, document.title + " (" + document.id + ")");
  taken_.insert(named);
  return named;
}

std::string TabTitles::title(DocId id, const std::string& own) const {
  constexpr std::size_t kLongest = 70;  // letters; what search results and tabs show at most
  const std::string publisher = " – " + shared_.site.settings.publisher;
  std::string above;
  const Document* group = shared_.group_document(id);
  const Document* project = shared_.project_document(id);
  if (group != nullptr && group != &shared_.site.doc(id))
    above = " – " + group->title;
  else if (project != nullptr && project != &shared_.site.doc(id))
    above = " – " + project->title;
  for (const std::string& whole : {own + above + publisher, own + publisher})
    if (code_points(whole) <= kLongest) return whole;
  return own;
}

}  // namespace insyn::render
