// SPDX-License-Identifier: EUPL-1.2
#include "publish/channels/facebook_list.hpp"

#include "publish/facebook_page.hpp"

using namespace insyn;
using namespace insyn::publish;
using test::a_wanted;
using test::answered;
using test::FacebookPage;

namespace {

std::string post(const std::string& id, const std::string& day, const std::string& message) {
  return fmt::format(R"({{"id":"{}","created_time":"{}T10:00:00+0000","message":"{}"}})", id, day, message);
}

/// A page of a list; `cursor` leads on, "" ends it.
HttpAnswer listed(const std::string& posts, const std::string& cursor = "") {
  std::string paging = cursor.empty() ? ""
                                      : R"(,"paging":{"cursors":{"after":")" + cursor +
                                            R"("},"next":"https://x/?access_token=EAABtoken"})";
  return answered(200, R"({"data":[)" + posts + "]" + paging + "}");
}

bool asks_scheduled(const HttpRequest& request) { return request.url.find("/scheduled_posts") != std::string::npos; }

/// A page with nothing scheduled, whose published posts come as the request's cursor says.
FacebookPage page_with(std::function<HttpAnswer(const std::string& after)> published) {
  return FacebookPage([published](const HttpRequest& request) {
    if (asks_scheduled(request)) return listed("");
    auto at = request.url.find("&after=");
    return published(at == std::string::npos ? "" : request.url.substr(at + 7));
  });
}

const std::string kLink = "https://k.example/a/1/";

}  // namespace

TEST_CASE("a search goes on past a short and an empty page, and knows how far back it has seen") {
  auto page = page_with([](const std::string& after) {
    if (after == "C1") return listed("", "C2");
    if (after == "C2") return listed(post("100_8", "2025-03-13", "Hej " + kLink), "C3");
    if (after == "C3") return listed(post("100_1", "2024-10-01", "Gammalt " + kLink + "x"), "C4");
    return listed(post("100_9", "2025-04-01", "Annat"), "C1");
  });
  auto sighting = page.remote->look(a_wanted(), "", Freshness::now);
  REQUIRE(sighting);
  CHECK(sighting->reached_back);
  REQUIRE(sighting->standing.size() == 1);
  CHECK(sighting->standing[0].remote == "100_8");
}

TEST_CASE("a list without end is not read for ever, and not taken for whole") {
  auto page = page_with([](const std::string&) { return listed(post("100_9", "2025-04-01", "Annat"), "C1"); });
  CHECK_FALSE(page.remote->look(a_wanted(), "", Freshness::now)->reached_back);
  CHECK(page.http.requests.size() == 1 + 1 + 30);
}

TEST_CASE("the list is read once a run, further back when an older document asks, and anew when it must be fresh") {
  auto page = page_with([](const std::string& after) {
    return after.empty() ? listed(post("100_9", "2024-11-01", "Annat"), "C1")
                         : listed(post("100_1", "2024-09-01", "x"));
  });
  Wanted wanted = a_wanted();
  auto requests_of = [&](Freshness freshness) {
    auto before = page.http.requests.size();
    CHECK(page.remote->look(wanted, "", freshness)->reached_back);
    return page.http.requests.size() - before;
  };
  CHECK(requests_of(Freshness::of_this_run) == 2);  // scheduled, published
  CHECK(requests_of(Freshness::of_this_run) == 0);
  wanted.day = {2025, 2, 1};
  CHECK(requests_of(Freshness::of_this_run) == 1);
  wanted.day = {2024, 8, 1};
  CHECK(requests_of(Freshness::of_this_run) == 0);  // there is no more
  CHECK(requests_of(Freshness::now) == 3);
}

TEST_CASE("several posts with one marker come oldest first, each once") {
  std::string two = post("100_5", "2025-03-14", "Två " + kLink) + "," + post("100_4", "2025-03-13", "Ett " + kLink);
  std::string waiting = R"({"id":"100_4","message":"Ett )" + kLink +
                        R"(","is_published":false,"scheduled_publish_time":1741800000,)" +
                        R"("created_time":"2025-03-13T10:00:00+0000"})";
  FacebookPage page([&](const HttpRequest& request) { return listed(asks_scheduled(request) ? waiting : two); });
  auto sighting = page.remote->look(a_wanted(), "", Freshness::now);
  REQUIRE(sighting->standing.size() == 2);
  CHECK(sighting->standing[0].remote == "100_4");
  CHECK(sighting->standing[0].visibility == Standing::Visibility::visible);  // published between the two requests
  CHECK(sighting->standing[1].remote == "100_5");
}

TEST_CASE("a post whose marker a person has taken away is found by its id, and not without it") {
  FacebookPage page([](const HttpRequest& request) {
    std::string edited = post("100_7", "2025-03-13", "Kommunens egen text");
    return request.url.find("/100_7?") != std::string::npos ? answered(200, edited) : listed(edited);
  });
  auto known = page.remote->look(a_wanted(), "100_7", Freshness::now);
  REQUIRE(known->standing.size() == 1);
  CHECK(known->standing[0].text == "Kommunens egen text");
  CHECK(page.remote->look(a_wanted(), "", Freshness::now)->standing.empty());
}

TEST_CASE("when the known post is gone, its double is found by the marker") {
  FacebookPage page([](const HttpRequest& request) {
    if (request.url.find("/100_7?") != std::string::npos) return answered(400, test::graph_error(100, 33));
    if (asks_scheduled(request)) return listed("");
    // The list still shows what was removed a moment ago.
    return listed(post("100_8", "2025-03-14", "Hej " + kLink) + "," + post("100_7", "2025-03-13", "Hej " + kLink));
  });
  auto sighting = page.remote->look(a_wanted(), "100_7", Freshness::now);
  REQUIRE(sighting->standing.size() == 1);
  CHECK(sighting->standing[0].remote == "100_8");
}

