// SPDX-License-Identifier: EUPL-1.2
// The catalogue of data, and what pages say of themselves to programs.
#include "render/json_ld.hpp"

#include <nlohmann/json.hpp>

#include "render/data/catalogue.hpp"
#include "sample.hpp"
#include "support/catch.hpp"
#include "xml.hpp"

using namespace insyn;
using nlohmann::json;

namespace {

/// The JSON-LD block of a page; null where it has none.
json block_of(const std::string& page) {
  const std::string begin = "<script type=\"application/ld+json\">";
  auto from = page.find(begin);
  if (from == std::string::npos) return {};
  from += begin.size();
  return json::parse(page.substr(from, page.find("</script>", from) - from));
}

json thing(const json& block, const std::string& type) {
  for (const auto& one : block["@graph"])
    if (one["@type"] == type) return one;
  return {};
}

template <typename As>
Site site_of(const std::string& id, const std::string& title, As as) {
  Site site = test::sample_site();
  Document d;
  d.id = id;
  d.url_path = id + "/";
  d.title = title;
  d.as = std::move(as);
  site.documents = {std::make_shared<const Document>(d)};
  Site alone;
  alone.settings = site.settings;
  alone.today = site.today;
  alone.documents = site.documents;
  alone.hrefs.resize(1), alone.meeting_facts.resize(1), alone.attachments.resize(1), alone.attachment_hrefs.resize(1);
  return alone;
}

json graph_of(const Site& site) {
  auto theme = test::built_in_theme(site);
  render::Shared shared(site, *theme);
  return json::parse(render::json_ld(shared, shared.words(), render::document_head(shared, shared.words(), 0)));
}

}  // namespace

TEST_CASE("the front page says what section it is and whose", "[render]") {
  auto block = block_of(test::page_at(test::sample_site(), "index.html"));
  CHECK(block["@context"] == "https://schema.org");
  CHECK(thing(block, "WebSite")["publisher"]["@type"] == "GovernmentOrganization");
}

TEST_CASE("a meeting is an event with its distance from UTC", "[render]") {
  Meeting summer{.date = {2026, 6, 12}, .time = TimeSpan{{13, 0}, TimeOfDay{15, 0}}, .place = "Kommunhuset"};
  auto event = thing(graph_of(site_of("m", "Möte", summer)), "Event");
  CHECK(event["startDate"] == "2026-06-12T13:00:00+02:00");
  CHECK(event["endDate"] == "2026-06-12T15:00:00+02:00");
  CHECK(event["eventStatus"] == "https://schema.org/EventScheduled");
  CHECK(event["location"] == json::parse(R"({"@type": "Place", "name": "Kommunhuset"})"));
  Meeting winter{.date = {2026, 1, 12}, .time = TimeSpan{{9, 0}, {}}};
  CHECK(thing(graph_of(site_of("m", "Möte", winter)), "Event")["startDate"] == "2026-01-12T09:00:00+01:00");
  CHECK(thing(graph_of(site_of("m", "Möte", Meeting{.date = {2026, 1, 12}})), "Event")["startDate"] == "2026-01-12");
}

TEST_CASE("a moved meeting tells its old day, a cancelled one that it is cancelled", "[render]") {
  Site site = site_of("m", "Möte", Meeting{.date = {2026, 6, 12}, .new_date = {2026, 6, 19}});
  site.meeting_facts[0].status = MeetingStatus::moved;
  auto event = thing(graph_of(site), "Event");
  CHECK(event["startDate"] == "2026-06-19");
  CHECK(event["previousStartDate"] == "2026-06-12");
  CHECK(event["eventStatus"] == "https://schema.org/EventRescheduled");
  site.meeting_facts[0].status = MeetingStatus::cancelled;
  CHECK(thing(graph_of(site), "Event")["eventStatus"] == "https://schema.org/EventCancelled");
  Site unknown = site_of("m", "Möte", Meeting{.date = {2026, 6, 12}});  // nobody knows to when
  unknown.meeting_facts[0].status = MeetingStatus::moved;
  CHECK(thing(graph_of(unknown), "Event")["eventStatus"] == "https://schema.org/EventPostponed");
}

