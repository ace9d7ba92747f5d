// SPDX-License-Identifier: EUPL-1.2
#include "parse/text/inline_builder.hpp"

#include <algorithm>
#include <memory>

#include "base/text.hpp"
#include "base/unseen.hpp"
#include "parse/text/markdown.hpp"
#include "parse/text/prose_edits.hpp"

namespace insyn::parse {
namespace {

bool has_host(std::string_view url) { return url.find("://") != std::string_view::npos || url.starts_with("//"); }

bool begins_tag(char next) {
  return (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z') || next == '/' || next == '!' || next == '?';
}

/// The words of all that a node holds: walked without recursion.
std::string words_in(cmark_node* node) {
  std::string words;
  std::unique_ptr<cmark_iter, void (*)(cmark_iter*)> walk(cmark_iter_new(node), cmark_iter_free);
  for (cmark_event_type event; (event = cmark_iter_next(walk.get())) != CMARK_EVENT_DONE;)
    if (event == CMARK_EVENT_ENTER)
      if (const char* literal = cmark_node_get_literal(cmark_iter_get_node(walk.get()))) (words += literal) += ' ';
  return words;
}

}  // namespace

std::string shown(std::string_view literal) {
  std::string text(literal);
  std::replace(text.begin(), text.end(), kAngle, '<');
  std::replace(text.begin(), text.end(), kOurTag, '<');
  return text;
}

NodeId InlineBuilder::with_inlines(Node node, cmark_node* from) {
  const Start start = places_.start_of(from);
  NodeId id = add_node(prose_, node, places_.in_file(start));
  NodeId first = inlines(from, start, 1);
  prose_.nodes[id].first_child = first;
  return id;
}

NodeId InlineBuilder::leaf(Kind kind, cmark_node* node, std::string_view letters) {
  const Start start = places_.start_of(node);
  return letters_.add({.kind = kind}, places_.in_file(start), letters, places_.byte_of(start));
}

NodeId InlineBuilder::literal_paragraph(cmark_node* node, std::string_view literal) {
  NodeId paragraph = add_node(prose_, {.kind = Kind::paragraph}, places_.in_file(node));
  NodeId words = letters_.add({.kind = Kind::text}, {}, shown(trimmed(literal)), places_.byte_of(node));
  prose_.nodes[paragraph].first_child = words;
  return paragraph;
}

NodeId InlineBuilder::flattened(cmark_node* node) {
  if (!told_too_deep_)
    report_(Rule::too_large, places_.in_file(node),
            say("texten är nästlad djupare än {} nivåer", "the text is nested deeper than {} levels", Prose::kDeepest),
            say("skriv listan eller citatet med färre nivåer", "write the list or quote with fewer levels"));
  told_too_deep_ = true;
  return literal_paragraph(node, words_in(node));
}

/// The first of them; the others are its siblings.
NodeId InlineBuilder::inlines(cmark_node* parent, Start begin, int depth) {
  InlineTags tags(prose_, letters_, depth);
  Start next = begin;
  for (cmark_node* node = cmark_node_first_child(parent); node != nullptr; node = cmark_node_next(node)) {
    const Start start = places_.follow(node, next);
    if (cmark_node_get_type(node) == CMARK_NODE_TEXT)
      add_text(tags, text_of(cmark_node_get_literal(node)), start);
    else
      tags.add(inline_node(node, tags.depth()));
  }
  NodeId first = tags.finish();
  if (tags.has_unbalanced()) report_raw_html(places_.in_file(begin));
  return first;
}

void InlineBuilder::add_text(InlineTags& tags, std::string_view literal, Start start) {
  for (auto at = literal.find(kAngle); at != std::string_view::npos; at = literal.find(kAngle, at + 1))
    if (at + 1 < literal.size() && begins_tag(literal[at + 1]))
      report_raw_html(places_.in_file({start.line, start.column + static_cast<int>(at)}));
  tags.add_text(literal, places_.in_file(start), places_.byte_of(start));
}

void InlineBuilder::report_raw_html(Place at) {
  report_(Rule::raw_html, at,
          say("HTML tolkas inte, den visas som text", "HTML is not interpreted, it is shown as text"),
          say("använd Markdown; bara <br>, <sup>, <sub>, <s> och <u> (med slut) går igenom",
              "use Markdown; only <br>, <sup>, <sub>, <s> and <u> (closed) pass"));
}

NodeId InlineBuilder::inline_node(cmark_node* node, int depth) {
  switch (cmark_node_get_type(node)) {
    case CMARK_NODE_SOFTBREAK: return add_node(prose_, {.kind = Kind::soft_break}, {});
    case CMARK_NODE_LINEBREAK: return add_node(prose_, {.kind = Kind::line_break}, {});
    case CMARK_NODE_CODE: return unplaced(Kind::code, node);
    case CMARK_NODE_EMPH: return span(Kind::emphasis, node, depth);
    case CMARK_NODE_STRONG: return span(Kind::strong, node, depth);
    case CMARK_NODE_LINK: return link(Kind::link, node, depth);
    case CMARK_NODE_IMAGE: return link(Kind::image, node, depth);
    case CMARK_NODE_HTML_INLINE: return unplaced(Kind::text, node);
    default: return span(Kind::strike, node, depth);  // the one inline extension we attach
  }
}

/// Of code a paragraph's tree has no place.
NodeId InlineBuilder::unplaced(Kind kind, cmark_node* node) {
  return letters_.add({.kind = kind}, {}, shown(text_of(cmark_node_get_literal(node))), places_.byte_of(node));
}

NodeId InlineBuilder::span(Kind kind, cmark_node* node, int depth) {
  if (depth >= Prose::kDeepest) return prose_.at(flattened(node)).first_child;
  const Start start = places_.start_of(node);
  NodeId id = add_node(prose_, {.kind = kind}, places_.in_file(start));
  NodeId first = inlines(node, start, depth + 1);
  prose_.nodes[id].first_child = first;
  return id;
}

NodeId InlineBuilder::link(Kind kind, cmark_node* node, int depth) {
  Link link{.url = shown(text_of(cmark_node_get_url(node))),
            .title = unturned(shown(text_of(cmark_node_get_title(node)))).text,
            .at = places_.in_file(node),
            .is_image = kind == Kind::image};
  NodeId id = span(kind, node, depth);
  if (prose_.at(id).kind != kind) return id;  // flattened
  prose_.nodes[id].data = static_cast<std::uint32_t>(prose_.links.size());
  if (link.is_image) check_image(link, id);
  prose_.links.push_back(std::move(link));
  return id;
}

void InlineBuilder::check_image(const Link& image, NodeId id) {
  if (has_host(image.url))
    report_(Rule::external_image, image.at,
            say("bilden hämtas från en annan webbplats och visas som en länk",
                "the picture comes from another site and is shown as a link"),
            say("spara bilden i bilagor/ och skriv dess namn", "save the picture in bilagor/ and write its name"));
  if (trimmed(prose_.plain(id)).empty())
    report_(Rule::missing_alt, image.at,
            say("bilden har ingen text för den som inte ser den", "the picture has no text for those who can't see it"),
            say("skriv ![vad bilden visar](…)", "write ![what the picture shows](…)"));
}

}  // namespace insyn::parse
