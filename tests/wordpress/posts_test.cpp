// SPDX-License-Identifier: EUPL-1.2
// The whole life of a post on a real WordPress, and what people do with it there.
#include "support/catch.hpp"
#include "wordpress/publisher.hpp"

using namespace insyn;
using namespace insyn::publish;
using namespace insyn::test;
using Ending = Result::Ending;
using Json = RealWordPress::Json;
using Role = RealWordPress::Role;

namespace {

std::string route_of(const PlanItem& item) { return "wp/v2/posts/" + item.result->remote; }

Post withdrawn(Post post) {
  post.retract = true;
  return post;
}

/// The post as the block editor would send it back, with one word changed.
void edit_by_hand(const PlanItem& item, const std::string& from, const std::string& to) {
  Json post = RealWordPress::ask(route_of(item) + "&context=edit");
  std::string content = post.at("content").at("raw");
  auto at = content.find(from);
  REQUIRE(at != std::string::npos);
  content.replace(at, from.size(), to);
  RealWordPress::change(route_of(item), {{"content", content}});
}

}  // namespace

TEST_CASE("a post is made, left alone, corrected, withdrawn and made again, by an author and by an editor") {
  Role role = GENERATE(Role::author, Role::editor);
  std::string item = role == Role::author ? "livet" : "redaktorslivet";
  Publisher town(RealWordPress::channel(role));
  PlanItem made = town.send(a_post(item, "Först"));
  INFO(made.result->reason.sv);
  REQUIRE(made.result->ending == Ending::accepted);
  CHECK(RealWordPress::visible(item) == 1);
  Json post = RealWordPress::ask(route_of(made));
  CHECK(post.at("title").at("rendered").get<std::string>().find("Möte &amp; fika &lt;1&gt;") == 0);
  CHECK(post.at("excerpt").at("rendered").get<std::string>().find("Först &amp;") != std::string::npos);
  CHECK(post.at("content").at("rendered").get<std::string>().find("C:\\temp") != std::string::npos);
  CHECK(made.result->url == post.at("link"));
  CHECK(town.send(a_post(item, "Först")).step == Step::none);

  PlanItem corrected = town.send(a_post(item, "Sedan"));
  INFO(corrected.result->reason.sv);
  CHECK(corrected.result->ending == Ending::accepted);
  CHECK(corrected.result->remote == made.result->remote);
  CHECK(RealWordPress::visible("Sedan &amp; mer") == 1);

  CHECK(town.send(withdrawn(a_post(item, "Sedan"))).result->ending == Ending::accepted);
  CHECK(RealWordPress::visible(item) == 0);
  town.pass(1000);
  CHECK(town.send(withdrawn(a_post(item, "Sedan"))).step == Step::none);
  CHECK(town.send(a_post(item, "Igen")).result->ending == Ending::accepted);
  CHECK(RealWordPress::visible(item) == 1);
  town.send(withdrawn(a_post(item, "Igen")));
}

TEST_CASE("a lost ledger finds the post, and knows it for ours also where the text is another by now") {
  Publisher town(RealWordPress::channel());
  PlanItem made = town.send(a_post("forlorad", "Först"));
  town.lose_ledger();
  PlanItem found = town.send(a_post("forlorad", "Först"));
  CHECK(found.result->ending == Ending::already_there);
  CHECK(found.result->remote == made.result->remote);
  town.lose_ledger();
  CHECK(town.send(a_post("forlorad", "Sedan")).result->ending == Ending::accepted);
  CHECK(RealWordPress::visible("forlorad") == 1);
  town.lose_ledger();
  CHECK(town.send(withdrawn(a_post("forlorad", "Sedan"))).result->ending == Ending::accepted);
  CHECK(RealWordPress::visible("forlorad") == 0);
}

TEST_CASE("a person's edit blocks, with the ledger and without it, until both say the same") {
  std::string item = GENERATE("andrad", "andrad-utan-liggare");
  Publisher town(RealWordPress::channel());
  PlanItem made = town.send(a_post(item, "Först"));
  edit_by_hand(made, "Först", "Tidigast");
  if (item != "andrad") town.lose_ledger();
  PlanItem blocked = town.send(a_post(item, "Sedan"));
  CHECK(blocked.result->ending == Ending::blocked);
  CHECK(blocked.result->standing.find("Tidigast &amp; mer") != std::string::npos);
  CHECK(RealWordPress::visible("Tidigast &amp; mer") == 1);

  edit_by_hand(made, "Tidigast", "Sedan");
  RealWordPress::change(route_of(made), {{"excerpt", "Sedan & \"mer\""}});
  PlanItem equal = town.send(a_post(item, "Sedan"));
  CHECK(equal.result->ending == Ending::already_there);
  town.send(withdrawn(a_post(item, "Sedan")));
  CHECK(RealWordPress::visible("Sedan &amp; mer") == 0);
}

TEST_CASE("a person's edit of title, excerpt or the marker itself blocks, too") {
  auto [item, field, value] =
      GENERATE(table<std::string, std::string, std::string>({{"titel", "title", "En annan titel"},
                                                             {"utdrag", "excerpt", "Ett annat utdrag"},
                                                             {"utan", "content", "<p>Utan</p>"}}));
  Publisher town(RealWordPress::channel());
  PlanItem made = town.send(a_post("falt-" + item, "Först"));
  RealWordPress::change(route_of(made), {{field, value}});
  PlanItem blocked = town.send(a_post("falt-" + item, "Sedan"));
  CHECK(blocked.result->ending == Ending::blocked);
  CHECK(blocked.result->standing.find(value) != std::string::npos);
}