TEST_CASE("notes are a report, by no person", "[render]") {
  Meeting meeting{.date = {2026, 1, 12}, .approved = {2026, 1, 20}, .approver = "Förnamn Efternamn"};
  Site site = site_of("m", "Möte", meeting);
  site.meeting_facts[0].status = MeetingStatus::approved;
  auto graph = graph_of(site);
  CHECK(thing(graph, "Report")["dateModified"] == "2026-01-20");
  CHECK(graph.dump().find("rnamn") == std::string::npos);
}

TEST_CASE("glossary, questions and figures are what schema.org calls them", "[render]") {
  Term term;
  term.name = "SFI", term.written_out = "svenska för invandrare", term.anchor = "sfi", term.meaning = "En kurs.";
  auto terms = thing(graph_of(site_of("ordlista", "Ordlista", Glossary{{term}})), "DefinedTermSet")["hasDefinedTerm"];
  CHECK(terms[0]["@type"] == "DefinedTerm");
  CHECK(terms[0]["name"] == "SFI");
  CHECK(terms[0]["description"] == "En kurs.");
  Question question;
  question.text = "Vem får vara med?", question.answer = "Alla.", question.anchor = "vem";
  auto faq = thing(graph_of(site_of("a/fragor", "Frågor", Questions{{question}})), "FAQPage");
  CHECK(faq["mainEntity"][0]["acceptedAnswer"]["text"] == "Alla.");
  Figure figure;
  figure.unit = "personer";
  figure.periods = {{Period::Kind::year, 2024, 0}, {Period::Kind::year, 2025, 0}};
  auto dataset = thing(graph_of(site_of("a/figures/b", "Utan arbete", figure)), "Dataset");
  CHECK(dataset["temporalCoverage"] == "2024-01-01/2025-12-31");
  CHECK(dataset["description"].get<std::string>().size() >= 50);
}

TEST_CASE("no title leaves its script", "[render]") {
  Site site = site_of("m", "</script><!-- <script> ]]> \" \\ ", Page{});
  auto theme = test::built_in_theme(site);
  render::Shared shared(site, *theme);
  auto block = render::json_ld(shared, shared.words(), render::document_head(shared, shared.words(), 0));
  CHECK(block.find('<') == std::string::npos);
  CHECK(thing(json::parse(block), "WebPage")["name"] == "</script><!-- <script> ]]> \" \\ ");
}

TEST_CASE("the catalogue offers every file under the licence the portal knows", "[render]") {
  Site site = test::sample_site();
  site.settings.license = "CC-BY-4.0";
  site.settings.publisher_type = "kommun";
  site.settings.contact = "Projektledaren <samverkan@exempelkommun.example>";
  site.settings.title = "Samverkan & \"mer\"";
  auto theme = test::built_in_theme(site);
  auto rdf = render::catalogue(render::Shared(site, *theme));
  CHECK(test::xml_trouble(rdf) == "");
  for (const char* kind : {"meetings", "decisions", "actions", "advice", "initiatives", "figures", "organisations"})
    for (const char* type : {"json", "csv"})
      CHECK(rdf.find(std::string("/data/") + kind + "." + type + "\"/>") != std::string::npos);
  CHECK(rdf.find("rdf:resource=\"http://creativecommons.org/licenses/by/4.0/\"") != std::string::npos);
  CHECK(rdf.find("rdf:resource=\"http://purl.org/adms/publishertype/LocalAuthority\"") != std::string::npos);
  CHECK(rdf.find("rdf:resource=\"mailto:samverkan@exempelkommun.example\"") != std::string::npos);
}

TEST_CASE("what the settings do not say the catalogue does not claim", "[render]") {
  Site site = test::sample_site();
  site.settings.license = site.settings.publisher_type = site.settings.contact = site.settings.registry = "";
  auto theme = test::built_in_theme(site);
  auto rdf = render::catalogue(render::Shared(site, *theme));
  CHECK(test::xml_trouble(rdf) == "");
  for (const char* claim : {"dcterms:license", "dcterms:type", "vcard:", "contactPoint"}) {
    auto after_namespaces = rdf.substr(rdf.find("<dcat:Catalog"));
    CHECK(after_namespaces.find(claim) == std::string::npos);
  }
  for (const char* address : {"https://creativecommons.org/publicdomain/zero/1.0/", "CC0-1.0"}) {
    site.settings.license = address;
    CHECK(render::licence_iri(site.settings) == "http://creativecommons.org/publicdomain/zero/1.0/");
  }
}
