// SPDX-License-Identifier: EUPL-1.2
#include "render/prose_maker.hpp"
#include "render/sample.hpp"
#include "support/catch.hpp"

using namespace insyn;

namespace {

Site site_with_channels() {
  Site site = test::sample_site();
  site.settings.channels = {{.name = "facebook", .type = "facebook"}, {.name = "webbplats", .type = "wordpress"}};
  return site;
}

Document& edit(Site& site, const std::string& id) { return const_cast<Document&>(site.doc(site.find(id))); }

const Post* find(const Posts& posts, const std::string& item, const std::string& channel) {
  for (const Post& post : posts)
    if (post.item == item && post.channel == channel) return &post;
  return nullptr;
}

const char* const kFebruary = "arbete/samverkansgruppen/2026-02-18";

}  // namespace

TEST_CASE("notes are posted with title, date, summary, decisions and link", "[render]") {
  Site site = site_with_channels();
  auto posts = render::posts(site, *test::built_in_theme(site));
  const Post* post = find(posts, kFebruary, "webbplats");
  REQUIRE(post != nullptr);
  CHECK(post->title == "Samverkansgruppen 18 februari 2026");
  CHECK(post->link == "https://www.exempelkommun.example/samverkan/arbete/samverkansgruppen/2026-02-18/");
  CHECK(post->text_sha256 == std::string(64, 'a'));
  CHECK(post->date == Date{2026, 2, 18});
  CHECK(post->blocked.empty());
  CHECK(post->body ==
        "<p><strong>18\u00a0februari 2026</strong></p>\n"
        "<p>Gruppen startar språkpraktik på Björkgården i mars. Den svarar också på ett råd om språkstöd.</p>\n"
        "<p>Det här beslutades:</p>\n<ul>\n"
        "<li>Samverkansgruppen startar språkpraktik på Björkgården den 2 mars:</li>\n"
        "<li>Vuxenutbildningen ordnar en kort utbildning för språkstödjare.</li>\n</ul>\n"
        "<p><a href=\"https://www.exempelkommun.example/samverkan/arbete/samverkansgruppen/2026-02-18/\">Läs "
        "anteckningarna</a></p>");
  const Post* plain = find(posts, kFebruary, "facebook");
  REQUIRE(plain != nullptr);
  CHECK(plain->body.ends_with(": " + plain->link));
  CHECK(plain->body.find('<') == std::string::npos);
}

TEST_CASE("a post never tells who was there", "[render]") {
  Site site = site_with_channels();
  for (const Post& post : render::posts(site, *test::built_in_theme(site))) {
    CHECK(post.body.find("Namnet på sidan") == std::string::npos);
    CHECK(post.body.find("Föreningsrådet") == std::string::npos);
  }
}

TEST_CASE("material and meetings to come are not posted; a cancellation is, with its reason", "[render]") {
  Site site = site_with_channels();
  auto posts = render::posts(site, *test::built_in_theme(site));
  CHECK(find(posts, "arbete/samverkansgruppen/underlag-sprakstod", "facebook") == nullptr);
  CHECK(find(posts, "arbete/samverkansgruppen/2026-05-20", "facebook") == nullptr);
  CHECK(find(posts, "om", "facebook") == nullptr);
  const Post* cancelled = find(posts, "arbete/samverkansgruppen/2026-04-15", "facebook");
  REQUIRE(cancelled != nullptr);
  CHECK(cancelled->title == "Inställt: Samverkansgruppen 15 april 2026");
  CHECK(cancelled->body.find("Skäl: Lokalen är stängd.") != std::string::npos);
}

TEST_CASE("without a summary and a text of its own a post is blocked", "[render]") {
  Site site = site_with_channels();
  edit(site, kFebruary).summaries.clear();
  auto blocked = render::posts(site, *test::built_in_theme(site));
  CHECK(find(blocked, kFebruary, "facebook")->blocked.sv == "saknar sammanfattning");
  edit(site, kFebruary).post = "Nu börjar det.\n\nHäng med & läs.";
  auto posts = render::posts(site, *test::built_in_theme(site));
  const Post* own = find(posts, kFebruary, "webbplats");
  CHECK(own->blocked.empty());
  CHECK(own->body.find("<p>Nu börjar det.</p>\n<p>Häng med &amp; läs.</p>\n<p><a ") != std::string::npos);
  CHECK(find(posts, kFebruary, "facebook")->body.find("Häng med & läs.") != std::string::npos);
}

