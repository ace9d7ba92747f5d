// SPDX-License-Identifier: EUPL-1.2
#include "render/sample.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>

#include "base/error.hpp"
#include "render/prose_maker.hpp"
#include "support/documents.hpp"

namespace insyn::test {

namespace {

constexpr Date kToday{2026, 4, 20};

/// Collects documents, sorts them by id, and then fills what hangs on their places.
class SiteMaker {
 public:
  SiteMaker() {
    Settings& settings = site_.settings;
    settings.title = "Samverkan i Exempelkommun";
    settings.base_url = "https://www.exempelkommun.example/samverkan/";
    settings.language = "sv";
    settings.publisher = "Exempelkommun";
    settings.contact = "samverkan@exempelkommun.example";
    settings.registry = "registrator@exempelkommun.example";
    settings.feedback_url = "https://www.exempelkommun.example/lamna-synpunkter";
    settings.license = "CC0-1.0";
    site_.today = kToday;
  }

  Site make() {
    add_project();
    add_meetings();
    add_pages();
    add_organisations();
    sort();
    add_structure();
    add_threads();
    site_.tombstones.push_back({Tombstone::Was::meeting,
                                "arbete/samverkansgruppen/2025-09-03",
                                "arbete/samverkansgruppen/2025-09-03/",
                                {2026, 1, 15},
                                "Anteckningarna gällde en annan grupp."});
    return std::move(site_);
  }

 private:
  Document& add(const std::string& id, const std::string& url_path, const std::string& title) {
    auto document = std::make_shared<Document>();
    document->id = id;
    document->url_path = url_path;
    document->path = "minutes/" + id + ".md";
    document->title = title;
    document->head = "# " + title + "\n";
    document->text_sha256 = std::string(64, 'a');
    drafts_.push_back(document);
    return *document;
  }

  Document& add_in_project(const std::string& name, const std::string& title) {
    Document& document = add("arbete/" + name, "arbete/" + name + "/", title);
    document.project = "arbete";
    return document;
  }

  void add_project() {
    Document& project = add("arbete", "arbete/", "Arbete och integration");
    project.project = "arbete";
    project.summaries[""] =
        "Kommunen, myndigheter, företag och föreningar hjälps åt så att fler kan försörja sig själva.";
    project.reference = "KS 2025/123";
    Project facts{.status = Project::Status::ongoing,
                  .municipalities = {"Exempelkommun"},
                  .start = {2025, 9, 1},
                  .end = {2027, 8, 31}};
    facts.leaders = {{"oberoende projektledare", "Utvecklingscentrum Exempel", {2025, 9, 1}, {2027, 8, 31}}};
    facts.funder = "Exempelkommun";
    facts.contact = "Projektledaren, samverkan@exempelkommun.example";
    project.as = facts;
    ProseMaker p(project);
    p.root({p.paragraph("Fler invånare ska kunna försörja sig själva. Det klarar ingen på egen hand."),
            p.heading(2, "Det här vill vi uppnå", "det-har-vill-vi-uppna"),
            p.list({p.point("Minst 80 personer ska få arbete eller börja studera."),
                    p.point("Det ska finnas mötesplatser som är öppna för alla.")})});

    Document& group = add_in_project("samverkansgruppen", "Samverkansgruppen");
    group.group = "samverkansgruppen";
    group.summaries[""] = "Samverkansgruppen är projektets motor. Här bestämmer aktörerna vad de ska göra tillsammans.";
    Group roster{.type = "collaboration-group"};
    roster.roster = {
        {.organisation = "Arbetsförmedlingen", .role = "sektionschef"},
        {.organisation = "Socialförvaltningen", .role = "enhetschef", .seats = 2},
        {.organisation = "Föreningsrådet", .role = "samordnare", .mandate = false, .deputy = "Kulturföreningen"}};
    group.as = roster;
    ProseMaker g(group);
    g.root({g.paragraph("I samverkansgruppen sitter de som kan säga ja eller nej för sin organisation.")});
  }

