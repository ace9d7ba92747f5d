// SPDX-License-Identifier: EUPL-1.2
#include "render/privacy.hpp"

#include <algorithm>

#include "render/old_names.hpp"
#include "render/sample.hpp"
#include "support/catch.hpp"
#include "support/documents.hpp"

using namespace insyn;
using support::day;

namespace {

const std::string kFebruary = "arbete/samverkansgruppen/2026-02-18/";

const std::string kName = "Förnamn Efternamn";

/// February's meeting, with the name of a guest wherever an author can write it, and what others tell of that meeting.
Site site_with_names() {
  Site site = test::sample_site();
  site.settings.privacy.names_months = 3;
  site.settings.languages = {"en"};
  DocId id = site.find(kFebruary.substr(0, kFebruary.size() - 1));
  auto& document = const_cast<Document&>(site.doc(id));
  auto& meeting = std::get<Meeting>(document.as);
  auto add = [](std::string& text) { text += " Sagt av " + kName + ", och " + kName + "s kollega."; };
  meeting.guests = {{.who = "Exempelverken", .role = "rådgivare", .name = kName}};
  meeting.chair = kName;
  site.meeting_facts[id].guests = {{.words = "Exempelverken"}};
  for (std::string* text : {&document.title, &document.reviewed_by, &meeting.place, &meeting.time_words}) add(*text);
  document.summaries = {{"", "Kort"}, {"en", "In short"}, {"ar", "نص"}};
  for (auto& [language, text] : document.summaries) add(text);
  document.corrections = {{{2026, 3, 2}, "Fel i punkt 2.", "Stod", "Står"}};
  for (std::string* text :
       {&document.corrections[0].what, &document.corrections[0].before, &document.corrections[0].after})
    add(*text);
  for (AttachmentRef& attachment : document.attachments) add(attachment.title);
  for (Heading& heading : document.prose.headings) add(heading.text);
  for (Item& item : document.marks.items) add(item.title);
  for (FollowUp& follow_up : document.marks.follow_ups) add(follow_up.text);
  for (Statement& statement : document.marks.statements) add(statement.text), add(statement.dissent);
  for (Action& action : document.marks.actions) add(action.text), add(action.owner);
  for (Node& node : document.prose.nodes)
    if (node.kind == Kind::text) {
      std::string text(document.prose.literal(node));
      add(text);
      node.text_from = static_cast<std::uint32_t>(document.prose.text.size());
      node.text_size = static_cast<std::uint32_t>(text.size());
      document.prose.text += text;
    }
  for (Thread& thread : site.threads) {
    thread.history.push_back({{2026, 2, 18}, Outcome::done, "Det är gjort.", {id, 0}});
    add(thread.history.back().text);
  }
  for (ActionChain& chain : site.actions)
    if (chain.origin().document == id) add(chain.owner_shown);
  return site;
}

/// The same meeting in English, whose own front matter names nobody.
void add_translation(Site& site) {
  DocId original = site.find(kFebruary.substr(0, kFebruary.size() - 1));
  auto copy = std::make_shared<Document>(site.doc(original));
  copy->id += "-en", copy->url_path = copy->id + "/", copy->language = "en";
  auto& meeting = std::get<Meeting>(copy->as);
  meeting.guests.clear(), meeting.chair.clear();
  auto id = static_cast<DocId>(site.documents.size());
  site.documents.push_back(std::move(copy));
  site.meeting_facts.push_back(site.meeting_facts[original]);
  site.hrefs.push_back(site.hrefs[original]);
  site.attachments.emplace_back();
  site.attachment_hrefs.emplace_back();
  site.translations = {{.document = id, .original = original, .language = "en"}};
  site.translation_of[id] = 0;
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("the day itself is within, the day after is past", "[render]") {
  CHECK(!render::is_past(day("2026-02-18"), 3, day("2026-05-18")));
  CHECK(render::is_past(day("2026-02-18"), 3, day("2026-05-19")));
  CHECK(!render::is_past(day("2025-11-30"), 3, day("2026-02-28")));
  CHECK(render::is_past(day("2025-11-30"), 3, day("2026-03-01")));
  CHECK(!render::is_past(day("2023-12-31"), 2, day("2024-02-29")));
  CHECK(!render::is_past(day("2025-12-31"), 12, day("2026-12-31")));
  CHECK(render::is_past(day("2026-02-18"), 0, day("2026-02-19")));
  CHECK(!render::is_past(day("2026-02-18"), std::nullopt, day("2030-01-01")));
  CHECK(!render::is_past({}, 1, day("2030-01-01")));
}

TEST_CASE("roles and organisations are no names; in doubt it is a name", "[render]") {
  Site site = test::sample_site();
  for (const char* role : {"Projektledaren", "Kommunens utredare", "kommunens utredare",
                           "Projektledaren och kommunens "
                           "utredare",
                           "Biträdande rektorn", "Sektionschefen, Arbetsförmedlingen", "Arbetsförmedlingen", ""})
    CHECK_FALSE(render::may_name_a_person(site, role));
  for (const char* name : {"Förnamn", "Förnamn Efternamn", "Förnamn, utredare", "Projektledaren Förnamn Efternamn",
                           "Förnamn, Arbetsförmedlingen", "förnamn efternamn"})
    CHECK(render::may_name_a_person(site, name));
}

TEST_CASE("only whole names are taken away", "[render]") {
  CHECK(render::without_names("Ek och Eken, Björkek, Ek.", {"Ek"}, "[namn]") == "[namn] och Eken, Björkek, [namn].");
  CHECK(render::without_names("Ek", {}, "[namn]") == "Ek");
  CHECK(render::without_names("Eks son", {"Ek"}, "[namn]") == "[namn]s son");
}

TEST_CASE("names leave a meeting's page when it is too old, and not a day before", "[render]") {
  Site site = test::sample_site();
  site.settings.privacy.names_months = 3;
  auto& document = const_cast<Document&>(site.doc(site.find(kFebruary.substr(0, kFebruary.size() - 1))));
  std::get<Meeting>(document.as).secretary = "Förnamn Efternamn";
  document.marks.statements[0].text += " Namnet på sidan ansvarar.";
  site.today = day("2026-05-18");
  auto young = test::page_at(site, kFebruary + "index.html");
  CHECK(has(young, "Namnet på sidan"));
  CHECK(has(young, "Förnamn Efternamn"));
  site.today = day("2026-05-19");
  auto old = test::page_at(site, kFebruary + "index.html");
  CHECK(!has(old, "Namnet på sidan"));
  CHECK(!has(old, "Förnamn Efternamn"));
  CHECK(has(old, "Näringslivskontoret"));
  CHECK(has(old, "Projektledaren"));
}

TEST_CASE("a name that has had its time stands in no file of the site", "[render]") {
  Site site = site_with_names();
  add_translation(site);
  auto theme = test::built_in_theme(site);
  auto files_with_name = [&] {
    std::vector<std::string> paths;
    for (const render::Sheet& sheet : render::sheets(site, *theme)) {
      bool is_text_itself = sheet.path.ends_with("index.md");  // its hash is the page's, on whatever day
      if (!is_text_itself && has(sheet.make(), kName)) paths.push_back(sheet.path);
    }
    return paths;
  };
  site.today = day("2026-05-18");
  auto young = files_with_name();
  for (const char* path : {"index.html", "kalender.ics", "feed.xml", "data/meetings.json", "data/meetings.csv",
                           "oppenhet/index.html", "beslut/2026/index.html", "atgarder/index.html"})
    CHECK(std::find(young.begin(), young.end(), path) != young.end());
  site.today = day("2026-05-19");
  CHECK(files_with_name() == std::vector<std::string>{});
  auto old = test::page_at(site, kFebruary + "index.html");
  CHECK(has(old, "Sagt av [namn], och [namn]s kollega."));
  CHECK_FALSE(has(old, "[[namn]]"));
  CHECK(has(test::page_at(site, kFebruary.substr(0, kFebruary.size() - 1) + "-en/index.html"), "Sagt av [name]"));
}

TEST_CASE("a site without names to hide is shown as it is", "[render]") {
  Site site = site_with_names();
  auto theme = test::built_in_theme(site);
  site.today = day("2026-05-18");
  CHECK_FALSE(render::without_old_names(site, *theme).has_value());
  site.today = day("2026-05-19");
  site.settings.privacy.names_months.reset();
  CHECK_FALSE(render::without_old_names(site, *theme).has_value());
}

TEST_CASE("old meetings leave the search engines and the site map", "[render]") {
  Site site = test::sample_site();
  site.settings.privacy.noindex_months = 3;
  const std::string address = "<loc>https://www.exempelkommun.example/samverkan/" + kFebruary + "</loc>";
  const char* const noindex = "<meta name=\"robots\" content=\"noindex\">";
  site.today = day("2026-05-18");
  CHECK(has(test::page_at(site, "sitemap.xml"), address));
  CHECK(!has(test::page_at(site, kFebruary + "index.html"), noindex));
  site.today = day("2026-05-19");
  CHECK(!has(test::page_at(site, "sitemap.xml"), address));
  CHECK(has(test::page_at(site, kFebruary + "index.html"), noindex));
  CHECK(!has(test::page_at(site, "arbete/samverkansgruppen/2026-03-18/index.html"), noindex));
}
