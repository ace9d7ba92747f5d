// SPDX-License-Identifier: EUPL-1.2
// Pages for who comes to an address where the page no longer is: not found, moved, withdrawn.
#include <fmt/format.h>

#include "base/hash.hpp"
#include "render/page.hpp"

namespace insyn::render {
namespace {

/// Tells one withdrawn page from another and says nothing of either: the address may hold what its title said.
std::string sign_of(const Tombstone& tombstone) { return sha256_hex(tombstone.url_path).substr(0, 6); }

}  // namespace

std::string not_found_page(const Shared& shared) {
  const Words& words = shared.words();
  Head head = plain_head(shared, words["not_found"], words["not_found_lead"], "404.html");
  head.robots = "noindex";
  head.crumbs = {};
  return show(shared, words, "not-found.html", head, View());
}

std::string moved_page(const Shared& shared, DocId id, const std::string& old_path) {
  const Document& document = shared.site.doc(id);
  const Words& words = shared.words_for(document);
  Head head = plain_head(shared, words.fill("moved_title", {{"title", document.title}}), words["moved_lead"],
                         document.url_path);
  head.tab_title += " (" + old_path + ")";
  head.crumbs = {};
  View view = link_view(document.title, shared.href(id));
  return show(shared, words, "moved.html", head, std::move(view));
}

std::string withdrawn_page(const Shared& shared, const Tombstone& tombstone) {
  const Words& words = shared.words();
  Head head = plain_head(shared, words["withdrawn"], words["withdrawn_lead"], tombstone.url_path);
  head.tab_title = fmt::format("{} ({})", words["withdrawn"], sign_of(tombstone));
  head.robots = "noindex";
  head.crumbs = {{words["withdrawn"], ""}};
  View view;
  put_date(view, words, tombstone.date);
  view.text("reason", tombstone.reason);
  return show(shared, words, "withdrawn.html", head, std::move(view));
}

}  // namespace insyn::render