  Document& add_meeting(const std::string& day, const std::string& title, MeetingStatus status, Meeting meeting = {}) {
    Document& document = add_in_project("samverkansgruppen/" + day, title);
    document.group = "samverkansgruppen";
    meeting.date = *parse_iso_date(day);
    meeting.status = status;
    document.as = meeting;
    return document;
  }

  void add_meetings() {
    Meeting facts{.time = TimeSpan{{13, 0}, TimeOfDay{15, 0}}, .place = "Kommunhuset, sal Eken"};
    facts.chair = "Projektledaren";
    facts.secretary = "Kommunens utredare";
    facts.approved = {2026, 2, 23};
    facts.approver = "Projektledaren och kommunens utredare";
    facts.present = {
        {.who = "Arbetsförmedlingen", .role = "sektionschef"},
        {.who = "Socialförvaltningen", .role = "enhetschef", .count = 1, .attended = {Attended::Span::until, {"3"}}},
        {.who = "Näringslivskontoret", .name = "Namnet på sidan", .digital = true}};
    facts.absent = {{.who = "Föreningsrådet"}};
    Document& main = add_meeting("2026-02-18", "Samverkansgruppen 18 februari 2026", MeetingStatus::approved, facts);
    main.summaries[""] =
        "Gruppen startar språkpraktik på Björkgården i mars. Den svarar också på ett råd om språkstöd.";
    main.corrections = {{{2026, 3, 2}, "Fel lokal stod i punkt 2."}};
    main.aliases = {"/gamla/mote-2026-02.html", "https://www.exempelkommun.example/samverkan/gammal-adress/"};
    main.hidden_parts = 1;
    main.attachments = {{"praktikplatser.pdf", "Praktikplatser våren 2026", {}}};
    ProseMaker p(main);
    NodeId linked =
        p.add(Kind::paragraph,
              {p.text("Läs mer hos "), p.link("Arbetsförmedlingen", "../organisations/arbetsformedlingen.md"),
               p.text(" om "), p.add(Kind::strong, {p.text("praktik & stöd")}), p.text(".")});
    NodeId att =
        p.list({p.point("att börja med tolv platser"), p.point("att utse en språkstödjare på varje arbetsplats")});
    NodeId dissent = p.add(Kind::dissent, {p.paragraph("Föreningsrådet ville vänta till hösten.")});
    NodeId hidden = p.add(Kind::hidden, {}, "");
    NodeId follow = p.add(Kind::follow_up, {p.paragraph("Beslutet om en gemensam kalender – genomfört.")});
    main.marks.follow_ups.push_back({.state = Outcome::done, .text = "Beslutet om en gemensam kalender – genomfört."});
    p.root({p.item("", "Läget hos aktörerna", "p-1"), p.paragraph("Arbetsförmedlingen berättade om våren."), linked,
            p.item("", "Språkpraktik", "p-2"),
            p.statement(StatementKind::decision, "Beslut",
                        "Samverkansgruppen startar språkpraktik på Björkgården den 2 mars:", {att, dissent}),
            p.item("", "Siffror", "p-3"),
            p.table({{"Verksamhet", "Platser", ""}, {"Björkgården", "12", "öppen"}, {"Solhöjden", "8", "väntar"}}),
            hidden, p.item("", "Uppföljning", "p-4"), follow,
            p.statement(StatementKind::decision, "", "Vuxenutbildningen ordnar en kort utbildning för språkstödjare."),
            p.heading(2, "Åtgärder", "atgarder"),
            p.list({p.action("Arbetsförmedlingen", "skriva avtal med Björkgården, senast 2026-03-01", false),
                    p.action("Socialförvaltningen", "boka lokal, klart 2026-02-10", true)})});

    Meeting later{.place = "Exempelverken"};
    Document& preliminary =
        add_meeting("2026-03-18", "Samverkansgruppen 18 mars 2026", MeetingStatus::preliminary, later);
    preliminary.summaries[""] = "För få aktörer kunde komma, så gruppen gav en inriktning.";
    std::get<Meeting>(preliminary.as).quorate = false;
    ProseMaker q(preliminary);
    q.root({q.item("", "Arbetsgivardagar", "p-1"),
            q.statement(StatementKind::decision, "Beslut", "Gruppen vill ordna arbetsgivardagar i höst."),
            q.list({q.action("Arbetsförmedlingen", "skriva avtal med Björkgården, klart 2026-03-10", true)})});

    Document& cancelled = add_meeting("2026-04-15", "Samverkansgruppen 15 april 2026", MeetingStatus::cancelled);
    cancelled.summaries[""] = "Mötet i april är inställt.";
    cancelled.reason = "Lokalen är stängd.";
    add_meeting("2026-05-20", "Samverkansgruppen 20 maj 2026", MeetingStatus::planned, facts);

    Document& material = add_in_project("samverkansgruppen/underlag-sprakstod", "Underlag om språkstöd");
    material.group = "samverkansgruppen";
    material.as = Material{{2026, 2, 4}};
    ProseMaker m(material);
    m.root({m.statement(StatementKind::advice, "Råd", "Se till att varje arbetsplats har en språkstödjare."),
            m.statement(StatementKind::advice, "Råd", "Anpassa tiderna i förskolan.")});
  }

