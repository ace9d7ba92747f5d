// SPDX-License-Identifier: EUPL-1.2
// Each answer that the table calls tested is given by this WordPress. (Those that the root document tells apart are
// seen in refusals_test.cpp.)
#include <map>
#include <set>

#include "publish/channels/wordpress_answers.hpp"
#include "publish/publish.hpp"
#include "support/catch.hpp"
#include "wordpress/real_wordpress.hpp"

using namespace insyn;
using namespace insyn::publish;
using namespace insyn::test;
using Json = RealWordPress::Json;
using Method = HttpRequest::Method;
using Role = RealWordPress::Role;

namespace {

constexpr Role kAuthor = Role::author, kSubscriber = Role::subscriber, kContributor = Role::contributor;

HttpAnswer page(const std::string& path) { return network().send({.url = RealWordPress::url() + path}); }

HttpAnswer broken(const std::string& fault) {
  Lasting lasting(fault);
  return page("/");
}

HttpAnswer stranger(const std::string& user) {
  return network().send({.url = RealWordPress::url() + "/?rest_route=/wp/v2/users/me",
                         .authorization = basic_authorization(user, Secret("aaaa bbbb"))});
}

HttpAnswer upload(const std::string& name, const std::string& bytes) {
  return network().send({.method = Method::post,
                         .url = RealWordPress::url() + "/?rest_route=/wp/v2/media",
                         .content_type = "image/png",
                         .headers = {{"Content-Disposition", "attachment; filename=\"" + name + "\""}},
                         .body = bytes,
                         .authorization = RealWordPress::login(kAuthor)});
}

std::string new_post(Role role, const std::string& status) {
  Json post = Json::parse(
      RealWordPress::send(role, "wp/v2/posts", {{"title", "svar"}, {"content", "svar"}, {"status", status}}).body);
  return "wp/v2/posts/" + std::to_string(post.at("id").get<int>());
}

/// One answer for each key of the table.
std::map<std::string, HttpAnswer> answers() {
  std::string own = new_post(kAuthor, "publish"), others = new_post(Role::editor, "publish");
  auto send = &RealWordPress::send;
  static_cast<void>(send(kAuthor, own, nullptr, Method::del));
  static_cast<void>(send(kAuthor, "wp/v2/tags", {{"name", "Svar"}}, Method::post));
  return {
      {"401 incorrect_password", stranger(RealWordPress::channel().user)},
      {"401 invalid_username", stranger("ingen")},
      {"401 invalid_email", stranger("ingen@kommun.example")},
      {"401 rest_not_logged_in", page("/?rest_route=/wp/v2/users/me")},
      {"401 …", page("/?rest_route=/wp/v2/settings")},
      {"403 rest_cannot_publish",
       send(kContributor, "wp/v2/posts", {{"title", "x"}, {"status", "publish"}}, Method::post)},
      {"403 rest_cannot_create", send(kSubscriber, "wp/v2/posts", {{"title", "x"}}, Method::post)},
      {"403 rest_cannot_edit", send(kAuthor, others, {{"title", "x"}}, Method::post)},
      {"403 rest_cannot_delete", send(kAuthor, others, nullptr, Method::del)},
      {"403 rest_forbidden_context", send(kAuthor, others + "&context=edit", nullptr, Method::get)},
      {"403 …", send(kAuthor, "wp/v2/settings", nullptr, Method::get)},
      {"404 rest_no_route", send(kAuthor, "wp/v2/ingenting", nullptr, Method::get)},
      {"404 rest_post_invalid_id", send(kAuthor, "wp/v2/posts/999999", nullptr, Method::get)},
      {"410 rest_already_trashed", send(kAuthor, own, nullptr, Method::del)},
      {"400 term_exists", send(kAuthor, "wp/v2/tags", {{"name", "svar"}}, Method::post)},
      {"400 rest_invalid_param", send(kAuthor, "wp/v2/posts", {{"title", "x"}, {"status", "x"}}, Method::post)},
      {"400 empty_content", send(kAuthor, "wp/v2/posts", {{"status", "draft"}}, Method::post)},
      {"400 rest_upload_no_data", upload("a.png", "")},
      {"500 rest_upload_sideload_error", upload("a.exe", "x")},
      {"4xx", send(kAuthor, "wp/v2/posts", {{"id", 1}, {"title", "x"}}, Method::post)},
      {"5xx", send(kAuthor, "wp/v2/tags", {{"name", " "}}, Method::post)},
      {"503 text/html", broken("maintenance")},
      {"5xx text/html", broken("database")},
      {"3xx", page("/wp-admin")},
      {"4xx text/html", page("/ingenting/har")},
      {"2xx text/html", page("/")},
  };
}

}  // namespace

TEST_CASE("each answer that the table calls tested is given by this WordPress") {
  std::set<std::string> seen;
  for (const auto& [key, answer] : answers()) {
    CAPTURE(key, answer.status, answer.body.substr(0, 200));
    CHECK(key_of(wordpress_answer(answer)) == key);
    seen.insert(key);
  }
  for (const WordPressAnswer& row : wordpress_answers()) {
    CAPTURE(key_of(row));
    if (row.sign == LoginSign::not_asked) CHECK((row.evidence == Evidence::tested) == seen.contains(key_of(row)));
  }
}