TEST_CASE("a document goes to the channels it names", "[render]") {
  Site site = site_with_channels();
  edit(site, kFebruary).channels = std::vector<std::string>{"webbplats"};
  auto posts = render::posts(site, *test::built_in_theme(site));
  CHECK(find(posts, kFebruary, "facebook") == nullptr);
  CHECK(find(posts, kFebruary, "webbplats") != nullptr);
  edit(site, kFebruary).channels.emplace();  // none
  posts = render::posts(site, *test::built_in_theme(site));
  CHECK(find(posts, kFebruary, "facebook") == nullptr);
  CHECK(find(posts, kFebruary, "webbplats") == nullptr);
}

TEST_CASE("in a meeting that was not quorate nothing was decided", "[render]") {
  Site site = site_with_channels();
  auto posts = render::posts(site, *test::built_in_theme(site));
  CHECK(find(posts, "arbete/samverkansgruppen/2026-03-18", "facebook")->body.find("beslutades") == std::string::npos);
}

TEST_CASE("what is withdrawn is taken down on every channel", "[render]") {
  Site site = site_with_channels();
  auto posts = render::posts(site, *test::built_in_theme(site));
  for (const char* channel : {"facebook", "webbplats"}) {
    const Post* post = find(posts, "arbete/samverkansgruppen/2025-09-03", channel);
    REQUIRE(post != nullptr);
    CHECK(post->retract);
    CHECK(post->body.empty());
  }
}

namespace {

Site in_english() {
  Site site = site_with_channels();
  for (Channel& channel : site.settings.channels) channel.language = "en";
  return site;
}

/// The id's document as a translation into English lies beside it.
DocId add_translation(Site& site, const std::string& of) {
  auto copy = std::make_shared<Document>(site.doc(site.find(of)));
  copy->id += "-en";
  copy->path = copy->path.substr(0, copy->path.size() - 3) + "-en.md";
  copy->url_path = copy->id + "/";
  copy->language = "en";
  copy->title = "The collaboration group, 18 February 2026";
  copy->summaries = {{"en", "The group begins language training."}};
  copy->text_sha256 = std::string(64, 'e');
  for (Statement& statement : copy->marks.statements) statement.text = "Begin in March.";
  // At the end, out of the order of ids: find() is asked for others.
  site.documents.push_back(copy);
  site.meeting_facts.push_back(site.meeting_facts[site.find(of)]);
  site.hrefs.emplace_back();
  site.attachments.emplace_back();
  site.attachment_hrefs.emplace_back();
  auto id = static_cast<DocId>(site.documents.size() - 1);
  site.translations.push_back({.document = id, .original = site.find(of), .language = "en"});
  site.translation_of[id] = 0;
  return id;
}

}  // namespace

TEST_CASE("hashtags stand last on plain channels, after the link", "[render]") {
  Site site = site_with_channels();
  for (Channel& channel : site.settings.channels) channel.hashtags = {"Samverkan", "öppen arbetsmarknad"};
  auto posts = render::posts(site, *test::built_in_theme(site));
  const Post* plain = find(posts, kFebruary, "facebook");
  CHECK(plain->body.ends_with(plain->link + "\n\n#Samverkan #ÖppenArbetsmarknad"));
  CHECK(find(posts, kFebruary, "webbplats")->body.find('#') == std::string::npos);
}

TEST_CASE("a post may be made short", "[render]") {
  Site site = site_with_channels();
  edit(site, kFebruary).summaries[""] = "Ord " + std::string(3000, 'o') + ". " + std::string(3000, 'n');
  auto posts = render::posts(site, *test::built_in_theme(site));
  CHECK(find(posts, kFebruary, "facebook")->body.size() < 2100);
  CHECK(find(posts, kFebruary, "facebook")->body.find("\n\nOrd…\n\n") != std::string::npos);
  CHECK(find(posts, kFebruary, "webbplats")->body.size() > 6000);
  site.settings.channels[1].max_length = 10;
  auto none = render::posts(site, *test::built_in_theme(site));
  CHECK(find(none, kFebruary, "webbplats")->blocked.sv.starts_with("max_length räcker inte"));
}

TEST_CASE("on a channel in English the summary in English is told, in a site of Swedish", "[render]") {
  Site site = in_english();
  auto missing = render::posts(site, *test::built_in_theme(site));
  CHECK(find(missing, kFebruary, "facebook")->blocked.sv == "saknar sammanfattning på språket en");
  edit(site, kFebruary).post = "Egen text på svenska";
  edit(site, kFebruary).summaries["en"] = "The group begins language training in March.";
  auto posts = render::posts(site, *test::built_in_theme(site));
  const Post* post = find(posts, kFebruary, "facebook");
  CHECK(post->body ==
        "Samverkansgruppen 18 februari 2026\n18\u00a0February 2026\n\nThe group begins language training in March.\n\n"
        "Read the notes (in Swedish): " +
            post->link);
  CHECK(post->language == "en");
  CHECK(post->summary == "The group begins language training in March.");
}