  void add_pages() {
    Document& news =
        add("arbete/news/2026-04-01-bussar", "arbete/nyheter/2026-04-01-bussar/", "Nya busstider till industriområdet");
    news.project = "arbete";
    news.summaries[""] = "Från och med maj går en tidigare buss.";
    news.as = News{{2026, 4, 1}};
    ProseMaker n(news);
    n.root({n.paragraph("Bussen går klockan 05.25.")});

    Document& page = add("om", "om/", "Om samverkan");
    page.as = Page{true};
    ProseMaker p(page);
    p.root({p.paragraph("En sida om samverkan."), p.heading(2, "Innehåll", "innehall")});
  }

  void add_organisations() {
    for (const auto& [slug, title] :
         {std::pair("arbetsformedlingen", "Arbetsförmedlingen"), std::pair("foreningsradet", "Föreningsrådet"),
          std::pair("socialforvaltningen", "Socialförvaltningen")}) {
      Document& document = add(std::string("organisations/") + slug, std::string("aktorer/") + slug + "/", title);
      document.as = Organisation{.type = "state-agency",
                                 .web = "https://www.exempelkommun.example/",
                                 .contact = "Receptionen, info@exempelkommun.example"};
    }
  }

  void sort() {
    std::sort(drafts_.begin(), drafts_.end(), [](const auto& a, const auto& b) { return a->id < b->id; });
    site_.documents.assign(drafts_.begin(), drafts_.end());
    auto count = site_.documents.size();
    site_.hrefs.resize(count);
    site_.meeting_facts.resize(count);
    site_.attachments.resize(count);
    site_.attachment_hrefs.resize(count);
  }

  DocId id(const std::string& name) const {
    DocId found = site_.find(name);
    INSYN_EXPECTS(found != kNoDocument);
    return found;
  }

  DocId meeting(const std::string& day) const { return id("arbete/samverkansgruppen/" + day); }

