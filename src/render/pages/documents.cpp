// SPDX-License-Identifier: EUPL-1.2
// Pages that are a text and little more: material, news and ordinary pages.
#include "render/page.hpp"

namespace insyn::render {
namespace {

std::string document_page(const Shared& shared, DocId id, std::string_view name, View view) {
  const Words& words = shared.words_for(shared.site.doc(id));
  put_document(view, shared, words, id);
  put_date(view, words, day_of(shared.site.doc(id)));
  view.markup("body_html", body_html(shared, words, id));
  return show(shared, words, name, document_head(shared, words, id), std::move(view));
}

void put_home(View& view, const Shared& shared, const Document* home) {
  view.text("home", home == nullptr ? "" : home->title);
  view.text("home_of_href", home == nullptr ? "" : shared.href(home->url_path));
}

}  // namespace

std::string material_page(const Shared& shared, DocId id) {
  View view;
  put_home(view, shared, shared.group_document(id));
  return document_page(shared, id, "material.html", std::move(view));
}

std::string news_page(const Shared& shared, DocId id) {
  View view;
  put_home(view, shared, shared.project_document(id));
  return document_page(shared, id, "news.html", std::move(view));
}

std::string ordinary_page(const Shared& shared, DocId id) { return document_page(shared, id, "page.html", View()); }

}  // namespace insyn::render
