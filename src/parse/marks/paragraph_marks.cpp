// SPDX-License-Identifier: EUPL-1.2
#include "parse/marks/paragraph_marks.hpp"

#include <string>

#include "base/text.hpp"
#include "parse/marks/links_in.hpp"
#include "parse/marks/mark_words.hpp"
#include "parse/text/prose_edits.hpp"

namespace insyn::parse {
namespace {

void append_unlinked(const Prose& prose, NodeId node, std::string& words) {
  if (prose.at(node).kind == Kind::link) {
    words += " · ";  // no state's word may reach across a link
    return;
  }
  words += prose.literal(prose.at(node));
  if (prose.at(node).kind == Kind::soft_break || prose.at(node).kind == Kind::line_break) words += ' ';
  for (NodeId child = prose.at(node).first_child; child != 0; child = prose.at(child).next)
    append_unlinked(prose, child, words);
}

}  // namespace

NodeId add_follow_up(Prose& prose, const CutLabel& label, NodeId paragraph, int item, Marks& marks,
                     const Reporter& report) {
  FollowUp follow_up{.text = prose.plain(paragraph), .item = item, .at = prose.place(paragraph)};
  collect_links(prose, paragraph, follow_up.links);
  std::string words;
  append_unlinked(prose, paragraph, words);
  follow_up.state = outcome_in(words);
  if (follow_up.state == Outcome::none)
    report(Rule::follow_up_unclear, follow_up.at,
           say("uppföljningen säger inte hur det gick", "the follow-up does not say what became of it"),
           say("skriv ett av orden genomfört, pågår, ej påbörjat, försenat, ändrat, ersatt, upphävt, fullföljs inte "
               "(råd: följs, följs delvis, följs inte, bordlagt)",
               "write one of done, ongoing, not started, delayed, changed, replaced, revoked, abandoned (advice: "
               "followed, partly followed, declined, postponed)"));
  NodeId node = add_node(prose, {.kind = Kind::follow_up, .data = static_cast<std::uint32_t>(marks.follow_ups.size())},
                         follow_up.at, label.label);
  set_children(prose, node, {paragraph});
  follow_up.node = node;
  marks.follow_ups.push_back(std::move(follow_up));
  return node;
}

NodeId add_recusal(Prose& prose, const CutLabel& label, NodeId paragraph, int item, Marks& marks) {
  Recusal recusal{.item = item, .at = prose.place(paragraph)};
  std::string words = prose.plain(paragraph);
  for (auto part : split(words, ',')) {
    std::string_view name = trimmed(part);
    while (name.ends_with('.')) name.remove_suffix(1);
    if (!name.empty()) recusal.who.emplace_back(name);
  }
  NodeId node = add_node(prose, {.kind = Kind::recusal, .data = static_cast<std::uint32_t>(marks.recusals.size())},
                         recusal.at, label.label);
  set_children(prose, node, {paragraph});
  recusal.node = node;
  marks.recusals.push_back(std::move(recusal));
  return node;
}

}  // namespace insyn::parse
