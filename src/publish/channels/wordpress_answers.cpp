// SPDX-License-Identifier: EUPL-1.2
#include "publish/channels/wordpress_answers.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/error.hpp"
#include "base/text.hpp"

namespace insyn::publish {
namespace {

using Json = nlohmann::json;
using M = Meaning;
using Body = WordPressAnswer::Body;
using enum Evidence;

const Said kUnsafe{
    "WordPress tar bara emot applikationslösenord över https (eller där WP_ENVIRONMENT_TYPE är local): skriv "
    "webbplatsens "
    "https-adress som url",
    "WordPress takes application passwords over https alone (or where WP_ENVIRONMENT_TYPE is local): write the site's "
    "https address as url"};
const Said kSwitchedOff{
    "applikationslösenord är avstängda på webbplatsen, oftast av ett säkerhetstillägg: be administratören tillåta dem "
    "för "
    "användaren",
    "application passwords are switched off on the site, mostly by a security plugin: ask the administrator to allow "
    "them for the user"};
const Said kHeaderLost{
    "inloggningen når inte WordPress: webbservern tar bort Authorization-huvudet. Be webbserverns ansvariga släppa "
    "fram "
    "det (på Apache med CGI: CGIPassAuth On, eller en rad SetEnvIf Authorization \"(.*)\" HTTP_AUTHORIZATION=$1)",
    "the login does not reach WordPress: the web server removes the Authorization header. Ask whoever runs it to let "
    "it "
    "through (Apache with CGI: CGIPassAuth On, or a line SetEnvIf Authorization \"(.*)\" HTTP_AUTHORIZATION=$1)"};
const Said kClosed{
    "ett tillägg stänger REST-gränssnittet: be administratören öppna det för inloggade användare. Är det öppet för dem "
    "är user eller applikationslösenordet fel",
    "a plugin closes the REST API: ask the administrator to open it to users who are logged in. If it is open to them, "
    "user or application password is wrong"};
const Said kNotLoggedIn{
    "WordPress ser ingen inloggning: kör insyn publish --check, som tar reda på om applikationslösenord är avstängda "
    "eller om "
    "Authorization-huvudet tas bort på vägen",
    "WordPress sees no login: run insyn publish --check, which finds out if application passwords are switched off or "
    "the Authorization header is removed on the way"};
const Said kPassword{
    "applikationslösenordet är fel eller återkallat: skapa ett nytt under Användare → Profil → Applikationslösenord "
    "och lägg det där "
    "secret pekar (kontots vanliga lösenord godtas inte)",
    "the application password is wrong or revoked: make a new one under Users → Profile → Application Passwords and "
    "put "
    "it where secret points (the account's ordinary password is not accepted)"};
const Said kUser{"webbplatsen har ingen användare med det namnet: rätta user",
                 "the site has no user of that name: correct user"};
const Said kServerPassword{
    "webbservern själv kräver ett lösenord, före WordPress: be dess ansvariga undanta REST-gränssnittet",
    "the web server itself wants a password, before WordPress: ask whoever runs it to exempt the REST API"};
const Said kFirewall{
    "något framför WordPress (brandvägg eller säkerhetstillägg) släpper inte fram anropet: be webbplatsens ansvariga "
    "tillåta REST-anrop från den dator som kör insyn",
    "something before WordPress (a firewall or security plugin) does not let the request through: ask whoever runs the "
    "site to allow REST requests from the computer that runs insyn"};
const Said kRole{"användaren har inte den rätten: ge den rollen Författare",
                 "the user lacks the right: give it the role Author"};
const Said kNotItsOwn{
    "inlägget har en annan upphovsperson än user: sätt tillbaka user som författare i redigeraren, eller ändra för "
    "hand",
    "the post has another author than user: make user its author again in the editor, or change it by hand"};
const Said kNonce{
    "ett tillägg eller en mellanlagring blandar in kakor i anropet: be administratören undanta REST-gränssnittet",
    "a plugin or a cache mixes cookies into the request: ask the administrator to exempt the REST API"};
const Said kNoApi{
    "där finns inget REST-gränssnitt: se att url är WordPress-webbplatsens startsida och att inget tillägg stänger av "
    "gränssnittet",
    "there is no REST API: see that url is the WordPress site's front page and that no plugin switches the API off"};
const Said kRedirect{
    "webbplatsen skickar vidare, och Insyn följer aldrig med: skriv den adress som visas i webbläsaren",
    "the site redirects, which Insyn never follows: write the address that the browser shows"};
const Said kGone{"inlägget finns inte", "the post does not exist"};
const Said kTrashed{"inlägget ligger redan i papperskorgen", "the post is in the bin already"};
const Said kTerm{"taggen finns redan, och används", "the tag exists already, and is used"};
const Said kFile{"webbplatsen tar inte emot bilden; inlägget går ut utan den",
                 "the site does not take the picture; the post goes out without it"};
const Said kTooLarge{"inlägget eller bilden är större än webbservern tar emot: korta, eller be om en högre gräns",
                     "post or picture is larger than the web server takes: shorten it, or ask for a higher limit"};
const Said kRefused{"WordPress avböjer inlägget: koden säger varför; ändra texten, och försök igen med --only",
                    "WordPress refuses the post: the code says why; change the text, and try again with --only"};
const Said kWait{"vänta; nästa körning försöker igen", "wait; the next run tries again"};
const Said kUpdating{"webbplatsen uppdateras: vänta; nästa körning försöker igen",
                     "the site is being updated: wait; the next run tries again"};
const Said kDown{"webbplatsen har fel på sin sida (databas eller server): nästa körning ser efter och försöker igen",
                 "the site has trouble of its own (database or server): the next run looks and tries again"};
const Said kProvesNothing{
    "svaret visar inget inlägg: nästa körning letar efter det. Händer det varje gång leder url inte till WordPress",
    "the answer shows no post: the next run looks for it. If it happens each time, url does not lead to WordPress"};

bool is_letter_of_a_code(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
}

WordPressAnswer error(int status, std::string_view code, M means, const Said& what, Evidence evidence = tested) {
  return {Body::error, status, status, code, LoginSign::not_asked, means, evidence, what, {}};
}

WordPressAnswer login(std::string_view key, LoginSign sign, const Said& what, Evidence evidence = tested) {
  return {Body::error, 401, 401, {}, sign, M::access, evidence, what, key};
}

WordPressAnswer other(int first, int last, std::string_view key, M means, const Said& what,
                      Evidence evidence = tested) {
  return {Body::other, first, last, {}, LoginSign::not_asked, means, evidence, what, key};
}

const std::vector<WordPressAnswer>& table() {
  static const std::vector<WordPressAnswer> rows{
      error(401, "incorrect_password", M::access, kPassword),
      error(401, "invalid_username", M::access, kUser),
      error(401, "invalid_email", M::access, kUser),
      login("401 (rest: 401)", LoginSign::api_closed, kClosed),
      login("401 (authentication: [], http)", LoginSign::needs_https, kUnsafe),
      login("401 (authentication: [], https)", LoginSign::switched_off, kSwitchedOff, documented),
      login("401 (authentication: application-passwords)", LoginSign::header_lost, kHeaderLost),
      error(401, "rest_not_logged_in", M::access, kNotLoggedIn),
      error(401, "rest_login_required", M::access, kClosed, reported),
      error(401, "rest_cannot_access", M::access, kClosed, reported),
      error(401, "", M::access, kNotLoggedIn),
      error(403, "rest_login_required", M::access, kClosed, reported),
      error(403, "rest_cannot_access", M::access, kClosed, reported),
      error(403, "rest_cookie_invalid_nonce", M::access, kNonce, documented),
      error(403, "rest_cannot_publish", M::access, kRole),
      error(403, "rest_cannot_create", M::access, kRole),
      error(403, "rest_cannot_edit", M::permanent, kNotItsOwn),
      error(403, "rest_cannot_delete", M::permanent, kNotItsOwn),
      error(403, "rest_forbidden_context", M::permanent, kNotItsOwn),
      error(403, "", M::access, kRole),
      error(404, "rest_no_route", M::access, kNoApi),
      error(404, "rest_post_invalid_id", M::missing, kGone),
      error(410, "rest_already_trashed", M::missing, kTrashed),
      error(400, "term_exists", M::duplicate, kTerm),
      error(400, "rest_invalid_param", M::permanent, kRefused),
      error(400, "empty_content", M::permanent, kRefused),
      error(400, "rest_upload_no_data", M::permanent, kFile),
      error(500, "rest_upload_sideload_error", M::permanent, kFile),  // a refused file, in spite of its 500
      error(429, "", M::throttled, kWait, reported),
      {Body::error, 400, 499, {}, LoginSign::not_asked, M::permanent, tested, kRefused, "4xx"},
      {Body::error, 500, 599, {}, LoginSign::not_asked, M::unknown, tested, kDown, "5xx"},
      other(401, 401, "401 text/html", M::access, kServerPassword, reported),
      other(403, 403, "403 text/html", M::access, kFirewall, reported),
      other(406, 406, "406 text/html", M::access, kFirewall, reported),
      other(413, 413, "413 text/html", M::permanent, kTooLarge, reported),
      other(429, 429, "429 text/html", M::throttled, kWait, reported),
      other(408, 408, "408", M::unknown, kDown, reported),
      other(503, 503, "503 text/html", M::unknown, kUpdating),
      other(500, 599, "5xx text/html", M::unknown, kDown),
      other(300, 399, "3xx", M::access, kRedirect),
      other(400, 499, "4xx text/html", M::access, kNoApi),
      {Body::error, 200, 299, {}, LoginSign::not_asked, M::unknown, reported, kProvesNothing, "2xx {\"code\"}"},
      other(200, 299, "2xx text/html", M::unknown, kProvesNothing),
      other(0, 999, "1xx", M::unknown, kProvesNothing, reported),
  };
  return rows;
}

bool fits(const WordPressAnswer& row, Body body, int status, const std::string& code, LoginSign sign) {
  return row.body == body && row.first <= status && status <= row.last && (row.code.empty() || row.code == code) &&
         (row.sign == LoginSign::not_asked || row.sign == sign);
}

/// What follows an address in a Link header: RFC 8288, as WordPress writes it.
bool is_of_rest_api(std::string_view parameters) {
  if (!parameters.starts_with(';')) return false;
  parameters = trimmed(parameters.substr(1));
  return parameters.starts_with("rel=\"https://api.w.org/") || parameters.starts_with("rel=https://api.w.org/");
}

Answer not_delivered(const HttpAnswer& answer) {
  bool never = answer.delivery == HttpAnswer::Delivery::never_sent;
  return {.outcome = never ? Outcome::retry_later : Outcome::unknown,
          .reason = say("webbplatsen svarar inte ({})", "the web site does not answer ({})", answer.problem)};
}

Outcome outcome_of(M means, RequestKind kind) {
  if (means == M::throttled) return Outcome::retry_later;
  if (means != M::unknown) return Outcome::refused;
  return kind == RequestKind::write ? Outcome::unknown : Outcome::retry_later;
}

}  // namespace

std::span<const WordPressAnswer> wordpress_answers() { return table(); }

const WordPressAnswer& wordpress_answer(const HttpAnswer& answer, LoginSign sign) {
  std::string code = wordpress_code(answer);
  bool may_be_error = answer.status / 100 == 2 || answer.status / 100 == 4 || answer.status / 100 == 5;
  Body body = code.empty() || !may_be_error ? Body::other : Body::error;
  auto found = std::find_if(table().begin(), table().end(),
                            [&](const WordPressAnswer& row) { return fits(row, body, answer.status, code, sign); });
  INSYN_EXPECTS(found != table().end());
  return *found;
}

std::string key_of(const WordPressAnswer& answer) {
  if (!answer.key.empty()) return std::string(answer.key);
  return answer.code.empty() ? fmt::format("{} …", answer.first) : fmt::format("{} {}", answer.first, answer.code);
}

Answer explain_wordpress(const HttpAnswer& answer, RequestKind kind, LoginSign sign) {
  if (answer.delivery != HttpAnswer::Delivery::answered) return not_delivered(answer);
  std::string code = wordpress_code(answer);
  const WordPressAnswer& row = wordpress_answer(answer, sign);
  // A page where the API should be, asked for by a look: nothing was done, and nothing will be at this address.
  bool is_wrong_address = kind == RequestKind::look && answer.status / 100 == 2;
  const Said& what = is_wrong_address ? kNoApi : row.what_to_do;
  bool is_of_channel = is_wrong_address || row.means == M::access || row.means == M::throttled;
  std::string seen = code.empty() ? std::to_string(answer.status) : fmt::format("{} {}", answer.status, code);
  return {.scope = is_of_channel ? Answer::Scope::channel : Answer::Scope::item,
          .outcome = is_wrong_address ? Outcome::refused : outcome_of(row.means, kind),
          .reason = {fmt::format("webbplatsen svarar {}: {}", seen, what.sv),
                     fmt::format("the web site answers {}: {}", seen, what.en)},
          .retry_after = answer.retry_after_seconds()};
}

std::string wordpress_code(const HttpAnswer& answer) {
  Json body = Json::parse(answer.body, nullptr, false);
  if (!body.is_object() || !body.contains("code") || !body["code"].is_string()) return {};
  auto code = body["code"].get<std::string>();
  bool is_a_name = code.size() <= 64 && std::all_of(code.begin(), code.end(), is_letter_of_a_code);
  return is_a_name ? code : std::string();
}

std::string rest_base_in(const HttpAnswer& answer) {
  for (const auto& [name, value] : answer.headers) {
    if (name != "link") continue;
    std::string_view rest = value;
    for (auto start = rest.find('<'); start != rest.npos; start = rest.find('<')) {
      std::string_view address = rest.substr(start + 1);
      auto end = address.find('>');
      if (end == address.npos) break;
      rest = address.substr(end + 1);
      if (is_of_rest_api(rest)) return std::string(address.substr(0, end));
    }
  }
  return {};
}

}  // namespace insyn::publish
