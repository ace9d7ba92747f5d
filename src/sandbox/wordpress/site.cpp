// SPDX-License-Identifier: EUPL-1.2
#include "sandbox/wordpress/site.hpp"

#include <openssl/evp.h>

#include <charconv>
#include <tl/expected.hpp>

#include "base/text.hpp"
#include "sandbox/wordpress/routes.hpp"

namespace insyn::sandbox::wordpress {
namespace {

constexpr std::string_view kBasic = "Basic ";

std::string from_base64(std::string_view text) {
  std::string bytes(text.size() + 3, '\0');
  int size = EVP_DecodeBlock(reinterpret_cast<unsigned char*>(bytes.data()),
                             reinterpret_cast<const unsigned char*>(text.data()), static_cast<int>(text.size()));
  if (size < 0) return {};
  bytes.resize(static_cast<std::size_t>(size));
  while (bytes.ends_with('\0')) bytes.pop_back();  // padding comes out as NUL
  return bytes;
}

/// Without credentials a caller is nobody; wrong ones are refused, whatever is asked for. Application passwords are
/// shown in groups; the spaces do not count.
tl::expected<Caller, http::Answer> caller_of(const http::Request& request, const Options& options) {
  std::string header = request.header("Authorization");
  if (!header.starts_with(kBasic)) return Caller::nobody;
  std::string credentials = from_base64(trimmed(std::string_view(header).substr(kBasic.size())));
  std::size_t colon = credentials.find(':');
  if (colon == credentials.npos || credentials.substr(0, colon) != options.user)
    return tl::unexpected(refuse(401, "invalid_username",
                                 "<strong>Error:</strong> Unknown username. Check again or try your email address."));
  if (replaced(credentials.substr(colon + 1), " ", "") != replaced(options.password, " ", ""))
    return tl::unexpected(
        refuse(401, "incorrect_password", "The provided password is an invalid application password."));
  return Caller::author;
}

http::Answer root(const Call& call) {
  json routes = json::object();
  for (const char* route : {"/", "/wp/v2", "/wp/v2/posts", "/wp/v2/posts/(?P<id>[\\d]+)", "/wp/v2/tags",
                            "/wp/v2/tags/(?P<id>[\\d]+)", "/wp/v2/categories", "/wp/v2/categories/(?P<id>[\\d]+)",
                            "/wp/v2/media", "/wp/v2/media/(?P<id>[\\d]+)", "/wp/v2/users/me"})
    routes[route] = {{"namespace", route[1] ? "wp/v2" : ""}};
  json authentication = {{"authorization", call.home + "/wp-admin/authorize-application.php"}};
  return answer(200, {{"name", "Exempelkommun"},
                      {"description", "Övningsyta"},
                      {"url", call.home},
                      {"home", call.home},
                      {"gmt_offset", "1"},
                      {"timezone_string", "Europe/Stockholm"},
                      {"namespaces", {"wp/v2"}},
                      {"authentication", {{"application-passwords", {{"endpoints", authentication}}}}},
                      {"routes", routes}});
}

http::Answer me(const Call& call, const Options& options) {
  if (call.caller == Caller::nobody) return refuse(401, "rest_not_logged_in", "You are not currently logged in.");
  json user = {{"id", 2},
               {"name", options.user},
               {"url", ""},
               {"description", ""},
               {"link", call.home + "/?author=2"},
               {"slug", options.user},
               {"meta", json::array()}};
  if (call.text_or("context", "view") != "edit") return answer(200, user);
  json may = json::object();
  for (const char* right : {"upload_files", "edit_posts", "edit_published_posts", "publish_posts", "read", "level_2",
                            "level_1", "level_0", "delete_posts", "delete_published_posts", "author"})
    may[right] = true;
  user.update({{"username", options.user},
               {"email", "insyn@exempelkommun.example"},
               {"locale", "sv_SE"},
               {"nickname", options.user},
               {"roles", {"author"}},
               {"capabilities", may},
               {"extra_capabilities", {{"author", true}}}});
  return answer(200, user);
}

http::Answer no_route() {
  return refuse(404, "rest_no_route", "No route was found matching the URL and request method.");
}

/// "/wp/v2/posts/12" below "/wp/v2/posts/" is 12.
std::optional<int> id_below(std::string_view route, std::string_view collection) {
  if (!route.starts_with(collection)) return std::nullopt;
  route.remove_prefix(collection.size());
  int id = 0;
  auto [end, error] = std::from_chars(route.data(), route.data() + route.size(), id);
  return error == std::errc{} && end == route.data() + route.size() && id >= 0 ? std::optional(id) : std::nullopt;
}

http::Answer posts(const Call& call, Store& store) {
  if (call.method == "GET") return list_posts(call, store.content());
  if (call.method == "POST") return store.change([&](Content& content) { return create_post(call, content); });
  return no_route();
}

http::Answer one_post(const Call& call, Store& store, int id) {
  bool updates = call.method == "POST" || call.method == "PUT" || call.method == "PATCH";
  if (call.method == "GET") return get_post(call, store.content(), id);
  if (updates) return store.change([&](Content& content) { return update_post(call, content, id); });
  if (call.method == "DELETE") return store.change([&](Content& content) { return delete_post(call, content, id); });
  return no_route();
}

http::Answer terms(const Call& call, Store& store, const std::string& taxonomy) {
  if (call.method == "GET") return list_terms(call, store.content(), taxonomy);
  if (call.method == "POST")
    return store.change([&](Content& content) { return create_term(call, content, taxonomy); });
  return no_route();
}

http::Answer one_term(const Call& call, Store& store, const std::string& taxonomy, int id) {
  if (call.method == "GET") return get_term(call, store.content(), taxonomy, id);
  bool deletes = call.method == "DELETE";
  return refuse_right(
      call, deletes ? "rest_cannot_delete" : "rest_cannot_update",
      deletes ? "Sorry, you are not allowed to delete this term." : "Sorry, you are not allowed to edit this term.");
}

http::Answer media(const Call& call, Store& store, const http::Request& request) {
  if (call.method == "GET") return list_media(call, store.content());
  if (call.method == "POST")
    return store.change([&](Content& content) { return create_media(call, content, request); });
  return no_route();
}

http::Answer route_to(const Call& call, const Options& options, Store& store, const http::Request& request) {
  const std::string& route = call.route;
  if (route == "/" || route == "/wp/v2") return call.method == "GET" ? root(call) : no_route();
  if (route == "/wp/v2/users/me") return call.method == "GET" ? me(call, options) : no_route();
  if (route == "/wp/v2/posts") return posts(call, store);
  if (route == "/wp/v2/media") return media(call, store, request);
  if (route == "/wp/v2/tags") return terms(call, store, "post_tag");
  if (route == "/wp/v2/categories") return terms(call, store, "category");
  if (auto id = id_below(route, "/wp/v2/posts/")) return one_post(call, store, *id);
  if (auto id = id_below(route, "/wp/v2/media/"))
    return call.method == "GET" ? get_media(call, store.content(), *id) : no_route();
  if (auto id = id_below(route, "/wp/v2/tags/")) return one_term(call, store, "post_tag", *id);
  if (auto id = id_below(route, "/wp/v2/categories/")) return one_term(call, store, "category", *id);
  return no_route();
}

}  // namespace

std::optional<std::string> rest_route(const http::Request& request) {
  std::string route;
  bool is_rest = request.path == "/wp-json" || request.path.starts_with("/wp-json/");
  if (is_rest) route = request.path.substr(8);
  for (const auto& [name, value] : request.query)
    if (name == "rest_route" && (request.path == "/" || request.path == "/index.php")) route = value, is_rest = true;
  if (!is_rest) return std::nullopt;
  while (route.ends_with('/')) route.pop_back();
  return route.starts_with('/') ? route : "/" + route;
}

http::Answer answer_rest(const http::Request& request, const std::string& route, const Options& options, Store& store,
                         const std::string& home, std::int64_t now) {
  Read read = read_call(request, route);
  if (read.refusal) return *read.refusal;
  Call& call = read.call;
  auto caller = caller_of(request, options);
  if (!caller) return caller.error();
  call.caller = *caller;
  call.home = home;
  call.now = now;
  http::Answer found = route_to(call, options, store, request);
  found.with("X-Robots-Tag", "noindex").with("Access-Control-Expose-Headers", "X-WP-Total, X-WP-TotalPages, Link");
  found.with("Link", "<" + home + "/wp-json/>; rel=\"https://api.w.org/\"");
  return std::move(found.with("Cache-Control", "no-cache, must-revalidate, max-age=0"));
}

void publish_due(Store& store, std::int64_t now) {
  store.change([&](Content& content) {
    int published = 0;
    for (Article& article : content.articles)
      if (article.status == "future" && article.date <= now) article.status = "publish", ++published;
    return published;
  });
}

}  // namespace insyn::sandbox::wordpress
