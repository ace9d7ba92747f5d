// SPDX-License-Identifier: EUPL-1.2
#include "publish/check.hpp"

#include <atomic>

#include "base/files.hpp"
#include "support/catch.hpp"
#include "support/fake_http.hpp"
#include "support/temp_dir.hpp"

using namespace insyn;
using namespace insyn::publish;
using State = CheckLine::State;
using test::answered;

namespace {

struct Town {
  explicit Town(Channel channel, test::FakeHttp::Answerer answerer) : http(std::move(answerer)) {
    settings.base_url = "https://kommun.example/";
    settings.publish_from = Date{2025, 1, 1};
    settings.channels = {std::move(channel)};
    ::setenv("INSYN_TEST_CHECK", "hemligt-ord", 1);
  }
  CheckLines check() { return check_channels(settings, {}, {folder.path(), http, clock, stop}); }

  test::TempDir folder{};
  test::FakeClock clock{};
  std::atomic<bool> stop{false};
  test::FakeHttp http;
  Settings settings{};
};

Channel a_page() {
  return {
      .name = "fb", .type = "facebook", .secret = "env:INSYN_TEST_CHECK", .page = "100", .api = "https://g.example"};
}

HttpAnswer good_token(const HttpRequest& request) {
  if (request.url.find("debug_token") == std::string::npos) return answered(200, "<html>");
  return answered(200, R"({"data":{"type":"PAGE","is_valid":true,"profile_id":"100"}})",
                  {{"date", "Wed, 12 Mar 2025 10:55:00 GMT"}});
}

const CheckLine& line_of(const CheckLines& lines, const std::string& channel) {
  return *std::find_if(lines.begin(), lines.end(), [&](const CheckLine& line) { return line.channel == channel; });
}

}  // namespace

TEST_CASE("a channel that can be used is found so, and nothing is posted") {
  Town town(a_page(), good_token);
  CheckLines lines = town.check();
  for (const CheckLine& line : lines) {
    INFO(line.channel << ": " << line.what.en);
    CHECK(line.state == State::ok);
  }
  CHECK(lines.size() == 3);  // the ledger, the site, the channel
  CHECK(town.http.writes() == 0);
  CHECK(exit_for(lines) == Exit::done);
}

TEST_CASE("a dead token fails the check with what to do, and never shows the token") {
  Town town(a_page(), [](const HttpRequest& request) {
    if (request.url.find("debug_token") == std::string::npos) return answered(200, "<html>");
    return answered(200, R"({"data":{"type":"PAGE","is_valid":false}})");
  });
  CheckLines lines = town.check();
  CHECK(line_of(lines, "fb").state == State::failed);
  CHECK(checks_json(lines, Lang::en).find("hemligt-ord") == std::string::npos);
  CHECK(exit_for(lines) == Exit::publishing_unfinished);
}

TEST_CASE("a clock that is wrong is told") {
  Town town(a_page(), good_token);
  town.clock.pass(400);
  CHECK(line_of(town.check(), "fb").state == State::warning);
}

TEST_CASE("a site that is not up yet is a note: posts wait for it") {
  Town town(a_page(), [](const HttpRequest& request) {
    return request.url == "https://kommun.example/" ? answered(404, "") : good_token(request);
  });
  CHECK(line_of(town.check(), "site").state == State::warning);
  CHECK(exit_for(town.check()) == Exit::done);
}

TEST_CASE("a damaged ledger fails the check") {
  Town town(a_page(), good_token);
  std::filesystem::create_directories(town.folder.path() / "site");
  files::replace(town.folder.path() / "site/ledger.jsonl", "nonsens\n");
  CHECK(line_of(town.check(), "ledger").state == State::failed);
}

TEST_CASE("a channel that a person posts to needs nothing") {
  Town town({.name = "anslag", .type = "manual"}, good_token);
  CHECK(line_of(town.check(), "anslag").state == State::ok);
}
