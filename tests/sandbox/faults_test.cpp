// SPDX-License-Identifier: EUPL-1.2
#include "sandbox/faults.hpp"

#include <cstdlib>
#include <set>

#include "base/error.hpp"
#include "base/files.hpp"
#include "sandbox/town.hpp"
#include "support/catch.hpp"

using namespace insyn;
using sandbox::Fault;
using sandbox::Side;
using test::json;
using test::Town;

namespace {

std::size_t posts_on(const Town& town) {
  return town.graph("GET", town.options.page + "/published_posts").body["data"].size();
}

/// How Graph answers a post while the fault is armed: "code/subcode", the status without one, 0 for none at all.
std::string answer_to_post(const Town& town) {
  auto answer = town.feed({{"message", "Beslut"}});
  if (answer.status == 0) return "0";
  if (!answer.body.is_object() || !answer.body.contains("error")) return std::to_string(answer.status);
  const json& error = answer.body["error"];
  return fmt::format("{}/{}", error["code"].get<int>(), error.value("error_subcode", 0));
}

}  // namespace

TEST_CASE("each fault strikes one post on the page as the table says", "[sandbox]") {
  struct {
    const char* name;
    std::string answer;
    std::size_t at_once, later;
  } cases[] = {
      {"close", "0", 0, 0},
      {"commit-then-close", "0", 1, 1},
      {"commit-then-half", "0", 1, 1},
      {"commit-late", "0", 0, 1},
      {"html-502", "502", 0, 0},
      {"commit-then-html-502", "502", 1, 1},
      {"maintenance-503", "503", 0, 0},
      {"code-2", "2/0", 0, 0},
      {"commit-then-code-2", "2/0", 1, 1},
      {"commit-then-code-1", "1/99", 1, 1},
      {"commit-then-code-4", "4/0", 1, 1},
      {"late-506", "506/0", 0, 1},
      {"late-1404082", "368/1404082", 0, 1},
      {"limit-80001", "80001/0", 0, 0},
      {"too-fast", "368/1390008", 0, 0},
  };
  for (const auto& c : cases) {
    INFO(c.name);
    Town town;
    town.server->arm(c.name);
    CHECK(answer_to_post(town) == c.answer);
    CHECK(posts_on(town) == c.at_once);
    town.now += sandbox::kLate;
    CHECK(posts_on(town) == c.later);
    CHECK(town.feed({{"message", "Nästa"}}).status == 200);  // once is once
  }
}

TEST_CASE("a token that dies is dead for everything from then on, until it is disarmed", "[sandbox]") {
  for (auto [name, subcode] : {std::pair("token-expired", 463), std::pair("token-revoked", 460)}) {
    Town town;
    town.server->arm(name, 1);
    CHECK(town.feed({{"message", "ett"}}).status == 200);
    CHECK(town.graph("GET", "me").status == 200);
    CHECK(town.feed({{"message", "två"}}).body["error"]["error_subcode"] == subcode);
    CHECK(town.graph("GET", "me").body["error"]["code"] == 190);
    town.server->disarm();
    CHECK(town.graph("GET", "me").status == 200);
  }
}

TEST_CASE("limits and versions are told in headers", "[sandbox]") {
  Town town;
  town.server->arm("usage-97");
  town.server->arm("limit-80001", 1);
  auto nearly = town.feed({{"message", "ett"}});
  CHECK(nearly.status == 200);
  CHECK(json::parse(nearly.header("X-Business-Use-Case-Usage")).front()[0]["call_count"] == 97);
  town.server->disarm();
  town.server->arm("limit-80001");
  json use = json::parse(town.feed({{"message", "två"}}).header("X-Business-Use-Case-Usage")).front()[0];
  CHECK(use["estimated_time_to_regain_access"] == 7);
  town.server->arm("other-version");
  CHECK(town.feed({{"message", "tre"}}).header("facebook-api-version") == "v27.0");
}

