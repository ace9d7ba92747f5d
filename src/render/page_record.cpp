// SPDX-License-Identifier: EUPL-1.2
#include "render/page_record.hpp"

#include <algorithm>

#include "render/rows.hpp"

namespace insyn::render {
namespace {

Date latest_correction(const Document& document) {
  Date latest;
  for (const Correction& correction : document.corrections) latest = std::max(latest, correction.date);
  return latest;
}

/// "Godkända anteckningar, 21 april 2026, rättad 3 maj 2026".
std::string version_of(const Shared& shared, const Words& words, DocId id) {
  const Document& document = shared.site.doc(id);
  std::vector<std::string> parts;
  if (const Meeting* meeting = document.meeting()) {
    parts.push_back(status_word(words, shared.site.meeting_facts[id].status));
    if (meeting->approved) parts.push_back(words.date(meeting->approved));
  }
  if (std::string corrected = last_corrected(words, document); !corrected.empty())
    parts.push_back(words.fill("version_corrected", {{"date", corrected}}));
  if (parts.empty()) return "";
  std::string text = parts.front();
  for (std::size_t i = 1; i < parts.size(); ++i) (text += ", ") += parts[i];
  return text;
}

/// What is new the day it comes out: notes and news items.
bool is_news(const Shared& shared, DocId id) {
  const Document& document = shared.site.doc(id);
  bool notes = document.meeting() != nullptr && has_notes(shared.site.meeting_facts[id].status);
  return notes || std::holds_alternative<News>(document.as);
}

/// The day that the ledger knows. Of notes and news it is said, too, that no day is known.
std::string published_on(const Shared& shared, const Words& words, DocId id) {
  const History& history = shared.site.history;
  bool is_told = shared.site.as_translation(id) == nullptr;  // a translation has no day of its own
  if (!is_told) return "";
  if (Date day = history.published_on(shared.site.doc(id).id)) return words.date(day);
  return is_news(shared, id) ? words["published_unknown"] : "";
}

}  // namespace

std::string last_corrected(const Words& words, const Document& document) {
  return words.date(latest_correction(document));
}

std::vector<View> correction_rows(const Words& words, const Document& document) {
  return rows(document.corrections, document.corrections.size(), [&](const Correction& correction) {
    View row;
    row.text("what", correction.what).text("before", correction.before).text("after", correction.after);
    row.flag("differs", !correction.before.empty() || !correction.after.empty());
    return put_date(row, words, correction.date);
  });
}

std::vector<View> page_record(const Shared& shared, const Words& words, DocId id) {
  const Document& document = shared.site.doc(id);
  std::vector<View> record;
  enum class Form { plain, exact };
  auto add = [&](std::string_view label, const std::string& value, Form form) {
    if (value.empty()) return;
    View row;
    record.push_back(
        std::move(row.text("label", words[label]).text("value", value).flag("exact", form == Form::exact)));
  };
  add("version", version_of(shared, words, id), Form::plain);
  add("published", published_on(shared, words, id), Form::plain);
  add("changed", last_corrected(words, document), Form::plain);
  add("reference", shared.site.reference(id), Form::exact);
  add("address", shared.absolute(document.url_path), Form::exact);
  add("text_hash", document.text_sha256, Form::exact);
  return record;
}

}  // namespace insyn::render
