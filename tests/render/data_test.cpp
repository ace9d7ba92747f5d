// SPDX-License-Identifier: EUPL-1.2
#include "render/data.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "support/catch.hpp"
#include "support/documents.hpp"
#include "xml.hpp"

using namespace insyn;
using nlohmann::json;

namespace {

/// A document of `kind` with its id as its path.
template <typename Kind>
Document document(const std::string& id, const std::string& title, Kind kind) {
  Document d;
  d.id = id;
  d.path = "minutes/" + id + ".md";
  d.url_path = id + "/";
  d.title = title;
  d.head = "# " + title + "\n";
  d.text_sha256 = std::string(64, 'a');
  d.as = std::move(kind);
  return d;
}

Statement statement(StatementKind kind, const std::string& anchor, const std::string& text, int item) {
  Statement s;
  s.kind = kind;
  s.anchor = anchor;
  s.text = text;
  s.item = item;
  return s;
}

Action action(const std::string& anchor, const std::string& text) {
  Action a;
  a.anchor = anchor;
  a.text = text;
  return a;
}

Document first_meeting() {
  Document d = document("arbete/grupp/2025-03-12", "Möte <ett> & två", Meeting{});
  d.project = "arbete";
  d.group = "grupp";
  d.summaries["sv"] = "Korta ord.";
  d.corrections = {{{2025, 4, 2}, "Fel datum i punkt 1"}};
  auto& meeting = std::get<Meeting>(d.as);
  meeting.date = {2025, 3, 12};
  meeting.time = TimeSpan{{13, 0}, TimeOfDay{15, 0}};
  meeting.approved = {2025, 3, 20};
  d.marks.items = {{"1", "Språkpraktik", "p-1"}, {"2", "Övrigt", "p-2"}};
  d.marks.statements = {statement(StatementKind::decision, "beslut-1", "Gruppen beslutar \"så\".", 0),
                        statement(StatementKind::direction, "inriktning-1", "En väg.", 1),
                        statement(StatementKind::advice, "rad-1", "Gör mer.", kNoItem)};
  d.marks.actions = {action("atgard-1", "Boka lokal")};
  return d;
}

Document second_meeting() {
  Document d = document("arbete/grupp/2025-05-14", "Möte i maj", Meeting{});
  d.project = "arbete";
  d.group = "grupp";
  d.language = "en";
  std::get<Meeting>(d.as).date = {2025, 5, 14};
  d.marks.actions = {action("atgard-1", "Boka större lokal")};
  return d;
}

/// A site of two meetings, a piece of news and two organisations, put together by hand.
Site small_site() {
  Site site;
  site.settings.title = "Samverkan & mer";
  site.settings.base_url = "https://www.exempelkommun.example/samverkan";
  site.settings.language = "sv";
  site.settings.publisher = "Exempelkommun";
  site.today = {2025, 6, 1};
  auto news = document("arbete/news/2025-02-01-start", "Nu börjar det", News{{2025, 2, 1}});
  news.project = "arbete";
  auto group = document("arbete/grupp", "Samverkansgruppen", Group{});
  group.project = "arbete", group.group = "grupp", group.reference = "KS 2025/17";
  auto project = document("arbete", "Arbete", Project{});
  project.project = "arbete";
  Organisation police;
  police.type = "state-agency";
  for (auto& d : {project, group, first_meeting(), second_meeting(), news,
                  document("organisations/foretag", "Företag", Organisation{}),
                  document("organisations/polisen", "Polisen", police)})
    site.documents.push_back(std::make_shared<const Document>(d));
  site.hrefs.resize(7), site.meeting_facts.resize(7), site.attachments.resize(7);
  site.attachments[2] = {
      {"arbete/grupp/2025-03-12/karta över ån.pdf", "minutes/arbete/grupp/bilagor/karta över ån.pdf"}};
  site.meeting_facts[2] = {
      MeetingStatus::approved, {3, 2, 2, true}, {{6, "", 0}, {kNoDocument, "Förnamn", 1}}, {{5, "", 0}}, {}};
  site.meeting_facts[3].status = MeetingStatus::preliminary;
  site.projects = {{0, {0}, {}, {4}}};
  site.groups = {{1, 0, {2, 3}, {}}};
  site.organisations = {{5, {0}, {2, 3}, {}, {}}, {6, {0}, {2, 3}, {2}, {0}}};
  support::make_room_for_parts(site);
  site.threads.resize(3);
  for (std::uint32_t i = 0; i < 3; ++i) {
    site.threads[i].statement = {2, i};
    site.threads[i].kind = site.doc(2).marks.statements[i].kind;
    site.threads[i].date = {2025, 3, 12};
    site.thread_of.set({2, i}, i);
  }
  site.threads[0].quorum = {3, 2, 2, true};
  site.threads[0].history = {{{2025, 5, 14}, Outcome::not_started, "Inte än.", {3, 0}}};
  site.threads[0].state = Outcome::not_started;
  site.threads[0].answers = {2};
  site.threads[2].answered_by = {0};
  site.actions = {{{{2, 0}, {3, 0}}, 6, "Polisen", {}, Date{2025, 6, 30}, {}, "", false}};
  for (DocId meeting : {2U, 3U}) site.chain_of.set({meeting, 0}, 0);
  site.tombstones = {
      {Tombstone::Was::meeting, "arbete/grupp/2025-01-15", "arbete/grupp/2025-01-15/", {2025, 4, 1}, "fel"},
      {Tombstone::Was::other, "arbete/news/2025-01-01-x", "arbete/nyheter/x/", {}, ""},
      {Tombstone::Was::organisation, "organisations/borta", "aktorer/borta/", {}, ""}};
  return site;
}

/// The files that data_sheets() makes of a site, by path.
struct Made {
  explicit Made(Site of, const std::vector<std::string>& pages = {"index.html"}) : site(std::move(of)) {
    Findings findings;
    theme = render::load_theme({}, site.settings, findings);
    auto shared = std::make_shared<const render::Shared>(site, *theme);
    for (const auto& sheet : render::data_sheets(shared, pages)) files[sheet.path] = sheet.make();
  }
  [[nodiscard]] json items(const std::string& path) const {
    auto parsed = json::parse(files.at(path));
    CHECK(parsed["schema"] == "insyn/1");
    return parsed["items"];
  }