TEST_CASE("what people do on the page is done at once", "[sandbox]") {
  Town town;
  REQUIRE(town.feed({{"message", "Beslut https://kommun.example/1/"}}).status == 200);
  town.server->arm("twice");
  CHECK(posts_on(town) == 2);
  town.server->arm("edited");
  auto posts = town.graph("GET", town.options.page + "/published_posts").body["data"];
  CHECK(posts[0]["message"] == "Kommunens egen text.");
  CHECK(posts[1]["message"] == "Beslut https://kommun.example/1/");
  town.server->arm("removed");
  CHECK(posts_on(town) == 1);
}

TEST_CASE("the web site meets the same: lost answers, late ones, maintenance and limits", "[sandbox]") {
  Town town;
  auto made = [&](const char* fault) {
    town.server->arm(fault);
    return town.wp("POST", "posts", {{"title", fault}, {"status", "publish"}});
  };
  auto titles = [&] {
    std::set<std::string> all;
    for (const auto& post : town.wp("GET", "posts").body) all.insert(post["title"]["rendered"]);
    return all;
  };
  CHECK(made("commit-then-close").status == 0);
  CHECK(made("commit-late").status == 0);
  CHECK(made("limit-429").header("Retry-After") == "120");
  CHECK(made("maintenance-503").header("Retry-After") == "600");
  CHECK(made("commit-then-500").body.is_discarded());
  CHECK(titles() == std::set<std::string>{"commit-then-close", "commit-then-500"});
  town.now += sandbox::kLate;
  CHECK(titles().contains("commit-late"));
  CHECK(made("code-2").status == 201);  // that is Facebook's
}

TEST_CASE("faults are armed over HTTP too", "[sandbox]") {
  Town town;
  auto told = [](const httplib::Result& result) { return test::got(result).body["armed"]; };
  CHECK(told(town.client().Post("/_faults?arm=code-2&after=1")) == json::array({"code-2"}));
  CHECK(town.feed({{"message", "ett"}}).status == 200);
  CHECK(told(town.client().Get("/_faults")) == json::array({"code-2"}));
  CHECK(town.feed({{"message", "två"}}).status == 500);
  CHECK(told(town.client().Get("/_faults")).empty());
  CHECK(told(town.client().Post("/_faults?arm=close")).size() == 1);
  CHECK(told(town.client().Delete("/_faults")).empty());
  auto unknown = test::got(town.client().Post("/_faults?arm=nonsense"));
  CHECK(unknown.status == 404);
  CHECK(unknown.text.find("commit-then-close") != std::string::npos);
  CHECK(test::got(town.client().Get("/_faults")).body["faults"].size() == sandbox::all_faults().size());
}

TEST_CASE("faults can be armed from the start, and every answer can be slow", "[sandbox]") {
  Town town([](auto& options) {
    options.faults = {"code-2"};
    options.latency = std::chrono::milliseconds(30);
  });
  auto begun = std::chrono::steady_clock::now();
  CHECK(town.feed({{"message", "ett"}}).status == 500);
  CHECK(std::chrono::steady_clock::now() - begun >= std::chrono::milliseconds(30));
  CHECK_THROWS_AS(Town([](auto& options) { options.faults = {"nonsense"}; }), UsageError);
}

TEST_CASE("the table of faults names each once, in both languages", "[sandbox]") {
  std::set<std::string_view> names;
  for (const Fault& fault : sandbox::all_faults()) {
    INFO(fault.name);
    CHECK(names.insert(fault.name).second);
    CHECK_FALSE(fault.what.sv.empty());
    CHECK_FALSE(fault.what.en.empty());
    CHECK((fault.answer == nullptr) != (fault.change == nullptr));
  }
}

TEST_CASE("docs/kommandon.md tells of each fault", "[sandbox]") {
  std::string page = files::read(std::filesystem::path(std::getenv("INSYN_SOURCE_DIR")) / "docs/kommandon.md");
  for (const Fault& fault : sandbox::all_faults()) {
    INFO(fault.name);
    CHECK(page.find(fmt::format("| `{}` | {} |", fault.name, fault.what.sv)) != std::string::npos);
  }
}
