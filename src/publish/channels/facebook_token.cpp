// SPDX-License-Identifier: EUPL-1.2
#include "publish/channels/facebook_token.hpp"

#include <algorithm>
#include <array>

#include "publish/channels/facebook_answers.hpp"
#include "publish/channels/facebook_errors.hpp"

namespace insyn::publish {
namespace {

using Json = nlohmann::json;

constexpr std::array kNeededScopes{"pages_manage_posts", "pages_read_engagement"};
constexpr std::int64_t kSoon = 14 * 24 * 3600;

Answer cannot_be_used(Said reason) {
  return {.scope = Answer::Scope::channel, .outcome = Outcome::refused, .reason = std::move(reason)};
}

std::string day_of(std::int64_t time) { return iso_time(time).substr(0, 10); }

void note_version(const HttpAnswer& answer, const Graph& graph, std::vector<Said>& notes) {
  std::string answered(answer.header("facebook-api-version"));
  if (answered.empty() || answered == graph.version()) return;
  notes.push_back(say("Facebook svarar med Graph {}, inte {}: sätt version i inställningarna till en som finns kvar",
                      "Facebook answers with Graph {}, not {}: set version in the settings to one that still lives",
                      answered, graph.version()));
}

/// What debug_token says of the token, or why the token is no good. An empty object where Graph refuses the question
/// itself: the documentation promises it only to the app and its developers.
tl::expected<Json, Answer> token_data(Graph& graph, std::vector<Said>& notes) {
  HttpAnswer answer = graph.get_about_token();
  Json body = graph_json(answer);
  note_version(answer, graph, notes);
  if (answer.status == 200 && body.is_object() && body.contains("data") && body["data"].is_object())
    return body["data"];
  Answer why = explain_facebook(answer, GraphRequest::look, graph.token());
  bool refuses_question = why.outcome == Outcome::refused && why.scope == Answer::Scope::item;
  if (!refuses_question) return tl::unexpected(why);
  notes.push_back(say("Facebook visar inte när token går ut eller vilka rättigheter den har: se efter i appen",
                      "Facebook does not show when the token expires or which rights it has: look in the app"));
  return Json::object();
}

/// Everything that makes a token useless, whoever's it is.
std::optional<Answer> useless(const Json& token, std::int64_t now) {
  std::int64_t expires = graph_number(token, "expires_at");  // 0: never
  bool is_invalid = token.contains("is_valid") && token["is_valid"] == false;
  if (is_invalid || (expires != 0 && expires <= now)) {
    Json error = token.value("error", Json::object());
    const FacebookError& known =
        facebook_error({.code = 190, .subcode = static_cast<int>(graph_number(error, "subcode"))});
    return cannot_be_used({"Facebook godtar inte token. Gör så här: " + known.what_to_do.sv,
                           "Facebook does not accept the token. What to do: " + known.what_to_do.en});
  }
  auto scopes = token.find("scopes");
  if (scopes == token.end() || !scopes->is_array()) return std::nullopt;
  for (const char* needed : kNeededScopes)
    if (std::find(scopes->begin(), scopes->end(), needed) == scopes->end())
      return cannot_be_used(
          say("token saknar rätten {}: gör en ny token där den är ikryssad, och lägg den där secret pekar",
              "the token lacks the right {}: make a new token with it ticked, and put it where secret points", needed));
  return std::nullopt;
}

void note_what_ends(const Json& token, std::int64_t now, std::vector<Said>& notes) {
  std::int64_t expires = graph_number(token, "expires_at"), data = graph_number(token, "data_access_expires_at");
  if (expires != 0 && expires < now + kSoon)
    notes.push_back(
        say("token går ut {}: skaffa en som aldrig går ut (en systemanvändares), och lägg den där secret pekar",
            "the token expires on {}: get one that never does (a system user's), and put it where secret points",
            day_of(expires)));
  if (data != 0 && data < now + kSoon)
    notes.push_back(
        say("appens rätt att läsa sidans uppgifter går ut {}: den som gjorde token behöver logga in i appen igen",
            "the app's right to read the page's data ends on {}: whoever made the token must log in to the app again",
            day_of(data)));
}

std::optional<Answer> other_page(const Json& token, const Graph& graph) {
  std::string page = graph_text(token, "profile_id");
  if (page.empty() || page == graph.page()) return std::nullopt;
  return cannot_be_used(say("token gäller sidan {}, inte {}: ge sidans egen token, eller rätta page",
                            "the token is for the page {}, not {}: give the page's own token, or mend page", page,
                            graph.page()));
}

/// Nothing when the page's own token has taken the place of the one given.
std::optional<Answer> exchanged(Graph& graph) {
  HttpAnswer answer = graph.get(graph.page(), "fields=access_token");
  Json body = graph_json(answer);
  if (answer.status != 200 || !body.is_object()) return explain_facebook(answer, GraphRequest::look, graph.token());
  std::string token = graph_text(body, "access_token");
  if (token.empty())
    return cannot_be_used(say(
        "token ger ingen rätt till sidan {}: ge kontot rätt att skapa innehåll på den",
        "the token gives no right to the page {}: give the account the right to create content on it", graph.page()));
  graph.use_token(Secret(token));
  return std::nullopt;
}

/// The token is the page's own.
tl::expected<bool, Answer> is_the_pages(Graph& graph, const Json& token) {
  if (!token.empty()) return graph_text(token, "type") == "PAGE";
  HttpAnswer answer = graph.get("me", "fields=id");
  if (answer.status != 200) return tl::unexpected(explain_facebook(answer, GraphRequest::look, graph.token()));
  return graph_text(graph_json(answer), "id") == graph.page();
}

}  // namespace

Answer check_facebook_token(Graph& graph) {
  std::vector<Said> notes;
  auto token = token_data(graph, notes);
  if (!token) return token.error();
  if (auto answer = useless(*token, graph.now())) return *answer;
  auto may_write = is_the_pages(graph, *token);
  if (!may_write) return may_write.error();
  if (!*may_write) {
    if (auto answer = exchanged(graph)) return *answer;
    notes.clear();  // each is said of the token that is used
    token = token_data(graph, notes);
    if (!token) return token.error();
    if (auto answer = useless(*token, graph.now())) return *answer;
  }
  if (auto answer = other_page(*token, graph)) return *answer;
  note_what_ends(*token, graph.now(), notes);
  return {.outcome = Outcome::accepted, .notes = std::move(notes)};
}

}  // namespace insyn::publish