  Site site;
  std::shared_ptr<const render::Theme> theme{};
  std::map<std::string, std::string> files{};
};

const std::string kBase = "https://www.exempelkommun.example/samverkan/";

std::vector<std::string> keys(const json& item) {
  std::vector<std::string> keys;
  for (const auto& [key, value] : item.items()) keys.push_back(key);
  return keys;
}

}  // namespace

TEST_CASE("meetings stand in the data as the contract says", "[render]") {
  auto items = Made(small_site()).items("data/meetings.json");
  REQUIRE(items.size() == 3);
  const auto& one = items[0];
  CHECK(keys(one) == std::vector<std::string>{"absent",    "actions",   "approved", "attachments", "corrections",
                                              "date",      "decisions", "id",       "items",       "language",
                                              "modified",  "place",     "present",  "published",   "quorum",
                                              "reference", "status",    "summary",  "textSha256",  "time",
                                              "title",     "url"});
  CHECK(one["id"] == "arbete/grupp/2025-03-12");
  CHECK(one["url"] == kBase + "arbete/grupp/2025-03-12/");
  CHECK(one["title"] == "Möte <ett> & två");
  CHECK(one["modified"] == "2025-04-02");
  CHECK(one["date"] == "2025-03-12");
  CHECK(one["time"] == "13:00/15:00");
  CHECK(one["place"].is_null());
  CHECK(one["status"] == "approved");
  CHECK(one["summary"] == "Korta ord.");
  CHECK(one["reference"] == "KS 2025/17");
  CHECK(one["language"] == "sv");
  CHECK(one["approved"] == "2025-03-20");
  CHECK(one["published"].is_null());
  CHECK(one["corrections"] ==
        json::parse(R"([{"date":"2025-04-02","what":"Fel datum i punkt 1","before":null,"after":null}])"));
  CHECK(one["present"] == json{"organisations/polisen"});
  CHECK(one["absent"] == json{"organisations/foretag"});
  CHECK(one["quorum"] == json::parse(R"({"required":2,"present":2,"met":true})"));
  CHECK(one["items"] == json{"arbete/grupp/2025-03-12#p-1", "arbete/grupp/2025-03-12#p-2"});
  CHECK(one["decisions"] == json{"arbete/grupp/2025-03-12#beslut-1"});
  CHECK(one["actions"] == json{"arbete/grupp/2025-03-12#atgard-1"});
  CHECK(one["attachments"] == json{kBase + "arbete/grupp/2025-03-12/karta%20%C3%B6ver%20%C3%A5n.pdf"});
  CHECK(items[1]["quorum"] == json::parse(R"({"required":null,"present":null,"met":null})"));
  CHECK(items[1]["language"] == "en");
  CHECK(items[1]["actions"] == json{"arbete/grupp/2025-03-12#atgard-1"});  // one thing to do, known by its origin
}