TEST_CASE("a list that cannot be read is no list without posts") {
  FacebookPage page(
      [](const HttpRequest& request) { return asks_scheduled(request) ? answered(502, "<html>") : listed(""); });
  auto sighting = page.remote->look(a_wanted(), "", Freshness::now);
  REQUIRE_FALSE(sighting);
  CHECK(sighting.error().outcome == Outcome::retry_later);
  CHECK_FALSE(page.remote->look(a_wanted(), "", Freshness::of_this_run));
}

TEST_CASE("a further page without a cursor is reached by the address of the page, which itself is not asked") {
  auto page = page_with([](const std::string& after) {
    if (after == "C%3D1") return listed(post("100_8", "2025-03-13", "Hej " + kLink));
    return answered(200, R"({"data":[],"paging":{"next":"https://x/p?access_token=EAABtoken&after=C%3D1&limit=100"}})");
  });
  auto sighting = page.remote->look(a_wanted(), "", Freshness::now);
  CHECK(sighting->reached_back);
  CHECK(sighting->standing.size() == 1);
  CHECK(page.http.requests.back().url.find("access_token") == std::string::npos);
}

TEST_CASE("a further page that cannot be asked for is not taken for the end, in either list") {
  HttpAnswer stuck = answered(200, R"({"data":[],"paging":{"next":"https://x/p?until=100#after=1","cursors":{}}})");
  for (bool is_scheduled : {true, false}) {
    FacebookPage page(
        [&](const HttpRequest& request) { return asks_scheduled(request) == is_scheduled ? stuck : listed(""); });
    CHECK_FALSE(page.remote->look(a_wanted(), "", Freshness::now)->reached_back);
    CHECK(page.http.requests.size() == 3);
  }
}

TEST_CASE("a post at another address of the document is the document's") {
  FacebookPage page([](const HttpRequest& request) {
    if (asks_scheduled(request)) return listed("");
    return listed(post("100_6", "2025-03-15", "Hej " + kLink) + "," +
                  post("100_5", "2025-03-14", "Hej https://k.example/gammal/"));
  });
  Wanted wanted = a_wanted();
  wanted.other_links = {"https://k.example/gammal/", kLink, ""};
  auto sighting = page.remote->look(wanted, "", Freshness::now);
  REQUIRE(sighting->standing.size() == 2);
  CHECK(sighting->standing[0].remote == "100_5");
  CHECK(sighting->standing[1].remote == "100_6");
}

TEST_CASE("a mention is a post with the document's address that is not another document's") {
  Wanted wanted = a_wanted();
  wanted.other_links = {"https://k.example/gammal/"};
  auto is = [&](const std::string& text) { return is_mention(text, wanted); };
  CHECK(is("Hej " + kLink + "\n\nMer på https://kommun.example/"));
  CHECK(is("Hej (" + kLink + "), mer på https://kommun.example/ och https://region.example/"));
  CHECK(is("Hej " + kLink + "."));
  CHECK(is("Hej " + kLink + "?fbclid=1#a"));
  CHECK(is("Hej https://k.example/gammal/ https://kommun.example/"));
  CHECK(is("Hej " + kLink + " från https://k.example/"));  // the site is no document
  CHECK_FALSE(is("Se " + kLink + "\n\nhttps://k.example/b/2/"));
  CHECK_FALSE(is("Hej " + kLink + "x/ https://kommun.example/"));
  CHECK_FALSE(is("Hej https://kommun.example/"));
  CHECK_FALSE(is("Hej"));
  wanted.link = "https://k.example/a/1.html";
  CHECK(is("Hej https://k.example/a/1.html https://kommun.example/"));
  CHECK_FALSE(is("Hej https://k.example/a/1.html https://k.example/b/2.html"));
  wanted.link = kLink;
  wanted.item = "not/in/the/address";
  CHECK_FALSE(is("Se " + kLink + "\n\nhttps://k.example/a/2/"));
  CHECK(is("Se " + kLink + "\n\nhttps://k.example/b/2/"));
}

TEST_CASE("a post that only mentions the document is shown as somebody else's, and never removed") {
  FacebookPage page([](const HttpRequest& request) {
    if (asks_scheduled(request)) return listed("");
    return listed(post("100_8", "2025-03-14", "Sett? " + kLink + " https://kommun.example/") + "," +
                  post("100_7", "2025-03-13", "Hej " + kLink + " https://kommun.example/"));
  });
  auto sighting = page.remote->look(a_wanted(), "", Freshness::now);
  REQUIRE(sighting->standing.size() == 1);
  CHECK(sighting->standing[0].remote == "100_7");
  CHECK(sighting->standing[0].text.ends_with("https://kommun.example/"));
  CHECK(sighting->standing[0].revision.empty());
  CHECK(page.remote->remove(a_wanted(), "100_7").outcome == Outcome::refused);
  CHECK(page.http.writes() == 0);
}

TEST_CASE("beside the document's own post a mention does not matter") {
  FacebookPage page([](const HttpRequest& request) {
    if (asks_scheduled(request)) return listed("");
    return listed(post("100_8", "2025-03-14", "Hej " + kLink) + "," +
                  post("100_7", "2025-03-13", "Sett? " + kLink + " https://kommun.example/"));
  });
  auto sighting = page.remote->look(a_wanted(), "", Freshness::now);
  REQUIRE(sighting->standing.size() == 1);
  CHECK(sighting->standing[0].remote == "100_8");
}