TEST_CASE("a translation lends its words and its page, and is no post of its own", "[render]") {
  Site site = in_english();
  add_translation(site, kFebruary);
  auto posts = render::posts(site, *test::built_in_theme(site));
  CHECK(find(posts, std::string(kFebruary) + "-en", "facebook") == nullptr);
  const Post* post = find(posts, kFebruary, "facebook");
  REQUIRE(post != nullptr);
  CHECK(post->blocked.empty());
  CHECK(post->title == "The collaboration group, 18 February 2026");
  CHECK(post->link.ends_with("/2026-02-18-en/"));
  CHECK(post->text_sha256 == std::string(64, 'e'));
  CHECK(post->body.find("The group begins language training.\n\nWhat was decided:\n• Begin in March.") !=
        std::string::npos);
}

TEST_CASE("one who is named in the attendance is not named in a post, and the reason does not name them", "[render]") {
  auto name_in = [](auto change) {
    Site site = site_with_channels();
    Document& document = edit(site, kFebruary);
    std::get<Meeting>(document.as).chair = "Kommunchef Namn Namnsson, Exempelkommun";
    change(document);
    auto posts = render::posts(site, *test::built_in_theme(site));
    for (const Post& post : posts)
      for (const std::string& text : {post.title, post.body, post.summary, post.blocked.sv})
        if (post.item == kFebruary && post.blocked.empty()) CHECK(text.find("Namn Namnsson ") == std::string::npos);
    std::string blocked = find(posts, kFebruary, "facebook")->blocked.sv;
    CHECK(blocked.find("amnsson") == std::string::npos);
    return blocked.substr(0, blocked.find(" nämner"));
  };
  CHECK(name_in([](Document&) {}).empty());
  CHECK(name_in([](Document& d) { d.summaries[""] = "Mötet leddes av Namn\nNamnsson."; }) == "sammanfattningen");
  CHECK(name_in([](Document& d) { d.summaries[""] = "NAMN NAMNSSONS förslag"; }) == "sammanfattningen");
  CHECK(name_in([](Document& d) { d.summaries[""] = "Namnet på sidan var där"; }) == "sammanfattningen");
  CHECK(name_in([](Document& d) { d.post = "Tack, Namn Namnsson!"; }) == "inlägget");
  CHECK(name_in([](Document& d) { d.post = "Tack, Namn **Namnsson**!"; }) == "inlägget");
  CHECK(name_in([](Document& d) { d.title = "Namn Namnsson berättar"; }) == "titeln");
  CHECK(name_in([](Document& d) { d.summaries[""] = "Namn Namnssonska priset"; }).empty());
  CHECK(name_in([](Document& d) {
          std::get<Meeting>(d.as).chair = "Region Exempel Syd";
          d.summaries[""] = "Region Exempel Syd bjöd in.";
        }) == "sammanfattningen");
  CHECK(name_in([](Document& d) { d.marks.statements[0].text = "Namn Namnsson leder gruppen."; }).empty());
  CHECK(name_in([](Document& d) {
          std::get<Meeting>(d.as).status = MeetingStatus::cancelled;
          d.reason = "Namn Namnsson är borta";
        }).empty());  // its facts say that it was held
}

TEST_CASE("an organisation of the roster is no person, described or not", "[render]") {
  Site site = site_with_channels();
  Group& group = std::get<Group>(edit(site, "arbete/samverkansgruppen").as);
  group.roster.push_back({.organisation = "Region Exempel Syd"});
  Document& document = edit(site, kFebruary);
  std::get<Meeting>(document.as).chair = "Region Exempel Syd";
  document.summaries[""] = "Region Exempel Syd bjöd in.";
  auto posts = render::posts(site, *test::built_in_theme(site));
  CHECK(find(posts, kFebruary, "facebook")->blocked.empty());
}

TEST_CASE("points of an author's own text are points on every channel", "[render]") {
  Site site = site_with_channels();
  edit(site, kFebruary).post = "Nu:\n- <b>mer</b> språk\n- praktik\n\nHäng med.";
  auto posts = render::posts(site, *test::built_in_theme(site));
  CHECK(find(posts, kFebruary, "facebook")->body.find("Nu:\n\n• <b>mer</b> språk\n• praktik\n\nHäng med.\n\n") !=
        std::string::npos);
  CHECK(find(posts, kFebruary, "webbplats")
            ->body.find(
                "<p>Nu:</p>\n<ul>\n<li>&lt;b&gt;mer&lt;/b&gt; språk</li>\n<li>praktik</li>\n</ul>\n<p>Häng med.</p>") !=
        std::string::npos);
}

