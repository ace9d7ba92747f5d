// SPDX-License-Identifier: EUPL-1.2
#include "parse/parse.hpp"

#include <cmark-gfm.h>
#include <fmt/format.h>

#include <algorithm>

#include "base/date_text.hpp"
#include "base/hash.hpp"
#include "base/text.hpp"
#include "detect/detect.hpp"
#include "model/withdrawal.hpp"
#include "parse/figures/figure.hpp"
#include "parse/figures/outcomes.hpp"
#include "parse/front_matter/front_matter.hpp"
#include "parse/front_matter/lost_keys.hpp"
#include "parse/identity.hpp"
#include "parse/kept_room.hpp"
#include "parse/kind_decider.hpp"
#include "parse/marks/marks_reader.hpp"
#include "parse/marks/promises.hpp"
#include "parse/mends.hpp"
#include "parse/suspicious.hpp"
#include "parse/text/clean.hpp"
#include "parse/text/conceal.hpp"
#include "parse/text/explained.hpp"
#include "parse/text/meeting_sections.hpp"
#include "parse/text/outline.hpp"
#include "parse/text/prose_builder.hpp"
#include "parse/wording/wording.hpp"

namespace insyn::parse {
namespace {

/// The words people write before a colon that are not a key's own name.
std::optional<Key> key_of_label(std::string_view name, Kinds kinds) {
  switch (section_named(name)) {
    case SectionKind::secretary: return Key::secretary;
    case SectionKind::chair: return Key::chair;
    case SectionKind::present: return Key::present;
    case SectionKind::absent: return Key::absent;
    case SectionKind::guests: return Key::guests;
    default: return key_named(name, kinds);
  }
}

void add_labels(const Outline& outline, Kinds kinds, FrontMatter& front_matter) {
  for (const auto& label : outline.labels)
    if (auto key = key_of_label(label.name, kinds); key && !label.value.empty())
      add_label(front_matter, *key, label.value, label.value_at);
}

/// "**Närvarande:** …" in a plain file names people as often as organisations: nothing is claimed of unknown names.
bool lists_in_labels(const FrontMatter& front_matter) {
  return std::any_of(front_matter.entries.begin(), front_matter.entries.end(), [](const Entry& entry) {
    return entry.from == Entry::From::label &&
           (entry.key == Key::present || entry.key == Key::absent || entry.key == Key::guests);
  });
}

// ---- title and day --------------------------------------------------------------------------------------------------

std::string title_from_name(const Source& source, const Document& document) {
  if (document.meeting() != nullptr) return "Möte " + source.name;
  std::string name = source.role == Role::project ? source.project
                     : source.role == Role::group ? source.group
                                                  : source.name;
  return replaced(replaced(name, "-", " "), "_", " ");
}

/// Front matter's title wins over the first h1, which then stays in the text as a heading.
KeepTitle settle_title(const Source& source, const Outline& outline, Document& document, Findings& findings) {
  if (document.title.empty())
    document.title = outline.title.empty() ? title_from_name(source, document) : outline.title;
  if (outline.title_node == 0 || outline.title.empty()) return KeepTitle::no;
  if (same_words(document.title, outline.title)) return KeepTitle::no;
  findings.push_back({.rule = Rule::title_mismatch,
                      .file = source.path,
                      .at = outline.title_at,
                      .message = say("rubriken är en annan än titeln i huvudet; titeln gäller",
                                     "the heading differs from the title in the front matter; the title counts"),
                      .hint = say("stryk den ena", "remove one of them")});
  return KeepTitle::yes;
}

/// A withdrawn page says why, and not what it was called.
void report_title_in_reason(const FrontMatter& front_matter, const Document& document, Findings& findings) {
  const Value* reason = front_matter.find(Key::reason);
  if (!document.withdrawn || reason == nullptr || !tells_title(document.reason, document.title)) return;
  findings.push_back(
      {.rule = Rule::bad_value,
       .file = document.path,
       .at = reason->at,
       .message = say("skälet nämner titeln, som inte ska synas när dokumentet är avpublicerat",
                      "the reason names the title, which shall not be seen when the document is withdrawn"),
       .hint = say("skriv varför utan att säga vad det hette", "write why without saying what it was called")});
}

Date* day_of(Document& document) {
  if (auto* meeting = std::get_if<Meeting>(&document.as)) return &meeting->date;
  if (auto* material = std::get_if<Material>(&document.as)) return &material->date;
  if (auto* news = std::get_if<News>(&document.as)) return &news->date;
  return nullptr;
}

/// The day that is stated, else that of the file's name. Two different ones can't both be right.
void settle_day(const Source& source, const FrontMatter& front_matter, Document& document, Findings& findings) {
  Date* day = day_of(document);
  auto named = date_in_file_name(source.name);
  if (day == nullptr || !named) return;
  if (!*day) {
    *day = *named;
    return;
  }
  const Value* stated = front_matter.find(Key::date);
  if (*day == *named || document.meeting() == nullptr || stated == nullptr) return;
  findings.push_back({.rule = Rule::date_mismatch,
                      .file = source.path,
                      .at = stated->at,
                      .message = say("datumet {} är ett annat än filnamnets {}",
                                     "the date {} differs from the file name's {}", day->iso(), named->iso()),
                      .hint = say("rätta datumet eller byt namn på filen", "correct the date or rename the file")});
}

// ---- anchors and text
// -------------------------------------------------------------------------------------------------

std::vector<std::string> anchors_of(const Document& document) {
  std::vector<std::string> anchors;
  for (const auto& heading : document.prose.headings) anchors.push_back(heading.anchor);
  for (const auto& statement : document.marks.statements) anchors.push_back(statement.anchor);
  for (const auto& action : document.marks.actions) anchors.push_back(action.anchor);
  for (const auto& item : document.marks.items) {
    std::string_view number = std::string_view(item.anchor).substr(2);  // after "p-"
    anchors.push_back(item.anchor);
    anchors.emplace_back(number);
    anchors.push_back("§" + std::string(number));
  }
  std::sort(anchors.begin(), anchors.end());
  anchors.erase(std::unique(anchors.begin(), anchors.end()), anchors.end());
  return anchors;
}

std::string published_head(const FrontMatter& front_matter, const Document& document) {
  std::string head = published_front_matter(front_matter, document);
  std::string_view body = document.prose.source();
  bool goes_on = head.empty() ? false : body.empty() ? !head.ends_with('\n') : !body.starts_with('\n');
  if (goes_on) head += '\n';
  return head;
}

void read_marks_of(const Source& source, const Outline& outline, KeepTitle keep_title, Document& document,
                   Findings& findings) {
  const Meeting* meeting = document.meeting();
  auto items = finish_headings(document.prose, outline, keep_title, meeting ? HasItems::yes : HasItems::no, source.path,
                               findings);
  MarkContext context{.path = source.path, .has_actions = meeting != nullptr};
  if (meeting) context.decides_nothing = meeting->quorate == false, context.day = meeting->date;
  document.marks = read_marks(document.prose, outline, std::move(items), context, findings);
  if (meeting) document.marks.promises = read_promises(document.prose, document.marks);
}

/// What a glossary and questions say, entry by entry.
void read_entries(const Outline& outline, KeepTitle keep_title, Document& document, Findings& findings) {
  NodeId title = keep_title == KeepTitle::yes ? outline.title_node : 0;
  if (auto* glossary = std::get_if<Glossary>(&document.as))
    glossary->terms = read_terms(document.prose, title, document.path, findings);
  if (auto* questions = std::get_if<Questions>(&document.as))
    questions->questions = read_questions(document.prose, title, document.path, findings);
}

/// The channels' names are the settings', which this room does not know.
std::vector<Words> channels_of(const FrontMatter& front_matter) {
  const Value* stated = front_matter.find(Key::channels);
  if (stated == nullptr) return {};
  std::vector<Words> channels;
  for (const Value& name : stated->is_list() ? stated->parts : std::vector{*stated})
    if (name.is_text()) channels.push_back({name.text, name.at});
  return channels;
}

std::string_view line_at(std::string_view text, int number) {
  for (; number > 1 && !text.empty(); --number) text.remove_prefix(std::min(text.find('\n'), text.size() - 1) + 1);
  return text.substr(0, text.find('\n'));
}

/// `text`: all of the file. A summary that is a label of the text is among its sentences already.
Summary summary_in(const FrontMatter& front_matter, std::string_view text) {
  for (const auto& [from, key, at, value] : front_matter.entries) {
    if (key != Key::summary || from == Entry::From::label || !value.is_text()) continue;
    const std::string_view line = line_at(text, value.at.line);
    const auto byte = line.rfind(value.text);
    if (byte == std::string_view::npos) return {value.text, value.at};
    return {value.text, {value.at.line, static_cast<int>(code_points(line.substr(0, byte))) + 1}, true};
  }
  return {};
}

/// What a release of a count pins: the block of the author's text that it stands in.
void pin_small_counts(std::string_view text, const std::string& path, Findings& findings) {
  for (auto& finding : findings)
    if (finding.rule == Rule::small_count && finding.file == path && finding.at.line > 0)
      finding.text_sha256 = detect::block_sha256(text, finding.at.line);
}

// ---- files that can't be read as text
// ---------------------------------------------------------------------------------

bool is_unreadable(const Findings& findings) {
  return std::any_of(findings.begin(), findings.end(),
                     [](const Finding& f) { return f.rule == Rule::encoding || f.rule == Rule::too_large; });
}

/// The file has its place and its name, and its findings keep it from being published.
Parsed without_text(const Source& source, Parsed parsed, std::shared_ptr<Document> document) {
  Findings ignored;
  document->as = decide_kind(source, {}, {}, ignored);
  document->title = title_from_name(source, *document);
  parsed.document = std::move(document);
  return parsed;
}

}  // namespace

Parsed parse(const Source& source) {
  Parsed parsed;
  auto document = std::make_shared<Document>();
  parsed.internal.path = source.path;
  identify(source, *document);

  // 1. What is internal goes first; nothing after this step has seen it.
  std::string text = clean_text(source, parsed.findings);
  if (is_unreadable(parsed.findings)) return without_text(source, std::move(parsed), std::move(document));
  auto block = split_front_matter(text, source.path, parsed.findings);
  Kinds kinds = kinds_of(source.role);
  std::string yaml = conceal_front_matter(block.yaml, block.first_line, source.path, parsed.internal, parsed.findings);
  FrontMatter front_matter = read_front_matter({yaml, block.first_line, block.body_offset, block.body_first_line},
                                               kinds, source.path, parsed.findings);
  const bool is_misplaced = block.first_line == 0 && parsed.findings.empty() &&
                            report_misplaced_front_matter(text, source.path, parsed.findings);
  auto published = conceal(std::string_view(text).substr(block.body_offset), block.body_first_line, source.path,
                           parsed.internal, parsed.findings);

  // 2. The text's skeleton says what kind of document this is.
  document->prose = build_prose(published, source.path, parsed.findings);
  Outline outline = outline_of(document->prose);
  add_labels(outline, kinds, front_matter);
  if (!is_misplaced) report_lost_keys(published, front_matter, source.path, parsed.findings);
  document->as = decide_kind(source, front_matter, outline, parsed.findings);

  // 3. Front matter, then what the sections say where it is silent.
  apply(front_matter, *document, parsed.internal, parsed.findings);
  parsed.channels = channels_of(front_matter);
  settle_day(source, front_matter, *document, parsed.findings);
  if (auto* meeting = std::get_if<Meeting>(&document->as); meeting && lists_in_labels(front_matter))
    meeting->attendance_in_text = true;
  KeepTitle keep_title = settle_title(source, outline, *document, parsed.findings);
  report_title_in_reason(front_matter, *document, parsed.findings);
  if (auto* meeting = std::get_if<Meeting>(&document->as))
    read_meeting_sections(document->prose, outline, source.path, *meeting, parsed.findings);

  parsed.abbreviations = look_at_wording(*document, summary_in(front_matter, text), outline, parsed.findings);

  // 4. Numbers that tell of too few people go: nothing after this step has seen them.
  if (std::holds_alternative<Initiative>(document->as)) settle_outcomes(front_matter, *document, parsed.findings);
  if (document->figure()) {
    settle_figure(source, front_matter, *document, published, parsed.findings);
    outline = outline_of(document->prose);
  }

  // 5. The marks, and the text as it is published.
  read_marks_of(source, outline, keep_title, *document, parsed.findings);
  read_entries(outline, keep_title, *document, parsed.findings);
  document->anchors = anchors_of(*document);
  document->hidden_parts = static_cast<int>(published.traces.size());
  document->head = published_head(front_matter, *document);
  document->text_sha256 = sha256_hex(document->text());

  // 6. What in all that looks like somebody's private data, or a secret.
  parsed.suspicions = suspicious(source, front_matter, *document, published);
  pin_small_counts(text, source.path, parsed.findings);
  add_mends(source, parsed.findings);
  give_back_room(*document);
  parsed.document = std::move(document);
  return parsed;
}

std::string versions() { return fmt::format("cmark-gfm {}", cmark_version_string()); }

}  // namespace insyn::parse
