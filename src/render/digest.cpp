// SPDX-License-Identifier: EUPL-1.2
#include "render/digest.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "base/text.hpp"
#include "render/old_names.hpp"
#include "render/promises.hpp"
#include "render/prose_html.hpp"
#include "render/rows.hpp"

namespace insyn::render {
namespace {

constexpr std::size_t kLineLength = 72;

struct Reader {
  const Shared& shared;
  const Words& words;
  const GroupNode& group;
  Date since;

  [[nodiscard]] const Site& site() const { return shared.site; }
  [[nodiscard]] bool is_own(DocId id) const {
    return shared.group_of[id] != kNowhere && &site().groups[shared.group_of[id]] == &group;
  }
};

/// The day after the meeting before the last one with notes; the last one's own where it is the first.
Date default_since(const Site& site, const GroupNode& group) {
  DocId last = latest_with_notes(site, group);
  if (last == kNoDocument) return site.today;
  DocId before = previous_with_notes(site, last);
  if (before == kNoDocument) return site.doc(last).meeting()->date;
  return site.doc(before).meeting()->date.plus_days(1);
}

std::string part_id(const Document& document, const std::string& anchor) { return document.id + "#" + anchor; }

DigestLine decided_line(const Reader& reader, const Thread& thread) {
  const Document& document = reader.site().doc(thread.statement.document);
  const Statement& statement = document.marks.statements[thread.statement.index];
  return {part_id(document, statement.anchor),
          statement_label(document, statement, reader.words) + ": " + statement.text,
          reader.shared.whole(reader.shared.href(thread.statement, statement.anchor))};
}

std::vector<DigestLine> decided(const Reader& reader) {
  std::vector<DigestLine> lines;
  for (const Thread& thread : reader.site().threads)
    if (reader.is_own(thread.statement.document) && thread.date >= reader.since && thread.date <= reader.site().today)
      lines.push_back(decided_line(reader, thread));
  return lines;
}

/// "Beslut 1, Samverkansgruppen 18 februari 2026: Sju platser används, arbetet pågår." A follow-up says its state in
/// its own words.
DigestLine followed_line(const Reader& reader, const Thread& thread, const Event& event) {
  const Document& document = reader.site().doc(thread.statement.document);
  const Statement& statement = document.marks.statements[thread.statement.index];
  const Document& told_at = reader.site().doc(event.follow_up.document);
  std::string text = statement_label(document, statement, reader.words) + ", " + document.title + ": ";
  text += event.text.empty() ? outcome_word(reader.words, event.state) + "." : event.text;
  return {part_id(document, statement.anchor), text, reader.shared.absolute(told_at.url_path)};
}

/// What became of what was said before: told of by the group, or of what the group has said.
std::vector<DigestLine> followed_up(const Reader& reader) {
  std::vector<DigestLine> lines;
  for (const Thread& thread : reader.site().threads)
    for (const Event& event : thread.history) {
      bool own = reader.is_own(thread.statement.document) || reader.is_own(event.follow_up.document);
      if (own && event.date >= reader.since && event.date <= reader.site().today)
        lines.push_back(followed_line(reader, thread, event));
    }
  return lines;
}

/// "Polisen: skicka underlag, senast 15 april 2026".
DigestLine action_line(const Reader& reader, const ActionChain& chain, const std::string& owner) {
  PartRef latest = chain.latest();
  const Document& document = reader.site().doc(latest.document);
  const Action& action = document.marks.actions[latest.index];
  std::string when = due_text(reader.words, chain, reader.site().today);
  std::string text = (owner.empty() ? "" : owner + ": ") + action.text;
  if (!when.empty()) text += (is_overdue(chain, reader.site().today) ? ". " : ", ") + when;
  return {part_id(document, action.anchor), text, reader.shared.whole(reader.shared.href(latest, action.anchor))};
}

/// Where a day stands for what was done, by that day; else by the meeting that told of it.
std::vector<DigestLine> done(const Reader& reader) {
  std::vector<DigestLine> lines;
  for (const ActionChain& chain : reader.site().actions) {
    if (!chain.done || !reader.is_own(chain.latest().document)) continue;
    Date told = reader.site().doc(chain.latest().document).meeting()->date;
    if (std::max(told, chain.completed.value_or(told)) >= reader.since)
      lines.push_back(action_line(reader, chain, chain.owner_shown));
  }
  return lines;
}

std::vector<DigestOwner> to_do(const Reader& reader) {
  std::map<std::tuple<int, std::string>, std::vector<const ActionChain*>> by_owner;
  for (const ActionChain& chain : reader.site().actions)
    if (!chain.done && reader.is_own(chain.latest().document)) by_owner[owner_order(chain)].push_back(&chain);
  std::vector<DigestOwner> owners;
  for (auto& [order, chains] : by_owner) {
    std::stable_sort(chains.begin(), chains.end(), due_before);
    const std::string& who = chains.front()->owner_shown;
    DigestOwner owner{who.empty() ? reader.words["no_owner"] : who, {}};
    for (const ActionChain* chain : chains) owner.actions.push_back(action_line(reader, *chain, ""));
    owners.push_back(std::move(owner));
  }
  return owners;
}

std::vector<DigestLine> promised(const Reader& reader) {
  std::vector<DigestLine> lines;
  for (const Promised& one : open_promises(reader.site(), reader.group))
    lines.push_back({"", one.promise->text, reader.shared.absolute(reader.site().doc(one.meeting).url_path)});
  return lines;
}

std::optional<DigestLine> next_meeting(const Reader& reader) {
  for (DocId id : reader.shared.coming) {
    if (!reader.is_own(id) || reader.site().meeting_facts[id].status == MeetingStatus::moved) continue;
    const Document& document = reader.site().doc(id);
    const Meeting& meeting = *document.meeting();
    std::string text = reader.words.date(meeting.date);
    if (meeting.time) text += ", " + reader.words.time(*meeting.time);
    if (!meeting.place.empty()) text += ", " + meeting.place;
    return DigestLine{document.id, text, reader.shared.absolute(document.url_path)};
  }
  return std::nullopt;
}

// ---- as a mail ----

/// Folded at blanks; the lines after the first are indented.
std::string wrapped(std::string_view text, std::string_view first, std::string_view rest) {
  std::string out(first);
  std::size_t length = code_points(first);
  bool empty = true;
  for (std::string_view word : split(text, ' ')) {
    std::size_t size = code_points(word);
    if (!empty && length + 1 + size > kLineLength) {
      (out += '\n') += rest;
      length = code_points(rest);
      empty = true;
    }
    if (!empty) out += ' ';
    out += word;
    length += size + (empty ? 0 : 1);
    empty = false;
  }
  return out + "\n";
}

void put_section(std::string& to, const std::string& title, const std::vector<DigestLine>& lines) {
  if (lines.empty()) return;
  (to += '\n') += title + "\n";
  for (const DigestLine& line : lines) (to += wrapped(line.text, "- ", "  ")) += "  " + line.url + "\n";
}

}  // namespace

Digest digest(const Site& whole, const Theme& theme, std::uint32_t index, std::optional<Date> since) {
  const auto without_names = without_old_names(whole, theme);
  const Site& site = without_names ? *without_names : whole;
  const Shared shared(site, theme);
  const GroupNode& group = site.groups[index];
  const Document& document = site.doc(group.document);
  const Reader reader{shared, shared.words(), group, since.value_or(default_since(site, group))};
  return {document.title,   shared.absolute(document.url_path),
          reader.since,     site.today,
          decided(reader),  followed_up(reader),
          done(reader),     to_do(reader),
          promised(reader), next_meeting(reader)};
}

std::string digest_text(const Digest& digest, const Site& site, const Theme& theme) {
  const Words& words = theme.words(site.settings.language);
  std::string text = words.fill("digest_title", {{"group", digest.group}, {"date", words.date(digest.today)}}) + "\n";
  text += words.fill("digest_since", {{"date", words.date(digest.since)}}) + "\n";
  put_section(text, words["digest_decided"], digest.decided);
  put_section(text, words["digest_followed"], digest.followed_up);
  put_section(text, words["digest_done"], digest.done);
  if (!digest.to_do.empty()) text += "\n" + words["digest_to_do"] + "\n";
  for (const DigestOwner& owner : digest.to_do) {
    text += owner.who + "\n";
    for (const DigestLine& line : owner.actions) (text += wrapped(line.text, "- ", "  ")) += "  " + line.url + "\n";
  }
  put_section(text, words["promised"], digest.promised);
  text += "\n" + words["next"] + "\n";
  text += digest.next ? digest.next->text + "\n" + digest.next->url + "\n" : words["digest_no_meeting"] + "\n";
  bool nothing = digest.decided.empty() && digest.followed_up.empty() && digest.done.empty() && digest.to_do.empty();
  if (nothing) text += "\n" + words["digest_nothing"] + "\n";
  text += "\n" + words["digest_all"] + "\n" + digest.url + "\n";
  return text + "\n" + site.settings.publisher + "\n" + site.settings.contact + "\n";
}

}  // namespace insyn::render
