// SPDX-License-Identifier: EUPL-1.2
// The whole way over libcurl to the sandbox's web site, page and intranet: make, change, leave alone, withdraw, and
// find again.
#include "sandbox/sandbox.hpp"

#include <atomic>
#include <cstdlib>

#include "publish/http.hpp"
#include "publish/publish.hpp"
#include "support/catch.hpp"
#include "support/fake_clock.hpp"
#include "support/temp_dir.hpp"

using namespace insyn;
using namespace insyn::publish;
using Ending = Result::Ending;

namespace {

/// A sandbox, a project folder, and a user who publishes.
class Rehearsal {
 public:
  explicit Rehearsal(std::string type, std::string secret = "", std::string state = "publish") {
    ::setenv("INSYN_TEST_SANDBOX", (secret.empty() ? right_secret(type) : secret).c_str(), 1);
    server_.start();
    std::string url = server_.url() + (type == "webhook" ? "/webhook" : "");
    settings_.publish_from = Date{2025, 1, 1};
    settings_.channels = {{.name = "kanal",
                           .type = std::move(type),
                           .url = url,
                           .user = "insyn",
                           .secret = "env:INSYN_TEST_SANDBOX",
                           .state = std::move(state),
                           .page = "100200300400500",
                           .api = server_.url(),
                           .settle = 1}};
  }

  PlanItem send(const Post& post) {
    Plan plan = run({post}, settings_, {.pages = publish::Options::Pages::are_trusted},
                    {folder_.path(), network(), clock_, stop_});
    clock_.pass(2);
    return plan.at(0);
  }
  void lose_ledger() { std::filesystem::remove_all(folder_.path() / "site"); }
  [[nodiscard]] std::string front_page() { return network().send({.url = server_.url()}).body; }

 private:
  static std::string right_secret(const std::string& type) {
    sandbox::Options usual;
    return type == "wordpress" ? usual.password : type == "facebook" ? usual.page_token : usual.webhook_secret;
  }

  test::TempDir folder_{};
  test::FakeClock clock_{};
  std::atomic<bool> stop_{false};
  sandbox::Server server_{{.port = 0, .now = [this] { return clock_.now(); }}};
  Settings settings_{};
};

Post a_post(std::string words) {
  return {.item = "arbete/grupp/2025-03-12",
          .channel = "kanal",
          .title = "Möte & fika",
          .body = "<p>" + words + "</p>",
          .link = "https://kommun.example/arbete/grupp/2025-03-12/",
          .date = {2025, 3, 12}};
}

int count(const std::string& text, const std::string& what) {
  int n = 0;
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) ++n;
  return n;
}

}  // namespace

TEST_CASE("a post is made, left alone, corrected and withdrawn on the sandbox") {
  Rehearsal town(GENERATE("wordpress", "facebook", "webhook"));
  PlanItem made = town.send(a_post("Beslut ett."));
  INFO(made.result->reason.en);
  REQUIRE(made.result->ending == Ending::accepted);
  CHECK(count(town.front_page(), "Beslut ett.") == 1);
  CHECK(town.send(a_post("Beslut ett.")).step == Step::none);

  PlanItem corrected = town.send(a_post("Beslut två."));
  INFO(corrected.result->reason.en);
  CHECK(corrected.result->ending == Ending::accepted);
  CHECK(corrected.result->remote == made.result->remote);
  CHECK(count(town.front_page(), "Beslut ett.") == 0);
  CHECK(count(town.front_page(), "Beslut två.") == 1);

  Post withdrawn = a_post("");
  withdrawn.retract = true;
  CHECK(town.send(withdrawn).result->ending == Ending::accepted);
  CHECK(count(town.front_page(), "Beslut två.") == 0);
  CHECK(town.send(withdrawn).step == Step::none);
}

TEST_CASE("a lost ledger finds the post on the sandbox, and makes no second one") {
  Rehearsal town(GENERATE("wordpress", "facebook"));
  std::string remote = town.send(a_post("Beslut ett.")).result->remote;
  town.lose_ledger();
  PlanItem found = town.send(a_post("Beslut ett."));
  CHECK(found.result->ending == Ending::already_there);
  CHECK(found.result->remote == remote);
  CHECK(count(town.front_page(), "Beslut ett.") == 1);
  CHECK(town.send(a_post("Beslut två.")).result->ending == Ending::accepted);
}

TEST_CASE("a lost ledger tells the intranet again, and it is the same page") {
  Rehearsal town("webhook");
  std::string remote = town.send(a_post("Beslut ett.")).result->remote;
  town.lose_ledger();
  PlanItem again = town.send(a_post("Beslut ett."));
  CHECK(again.result->ending == Ending::accepted);
  CHECK(again.result->remote == remote);
  CHECK(again.result->url.find("/intranat/" + remote) != std::string::npos);
  CHECK(count(town.front_page(), "Beslut ett.") == 1);
}

TEST_CASE("a lost ledger still takes down what was withdrawn meanwhile") {
  Rehearsal town(GENERATE("wordpress", "facebook", "webhook"));
  REQUIRE(town.send(a_post("Beslut ett.")).result->ending == Ending::accepted);
  town.lose_ledger();
  Post withdrawn = a_post("");
  withdrawn.retract = true;
  CHECK(town.send(withdrawn).result->ending == Ending::accepted);
  CHECK(count(town.front_page(), "Beslut ett.") == 0);
}

TEST_CASE("state = draft leaves the last word to a person") {
  Rehearsal town("wordpress", "", "draft");
  CHECK(town.send(a_post("Beslut ett.")).result->ending == Ending::accepted);
  CHECK(town.send(a_post("Beslut ett.")).step == Step::none);
  CHECK(town.send(a_post("Beslut två.")).result->ending == Ending::accepted);
}

TEST_CASE("a system user's token is exchanged for the page's on the sandbox") {
  CHECK(Rehearsal("facebook", "sandbox-system-user-token").send(a_post("Beslut ett.")).result->ending ==
        Ending::accepted);
}

TEST_CASE("a key that the intranet does not have stops the channel") {
  std::string other = "whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
  PlanItem item = Rehearsal("webhook", other).send(a_post("Beslut ett."));
  CHECK(item.result->ending == Ending::refused);
  CHECK(item.result->reason.sv.find("401") != std::string::npos);
  CHECK(item.result->reason.sv.find("AAAA") == std::string::npos);
}

TEST_CASE("a wrong token stops the channel on the sandbox") {
  PlanItem item = Rehearsal("facebook", "wrong-token").send(a_post("Beslut ett."));
  CHECK(item.result->ending == Ending::blocked);
  CHECK(item.result->reason.en.find("wrong-token") == std::string::npos);
}
