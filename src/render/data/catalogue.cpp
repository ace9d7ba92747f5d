// SPDX-License-Identifier: EUPL-1.2
#include "render/data/catalogue.hpp"

#include <algorithm>

#include "base/encode.hpp"
#include "base/text.hpp"
#include "render/calendar.hpp"
#include "render/data/ids.hpp"
#include "render/data/kind.hpp"

namespace insyn::render {
namespace {

constexpr std::string_view kHead =
    "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
    "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns:dcat=\"http://www.w3.org/ns/dcat#\" "
    "xmlns:dcatap=\"http://data.europa.eu/r5r/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" "
    "xmlns:foaf=\"http://xmlns.com/foaf/0.1/\" xmlns:vcard=\"http://www.w3.org/2006/vcard/ns#\">\n";
constexpr std::string_view kAuthority = "http://publications.europa.eu/resource/authority/";
constexpr std::string_view kPublisherTypes = "http://purl.org/adms/publishertype/";

/// What a file of the section holds, and how.
struct Offer {
  std::string name{};    // after #, unique in the catalogue
  std::string path{};    // below base_url
  std::string format{};  // media type
  std::string schema{};  // below base_url, or ""
};

struct Dataset {
  std::string name{}, title{};
  std::string_view sv{}, en{};
  std::vector<Offer> offers{};
};

/// RDF/XML, an element a line.
class Rdf {
 public:
  explicit Rdf(const Shared& shared) : shared_(shared), out_(kHead) {}

  [[nodiscard]] std::string iri(std::string_view name) const {
    return shared_.absolute(kCataloguePath) + '#' + std::string(name);
  }
  void begin(std::string_view type, const std::string& about) {
    out_ += fmt::format("<{} rdf:about=\"{}\">\n", type, encode::xml(about));
    type_ = type;
  }
  void end() { out_ += fmt::format("</{}>\n", type_); }
  void link(std::string_view property, std::string_view to) {
    out_ += fmt::format("<{} rdf:resource=\"{}\"/>\n", property, encode::xml(to));
  }
  void text(std::string_view property, std::string_view value) {
    out_ += fmt::format("<{0}>{1}</{0}>\n", property, encode::xml(value));
  }
  void text(std::string_view property, std::string_view language, std::string_view value) {
    out_ += fmt::format("<{0} xml:lang=\"{1}\">{2}</{0}>\n", property, encode::xml(language), encode::xml(value));
  }
  void day(std::string_view property, Date day) {
    if (day)
      out_ +=
          fmt::format("<{0} rdf:datatype=\"http://www.w3.org/2001/XMLSchema#date\">{1}</{0}>\n", property, day.iso());
  }
  std::string take() { return std::move(out_) + "</rdf:RDF>\n"; }