TEST_CASE("a post whose marker an editor has dropped is not made again, though the ledger is lost") {
  auto [item, words, ending] = GENERATE(table<std::string, std::string, Ending>(
      {{"tappat-marke", "Först", Ending::already_there}, {"tappat-allt", "Sedan", Ending::blocked}}));
  auto with_link = [&, name = item](const std::string& text) {
    Post post = a_post(name, text);
    post.body += "<p><a href=\"" + post.link + "\">Läs mer</a></p>";
    return post;
  };
  Publisher town(RealWordPress::channel());
  PlanItem made = town.send(with_link("Först"));
  std::string content = RealWordPress::ask(route_of(made) + "&context=edit").at("content").at("raw");
  content.erase(content.find("<!--"), content.find("-->") + 3 - content.find("<!--"));
  RealWordPress::change(route_of(made), {{"content", content}});
  town.lose_ledger();
  CHECK(town.send(with_link(words)).result->ending == ending);
  CHECK(RealWordPress::posts(item).size() == 1);
}

TEST_CASE("what only sets the text anew is no edit") {
  Publisher town(RealWordPress::channel());
  PlanItem made = town.send(a_post("sparad", "Först"));
  edit_by_hand(made, "<p><strong>", "<!-- wp:paragraph -->\n<p class=\"lead\"><strong>");
  CHECK(town.send(a_post("sparad", "Sedan")).result->ending == Ending::accepted);
}

TEST_CASE("what a person has removed is not made again") {
  auto [item, how] = GENERATE(table<std::string, std::string>({{"papperskorg", ""}, {"for-gott", "&force=true"}}));
  Publisher town(RealWordPress::channel());
  PlanItem made = town.send(a_post(item, "Först"));
  RealWordPress::remove(route_of(made) + how);
  PlanItem blocked = town.send(a_post(item, "Sedan"));
  CHECK(blocked.result->ending == Ending::blocked);
  CHECK(RealWordPress::visible(item) == 0);
}

TEST_CASE("state = draft leaves the last word to a person, and corrects what the person has shown") {
  Channel channel = RealWordPress::channel();
  channel.state = "draft";
  Publisher town(channel);
  PlanItem made = town.send(a_post("utkast", "Först"));
  CHECK(made.result->ending == Ending::accepted);
  CHECK(RealWordPress::visible("utkast") == 0);
  CHECK(town.send(a_post("utkast", "Sedan")).result->ending == Ending::accepted);
  CHECK(RealWordPress::visible("utkast") == 0);
  RealWordPress::change(route_of(made), {{"status", "publish"}});
  CHECK(town.send(a_post("utkast", "Till sist")).result->ending == Ending::accepted);
  CHECK(RealWordPress::visible("Till sist") == 1);
  CHECK(town.send(withdrawn(a_post("utkast", "Till sist"))).result->ending == Ending::accepted);
  CHECK(RealWordPress::visible("utkast") == 0);
}

TEST_CASE("a site without a bin, or whose web server lets no DELETE through, still takes a post away") {
  auto [item, fault] =
      GENERATE(table<std::string, std::string>({{"utan-korg", "no_bin"}, {"utan-delete", "no_delete"}}));
  Publisher town(RealWordPress::channel());
  REQUIRE(town.send(a_post(item, "Först")).result->ending == Ending::accepted);
  Lasting lasting(fault);
  CHECK(town.send(withdrawn(a_post(item, "Först"))).result->ending == Ending::accepted);
  CHECK(RealWordPress::visible(item) == 0);
}

TEST_CASE("a rehearsal only asks") {
  Publisher town(RealWordPress::channel());
  Plan plan = town.send_all({a_post("repetition", "Först")}, Mode::dry_run);
  CHECK(plan.at(0).step == Step::create);
  for (const HttpRequest& request : town.http().requests) CHECK(request.method == HttpRequest::Method::get);
  CHECK(RealWordPress::posts("repetition").empty());
}

TEST_CASE("one list serves a run, however many posts there are") {
  Json drafts = Json::array();
  for (int i = 0; i < 110; ++i)
    drafts.push_back({{"method", "POST"},
                      {"path", "/wp/v2/posts"},
                      {"body", {{"title", "Mängd"}, {"content", "<p>insyn: mängd " + std::to_string(i) + "</p>"}}}});
  for (std::size_t at = 0; at < drafts.size(); at += 22)
    RealWordPress::change("batch/v1", {{"requests", Json(drafts.begin() + at, drafts.begin() + at + 22)}});
  REQUIRE(RealWordPress::posts("insyn: mängd").size() == 100);

  Publisher town(RealWordPress::channel(Role::administrator));
  Posts posts{a_post("mangd-1", "Först"), a_post("mangd-2", "Först"), a_post("mangd-3", "Först")};
  town.send_all(posts);
  town.lose_ledger();
  town.http().requests.clear();
  for (const PlanItem& item : town.send_all(posts)) CHECK(item.result->ending == Ending::already_there);
  int lists = 0;
  for (const HttpRequest& request : town.http().requests)
    lists += request.url.find("search=insyn:&") != std::string::npos;
  CHECK(lists == 2);                              // two pages of a hundred
  CHECK(town.http().requests.size() == 2u + 2u);  // the front page, the user, and nothing for each post
}
