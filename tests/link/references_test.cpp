// SPDX-License-Identifier: EUPL-1.2
#include "linked.hpp"
#include "support/catch.hpp"

namespace insyn::link {
namespace {

using namespace support;

constexpr const char* kMeeting = "arbete/samverkan/2025-03-12";
const std::string kHere = "/samverkan/arbete/samverkan/2025-03-12/";

/// Where one link of a meeting leads, beside a meeting of March with items and decisions and some files.
struct Followed {
  std::string href{};
  Strings found{};
  Findings findings{};
  std::vector<CopiedFile> copies{};
};

Followed followed(Note here, const Conditions& conditions = {}) {
  auto april = meeting_note("arbete/samverkan/2025-04-09").item("4").item("12").decision("Ja.").anchor("bakgrund");
  auto spaced = material_note("arbete/samverkan/underlag");
  spaced.edit().path = "minutes/arbete/samverkan/Underlag för mars.md";
  Conditions with_files = conditions;
  if (with_files.files.empty())
    with_files.files = {"minutes/arbete/samverkan/bilagor/Program 2025.pdf", "minutes/arbete/samverkan/bilagor/a.pdf",
                        "minutes/arbete/samverkan/bilagor/äldre/a.pdf", "minutes/arbete/samverkan/index.html",
                        "minutes/logga.png"};
  auto result = linked_in_group(
      {here, april, spaced, page_note("om"), page_note("utkast").published(Publish::no),
       page_note("borta").withdrawn("Fel."), initiative_note("arbete", "praktik"), organisation_note("Polisen")},
      with_files);
  auto id = result.id(kMeeting);
  return {result.site.hrefs[id].empty() ? "" : result.site.hrefs[id][0], result.found(), result.findings,
          result.site.attachments[id]};
}
Followed followed(const std::string& url, const Conditions& conditions = {}) {
  return followed(meeting_note(kMeeting).link(url), conditions);
}
Followed shown(const std::string& url) { return followed(meeting_note(kMeeting).image(url)); }

TEST_CASE("links to other notes become their pages", "[link]") {
  const std::pair<const char*, const char*> cases[] = {
      {"2025-04-09.md", "/samverkan/arbete/samverkan/2025-04-09/"},
      {"./2025-04-09.md", "/samverkan/arbete/samverkan/2025-04-09/"},
      {"../samverkan/2025-04-09.md#beslut-1", "/samverkan/arbete/samverkan/2025-04-09/#beslut-1"},
      {"2025-04-09.md#bakgrund", "/samverkan/arbete/samverkan/2025-04-09/#bakgrund"},
      {"2025-04-09.md#%C2%A74", "/samverkan/arbete/samverkan/2025-04-09/#p-4"},
      {"2025-04-09.md#§4", "/samverkan/arbete/samverkan/2025-04-09/#p-4"},
      {"2025-04-09.md#§ 4", "/samverkan/arbete/samverkan/2025-04-09/#p-4"},
      {"2025-04-09.md#12", "/samverkan/arbete/samverkan/2025-04-09/#p-12"},
      {"2025-04-09.md#p-12", "/samverkan/arbete/samverkan/2025-04-09/#p-12"},
      {"Underlag%20f%C3%B6r%20mars.md", "/samverkan/arbete/samverkan/underlag/"},
      {"Underlag för mars.md", "/samverkan/arbete/samverkan/underlag/"},
      {"Underlag fo\xCC\x88r mars.md", "/samverkan/arbete/samverkan/underlag/"},
      {"../../organisations/polisen.md", "/samverkan/aktorer/polisen/"},
      {"group.md", "/samverkan/arbete/samverkan/"},
      {"../samverkan/", "/samverkan/arbete/samverkan/"},
      {"../project.md", "/samverkan/arbete/"},
      {"/samverkan/om/", "/samverkan/om/"},
      {"/samverkan/om", "/samverkan/om"},
      {"/samverkan/data/decisions.json", "/samverkan/data/decisions.json"},
      {"/kontakt", "/kontakt"},  // the municipality's own page on the same host
      {"https://example.se/å b", "https://example.se/%C3%A5%20b"},
      {"mailto:registrator@exempelkommun.example", "mailto:registrator@exempelkommun.example"},
      {"//www.exempel.example/x", "//www.exempel.example/x"},
  };
  for (auto [url, href] : cases) {
    INFO(url);
    auto result = followed(url);
    CHECK(result.href == href);
    CHECK(result.found.empty());
  }
}

TEST_CASE("an anchor of the same note", "[link]") {
  auto note = meeting_note(kMeeting).link("#§4").item("4");
  CHECK(followed(note).href == kHere + "#p-4");
  CHECK(followed(note).found.empty());
}

TEST_CASE("a link to what is not there is reported where it stands", "[link]") {
  const std::tuple<const char*, const char*, const char*> cases[] = {
      {"2025-04-90.md", "broken-link", "menade du 2025-04-09.md?"},
      {"2025-04-09", "broken-link", ""},
      {"polisen.md", "broken-link", "menade du ../../organisations/polisen.md?"},
      {"helt-annat.md", "broken-link", "kontrollera sökvägen: den räknas från anteckningen"},
      {"2025-04-09.md#beslut-2", "broken-anchor", "menade du #beslut-1?"},
      {"#p-4", "broken-anchor", "beslut heter #beslut-1, åtgärder #atgard-1, punkter #p-1"},
      {"", "broken-link", ""},
      {"www.example.se", "broken-link", "skriv https://www.example.se"},
      {"info@example.se", "broken-link", "skriv mailto: före adressen"},
      {"../../../etc/passwd", "broken-link", "lägg filen i gruppens mapp bilagor/"},
      {"../../../../../../etc/passwd", "broken-link", "lägg filen i gruppens mapp bilagor/"},
      {"../../../site/site.toml", "broken-link", "lägg filen i gruppens mapp bilagor/"},
      {"../../../minutes-hemliga/a.pdf", "broken-link", "lägg filen i gruppens mapp bilagor/"},
      {"/samverkan/finns-inte/", "broken-link", "länka till anteckningens fil, så blir adressen rätt"},
      {"javascript:alert(1)", "unsafe-url", ""},
      {"JAVA\tSCRIPT:alert(1)", "unsafe-url", ""},
      {"data:text/html;base64,x", "unsafe-url", ""},
  };
  for (auto [url, rule, hint] : cases) {
    INFO(url);
    auto result = followed(url);
    CHECK(result.found == Strings{std::string(rule) + " minutes/arbete/samverkan/2025-03-12.md:1:1"});
    if (*hint) CHECK(result.findings[0].hint.sv == hint);
    if (std::string(rule) != "broken-anchor") CHECK(result.href.empty());
    CHECK(result.copies.empty());
  }
}

TEST_CASE("an address with a control character is told of by that, not by how it begins", "[link]") {
  for (const char* url : {"https://www.example.se/\x01", "JAVA\tSCRIPT:alert(1)", "2025-04-09\x7f.md"}) {
    CAPTURE(url);
    auto result = followed(url);
    REQUIRE(result.findings.size() == 1);
    CHECK(result.findings[0].message.sv.find("styrtecken") != std::string::npos);
    CHECK(result.findings[0].message.sv.find("börjar med") == std::string::npos);
  }
  CHECK(followed("javascript:alert(1)").findings[0].message.sv.find("javascript:") != std::string::npos);
}

TEST_CASE("a link to an unpublished document says so", "[link]") {
  auto result = followed("../../utkast.md");
  CHECK(result.found == Strings{"broken-link minutes/arbete/samverkan/2025-03-12.md:1:1"});
  CHECK(result.findings[0].message.sv == "länken leder till ett dokument som inte publiceras: det står publicera: nej");
  CHECK(result.href.empty());
}

TEST_CASE("a withdrawal breaks no link: the tombstone stands there", "[link]") {
  CHECK(followed("../../borta.md#beslut-1").href == "/samverkan/borta/");
  CHECK(followed("../../borta.md#beslut-1").found.empty());
}

TEST_CASE("links to plans, initiatives, figures, questions and terms become their pages", "[link]") {
  const std::pair<const char*, const char*> cases[] = {
      {"../plan.md", "arbete/plan/"},
      {"../plan.md#halsa", "arbete/plan/#halsa"},
      {"../plan/praktik.md", "arbete/plan/praktik/"},
      {"../plan/praktik.md#lardom", "arbete/plan/praktik/#lardom"},
      {"../figures/bistand.md", "arbete/uppfoljning/bistand/"},
      {"../faq.md#ar-det-sant", "arbete/fragor/#ar-det-sant"},
      {"../../glossary.md#sfi", "ordlista/#sfi"},
      {"/samverkan/arbete/uppfoljning/", "arbete/uppfoljning/"},
      {"/samverkan/arbete/uppfoljning/bistand/bistand.csv", "arbete/uppfoljning/bistand/bistand.csv"},
  };
  for (auto [url, href] : cases) {
    INFO(url);
    auto result =
        linked_in_group({meeting_note(kMeeting).link(url), plan_note("arbete").anchor("halsa"),
                         initiative_note("arbete", "praktik").anchor("lardom"), figure_note("arbete", "bistand"),
                         questions_note("arbete").question("Är det sant?", "Nej."),
                         glossary_note().term("SFI", "Svenska för invandrare.")});
    CHECK(result.found().empty());
    CHECK(result.href(kMeeting) == "/samverkan/" + std::string(href));
  }
}

/// A figure with its values in a file, a meeting that names a file among the figures, and what comes of it.
Linked naming_figure_file(Note meeting) {
  return linked_in_group({meeting, figure_note("arbete", "bistand").data_file("Bistånd.csv").link("Bistånd.csv"),
                          figure_note("arbete", "dolt").data_file("dolt.csv").published(Publish::no)},
                         {{"minutes/arbete/figures/Bistånd.csv", "minutes/arbete/figures/dolt.csv",
                           "minutes/arbete/figures/rådata.xlsx", "minutes/arbete/figures/rådata/2024.csv",
                           "minutes/arbete/figures/diagram.png", "minutes/arbete/samverkan/bilagor/a.csv"}});
}

TEST_CASE("a figure's own file is never copied: a link to it leads to the values that may be shown", "[link]") {
  const std::string download = "/samverkan/arbete/uppfoljning/bistand/bistand.csv";
  for (const char* url : {"../figures/Bistånd.csv", "../figures/Bista\xCC\x8And.csv", "../figures/Bist%C3%A5nd.csv"}) {
    INFO(url);
    auto result = naming_figure_file(meeting_note(kMeeting).link(url));
    CHECK(result.href("arbete/figures/bistand") == download);
    CHECK(result.href(kMeeting) == download);
    for (const auto& copies : result.site.attachments) CHECK(copies.empty());
  }
  auto attached = naming_figure_file(meeting_note(kMeeting).attachment("../figures/Bistånd.csv"));
  CHECK(attached.found().empty());
  CHECK(attached.site.attachment_hrefs[attached.id(kMeeting)] == Strings{download});
  for (const auto& copies : attached.site.attachments) CHECK(copies.empty());
}

TEST_CASE("nothing that lies among the figures is copied, whatever names it", "[link]") {
  for (const char* name : {"dolt.csv", "rådata.xlsx", "rådata/2024.csv", "diagram.png"}) {
    INFO(name);
    std::string url = std::string("../figures/") + name;
    for (const Linked& result : {naming_figure_file(meeting_note(kMeeting).link(url)),
                                 naming_figure_file(meeting_note(kMeeting).link(url + "#a")),
                                 naming_figure_file(meeting_note(kMeeting).image(url)),
                                 naming_figure_file(meeting_note(kMeeting).image("../figures/Bistånd.csv"))}) {
      CHECK(result.found() == Strings{"broken-link minutes/arbete/samverkan/2025-03-12.md:1:1"});
      CHECK(result.href(kMeeting).empty());
      for (const auto& copies : result.site.attachments) CHECK(copies.empty());
    }
    auto attached = naming_figure_file(meeting_note(kMeeting).attachment(url));
    CHECK(attached.found() == Strings{"missing-attachment minutes/arbete/samverkan/2025-03-12.md:1:1"});
    for (const auto& copies : attached.site.attachments) CHECK(copies.empty());
  }
  auto beside = naming_figure_file(meeting_note(kMeeting).link("bilagor/a.csv"));
  CHECK(beside.site.attachments[beside.id(kMeeting)].size() == 1);
}

TEST_CASE("a file beside a figure's page can't take the name of its values", "[link]") {
  auto result = linked({project_note("arbete"), figure_note("arbete", "bistand").link("../bistand.csv")},
                       {{"minutes/arbete/bistand.csv"}});
  CHECK(result.href("arbete/figures/bistand") == "/samverkan/arbete/uppfoljning/bistand/bistand-2.csv");
}

TEST_CASE("files that are linked are copied beside the page, and no others", "[link]") {
  auto result = followed("bilagor/Program%202025.pdf#page=2");
  CHECK(result.href == kHere + "Program%202025.pdf#page=2");
  REQUIRE(result.copies.size() == 1);
  CHECK(result.copies[0].path == "arbete/samverkan/2025-03-12/Program 2025.pdf");
  CHECK(result.copies[0].source == "minutes/arbete/samverkan/bilagor/Program 2025.pdf");
}

TEST_CASE("files of one name, and of a page's own name, get numbers", "[link]") {
  auto note =
      meeting_note(kMeeting).attachment("a.pdf").attachment("äldre/a.pdf").link("index.html").link("bilagor/a.pdf");
  auto result = followed(note);
  CHECK(result.found.empty());
  REQUIRE(result.copies.size() == 3);
  CHECK(result.copies[0].path == "arbete/samverkan/2025-03-12/a.pdf");
  CHECK(result.copies[1].path == "arbete/samverkan/2025-03-12/a-2.pdf");
  CHECK(result.href == kHere + "index-2.html");
}

TEST_CASE("pictures of the project are copied, those of other hosts keep their address", "[link]") {
  CHECK(shown("../../logga.png").href == kHere + "logga.png");
  CHECK(shown("https://www.exempel.example/a.png").href == "https://www.exempel.example/a.png");
  CHECK(shown("../../logga2.png").findings[0].hint.sv == "menade du ../../logga.png?");
  CHECK(shown("2025-04-09.md").found == Strings{"broken-link minutes/arbete/samverkan/2025-03-12.md:1:1"});
}

TEST_CASE("attachments lie in bilagor/ or beside the note", "[link]") {
  auto hrefs = [](const std::string& file) {
    auto result =
        linked_in_group({meeting_note(kMeeting).attachment(file), page_note("om")},
                        {{"minutes/arbete/samverkan/bilagor/100 % #1.pdf", "minutes/arbete/samverkan/b.pdf"}});
    return std::pair(result.site.attachment_hrefs[result.id(kMeeting)], result.found());
  };
  CHECK(hrefs("100 % #1.pdf").first == Strings{kHere + "100%20%25%20%231.pdf"});
  CHECK(hrefs("bilagor/100 % #1.pdf").first == Strings{kHere + "100%20%25%20%231.pdf"});
  CHECK(hrefs("b.pdf").first == Strings{kHere + "b.pdf"});
  CHECK(hrefs("../../om.md").first == Strings{"/samverkan/om/"});
  CHECK(hrefs("https://a.example/b.pdf").first == Strings{"https://a.example/b.pdf"});
  CHECK(hrefs("c.pdf").first == Strings{""});
  CHECK(hrefs("c.pdf").second == Strings{"missing-attachment minutes/arbete/samverkan/2025-03-12.md:1:1"});
  CHECK(hrefs("../../../../etc/passwd").second.size() == 1);
}

TEST_CASE("links to no place are told of with the nearest of twenty thousand, each without a look at all", "[link]") {
  auto here = meeting_note(kMeeting);
  auto number = [](int i) { return std::to_string(10'000 + i); };
  for (int i = 0; i < 20'000; ++i) here.anchor("rubriken-nummer-" + number(i));
  for (int i = 0; i < 500; ++i) here.link("#rubriken-nummer-" + number(i) + "x");
  auto findings = followed(here).findings;
  REQUIRE(findings.size() == 500);
  CHECK(findings[0].hint.en == "did you mean #rubriken-nummer-10000?");
}

TEST_CASE("at the top of a host every path is the site's own", "[link]") {
  Conditions at_top;
  at_top.base_url = "https://insyn.exempelkommun.example";
  CHECK(followed("2025-04-09.md", at_top).href == "/arbete/samverkan/2025-04-09/");
  CHECK(followed("/om/", at_top).found.empty());
  CHECK(followed("/kontakt", at_top).found.size() == 1);
}

}  // namespace
}  // namespace insyn::link