  void add_structure() {
    DocId february = meeting("2026-02-18"), march = meeting("2026-03-18"), april = meeting("2026-04-15"),
          may = meeting("2026-05-20");
    DocId material = id("arbete/samverkansgruppen/underlag-sprakstod");
    site_.groups = {{id("arbete/samverkansgruppen"), 0, {february, march, april, may}, {material}}};
    site_.projects = {{id("arbete"), {0}, {}, {id("arbete/news/2026-04-01-bussar")}}};
    site_.pages = {id("om")};
    DocId agency = id("organisations/arbetsformedlingen"), welfare = id("organisations/socialforvaltningen");
    site_.organisations = {{agency, {0}, {february, march}, {february, march}, {0}},
                           {id("organisations/foreningsradet"), {0}, {february}, {}, {}},
                           {welfare, {0}, {february}, {february}, {1}}};
    for (DocId one : {february, march, april, may}) site_.meeting_facts[one].status = site_.doc(one).meeting()->status;
    MeetingFacts& facts = site_.meeting_facts[february];
    facts.quorum = {13, 7, 9, true};
    facts.present = {{agency, "", 0}, {welfare, "", 1}, {kNoDocument, "Näringslivskontoret", 2, false}};
    facts.absent = {{id("organisations/foreningsradet"), "", 0}};
    facts.next = march;
    site_.meeting_facts[march].previous = february;
    site_.meeting_facts[march].quorum = {13, 7, 6, false};
    site_.hrefs[february] = {"/samverkan/aktorer/arbetsformedlingen/"};
    site_.attachments[february] = {{"arbete/samverkansgruppen/2026-02-18/praktikplatser.pdf", "minutes/x.pdf", 123456}};
    site_.attachment_hrefs[february] = {"/samverkan/arbete/samverkansgruppen/2026-02-18/praktikplatser.pdf"};
  }

  void add_threads() {
    DocId february = meeting("2026-02-18"), march = meeting("2026-03-18"),
          material = id("arbete/samverkansgruppen/underlag-sprakstod");
    support::make_room_for_parts(site_);
    auto add = [&](PartRef statement, StatementKind kind, Date date) -> Thread& {
      site_.thread_of.set(statement, static_cast<std::uint32_t>(site_.threads.size()));
      site_.threads.push_back({.statement = statement, .kind = kind, .date = date});
      return site_.threads.back();
    };
    add({material, 0}, StatementKind::advice, {2026, 2, 4}).answered_by = {2};
    add({material, 1}, StatementKind::advice, {2026, 2, 4});
    Thread& first = add({february, 0}, StatementKind::decision, {2026, 2, 18});
    first.quorum = {13, 7, 9, true};
    first.answers = {0};
    first.history = {{{2026, 3, 18}, Outcome::ongoing, "Sju platser används.", {march, 0}}};
    first.state = Outcome::ongoing;
    add({february, 1}, StatementKind::decision, {2026, 2, 18}).quorum = {13, 7, 8, true};
    add({march, 0}, StatementKind::direction, {2026, 3, 18});
    site_.actions = {{.mentions = {{february, 0}, {march, 0}},
                      .owner = id("organisations/arbetsformedlingen"),
                      .owner_shown = "Arbetsförmedlingen",
                      .due = Date{2026, 3, 1},
                      .completed = Date{2026, 3, 10},
                      .done = true},
                     {.mentions = {{february, 1}}, .owner_shown = "Socialförvaltningen", .due = Date{2026, 3, 1}}};
    site_.chain_of.set({february, 0}, 0);
    site_.chain_of.set({march, 0}, 0);
    site_.chain_of.set({february, 1}, 1);
  }

  Site site_{};
  std::vector<std::shared_ptr<Document>> drafts_{};
};

}  // namespace

Site sample_site() { return SiteMaker().make(); }

std::shared_ptr<const render::Theme> built_in_theme(const Site& site) {
  Findings findings;
  auto theme = render::load_theme({}, site.settings, findings);
  for (const Finding& finding : findings)
    fmt::print(stderr, "{}:{} {}\n", finding.file, finding.at.line, finding.message.en);
  INSYN_EXPECTS(findings.empty());
  return theme;
}

std::string page_at(const Site& site, const std::string& path) {
  auto theme = built_in_theme(site);
  for (const auto& sheet : render::sheets(site, *theme))
    if (sheet.path == path) return sheet.make();
  return "";
}

}  // namespace insyn::test
