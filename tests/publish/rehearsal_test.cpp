// SPDX-License-Identifier: EUPL-1.2
#include "publish/rehearsal.hpp"

#include "support/catch.hpp"
#include "support/fake_http.hpp"

using namespace insyn;
using namespace insyn::publish;
using Method = HttpRequest::Method;

namespace {

HttpRequest a_write() {
  return {.method = Method::post,
          .url = "https://graph.example/v26.0/100/feed",
          .content_type = "application/x-www-form-urlencoded",
          .headers = {{"X-Plain", "1"}},
          .body = "message=Hej",
          .secret_fields = Secret("appsecret_proof=abcdef&input_token=EAAB"),
          .authorization = Secret("Bearer EAABsecret")};
}

}  // namespace

TEST_CASE("a rehearsal passes looks on and keeps writes back") {
  test::FakeHttp network([](const HttpRequest&) { return test::answered(200, "[]"); });
  Rehearsal rehearsal(&network);
  CHECK(rehearsal.send({.url = "https://k.example/"}).status == 200);
  CHECK(rehearsal.send(a_write()).delivery == HttpAnswer::Delivery::never_sent);
  CHECK(network.requests.size() == 1);
  auto kept = rehearsal.take();
  REQUIRE(kept.size() == 1);
  CHECK(kept[0].method == "POST");
  CHECK(rehearsal.take().empty());
}

TEST_CASE("without a network not even looks go out") {
  Rehearsal rehearsal(nullptr);
  CHECK(rehearsal.send({.url = "https://k.example/"}).delivery == HttpAnswer::Delivery::never_sent);
  CHECK(rehearsal.take().empty());
}

TEST_CASE("a request is shown exactly, its secrets as dots") {
  ShownRequest post = shown(a_write());
  CHECK(post.body == "message=Hej&appsecret_proof=•••&input_token=•••");
  CHECK(post.headers ==
        std::vector<std::pair<std::string, std::string>>{
            {"Content-Type", "application/x-www-form-urlencoded"}, {"X-Plain", "1"}, {"Authorization", "Bearer •••"}});
  HttpRequest del = a_write();
  del.method = Method::del;
  del.body = "";
  CHECK(shown(del).url == "https://graph.example/v26.0/100/feed?appsecret_proof=•••&input_token=•••");
  HttpRequest picture{
      .method = Method::post, .url = "https://k.example/", .content_type = "image/png", .body = "\x89PNG"};
  CHECK(shown(picture).body == "(image/png, 4 bytes)");
}