TEST_CASE("what was withdrawn is said to be deleted, without its title", "[render]") {
  Made made(small_site());
  CHECK(made.items("data/meetings.json")[2] == json{{"id", "arbete/grupp/2025-01-15"},
                                                    {"url", kBase + "arbete/grupp/2025-01-15/"},
                                                    {"title", nullptr},
                                                    {"modified", "2025-04-01"},
                                                    {"deleted", true}});
  auto organisations = made.items("data/organisations.json");
  REQUIRE(organisations.size() == 3);
  CHECK(organisations[2]["id"] == "organisations/borta");
  CHECK(organisations[2]["deleted"] == true);
}

TEST_CASE("a decision stands with what became of it, a direction is none", "[render]") {
  auto items = Made(small_site()).items("data/decisions.json");
  REQUIRE(items.size() == 1);
  CHECK(items[0] == json::parse(R"({
    "id": "arbete/grupp/2025-03-12#beslut-1",
    "url": "https://www.exempelkommun.example/samverkan/arbete/grupp/2025-03-12/#beslut-1",
    "title": "Språkpraktik", "modified": "2025-05-14", "meeting": "arbete/grupp/2025-03-12",
    "item": "arbete/grupp/2025-03-12#p-1", "date": "2025-03-12", "text": "Gruppen beslutar \"så\".", "quorate": true,
    "state": "not-started",
    "history": [{"date": "2025-05-14", "state": "not-started", "text": "Inte än.", "meeting": "arbete/grupp/2025-05-14"}],
    "answers": ["arbete/grupp/2025-03-12#rad-1"], "initiatives": []})"));
}

TEST_CASE("advice names its answer, an action its first and last mention", "[render]") {
  Made made(small_site());
  CHECK(made.items("data/advice.json") == json::parse(R"([{
    "id": "arbete/grupp/2025-03-12#rad-1",
    "url": "https://www.exempelkommun.example/samverkan/arbete/grupp/2025-03-12/#rad-1",
    "title": "Möte <ett> & två", "modified": "2025-04-02", "meeting": "arbete/grupp/2025-03-12", "date": "2025-03-12",
    "text": "Gör mer.", "answered": true, "answer": "arbete/grupp/2025-03-12#beslut-1", "state": null}])"));
  CHECK(made.items("data/actions.json") == json::parse(R"([{
    "id": "arbete/grupp/2025-03-12#atgard-1",
    "url": "https://www.exempelkommun.example/samverkan/arbete/grupp/2025-03-12/#atgard-1",
    "title": "Boka större lokal", "modified": "2025-05-14", "meeting": "arbete/grupp/2025-03-12",
    "owner": "organisations/polisen", "ownerRole": null, "text": "Boka större lokal", "due": "2025-06-30", "done": false, "completed": null,
    "origin": "arbete/grupp/2025-03-12#atgard-1", "latest": "arbete/grupp/2025-05-14#atgard-1"}])"));
}

