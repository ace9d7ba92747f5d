// SPDX-License-Identifier: EUPL-1.2
#include "begin/since_last.hpp"

#include <algorithm>
#include <filesystem>

#include "base/encode.hpp"
#include "base/text.hpp"

namespace insyn::begin {
namespace {

struct Writer {
  const Site& site;
  const GroupNode& group;
  Date day;
  const std::string& folder;
  Lang lang;

  [[nodiscard]] std::string word(std::string_view sv, std::string_view en) const {
    return std::string(lang == Lang::sv ? sv : en);
  }
  [[nodiscard]] bool is_own(DocId id) const {
    return std::find(group.meetings.begin(), group.meetings.end(), id) != group.meetings.end();
  }
  /// "[words](2026-03-11.md#atgard-1)"
  [[nodiscard]] std::string link(const std::string& words, const Document& to, const std::string& anchor) const {
    std::string address;
    encode::url_path(address, std::filesystem::path(to.path).lexically_relative(folder).generic_string());
    return "[" + encode::markdown(words) + "](" + address + "#" + anchor + ")";
  }
};

/// The latest mention that says something of which later ones are silent.
template <typename Says>
const Action* latest_that(const Site& site, const ActionChain& chain, Says says) {
  for (auto part = chain.mentions.rbegin(); part != chain.mentions.rend(); ++part)
    if (const Action& action = site.doc(part->document).marks.actions[part->index]; says(action)) return &action;
  return nullptr;
}

/// "Arbetsmarknadsenheten (med Socialförvaltningen): ", in the words of the notes.
std::string owner_words(const Writer& writer, const ActionChain& chain) {
  const Action* owned = latest_that(writer.site, chain, [](const Action& a) { return !trimmed(a.owner).empty(); });
  if (owned == nullptr) return "";
  std::string words = encode::markdown(owned->owner);
  if (const Action* helped = latest_that(writer.site, chain, [](const Action& a) { return !a.helpers.empty(); })) {
    std::string names;
    for (const std::string& helper : helped->helpers) (names += names.empty() ? "" : ", ") += encode::markdown(helper);
    words += writer.word(" (med ", " (with ") + names + ")";
  }
  return words + ": ";
}

std::string due_words(const Writer& writer, const ActionChain& chain) {
  if (chain.due) return ", " + writer.word("senast ", "by ") + chain.due->iso();
  return chain.due_words.empty() ? "" : ", " + chain.due_words;
}

std::string open_actions(const Writer& writer) {
  std::string lines;
  for (const ActionChain& chain : writer.site.actions) {
    const PartRef latest = chain.latest();
    const Document& told_at = writer.site.doc(latest.document);
    if (chain.done || !writer.is_own(latest.document) || told_at.meeting()->date >= writer.day) continue;
    const Action& action = told_at.marks.actions[latest.index];
    lines += "- [ ] " + owner_words(writer, chain) + writer.link(action.text, told_at, action.anchor) +
             due_words(writer, chain) + "\n";
  }
  return lines;
}

bool waits_for_answer(const Thread& thread) {
  return thread.kind == StatementKind::advice && thread.state == Outcome::none && thread.answered_by.empty();
}

std::string unanswered_advice(const Writer& writer) {
  const std::string& project = writer.site.doc(writer.group.document).project;
  std::string lines;
  for (const Thread& thread : writer.site.threads) {
    const Document& told_at = writer.site.doc(thread.statement.document);
    if (!waits_for_answer(thread) || told_at.project != project || thread.date >= writer.day) continue;
    const Statement& advice = told_at.marks.statements[thread.statement.index];
    lines += "- " + encode::markdown(told_at.title) + ": " + writer.link(advice.text, told_at, advice.anchor) + "\n";
  }
  return lines;
}

}  // namespace

std::string since_last(const Site& site, std::uint32_t group, Date day, const std::string& folder, Lang lang) {
  const Writer writer{site, site.groups[group], day, folder, lang};
  std::string actions = open_actions(writer), advice = unanswered_advice(writer), text;
  if (!actions.empty()) text += writer.word("Åtgärder som är kvar:", "Actions that are left:") + "\n\n" + actions;
  if (!advice.empty())
    text += (text.empty() ? "" : "\n") + writer.word("Råd som väntar på svar:", "Advice that waits for an answer:") +
            "\n\n" + advice;
  if (text.empty())
    text = writer.word("Inga åtgärder är kvar, och inga råd väntar på svar.",
                       "No actions are left, and no advice waits for an answer.");
  return std::string(trimmed(text));
}

}  // namespace insyn::begin