 private:
  const Shared& shared_;
  std::string out_;
  std::string_view type_{};
};

/// The kinds of publishers that the profile takes, by the words people use for them.
std::string publisher_type_iri(const std::string& type) {
  if (type.starts_with("http://") || type.starts_with("https://")) return type;
  struct Known {
    std::string_view word, name;
  };
  for (auto [word, name] : {Known{"kommun", "LocalAuthority"},
                            {"municipality", "LocalAuthority"},
                            {"kommunalförbund", "LocalAuthority"},
                            {"municipal-association", "LocalAuthority"},
                            {"region", "RegionalAuthority"},
                            {"statlig myndighet", "NationalAuthority"},
                            {"state-agency", "NationalAuthority"},
                            {"företag", "Company"},
                            {"company", "Company"},
                            {"utbildningsanordnare", "Academia-ScientificOrganisation"},
                            {"education", "Academia-ScientificOrganisation"},
                            {"förening", "NonProfitOrganisation"},
                            {"association", "NonProfitOrganisation"}})
    if (same_words(type, word)) return std::string(kPublisherTypes) + std::string(name);
  return type.empty() ? "" : std::string(kPublisherTypes) + encode::url_segment(type);
}

/// The first e-mail address in the words; "" where there is none.
std::string email_in(std::string_view words) {
  const std::string spaced = collapsed(words);
  for (std::string_view word : split(spaced, ' ')) {
    constexpr std::string_view around = "<>(),;:.";
    while (!word.empty() && around.find(word.front()) != std::string_view::npos) word.remove_prefix(1);
    while (!word.empty() && around.find(word.back()) != std::string_view::npos) word.remove_suffix(1);
    auto at = word.find('@');
    if (at != std::string_view::npos && at > 0 && word.find('.', at) != std::string_view::npos)
      return std::string(word);
  }
  return "";
}

std::string email_of(const Settings& settings) {
  std::string contact = email_in(settings.contact);
  return contact.empty() ? email_in(settings.registry) : contact;
}

std::vector<Offer> offers_of(const Kind& kind) {
  std::string name(kind.name);
  std::vector<Offer> offers = {{name + "-json", json_path(kind), "application/json", schema_path(kind)},
                               {name + "-csv", csv_path(kind), "text/csv", ""}};
  if (name == "meetings") {
    offers.push_back({"meetings-calendar", std::string(kCalendarFile), "text/calendar", ""});
    offers.push_back({"meetings-feed", "feed.xml", "application/atom+xml", ""});
  }
  if (name == "decisions")
    offers.push_back({"decisions-feed", std::string(kDecisionsPath) + "feed.xml", "application/atom+xml", ""});
  return offers;
}

std::vector<Dataset> datasets_of(const Shared& shared) {
  std::vector<Dataset> datasets;
  for (const Kind& kind : all_kinds()) {
    std::string title = shared.site.settings.title + ": " + shared.words()[fmt::format("data_{}", kind.name)];
    datasets.push_back({std::string(kind.name), std::move(title), kind.sv, kind.en, offers_of(kind)});
  }
  return datasets;
}

Date last_change(const Site& site) {
  Date latest{};
  for (const auto& document : site.documents)
    if (Date day = modified(*document); day <= site.today) latest = std::max(latest, day);
  return latest;
}

void write_licence(Rdf& rdf, const Settings& settings) {
  if (std::string licence = licence_iri(settings); !licence.empty()) rdf.link("dcterms:license", licence);
}

void write_language(Rdf& rdf, const Settings& settings) {
  auto tag = settings.language.substr(0, settings.language.find('-'));
  if (tag == "sv" || tag == "en")
    rdf.link("dcterms:language", fmt::format("{}language/{}", kAuthority, tag == "sv" ? "SWE" : "ENG"));
}

void write_catalogue(Rdf& rdf, const Shared& shared, const std::vector<Dataset>& datasets) {
  const Settings& settings = shared.site.settings;
  rdf.begin("dcat:Catalog", rdf.iri("catalog"));
  rdf.text("dcterms:title", settings.language, settings.title);
  rdf.text("dcterms:description", "sv", "Möten, beslut, åtgärder, råd, insatser, mått och aktörer som öppna data.");
  rdf.text("dcterms:description", "en",
           "Meetings, decisions, actions, advice, initiatives, figures and organisations as open data.");
  rdf.link("dcterms:publisher", rdf.iri("publisher"));
  write_licence(rdf, settings);
  write_language(rdf, settings);
  rdf.day("dcterms:modified", last_change(shared.site));
  rdf.link("foaf:homepage", shared.absolute(""));
  rdf.link("dcat:themeTaxonomy", fmt::format("{}data-theme", kAuthority));
  for (const Dataset& dataset : datasets) rdf.link("dcat:dataset", rdf.iri(dataset.name));
  rdf.end();
}

void write_dataset(Rdf& rdf, const Shared& shared, const Dataset& dataset) {
  const Settings& settings = shared.site.settings;
  rdf.begin("dcat:Dataset", rdf.iri(dataset.name));
  rdf.text("dcterms:title", settings.language, dataset.title);
  rdf.text("dcterms:description", "sv", dataset.sv);
  rdf.text("dcterms:description", "en", dataset.en);
  rdf.link("dcterms:publisher", rdf.iri("publisher"));
  if (!email_of(settings).empty()) rdf.link("dcat:contactPoint", rdf.iri("contact"));
  rdf.text("dcat:keyword", "sv", "samverkan");
  rdf.text("dcat:keyword", "en", "collaboration");
  rdf.link("dcat:theme", fmt::format("{}data-theme/GOVE", kAuthority));
  rdf.link("dcat:theme", fmt::format("{}data-theme/SOCI", kAuthority));
  rdf.link("dcterms:accessRights", fmt::format("{}access-right/PUBLIC", kAuthority));
  write_language(rdf, settings);
  rdf.link("dcat:landingPage", shared.absolute(kDataPath));
  for (const Offer& offer : dataset.offers) rdf.link("dcat:distribution", rdf.iri(offer.name));
  rdf.end();
}

void write_distribution(Rdf& rdf, const Shared& shared, const Dataset& dataset, const Offer& offer) {
  const Settings& settings = shared.site.settings;
  std::string address = shared.absolute(offer.path);
  rdf.begin("dcat:Distribution", rdf.iri(offer.name));
  rdf.text("dcterms:title", settings.language, fmt::format("{} ({})", dataset.title, offer.format));
  rdf.link("dcat:accessURL", address);
  rdf.link("dcat:downloadURL", address);
  rdf.text("dcterms:format", offer.format);
  write_licence(rdf, settings);
  rdf.link("dcatap:availability", fmt::format("{}planned-availability/STABLE", kAuthority));
  if (!offer.schema.empty()) rdf.link("dcterms:conformsTo", shared.absolute(offer.schema));
  rdf.end();
  if (offer.schema.empty()) return;
  rdf.begin("dcterms:Standard", shared.absolute(offer.schema));
  rdf.text("dcterms:title", "en", "JSON Schema: " + dataset.name);
  rdf.end();
}

void write_publisher(Rdf& rdf, const Settings& settings) {
  rdf.begin("foaf:Agent", rdf.iri("publisher"));
  rdf.text("foaf:name", settings.publisher);
  if (std::string type = publisher_type_iri(settings.publisher_type); !type.empty()) rdf.link("dcterms:type", type);
  rdf.end();
  std::string email = email_of(settings);
  if (email.empty()) return;
  rdf.begin("vcard:Organization", rdf.iri("contact"));
  rdf.text("vcard:fn", settings.publisher);
  rdf.link("vcard:hasEmail", "mailto:" + encode::url(email));
  rdf.end();
}

}  // namespace

std::string licence_iri(const Settings& settings) {
  const std::string& licence = settings.license;
  constexpr std::string_view zero = "://creativecommons.org/publicdomain/zero/1.0",
                             by = "://creativecommons.org/licenses/by/4.0";
  auto names = [&](std::string_view address) {
    return licence.starts_with("http") && licence.find(address) != std::string::npos;
  };
  if (licence == "CC0-1.0" || names(zero)) return fmt::format("http{}/", zero);
  if (licence == "CC-BY-4.0" || names(by)) return fmt::format("http{}/", by);
  return licence.starts_with("https://") || licence.starts_with("http://") ? encode::url(licence) : "";
}

std::string catalogue(const Shared& shared) {
  Rdf rdf(shared);
  auto datasets = datasets_of(shared);
  write_catalogue(rdf, shared, datasets);
  for (const Dataset& dataset : datasets) {
    write_dataset(rdf, shared, dataset);
    for (const Offer& offer : dataset.offers) write_distribution(rdf, shared, dataset, offer);
  }
  write_publisher(rdf, shared.site.settings);
  return rdf.take();
}

}  // namespace insyn::render