TEST_CASE("an organisation counts its meetings", "[render]") {
  auto items = Made(small_site()).items("data/organisations.json");
  CHECK(items[1] == json::parse(R"({
    "id": "organisations/polisen", "url": "https://www.exempelkommun.example/samverkan/organisations/polisen/",
    "title": "Polisen", "modified": null, "kind": "state-agency", "contact": null,
    "meetings": {"called": 2, "present": 1}, "actions": ["arbete/grupp/2025-03-12#atgard-1"], "initiatives": []})"));
}

TEST_CASE("no person's name is in what programs read", "[render]") {
  auto site = small_site();
  site.actions[0].owner = kNoDocument;
  site.actions[0].owner_shown = "Förnamn Efternamn";
  Made made(std::move(site));
  for (const auto& [path, bytes] : made.files) {
    CAPTURE(path);
    CHECK(bytes.find("rnamn") == std::string::npos);
  }
  CHECK(made.items("data/actions.json")[0]["owner"].is_null());
}

TEST_CASE("feeds hold the newest, latest first, by the documents' own dates", "[render]") {
  Made made(small_site());
  const auto& feed = made.files.at("feed.xml");
  CHECK(test::xml_trouble(feed) == "");
  CHECK(feed.find("<id>" + kBase + "feed.xml</id>") != std::string::npos);
  CHECK(feed.find("rel=\"self\" type=\"application/atom+xml\" href=\"" + kBase + "feed.xml\"") != std::string::npos);
  CHECK(feed.find("<name>Exempelkommun</name>") != std::string::npos);
  CHECK(feed.find("<title>Samverkan &amp; mer</title>") != std::string::npos);
  CHECK(feed.find("<title>Samverkansgruppen: Möte &lt;ett&gt; &amp; två</title>") != std::string::npos);
  CHECK(feed.find("<summary>Korta ord.</summary>") != std::string::npos);
  auto may = feed.find("2025-05-14T12:00:00Z</updated>\n<summary>"), april = feed.find("2025-04-02T12:00:00Z");
  CHECK(may == std::string::npos);  // the newest has no summary
  CHECK(feed.find("<updated>2025-05-14T12:00:00Z</updated>") < april);
  CHECK(april < feed.find("2025-02-01T12:00:00Z"));
  CHECK(made.files.contains("arbete/grupp/feed.xml"));
  CHECK(made.files.at("organisations/polisen/feed.xml").find("2025-03-12/</id>") != std::string::npos);
  const auto& decisions = made.files.at("beslut/feed.xml");
  CHECK(test::xml_trouble(decisions) == "");
  CHECK(decisions.find("<title>Samverkansgruppen: Språkpraktik</title>") != std::string::npos);
  CHECK(decisions.find("<id>" + kBase + "arbete/grupp/2025-03-12/#beslut-1</id>") != std::string::npos);
}

TEST_CASE("a feed has fifty entries at most, and none at least", "[render]") {
  Site empty;
  empty.settings = small_site().settings;
  Made nothing(empty);
  CHECK(test::xml_trouble(nothing.files.at("feed.xml")) == "");
  CHECK(nothing.files.at("feed.xml").find("<entry>") == std::string::npos);
  Site site = empty;
  for (int i = 0; i < 60; ++i)
    site.documents.push_back(std::make_shared<const Document>(
        document(fmt::format("p/news/{}", i + 10), "Nyhet", News{Date{2025, 1, 1}.plus_days(i)})));
  site.hrefs.resize(60), site.meeting_facts.resize(60), site.attachments.resize(60);
  const auto feed = Made(site).files.at("feed.xml");
  std::size_t entries = 0;
  for (auto at = feed.find("<entry>"); at != std::string::npos; at = feed.find("<entry>", at + 1)) ++entries;
  CHECK(entries == 50);
  CHECK(feed.find("p/news/69/") < feed.find("p/news/68/"));
  CHECK(feed.find("p/news/19/") == std::string::npos);
}

