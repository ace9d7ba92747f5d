// SPDX-License-Identifier: EUPL-1.2
// The keys that all kinds have, and which kind's keys come next.
#include <utility>

#include "base/date_text.hpp"
#include "base/text.hpp"
#include "parse/front_matter/front_matter.hpp"
#include "parse/front_matter/kind_keys.hpp"

namespace insyn::parse {
namespace {

void apply_summaries(const KeyReader& read, Document& document) {
  const Value* value = read.value(Key::summary);
  if (!value) return;
  if (!value->is_map()) {
    if (auto text = read(Key::summary).text()) document.summaries[document.language] = std::move(*text);
    return;
  }
  for (const auto& part : value->parts)
    if (part.is_text()) document.summaries[part.key] = part.text;
}

void apply_language(const KeyReader& read, Document& document) {
  auto words = read(Key::language).text();
  if (!words) return;
  if (auto tag = language_tag(*words))
    document.language = std::move(*tag);
  else
    read(Key::language)
        .refuse(say("skriv en språkkod som sv, en eller ar, eller lättläst",
                    "write a language code such as sv, en or ar, or easy-read"));
}

/// How a SHA-256 begins, at least eight letters of it; "" for other words.
std::string version_in(const std::string& text) {
  std::string_view words = trimmed(text);
  for (std::string_view before : {",", "@", "version", "sha256:"})
    if (words.starts_with(before)) words = trimmed(words.substr(before.size()));
  bool is_hash =
      words.size() >= 8 && words.size() <= 64 && words.find_first_not_of("0123456789abcdef") == std::string_view::npos;
  return is_hash ? std::string(words) : "";
}

/// "2025-03-12.md, version 3fa9c2d10b7e": the file, and which text of it was translated. Also "2025-03-12.md
/// @3fa9c2d10b7e" and "…, sha256:3fa9c2d10b7e".
void apply_translation(const KeyReader& read, Document& document) {
  auto of = read(Key::translation_of);
  auto words = of.text();
  if (!words) return;
  std::string_view named = trimmed(*words);
  // The name may hold commas and spaces of its own: what comes after .md is none of it.
  auto ending = named.rfind(".md");
  auto end = ending == std::string_view::npos ? named.find_last_of(",@") : ending + 3;
  if (end != std::string_view::npos) document.translated_version = version_in(folded(named.substr(end)));
  if (!document.translated_version.empty()) named = trimmed(named.substr(0, end));
  document.translation_of = {std::string(named), of.at()};
}

void apply_publish(const KeyReader& read, Document& document) {
  auto asked = read(Key::publish);
  auto words = asked.text();
  if (!words) return;
  if (auto answer = find_word(*words, yes_and_no())) {
    document.publish = *answer == 0 ? Publish::yes : Publish::no;
  } else if (auto date = read_date(*words)) {
    document.publish = Publish::from_date;
    document.publish_from = *date;
  } else {
    asked.refuse(say("skriv ja, nej eller ett datum som 2025-03-12", "write yes, no or a date such as 2025-03-12"));
  }
}

void apply_corrections(const KeyReader& read, Document& document) {
  for (const auto& row : read(Key::corrections).parts()) {
    if (!row.is_map()) {
      row.refuse(say("skriv \"- datum: ÅÅÅÅ-MM-DD\" och därunder \"vad: …\"",
                     "write \"- date: YYYY-MM-DD\" and below it \"what: …\""));
      continue;
    }
    Correction correction;
    read_into(correction.date, row(Field::date).date());
    read_into(correction.what, row(Field::what).text());
    read_into(correction.before, row(Field::before).text());
    read_into(correction.after, row(Field::after).text());
    document.corrections.push_back(std::move(correction));
  }
}

void apply_reviewed(const KeyReader& read, Document& document) {
  auto review = read(Key::reviewed);
  if (review && !review.is_map())
    return review.refuse(say("skriv {{av: …, datum: ÅÅÅÅ-MM-DD}}", "write {{by: …, date: YYYY-MM-DD}}"));
  read_into(document.reviewed_by, review(Field::by).text());
  read_into(document.reviewed, review(Field::date).date());
}

void apply_attachments(const KeyReader& read, Document& document) {
  for (const auto& row : read(Key::attachments).parts()) {
    if (!row.is_map()) {
      row.refuse(say("skriv \"- fil: …\" och därunder \"titel: …\"", "write \"- file: …\" and below it \"title: …\""));
      continue;
    }
    AttachmentRef attachment{.at = row(Field::file).at()};
    read_into(attachment.file, row(Field::file).text());
    read_into(attachment.title, row(Field::title).text());
    if (!attachment.file.empty()) document.attachments.push_back(std::move(attachment));
  }
}

/// "kanaler: []" is somebody's word that nothing is posted; "kanaler:" with nothing after it is no word at all.
std::optional<std::vector<std::string>> channels_in(const KeyReader& read) {
  auto channels = read(Key::channels).texts();
  const Value* value = read.value(Key::channels);
  const bool is_said = !channels.empty() || (value != nullptr && value->is_list() && value->parts.empty());
  return is_said ? std::optional(std::move(channels)) : std::nullopt;
}

void apply_common(const KeyReader& read, Document& document) {
  if (const Value* status = read.value(Key::status))
    document.withdrawn = find_word(status->text, withdrawal()).has_value();
  apply_language(read, document);
  read_into(document.title, read(Key::title).text());
  apply_summaries(read, document);
  apply_translation(read, document);
  apply_publish(read, document);
  read_into(document.unpublish_from, read(Key::unpublish).date());
  read_into(document.aliases, read(Key::aliases).texts());
  read_into(document.reference, read(Key::reference).text());
  apply_corrections(read, document);
  apply_reviewed(read, document);
  read_into(document.reason, read(Key::reason).text());
  apply_attachments(read, document);
  read_into(document.post, read(Key::post).text());
  document.channels = channels_in(read);
}

/// Keys of the file's other possible kind. Labels of the body are no keys there, and stay what they are: text.
void report_foreign_keys(const FrontMatter& front_matter, Kinds kind, const Reporter& report) {
  for (const auto& entry : front_matter.entries) {
    const auto& key = info(entry.key);
    if ((key.kinds & kind) != 0 || entry.from == Entry::From::label) continue;
    auto others = names_of(key.kinds), own = names_of(kind);
    report(Rule::unknown_key, entry.at,
           {fmt::format("\"{}\" är ingen nyckel för {}", key.sv, own.sv),
            fmt::format("\"{}\" is no key of {}", key.en, own.en)},
           {fmt::format("nyckeln finns bara för: {}; ta bort den, eller skriv \"slag: möte\"", others.sv),
            fmt::format("only these have the key: {}; take it away, or write \"kind: meeting\"", others.en)});
  }
}

/// The page that stands at a withdrawn document's address says why. A warning: a withdrawal waits for nothing.
void expect_reason(const KeyReader& read, const Document& document) {
  if (!document.withdrawn || read(Key::reason)) return;
  read.report(Rule::no_reason, read(Key::status).at(),
              say("dokumentet är avpublicerat utan skäl", "the document is withdrawn without a reason"),
              say("skriv \"skäl: …\", utan att nämna det som inte får synas",
                  "write \"reason: …\", without naming what must not be seen"));
}

/// A reason that the page does not give (the document is neither withdrawn, cancelled nor moved). A label of the body
/// is text of the page all the same.
void hide_reason(const FrontMatter& front_matter, const Document& document, Internal& internal) {
  if (shows_reason(document)) return;
  for (const Entry& entry : front_matter.entries)
    if (entry.key == Key::reason && entry.from == Entry::From::front_matter)
      internal.texts.push_back({InternalText::Kind::front_matter, entry.value.text, entry.value.at});
}

}  // namespace

bool shows_reason(const Document& document) {
  const Meeting* meeting = document.meeting();
  return document.withdrawn ||
         (meeting && (meeting->status == MeetingStatus::cancelled || meeting->status == MeetingStatus::moved));
}

void apply(const FrontMatter& front_matter, Document& document, Internal& internal, Findings& findings) {
  Reporter report{document.path, findings};
  KeyReader read{front_matter, kind_of(document), report};
  report_foreign_keys(front_matter, kind_of(document), report);
  apply_common(read, document);
  apply_own_keys(read, document);
  expect_reason(read, document);
  hide_reason(front_matter, document, internal);
  internal.texts.insert(internal.texts.end(), front_matter.internal.begin(), front_matter.internal.end());
}

}  // namespace insyn::parse
