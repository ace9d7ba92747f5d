// SPDX-License-Identifier: EUPL-1.2
// Every fault of the sandbox at every write of every deed, over libcurl: in the end exactly one post with the right
// text, or none where it was withdrawn, and never two in sight on the way.
#include "publish/rehearsed_page.hpp"

using namespace insyn;
using namespace insyn::publish;
using sandbox::Fault;
using test::a_page_post;
using test::RehearsedPage;
using Ending = Result::Ending;

namespace {

enum class Deed { create, update, retract };

bool strikes_a_page_once(const Fault& fault) {
  bool at_page = fault.side == sandbox::Side::any || fault.side == sandbox::Side::facebook;
  bool is_slow = fault.name == "commit-then-silence";  // has a test of its own
  return at_page && fault.answer && fault.lasts == Fault::Lasts::once && !is_slow;
}

void suffer(const Fault& fault, Deed deed, const std::string& via) {
  RehearsedPage page(via);
  Post before = a_page_post("Mötet beslutade att börja."), after = a_page_post("Mötet beslutade att fortsätta.");
  Post wanted = deed == Deed::create ? before : after;
  if (deed != Deed::create) REQUIRE(page.converge({before}));
  wanted.retract = deed == Deed::retract;
  page.server->arm(fault.name);
  INFO(fault.name << ", deed " << static_cast<int>(deed) << ", via " << via);
  CHECK(page.converge({wanted}));
  CHECK(page.has_struck());
  page.clock.pass(3600);  // whatever was late or scheduled has come by now
  CHECK(page.converge({wanted}));
  CHECK(page.most_visible <= 1);
  CHECK(page.posts_with(wanted.body) == (wanted.retract ? 0 : 1));
  CHECK(page.messages().size() == (wanted.retract ? 0 : 1));
  CHECK(page.ledger_is_whole());
}

}  // namespace

TEST_CASE("each fault at each write on the sandbox's page ends with one post") {
  auto via = GENERATE("direct", "schedule");
  auto deed = GENERATE(Deed::create, Deed::update, Deed::retract);
  for (const Fault& fault : sandbox::all_faults())
    if (strikes_a_page_once(fault)) suffer(fault, deed, via);
}

TEST_CASE("each fault, and the ledger lost with it, ends with one post") {
  Post post = a_page_post("Mötet beslutade att börja.");
  for (const Fault& fault : sandbox::all_faults()) {
    if (!strikes_a_page_once(fault) || fault.request == Fault::Request::late) continue;
    RehearsedPage page;
    page.server->arm(fault.name);
    INFO(fault.name);
    static_cast<void>(page.run({post}));
    page.lose_ledger();
    CHECK(page.converge({post}));
    CHECK(page.messages().size() == 1);
  }
}

TEST_CASE("an answer that takes longer than the channel's timeout is no answer, and the post is found") {
  RehearsedPage page;
  page.settings.channels[0].timeout = 1;
  page.server->arm("commit-then-silence");
  Post post = a_page_post("Mötet beslutade att börja.");
  CHECK(page.run({post}).at(0).result->ending == Ending::accepted);  // found by the look after it
  CHECK(page.messages().size() == 1);
}

TEST_CASE("a token that dies in the middle of a run stops it, tells what to do, and loses nothing") {
  Posts posts{a_page_post("Första."), a_page_post("Andra.", "2025-03-13"), a_page_post("Tredje.", "2025-03-14")};
  for (auto [fault, words] : {std::pair("token-expired", "has expired"), std::pair("token-revoked", "password")}) {
    RehearsedPage page;
    page.server->arm(fault, 1);
    Plan plan = page.run(posts);
    CHECK(plan[0].result->ending == Ending::accepted);
    CHECK(plan[1].result->ending == Ending::refused);
    CHECK(plan[1].result->reason.en.find(words) != std::string::npos);
    CHECK(plan[2].result->ending == Ending::blocked);
    CHECK(page.messages().empty());  // the dead token sees nothing
    page.server->disarm();
    CHECK(page.messages().size() == 1);
    CHECK(page.converge(posts));
    CHECK(page.messages().size() == 3);
  }
}

TEST_CASE("near the limit a run stops before it is refused, and goes on when access comes back") {
  Posts posts{a_page_post("Första."), a_page_post("Andra.", "2025-03-13")};
  RehearsedPage page;
  page.server->arm("usage-97");
  Plan plan = page.run(posts);
  CHECK(plan[0].result->ending == Ending::accepted);
  CHECK(plan[1].result->ending == Ending::retry_later);
  CHECK(plan[1].result->not_before == page.clock.now() + 420);
  CHECK(page.messages().size() == 1);
  page.server->disarm();
  CHECK(page.run(posts)[1].step == Step::waiting);
  CHECK(page.converge(posts));
  CHECK(page.messages().size() == 2);
}