TEST_CASE("a title that names its group is not given it again", "[render]") {
  auto site = small_site();
  auto meeting = first_meeting();
  meeting.title = "Samverkansgruppen 12 mars 2025";
  site.documents[2] = std::make_shared<const Document>(meeting);
  CHECK(Made(site).files.at("feed.xml").find("<title>Samverkansgruppen 12 mars 2025</title>") != std::string::npos);
}

TEST_CASE("a planned meeting is no news, a cancelled one is", "[render]") {
  auto site = small_site();
  site.meeting_facts[2].status = MeetingStatus::planned;
  site.meeting_facts[3].status = MeetingStatus::cancelled;
  const auto feed = Made(site).files.at("feed.xml");
  CHECK(feed.find("2025-03-12/</id>") == std::string::npos);
  CHECK(feed.find("2025-05-14/</id>") != std::string::npos);
}

TEST_CASE("the sitemap names the pages, with the day of those that have one", "[render]") {
  Made made(small_site(), {"index.html", "arbete/grupp/2025-03-12/index.html", "beslut/index.html"});
  CHECK(made.files.at("sitemap.xml") ==
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
        "<url><loc>" +
            kBase +
            "</loc></url>\n"
            "<url><loc>" +
            kBase +
            "arbete/grupp/2025-03-12/</loc><lastmod>2025-04-02</lastmod></url>\n"
            "<url><loc>" +
            kBase + "beslut/</loc></url>\n</urlset>\n");
  CHECK(made.files.at("robots.txt") == "User-agent: *\nDisallow:\n\nSitemap: " + kBase + "sitemap.xml\n");
}

TEST_CASE("a day that is to come is not when a page was changed", "[render]") {
  auto site = small_site();
  site.today = {2025, 3, 1};
  CHECK(Made(site, {"arbete/grupp/2025-05-14/index.html"}).files.at("sitemap.xml").find("lastmod") ==
        std::string::npos);
}

TEST_CASE("above fifty thousand pages the sitemap is an index", "[render]") {
  std::vector<std::string> pages;
  for (int i = 0; i < 50'001; ++i) pages.push_back(fmt::format("p/{}/index.html", i));
  Made made(small_site(), pages);
  CHECK(test::xml_trouble(made.files.at("sitemap.xml")) == "");
  CHECK(made.files.at("sitemap.xml").find("<loc>" + kBase + "sitemap-2.xml</loc>") != std::string::npos);
  CHECK(test::xml_trouble(made.files.at("sitemap-1.xml")) == "");
  auto count = [](const std::string& text) { return std::count(text.begin(), text.end(), '\n'); };
  CHECK(count(made.files.at("sitemap-1.xml")) == 50'000 + 3);
  CHECK(count(made.files.at("sitemap-2.xml")) == 1 + 3);
}

TEST_CASE("what an author writes breaks neither JSON nor XML", "[render]") {
  auto site = small_site();
  auto nasty = first_meeting();
  nasty.title = std::string("</script><!-- \x01\x0B\x7F \"'&\\ ]]> \uFFFE \u2028 \n\t") + '\0' + "slut";
  nasty.summaries["sv"] = nasty.title;
  nasty.marks.statements[0].text = nasty.title;
  nasty.marks.items[0].title = nasty.title;
  site.documents[2] = std::make_shared<const Document>(nasty);
  Made made(std::move(site));
  CHECK(made.items("data/meetings.json")[0]["title"] == nasty.title);
  CHECK(made.items("data/decisions.json")[0]["text"] == nasty.title);
  CHECK(made.files.at("data/meetings.json").find("</script") == std::string::npos);
  for (auto path : {"feed.xml", "beslut/feed.xml", "arbete/grupp/feed.xml"})
    CHECK(test::xml_trouble(made.files.at(path)) == "");
}

TEST_CASE("the same site gives the same data", "[render]") {
  CHECK(Made(small_site()).files == Made(small_site()).files);
}
