// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "base/text.hpp"
#include "sandbox/wordpress/kses.hpp"
#include "sandbox/wordpress/routes.hpp"
#include "sandbox/wordpress/view.hpp"

namespace insyn::sandbox::wordpress {

http::Answer list_terms(const Call& call, const Content& content, const std::string& taxonomy) {
  auto slugs = call.list("slug");
  std::string search = folded(call.text_or("search", ""));
  std::vector<Term> found;
  for (const Term& term : content.terms) {
    bool named = slugs.empty() || std::find(slugs.begin(), slugs.end(), term.slug) != slugs.end();
    if (term.taxonomy == taxonomy && named && folded(term.name).find(search) != std::string::npos)
      found.push_back(term);
  }
  std::sort(found.begin(), found.end(), [](const Term& a, const Term& b) { return a.name < b.name; });
  json all = json::array();
  for (const Term& term : found) all.push_back(view(term, content, call));
  return paged(call, all);
}

http::Answer get_term(const Call& call, const Content& content, const std::string& taxonomy, int id) {
  for (const Term& term : content.terms)
    if (term.id == id && term.taxonomy == taxonomy) return answer(200, view(term, content, call));
  return refuse(404, "rest_term_invalid", "Term does not exist.");
}

http::Answer create_term(const Call& call, Content& content, const std::string& taxonomy) {
  auto name = call.text("name");
  if (!name)
    return refuse(400, "rest_missing_callback_param", "Missing parameter(s): name",
                  {{"params", json::array({"name"})}});
  if (call.caller == Caller::nobody || taxonomy == "category")
    return refuse_right(call, "rest_cannot_create", "Sorry, you are not allowed to create terms in this taxonomy.");
  Term term{content.last_id + 1, taxonomy, kses_inline(*name), slug(call.text_or("slug", *name)),
            call.text_or("description", "")};
  if (trimmed(term.name).empty())
    return answer(500,
                  {{"code", "empty_term_name"}, {"message", "A name is required for this term."}, {"data", nullptr}});
  for (const Term& other : content.terms)
    if (other.taxonomy == taxonomy && (same_words(other.name, term.name) || other.slug == term.slug))
      return refuse(400, "term_exists", "A term with the name provided already exists in this taxonomy.",
                    {{"term_id", other.id}});
  content.last_id = term.id;
  content.terms.push_back(term);
  std::string self = call.home + "/wp-json/wp/v2/" + (taxonomy == "category" ? "categories/" : "tags/");
  return answer(201, view(term, content, call)).with("Location", self + std::to_string(term.id));
}

}  // namespace insyn::sandbox::wordpress