TEST_CASE("an answer from another Graph version is told at the next run") {
  RehearsedPage page;
  page.server->arm("other-version");
  Post post = a_page_post("Första.");
  CHECK(page.converge({post}));
  CHECK(page.notes.empty());
  post.body = "Rättad.";
  CHECK(page.converge({post}));
  REQUIRE_FALSE(page.notes.empty());
  CHECK(page.notes[0].find("v27.0") != std::string::npos);
}

TEST_CASE("what people do on the page is left to people") {
  Post post = a_page_post("Mötet beslutade att börja."), corrected = a_page_post("Mötet beslutade att fortsätta.");
  struct {
    const char* deed;
    std::string words;
    std::size_t posts;
  } cases[] = {{"edited", "edited by someone else", 1}, {"removed", "removed", 0}};
  for (const auto& c : cases) {
    RehearsedPage page;
    REQUIRE(page.converge({post}));
    page.server->arm(c.deed);
    PlanItem item = page.run({corrected}).at(0);
    INFO(c.deed << ": " << item.result->reason.en);
    CHECK(item.result->ending == Ending::blocked);
    CHECK(item.result->reason.en.find(c.words) != std::string::npos);
    CHECK(page.messages().size() == c.posts);
  }
}

TEST_CASE("two posts with one marker are for a person; when one is removed, the other is ours") {
  RehearsedPage page;
  Post post = a_page_post("Mötet beslutade att börja.");
  REQUIRE(page.converge({post}));
  page.server->arm("twice");
  page.lose_ledger();
  PlanItem item = page.run({post}).at(0);
  CHECK(item.result->ending == Ending::blocked);
  CHECK(item.result->reason.en.find("2 posts") != std::string::npos);
  page.server->arm("removed");
  CHECK(page.converge({post}));
  CHECK(page.messages().size() == 1);
}

TEST_CASE("a post that another app made is refused by itself, and the others go on") {
  RehearsedPage page;
  Post post = a_page_post("Första.");
  REQUIRE(page.converge({post}));
  page.server->arm("other-app");
  post.body = "Rättad.";
  Plan plan = page.run({post, a_page_post("Andra.", "2025-03-13")});
  CHECK(plan[0].result->ending == Ending::refused);
  CHECK(plan[0].result->reason.en.find("by hand") != std::string::npos);
  CHECK(plan[1].result->ending == Ending::accepted);
  CHECK(page.posts_with("Rättad") == 0);
}

TEST_CASE("a long list is read to its end, in whatever order and pages it comes") {
  RehearsedPage page;
  Posts posts;
  Date day{2025, 1, 2};
  for (int i = 0; i < 130; ++i, day = day.plus_days(1)) posts.push_back(a_page_post("Möte " + day.iso(), day.iso()));
  REQUIRE(page.converge(posts));
  page.lose_ledger();
  for (const auto& item : page.run(posts)) CHECK(item.result->ending == Ending::already_there);
}

TEST_CASE("a scheduled post shows when its time has come, once, with what it was corrected to meanwhile") {
  RehearsedPage page("schedule");
  Post post = a_page_post("Mötet beslutade att börja.");
  static_cast<void>(page.run({post}));
  CHECK(page.messages().empty());
  page.clock.pass(120);
  post.body = "Mötet beslutade att fortsätta.";
  static_cast<void>(page.run({post}));
  CHECK(page.messages().empty());
  page.clock.pass(1200);
  CHECK(page.converge({post}));
  CHECK(page.messages().size() == 1);
  CHECK(page.posts_with("fortsätta") == 1);
}

TEST_CASE("a scheduled post that is withdrawn before it shows is never seen") {
  RehearsedPage page("schedule");
  Post post = a_page_post("Mötet beslutade att börja.");
  static_cast<void>(page.run({post}));
  post.retract = true;
  CHECK(page.run({post}).at(0).result->ending == Ending::accepted);
  page.clock.pass(1500);
  CHECK(page.converge({post}));
  CHECK(page.messages().empty());
}

TEST_CASE("a scheduled post whose ledger is lost is found before it shows, and not made again") {
  RehearsedPage page("schedule");
  Post post = a_page_post("Mötet beslutade att börja.");
  static_cast<void>(page.run({post}));
  page.lose_ledger();
  CHECK(page.run({post}).at(0).result->ending == Ending::already_there);
  page.clock.pass(1500);
  CHECK(page.converge({post}));
  CHECK(page.messages().size() == 1);
}
