// SPDX-License-Identifier: EUPL-1.2
#include "render/json_ld.hpp"

#include <algorithm>

#include "base/encode.hpp"
#include "base/text.hpp"
#include "render/data/catalogue.hpp"
#include "render/data/ids.hpp"
#include "render/data/json_writer.hpp"
#include "render/data/kind.hpp"

namespace insyn::render {
namespace {

constexpr std::size_t kMostDescribed = 4000;  // letters; a Dataset's may have 50 to 5000

struct Of {
  const Shared& shared;
  const Words& words;
  DocId id;
  const Document& document;

  [[nodiscard]] std::string url() const { return shared.absolute(document.url_path); }
};

// ---- pieces ---------------------------------------------------------------------------------------------------------

void put(JsonWriter& json, std::string_view name, std::string_view value) {
  if (!value.empty()) json.text(name, value);
}

/// A day that is to come is not when something was changed.
void put_past(JsonWriter& json, const Shared& shared, std::string_view name, Date day) {
  if (day && day <= shared.site.today) json.date(name, day);
}

void begin_thing(JsonWriter& json, std::string_view type, std::string_view name, const std::string& url) {
  json.begin_element();
  json.text("@type", type);
  put(json, "name", name);
  put(json, "url", url);
}

void put_publisher(JsonWriter& json, std::string_view name, const Shared& shared) {
  json.begin_object(name);
  json.text("@type", "GovernmentOrganization");
  put(json, "name", shared.site.settings.publisher);
  json.text("url", shared.absolute(""));
  json.end_object();
}

void put_language(JsonWriter& json, const Shared& shared, const Document& document) {
  put(json, "inLanguage", document.language.empty() ? shared.site.settings.language : document.language);
}

/// What a text has: its day, its last change, its language, who answers for it.
void put_text_facts(JsonWriter& json, const Of& of) {
  put(json, "description", summary_of(of.document, of.shared.site.settings.language));
  Date published = of.shared.site.history.published_on(of.document.id);
  bool is_meeting = of.document.meeting() != nullptr;
  put_past(json, of.shared, "datePublished", published || is_meeting ? published : day_of(of.document));
  put_past(json, of.shared, "dateModified", modified(of.document));
  put_language(json, of.shared, of.document);
  put_publisher(json, "publisher", of.shared);
}

/// The moment with its distance from UTC: "2025-03-12T13:00:00+01:00".
std::string moment(const LocalTime& at) {
  return fmt::format("{}T{}:00+{:02}:00", at.day.iso(), at.time.iso(), at.ahead_of_utc / 3600);
}

std::string start_of(Date day, const std::optional<TimeSpan>& time) {
  return time ? moment(in_stockholm(day, time->from)) : day.iso();
}

std::string_view event_status(const Meeting& meeting, MeetingStatus status) {
  if (status == MeetingStatus::cancelled) return "https://schema.org/EventCancelled";
  if (status != MeetingStatus::moved) return "https://schema.org/EventScheduled";
  return meeting.new_date ? "https://schema.org/EventRescheduled" : "https://schema.org/EventPostponed";
}

// ---- what pages are -------------------------------------------------------------------------------------------------

void put_when(JsonWriter& json, const Meeting& meeting, MeetingStatus status) {
  bool moved = status == MeetingStatus::moved && meeting.new_date;
  Date day = moved ? meeting.new_date : meeting.date;
  json.text("startDate", start_of(day, meeting.time));
  if (moved) json.text("previousStartDate", start_of(meeting.date, meeting.time));
  if (meeting.time && meeting.time->to) json.text("endDate", moment(end_in_stockholm(day, *meeting.time)));
  json.text("eventStatus", event_status(meeting, status));
}

void write_event(JsonWriter& json, const Of& of) {
  const Meeting& meeting = *of.document.meeting();
  begin_thing(json, "Event", of.document.title, of.url());
  put_when(json, meeting, of.shared.site.meeting_facts[of.id].status);
  if (!meeting.place.empty()) {
    json.begin_object("location");
    json.text("@type", "Place");
    json.text("name", meeting.place);
    json.end_object();
  }
  if (const Document* group = of.shared.group_document(of.id)) {
    json.begin_object("organizer");
    json.text("@type", "Organization");
    json.text("name", group->title);
    json.text("url", of.shared.absolute(group->url_path));
    json.end_object();
  }
  put_language(json, of.shared, of.document);
  json.end_element();
}

void write_report(JsonWriter& json, const Of& of) {
  begin_thing(json, "Report", of.document.title, of.url());
  put_text_facts(json, of);
  json.end_element();
}

void write_news(JsonWriter& json, const Of& of) {
  begin_thing(json, "NewsArticle", "", of.url());
  json.text("headline", of.document.title);
  put(json, "description", summary_of(of.document, of.shared.site.settings.language));
  json.date("datePublished", day_of(of.document));
  put_past(json, of.shared, "dateModified", modified(of.document));
  put_language(json, of.shared, of.document);
  put_publisher(json, "publisher", of.shared);
  json.end_element();
}

void write_page(JsonWriter& json, const Of& of) {
  begin_thing(json, "WebPage", of.document.title, of.url());
  put_text_facts(json, of);
  json.end_element();
}

void write_organisation(JsonWriter& json, const Of& of) {
  const Organisation& organisation = *of.document.organisation();
  begin_thing(json, "Organization", of.document.title, of.url());
  put(json, "alternateName", organisation.abbreviation);
  put(json, "description", summary_of(of.document, of.shared.site.settings.language));
  bool is_address = organisation.web.starts_with("https://") || organisation.web.starts_with("http://");
  put(json, "sameAs", is_address ? encode::url(organisation.web) : "");
  json.end_element();
}

std::string description_of(const Of& of, const Figure& figure) {
  const Settings& settings = of.shared.site.settings;
  std::string text = summary_of(of.document, settings.language);
  for (const std::string& more : {of.document.title, figure.unit, figure.source, settings.title, settings.publisher})
    if (!more.empty()) (text += text.empty() || text.ends_with('.') ? "" : ".") += (text.empty() ? "" : " ") + more;
  return shortened(text, kMostDescribed);
}

void write_figure(JsonWriter& json, const Of& of) {
  const Figure& figure = *of.document.figure();
  begin_thing(json, "Dataset", of.document.title, of.url());
  json.text("description", description_of(of, figure));
  put(json, "license", licence_iri(of.shared.site.settings));
  if (!figure.periods.empty())
    json.text("temporalCoverage",
              figure.periods.front().first_day().iso() + '/' + figure.periods.back().last_day().iso());
  put_past(json, of.shared, "dateModified", modified(of.document));
  put_language(json, of.shared, of.document);
  put_publisher(json, "creator", of.shared);
  json.begin_list("distribution");
  json.begin_element();
  json.text("@type", "DataDownload");
  json.text("encodingFormat", "text/csv");
  json.text("contentUrl", of.shared.absolute(csv_path(of.document)));
  json.end_element();
  json.end_list();
  json.end_element();
}

void write_glossary(JsonWriter& json, const Of& of) {
  begin_thing(json, "DefinedTermSet", of.document.title, of.url());
  put_text_facts(json, of);
  json.begin_list("hasDefinedTerm");
  for (const Term& term : of.document.glossary()->terms) {
    begin_thing(json, "DefinedTerm", term.name, part_url(of.shared, of.document, term.anchor));
    put(json, "alternateName", term.written_out);
    put(json, "description", term.meaning);
    json.end_element();
  }
  json.end_list();
  json.end_element();
}

void write_questions(JsonWriter& json, const Of& of) {
  begin_thing(json, "FAQPage", of.document.title, of.url());
  put_language(json, of.shared, of.document);
  json.begin_list("mainEntity");
  for (const Question& question : std::get<Questions>(of.document.as).questions) {
    begin_thing(json, "Question", question.text, part_url(of.shared, of.document, question.anchor));
    json.begin_object("acceptedAnswer");
    json.text("@type", "Answer");
    json.text("text", question.answer);
    json.end_object();
    json.end_element();
  }
  json.end_list();
  json.end_element();
}

void write_document(JsonWriter& json, const Of& of) {
  const auto& as = of.document.as;
  if (of.document.meeting() != nullptr) {
    if (has_notes(of.shared.site.meeting_facts[of.id].status)) write_report(json, of);
    return write_event(json, of);
  }
  if (std::holds_alternative<Material>(as)) return write_report(json, of);
  if (std::holds_alternative<News>(as)) return write_news(json, of);
  if (of.document.organisation() != nullptr) return write_organisation(json, of);
  if (of.document.figure() != nullptr) return write_figure(json, of);
  if (of.document.glossary() != nullptr) return write_glossary(json, of);
  if (std::holds_alternative<Questions>(as)) return write_questions(json, of);
  write_page(json, of);
}

void write_site(JsonWriter& json, const Shared& shared) {
  begin_thing(json, "WebSite", shared.site.settings.title, shared.absolute(""));
  put(json, "inLanguage", shared.site.settings.language);
  put_publisher(json, "publisher", shared);
  json.end_element();
}

void write_dataset(JsonWriter& json, const Shared& shared, const Kind& kind) {
  const Settings& settings = shared.site.settings;
  json.begin_element();
  json.text("@type", "Dataset");
  json.text("name", settings.title + ": " + shared.words()[fmt::format("data_{}", kind.name)]);
  json.text("description", fmt::format("{} {} {}", kind.sv, kind.en, settings.title));
  put(json, "license", licence_iri(settings));
  put_publisher(json, "creator", shared);
  json.begin_list("distribution");
  for (auto [format, path] : {std::pair("application/json", json_path(kind)), std::pair("text/csv", csv_path(kind))}) {
    json.begin_element();
    json.text("@type", "DataDownload");
    json.text("encodingFormat", format);
    json.text("contentUrl", shared.absolute(path));
    json.end_element();
  }
  json.end_list();
  json.end_element();
}

void write_data(JsonWriter& json, const Shared& shared) {
  begin_thing(json, "DataCatalog", shared.site.settings.title, shared.absolute(kDataPath));
  put_publisher(json, "publisher", shared);
  json.begin_list("dataset");
  for (const Kind& kind : all_kinds()) write_dataset(json, shared, kind);
  json.end_list();
  json.end_element();
}

void write_crumbs(JsonWriter& json, const Shared& shared, const Words& words, const Head& head) {
  if (head.crumbs.empty()) return;
  int position = 0;
  auto add = [&](const std::string& name, const std::string& url) {
    json.begin_element();
    json.text("@type", "ListItem");
    json.count("position", ++position);
    json.text("name", name);
    json.text("item", url);
    json.end_element();
  };
  json.begin_element();
  json.text("@type", "BreadcrumbList");
  json.begin_list("itemListElement");
  add(words["home"], shared.absolute(""));
  for (const Crumb& crumb : head.crumbs)
    add(crumb.title, crumb.href.empty() ? shared.absolute(head.path) : shared.whole(crumb.href));
  json.end_list();
  json.end_element();
}

}  // namespace

std::string json_ld(const Shared& shared, const Words& words, const Head& head) {
  bool is_home = head.path.empty();
  if (!head.robots.empty() || (!is_home && head.crumbs.empty())) return "";
  JsonWriter json;
  json.begin_object();
  json.text("@context", "https://schema.org");
  json.begin_list("@graph");
  if (is_home) write_site(json, shared);
  if (head.path == kDataPath) write_data(json, shared);
  if (head.document != kNoDocument)
    write_document(json, {shared, words, head.document, shared.site.doc(head.document)});
  write_crumbs(json, shared, words, head);
  json.end_list();
  json.end_object();
  return json.take();
}

}  // namespace insyn::render
