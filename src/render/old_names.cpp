// SPDX-License-Identifier: EUPL-1.2
#include "render/old_names.hpp"

#include <map>
#include <string>
#include <vector>

#include "render/privacy.hpp"

namespace insyn::render {
namespace {

/// Takes names out of the texts it is given.
class Eraser {
 public:
  Eraser(std::vector<std::string> names, std::string instead)
      : names_(std::move(names)), instead_(std::move(instead)) {}

  void operator()(std::string& text) const { text = without_names(std::move(text), names_, instead_); }
  void operator()(std::vector<std::string>& texts) const {
    for (std::string& text : texts) (*this)(text);
  }

 private:
  std::vector<std::string> names_;
  std::string instead_;
};

/// Each node's text is a slice of one string: where one grows or shrinks, those behind it move. The Markdown is no
/// page.
void erase_in(Prose& prose, const Eraser& erase) {
  std::string text(prose.source());
  for (Node& node : prose.nodes) {
    std::string literal(prose.literal(node));
    erase(literal);
    node.text_from = static_cast<std::uint32_t>(text.size());
    node.text_size = static_cast<std::uint32_t>(literal.size());
    text += literal;
  }
  prose.text = std::move(text);
  for (Heading& heading : prose.headings) erase(heading.text);
  for (Link& link : prose.links) erase(link.title);
}

void erase_in(Marks& marks, const Eraser& erase) {
  for (Item& item : marks.items) erase(item.title);
  for (Statement& statement : marks.statements) {
    erase(statement.text);
    erase(statement.dissent);
  }
  for (FollowUp& follow_up : marks.follow_ups) erase(follow_up.text);
  for (Action& action : marks.actions) {
    for (std::string* text : {&action.owner, &action.text, &action.due_words}) erase(*text);
    erase(action.helpers);
  }
  for (Recusal& recusal : marks.recusals) erase(recusal.who);
  for (Promise& promise : marks.promises) erase(promise.text);
}

void erase_in(Meeting& meeting, const Eraser& erase) {
  for (std::string* text : {&meeting.time_words, &meeting.place, &meeting.approver, &meeting.chair, &meeting.secretary,
                            &meeting.next_meeting})
    erase(*text);
  for (auto* lines : {&meeting.invited, &meeting.present, &meeting.absent, &meeting.guests})
    for (Attendance& line : *lines) {
      erase(line.who);
      erase(line.role);
      line.name.clear();
    }
}

void erase_in(Document& document, const Eraser& erase) {
  for (std::string* text : {&document.title, &document.reason, &document.reviewed_by, &document.post}) erase(*text);
  for (auto& [language, summary] : document.summaries) erase(summary);
  for (Correction& correction : document.corrections)
    for (std::string* text : {&correction.what, &correction.before, &correction.after}) erase(*text);
  for (AttachmentRef& attachment : document.attachments) erase(attachment.title);
  erase_in(document.prose, erase);
  erase_in(document.marks, erase);
  if (auto* meeting = std::get_if<Meeting>(&document.as)) erase_in(*meeting, erase);
}

void erase_in(MeetingFacts& facts, const Eraser& erase) {
  for (auto* seated : {&facts.present, &facts.absent, &facts.guests})
    for (Seated& one : *seated) erase(one.words);
}

/// What link has copied from the documents into the threads, the initiatives and the chains of actions.
void erase_copies(Site& site, const std::map<DocId, Eraser>& erasers) {
  auto erase = [&](DocId from, std::string& text) {
    if (auto found = erasers.find(from); found != erasers.end()) found->second(text);
  };
  for (Thread& thread : site.threads)
    for (Event& event : thread.history) erase(event.follow_up.document, event.text);
  for (InitiativeNode& initiative : site.initiatives)
    for (Event& event : initiative.history) erase(event.follow_up.document, event.text);
  for (ActionChain& chain : site.actions)
    for (PartRef mention : chain.mentions) {
      erase(mention.document, chain.owner_shown);
      erase(mention.document, chain.due_words);
    }
}

}  // namespace

std::optional<Site> without_old_names(const Site& site, const Theme& theme) {
  std::map<DocId, Eraser> erasers;
  for (DocId id = 0; id < site.documents.size(); ++id)
    if (auto names = names_to_hide(site, id); !names.empty()) {
      const Words& words = theme.words(language_of(site, site.doc(id)));
      erasers.emplace(id, Eraser(std::move(names), words["hidden_name"]));
    }
  if (erasers.empty()) return std::nullopt;
  Site shown = site;
  for (const auto& [id, erase] : erasers) {
    auto document = std::make_shared<Document>(site.doc(id));
    erase_in(*document, erase);
    shown.documents[id] = std::move(document);
    erase_in(shown.meeting_facts[id], erase);
  }
  erase_copies(shown, erasers);
  return shown;
}

}  // namespace insyn::render
