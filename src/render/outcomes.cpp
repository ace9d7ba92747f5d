// SPDX-License-Identifier: EUPL-1.2
#include "render/outcomes.hpp"

#include "base/encode.hpp"
#include "render/figures/figure_text.hpp"
#include "render/initiative_rows.hpp"
#include "render/prose_html.hpp"
#include "render/rows.hpp"

namespace insyn::render {
namespace {

std::string link_html(const std::string& href, const std::string& text) {
  return fmt::format("<a href=\"{}\">{}</a>", encode::html(href), encode::html(text));
}

std::string time_html(const Words& words, Date date) {
  return date ? fmt::format("<time datetime=\"{}\">{}</time>", date.iso(), encode::html(words.date(date))) : "";
}

std::string state_html(const std::string& word, std::string_view style) {
  return fmt::format("<span class=\"state {}\">{}</span>", style, encode::html(word));
}

std::string box_html(const std::string& title, const std::string& points) {
  return fmt::format("<div class=\"outcome\">\n<p class=\"label\">{}</p>\n<ul>\n{}</ul>\n</div>\n", encode::html(title),
                     points);
}

std::string event_html(const Shared& shared, const Words& words, const Event& event) {
  DocId id = event.follow_up.document;
  std::string text = event.text.empty() ? "" : " " + encode::html(event.text);
  return fmt::format("<li>{} {}{} <span class=\"from\">{}</span></li>\n",
                     state_html(outcome_word(words, event.state), outcome_class(event.state)),
                     time_html(words, event.date), text, link_html(shared.href(id), shared.site.doc(id).title));
}

/// A link to another decision or piece of advice: "Beslut 1, Samverkansgruppen 18 februari 2026".
std::string part_html(const Shared& shared, const Words& words, std::uint32_t index) {
  const PartRef part = shared.site.threads[index].statement;
  const Document& document = shared.site.doc(part.document);
  const Statement& statement = document.marks.statements[part.index];
  return link_html(shared.href(part, statement.anchor),
                   statement_label(document, statement, words) + ", " + document.title);
}

/// The initiative that a decision belongs to: how it goes, and its figures then and now.
std::string initiative_html(const Shared& shared, const Words& words, std::uint32_t index, Date decided) {
  const InitiativeNode& node = shared.site.initiatives[index];
  Badge badge = shown_badge(shared.site, words, node);
  std::string out = fmt::format("<li>{} {} {}", state_html(badge.word, badge.style), encode::html(words["belongs_to"]),
                                link_html(shared.href(node.document), shared.site.doc(node.document).title));
  for (DocId figure : named_figures(node)) {
    std::string change = since_text(words, *shared.site.doc(figure).figure(), decided);
    if (!change.empty())
      out += "<br>\n" + link_html(shared.href(figure), shared.site.doc(figure).title) + ": " + encode::html(change);
  }
  return out + "</li>\n";
}

std::string parts_html(const Shared& shared, const Words& words, const std::vector<std::uint32_t>& threads) {
  std::string out;
  for (auto index : threads) out += "<li>" + part_html(shared, words, index) + "</li>\n";
  return out;
}

/// Said at a decision where it was not as in the meeting as a whole, and wherever too few were there: the decision is
/// shared by its own address.
std::string quorum_html(const Shared& shared, const Words& words, const Thread& thread) {
  const Quorum& meeting = shared.site.meeting_facts[thread.statement.document].quorum;
  bool same =
      thread.quorum.met != false && thread.quorum.met == meeting.met && thread.quorum.present == meeting.present;
  std::string text = same ? "" : quorum_text(words, thread.quorum);
  if (!same && text.empty() && meeting.met) text = words["quorum_unknown"];
  return text.empty() ? "" : "<p class=\"remark\">" + encode::html(words["at_this_item"] + " " + text) + "</p>\n";
}

/// Who could have said yes or no: those with mandate who were there at the item. Folded away: the whole list of who
/// was at the meeting stands on the page too.
std::string behind_html(const Shared& shared, const Words& words, const Thread& thread) {
  if (thread.behind.empty() || thread.quorum.met != true) return "";
  std::string names;
  for (DocId id : thread.behind) {
    const Document& organisation = shared.site.doc(id);
    names += "<li>" + link_html(shared.href(organisation.url_path), organisation.title) + "</li>\n";
  }
  return fmt::format("<details class=\"behind\">\n<summary>{}</summary>\n<ul>\n{}</ul>\n</details>\n",
                     encode::html(words.count("behind", thread.behind.size())), names);
}

std::string outcome_of(const Shared& shared, const Words& words, const Thread& thread) {
  std::string out;
  if (thread.kind == StatementKind::decision)
    out += quorum_html(shared, words, thread) + behind_html(shared, words, thread);
  if (!thread.answers.empty()) out += box_html(words["answers_advice"], parts_html(shared, words, thread.answers));
  if (!thread.answered_by.empty()) out += box_html(words["answer"], parts_html(shared, words, thread.answered_by));
  std::string events;
  for (const Event& event : thread.history) events += event_html(shared, words, event);
  for (auto index : thread.initiatives) events += initiative_html(shared, words, index, thread.date);
  if (!events.empty()) out += box_html(words["so_it_went"], events);
  bool waits = thread.kind == StatementKind::advice && thread.answered_by.empty() && events.empty();
  if (waits) out += "<p class=\"remark\">" + encode::html(waiting_text(shared, words, thread)) + ".</p>\n";
  return out;
}

std::string action_link(const Shared& shared, PartRef part) {
  const Document& document = shared.site.doc(part.document);
  return link_html(shared.href(part, document.marks.actions[part.index].anchor), document.title);
}

/// Where the action comes from, and where it went on.
std::string outcome_of(const Shared& shared, const Words& words, const ActionChain& chain, PartRef here) {
  std::string out;
  if (chain.origin() != here)
    out += "<p class=\"remark\">" + encode::html(words["action_from"]) + " " + action_link(shared, chain.origin()) +
           "</p>\n";
  if (chain.latest() == here) return out;
  Badge badge = action_badge(words, chain, shared.site.today);
  std::string state = state_html(badge.word, badge.style);
  std::string date = chain.completed ? " " + time_html(words, *chain.completed) : "";
  std::string link = " <span class=\"from\">" + action_link(shared, chain.latest()) + "</span>";
  return out + box_html(words["so_it_went"], "<li>" + state + date + link + "</li>\n");
}

}  // namespace

const Thread* thread_at(const Site& site, PartRef statement) {
  auto found = site.thread_of.find(statement);
  return found ? &site.threads[*found] : nullptr;
}

const ActionChain* chain_at(const Site& site, PartRef action) {
  auto found = site.chain_of.find(action);
  return found ? &site.actions[*found] : nullptr;
}

std::vector<std::string> statement_outcomes(const Shared& shared, const Words& words, DocId document) {
  std::vector<std::string> out(shared.site.doc(document).marks.statements.size());
  for (std::uint32_t i = 0; i < out.size(); ++i)
    if (const Thread* thread = thread_at(shared.site, {document, i})) out[i] = outcome_of(shared, words, *thread);
  return out;
}

std::vector<std::string> action_outcomes(const Shared& shared, const Words& words, DocId document) {
  std::vector<std::string> out(shared.site.doc(document).marks.actions.size());
  for (std::uint32_t i = 0; i < out.size(); ++i) {
    const ActionChain* chain = chain_at(shared.site, {document, i});
    if (chain != nullptr && chain->mentions.size() > 1) out[i] = outcome_of(shared, words, *chain, {document, i});
  }
  return out;
}

std::vector<Badge> action_badges(const Shared& shared, const Words& words, DocId document) {
  const auto& actions = shared.site.doc(document).marks.actions;
  std::vector<Badge> badges;
  for (std::uint32_t i = 0; i < actions.size(); ++i) {
    const ActionChain* chain = chain_at(shared.site, {document, i});
    badges.push_back(chain == nullptr ? action_badge(words, actions[i])
                                      : action_badge(words, *chain, shared.site.today));
  }
  return badges;
}

std::string quorum_text(const Words& words, const Quorum& quorum) {
  if (!quorum.met) return "";
  std::string present = std::to_string(quorum.present), seats = std::to_string(quorum.seats),
              required = std::to_string(quorum.required);
  return words.fill(*quorum.met ? "quorum_met" : "quorum_not_met",
                    {{"present", present}, {"seats", seats}, {"required", required}});
}

}  // namespace insyn::render
