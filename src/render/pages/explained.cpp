// SPDX-License-Identifier: EUPL-1.2
// Plain words for professional ones, from A to Ö; and a project's questions with their answers.
#include <algorithm>

#include "render/alphabet.hpp"
#include "render/page.hpp"

namespace insyn::render {
namespace {

std::vector<const Term*> alphabetical(const Glossary& glossary) {
  std::vector<const Term*> terms;
  for (const Term& term : glossary.terms) terms.push_back(&term);
  std::stable_sort(terms.begin(), terms.end(),
                   [](const Term* a, const Term* b) { return alphabetical_key(a->name) < alphabetical_key(b->name); });
  return terms;
}

/// Each letter that has a term leads to its first.
std::vector<View> alphabet(const std::vector<const Term*>& terms) {
  std::vector<View> letters;
  std::string last;
  for (const Term* term : terms)
    if (std::string letter = letter_of(term->name); std::exchange(last, letter) != letter)
      letters.push_back(link_view(letter, "#" + term->anchor));
  return letters;
}

/// The text with its terms in the order of the alphabet, whatever order they were written in.
std::string glossary_html(const Shared& shared, const Words& words, DocId id, const std::vector<const Term*>& terms) {
  const auto& written = shared.site.doc(id).glossary()->terms;
  std::string html = body_html(shared, words, id, {0, written.empty() ? 0 : written.front().heading});
  for (const Term* term : terms) {
    bool last = term == &written.back();
    html += body_html(shared, words, id, {term->heading, last ? 0 : (term + 1)->heading});
  }
  return html;
}

}  // namespace

std::string glossary_page(const Shared& shared, DocId id) {
  const Document& document = shared.site.doc(id);
  const Words& words = shared.words_for(document);
  auto terms = alphabetical(*document.glossary());
  View view;
  put_document(view, shared, words, id);
  view.list("letters", alphabet(terms));
  view.markup("body_html", glossary_html(shared, words, id, terms));
  return show(shared, words, "glossary.html", document_head(shared, words, id), std::move(view));
}

std::string questions_page(const Shared& shared, DocId id) {
  const Document& document = shared.site.doc(id);
  const Words& words = shared.words_for(document);
  const auto& questions = std::get<Questions>(document.as).questions;
  View view;
  put_document(view, shared, words, id);
  view.list("contents", rows(questions, questions.size(),
                             [](const Question& question) { return link_view(question.text, "#" + question.anchor); }));
  view.markup("body_html", body_html(shared, words, id));
  return show(shared, words, "questions.html", document_head(shared, words, id), std::move(view));
}

}  // namespace insyn::render
