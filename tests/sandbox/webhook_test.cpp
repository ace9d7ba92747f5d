// SPDX-License-Identifier: EUPL-1.2
#include "base/base64.hpp"
#include "base/hash.hpp"
#include "sandbox/store.hpp"
#include "sandbox/town.hpp"
#include "support/catch.hpp"
#include "support/temp_dir.hpp"

using namespace insyn;
using test::Got;
using test::json;
using test::Town;

namespace {

json told(const std::string& type, std::int64_t rev, const std::string& title = "Möte i mars") {
  return {{"type", type},
          {"timestamp", "2025-03-12T09:00:00Z"},
          {"data",
           {{"key", "k1"}, {"rev", rev}, {"item", "a/1"}, {"title", title}, {"html", "<p>Hej</p>"}, {"link", "x"}}}};
}

/// Signs a body as the specification says, then lets a case spoil a header.
Got tell(
    const Town& town, const std::string& id, const std::string& body,
    const std::function<void(httplib::Headers&)>& spoil = [](auto&) {}) {
  std::string key = *from_base64(town.options.webhook_secret.substr(6)), time = std::to_string(town.now.load());
  httplib::Headers headers{
      {"webhook-id", id},
      {"webhook-timestamp", time},
      {"webhook-signature", "v1,AAAA v1," + to_base64(hmac_sha256(key, id + "." + time + "." + body))}};
  spoil(headers);
  auto client = town.client();
  return test::got(client.Post("/webhook", headers, body, "application/json"));
}

Got tell(const Town& town, const std::string& id, const json& message) { return tell(town, id, message.dump()); }

std::string front(const Town& town) { return test::got(town.client().Get("/")).text; }
bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("the intranet makes, changes and takes away one page of a key", "[sandbox]") {
  Town town;
  Got made = tell(town, "m1", told("post.published", 5));
  REQUIRE(made.status == 200);
  std::string url = made.body["url"], path = url.substr(town.server->url().size());
  CHECK(made.body["rev"] == 5);
  CHECK(holds(front(town), "Möte i mars"));
  CHECK(holds(test::got(town.client().Get(path)).text, "<p>Hej</p>"));

  Got changed = tell(town, "m2", told("post.corrected", 6, "Möte, rättat"));
  CHECK(changed.body == json({{"id", made.body["id"]}, {"url", url}, {"rev", 6}}));
  CHECK(holds(front(town), "Möte, rättat"));
  CHECK_FALSE(holds(front(town), "Möte i mars"));

  Got gone = tell(town, "m3", told("post.retracted", 7));
  CHECK(gone.body == json({{"id", made.body["id"]}, {"rev", 7}}));
  CHECK_FALSE(holds(front(town), "Möte, rättat"));
  CHECK(town.client().Get(path)->status == 404);
}

TEST_CASE("a message told again changes nothing, and one that comes late neither", "[sandbox]") {
  Town town;
  Got first = tell(town, "m1", told("post.published", 5));
  CHECK(tell(town, "m1", told("post.published", 5)).body == first.body);
  CHECK(tell(town, "m1", told("post.published", 5, "annat")).status == 422);
  CHECK(tell(town, "m2", told("post.corrected", 7, "Nyast")).body["rev"] == 7);
  CHECK(tell(town, "m3", told("post.corrected", 6, "Sen")).body["rev"] == 7);
  CHECK(holds(front(town), "Nyast"));
  CHECK_FALSE(holds(front(town), "Sen<"));
}

TEST_CASE("a publication that comes after its retraction stays unshown", "[sandbox]") {
  Town town;
  CHECK(tell(town, "m2", told("post.retracted", 6)).status == 200);
  CHECK(tell(town, "m1", told("post.published", 5)).body["rev"] == 6);
  CHECK_FALSE(holds(front(town), "Möte i mars"));
  CHECK(tell(town, "m3", told("post.published", 8)).status == 200);
  CHECK(holds(front(town), "Möte i mars"));
}

TEST_CASE("what is unsigned, old or no message is refused", "[sandbox]") {
  Town town;
  std::string body = told("post.published", 5).dump();
  auto status = [&](const char* name, const std::string& value) {
    return tell(town, "m1", body,
                [&](httplib::Headers& headers) {
                  headers.erase(name);
                  if (!value.empty()) headers.emplace(name, value);
                })
        .status;
  };
  CHECK(status("webhook-signature", "") == 400);
  CHECK(status("webhook-id", "") == 400);
  CHECK(status("webhook-signature", "v1,AAAA") == 401);
  CHECK(status("webhook-id", "m2") == 401);
  CHECK(status("webhook-timestamp", std::to_string(town.now + 1)) == 401);
  for (int seconds : {-301, 301}) {
    Got late = tell(town, "m1", body, [&](httplib::Headers& headers) {
      std::string key = *from_base64(town.options.webhook_secret.substr(6)), time = std::to_string(town.now + seconds);
      headers = {{"webhook-id", "m1"},
                 {"webhook-timestamp", time},
                 {"webhook-signature", "v1," + to_base64(hmac_sha256(key, "m1." + time + "." + body))}};
    });
    CHECK(late.status == 401);
  }
  for (const json& message : {json("x"), json::object(), told("post.other", 5), told("post.published", 5, ""),
                              json({{"type", "post.published"}, {"data", {{"key", "k"}, {"rev", "5"}}}})})
    CHECK(tell(town, "m" + message.dump(), message).status == 400);
  CHECK(tell(town, "bytes", std::string("\xff\xfe")).status == 400);
  CHECK(test::got(town.client().Get("/webhook")).status == 405);
  CHECK(holds(front(town), "Inget har kommit än"));
}

TEST_CASE("nothing that was told to the intranet runs", "[sandbox]") {
  Town town;
  json message = told("post.published", 5, "<script>alert(1)</script>");
  message["data"]["html"] = "<p onclick=\"x()\">a</p><script>alert(1)</script>";
  Got made = tell(town, "m1", message);
  for (const std::string& path : {std::string("/"), "/intranat/" + made.body["id"].get<std::string>()}) {
    std::string page = test::got(town.client().Get(path)).text;
    CHECK_FALSE(holds(page, "<script"));
    CHECK_FALSE(holds(page, "onclick"));
  }
}

TEST_CASE("the intranet is in the store, and a store without one is read", "[sandbox]") {
  test::TempDir dir;
  Town town([&](auto& options) { options.store = dir.path() / "sandbox.json"; });
  REQUIRE(tell(town, "m1", told("post.published", 5)).status == 200);
  town.close();
  town.open();
  CHECK(holds(front(town), "Möte i mars"));
  CHECK(tell(town, "m1", told("post.published", 5, "annat")).status == 422);

  json before = json::parse(sandbox::to_text(sandbox::empty_content()));
  before.erase("intranet");
  before.erase("messages_heard");
  CHECK(sandbox::from_text(before.dump()) == sandbox::empty_content());
}