TEST_CASE("marks of Markdown in the author's words are not sent", "[render]") {
  Site site = site_with_channels();
  edit(site, kFebruary).summaries[""] = "Gruppen **startar** praktik: [läs om den](https://a.example/?a=1&b=2).";
  auto posts = render::posts(site, *test::built_in_theme(site));
  CHECK(find(posts, kFebruary, "facebook")->body.find("startar praktik: läs om den (https://a.example/?a=1&b=2).") !=
        std::string::npos);
  CHECK(find(posts, kFebruary, "webbplats")
            ->body.find("startar praktik: <a href=\"https://a.example/?a=1&amp;b=2\">läs om den</a>.</p>") !=
        std::string::npos);
  CHECK(find(posts, kFebruary, "webbplats")->summary ==
        "Gruppen startar praktik: läs om den (https://a.example/?a=1&b=2).");
}

TEST_CASE("news of a day to come are not posted before it", "[render]") {
  const char* news = "arbete/news/2026-04-01-bussar";
  Site site = site_with_channels();
  site.today = {2026, 3, 31};
  CHECK(find(render::posts(site, *test::built_in_theme(site)), news, "facebook")->blocked.sv ==
        "dagen 2026-04-01 har inte kommit");
  site.today = {2026, 4, 1};
  CHECK(find(render::posts(site, *test::built_in_theme(site)), news, "facebook")->blocked.empty());
}

TEST_CASE("a post shows the first picture that is published and has words", "[render]") {
  Site site = site_with_channels();
  DocId id = site.find(kFebruary);
  Document& document = edit(site, kFebruary);
  document.prose = {};
  document.prose.links.clear();
  test::ProseMaker make(document);
  std::vector<NodeId> pictures;
  site.hrefs[id].clear();
  auto add = [&](const std::string& alt, const std::string& href) {
    pictures.push_back(make.add(Kind::paragraph, {make.image(alt, href)}));
    site.hrefs[id].push_back(href);
  };
  std::string beside = "/samverkan/" + document.url_path;
  add("Någon annans", "https://annan.example/bild.png");
  add("", beside + "utan-ord.png");
  add("En ritning", beside + "karta.svg");
  add("Björkgården i vårsol", beside + "Bj%C3%B6rk.jpg");
  make.root(pictures);
  std::string folder = "minutes/arbete/samverkansgruppen/bilagor/";
  site.attachments[id] = {{document.url_path + "utan-ord.png", folder + "utan-ord.png"},
                          {document.url_path + "karta.svg", folder + "karta.svg"},
                          {document.url_path + "Björk.jpg", folder + "Björk.jpg"}};
  auto posts = render::posts(site, *test::built_in_theme(site));
  CHECK(find(posts, kFebruary, "webbplats")->picture.file == folder + "Björk.jpg");
  CHECK(find(posts, kFebruary, "webbplats")->picture.alt == "Björkgården i vårsol");
}

TEST_CASE("a webhook takes the web site's post, or the project's own for it", "[render]") {
  Site site = test::sample_site();
  site.settings.channels = {{.name = "sitevision", .type = "webhook"}};
  auto built_in = render::posts(site, *test::built_in_theme(site));
  CHECK(find(built_in, kFebruary, "sitevision")->body.starts_with("<p><strong>18"));
  Findings findings;
  auto theme = render::load_theme({{"templates/posts/webhook.html", "<p>{{date}}</p>\n"}}, site.settings, findings);
  CHECK(findings.empty());
  CHECK(find(render::posts(site, *theme), kFebruary, "sitevision")->body == "<p>18\u00a0februari 2026</p>");
  (void)render::load_theme({{"templates/posts/webhook.html", "<p>{{dag}}</p>\n"}}, site.settings, findings);
  CHECK(findings.size() == 1);
}

TEST_CASE("a post knows the names and addresses that its document had before", "[render]") {
  Site site = site_with_channels();
  edit(site, kFebruary).aliases = {"/arbete/samverkansgruppen/gammalt-namn/", "/arbete/nyheter/2026-01-01-ett.html"};
  auto posts = render::posts(site, *test::built_in_theme(site));
  const Post* post = find(posts, kFebruary, "facebook");
  CHECK(post->former == std::vector<std::string>{"arbete/samverkansgruppen/gammalt-namn", "arbete/news/2026-01-01-ett",
                                                 "arbete/nyheter/2026-01-01-ett"});
  REQUIRE(post->other_links.size() == 2);
  CHECK(post->other_links[1].ends_with("/arbete/nyheter/2026-01-01-ett/"));
}
