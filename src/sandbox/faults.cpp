// SPDX-License-Identifier: EUPL-1.2
#include "sandbox/faults.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "sandbox/graph/faults.hpp"

namespace insyn::sandbox {
namespace {

using http::Answer;
using Request = Fault::Request;
using Lasts = Fault::Lasts;

constexpr std::chrono::seconds kSilence{90};  // longer than a sender waits

Answer closed(Answer own) {
  own.breaks_off_after = 0;
  return own;
}

Answer half(Answer own) {
  own.breaks_off_after = own.body.size() / 2;
  return own;
}

Answer silent(Answer own) {
  own.delay = kSilence;
  return own;
}

Answer html(int status, const std::string& words) {
  return {status, "text/html; charset=UTF-8", "<html><body><h1>" + words + "</h1></body></html>\n"};
}

Answer bad_gateway(Answer) { return html(502, "502 Bad Gateway"); }
Answer critical_error(Answer) { return html(500, "There has been a critical error on this website."); }
Answer maintenance(Answer) {
  return html(503, "Briefly unavailable for scheduled maintenance.").with("Retry-After", "600");
}
Answer too_many(Answer) { return html(429, "Too Many Requests").with("Retry-After", "120"); }

const std::vector<Fault>& table() {
  static const std::vector<Fault> rows{
      // name, side, what becomes of the request, how long it lasts, where it was met, what it is, the answer
      {"close", Side::any, Request::not_done, Lasts::once, "",
       say("inget görs; förbindelsen bryts", "nothing is done; the connection is closed"), closed},
      {"commit-then-close", Side::any, Request::done, Lasts::once, "gitroomhq/postiz-app#1681",
       say("det görs; förbindelsen bryts före svaret", "it is done; the connection is closed before the answer"),
       closed},
      {"commit-then-half", Side::any, Request::done, Lasts::once, "",
       say("det görs; svaret bryts mitt i", "it is done; the answer breaks off in the middle"), half},
      {"commit-then-silence", Side::any, Request::done, Lasts::once, "wordpress-mobile/WordPress-Android#9845",
       say("det görs; svaret dröjer en och en halv minut", "it is done; the answer takes a minute and a half"), silent},
      {"commit-late", Side::any, Request::late, Lasts::once, "WordPress 6.1 and 6.5, tested",
       say("förbindelsen bryts; det görs {} sekunder senare", "the connection is closed; it is done {} seconds later",
           kLate),
       closed},
      {"html-502", Side::any, Request::not_done, Lasts::once, "",
       say("inget görs; en mellanserver svarar 502 med HTML", "nothing is done; a gateway answers 502 with HTML"),
       bad_gateway},
      {"commit-then-html-502", Side::any, Request::done, Lasts::once, "",
       say("det görs; en mellanserver svarar 502 med HTML", "it is done; a gateway answers 502 with HTML"),
       bad_gateway},
      {"maintenance-503", Side::any, Request::not_done, Lasts::once, "WordPress 6.1 and 6.5, tested",
       say("inget görs; 503 med Retry-After 600 och HTML", "nothing is done; 503 with Retry-After 600 and HTML"),
       maintenance},
      {"limit-429", Side::wordpress, Request::not_done, Lasts::once, "",
       say("inget görs; 429 med Retry-After 120", "nothing is done; 429 with Retry-After 120"), too_many},
      {"commit-then-500", Side::wordpress, Request::done, Lasts::once, "wordpress-mobile/WordPress-Android#9845",
       say("det görs; 500 med WordPress felsida", "it is done; 500 with WordPress's error page"), critical_error},
      {"code-2", Side::facebook, Request::not_done, Lasts::once, "Meta's error handling guide",
       say("inget görs; Graph svarar 500 och fel 2", "nothing is done; Graph answers 500 and error 2"),
       graph::service_down},
      {"commit-then-code-2", Side::facebook, Request::done, Lasts::once, "arsduo/koala#699",
       say("det görs; Graph svarar 500 och fel 2", "it is done; Graph answers 500 and error 2"), graph::service_down},
      {"commit-then-code-1", Side::facebook, Request::done, Lasts::once, "facebookarchive/php-graph-sdk#1141",
       say("det görs; Graph svarar 500 och fel 1/99", "it is done; Graph answers 500 and error 1/99"),
       graph::unknown_error},
      {"commit-then-code-4", Side::facebook, Request::done, Lasts::once, "gitroomhq/postiz-app#1681",
       say("det görs; Graph svarar fel 4 (appens gräns)", "it is done; Graph answers error 4 (the app's limit)"),
       graph::app_limit},
      {"late-506", Side::facebook, Request::late, Lasts::once, "Meta's error handling guide",
       say("Graph svarar fel 506 (finns redan), men inlägget syns först {} sekunder senare",
           "Graph answers error 506 (is there already), but the post shows only {} seconds later", kLate),
       graph::duplicate_506},
      {"late-1404082", Side::facebook, Request::late, Lasts::once, "gitroomhq/postiz-app",
       say("Graph svarar fel 368/1404082 (finns redan), men inlägget syns först {} sekunder senare",
           "Graph answers error 368/1404082 (is there already), but the post shows only {} seconds later", kLate),
       graph::duplicate_368},
      {"limit-80001", Side::facebook, Request::not_done, Lasts::once, "Meta's rate limiting guide",
       say("inget görs; fel 80001 (sidans gräns), åter om 7 minuter",
           "nothing is done; error 80001 (the page's limit), back in 7 minutes"),
       graph::page_limit},
      {"too-fast", Side::facebook, Request::not_done, Lasts::once, "gitroomhq/postiz-app",
       say("inget görs; fel 368/1390008 (för många inlägg)", "nothing is done; error 368/1390008 (too many posts)"),
       graph::too_fast},
      {"token-expired", Side::facebook, Request::not_done, Lasts::on, "Meta's error handling guide",
       say("token har gått ut: fel 190/463 på allt därefter",
           "the token has expired: error 190/463 for all from then on"),
       graph::token_expired},
      {"token-revoked", Side::facebook, Request::not_done, Lasts::on, "Meta's error handling guide",
       say("lösenordet är bytt: fel 190/460 på allt därefter",
           "the password was changed: error 190/460 for all from then on"),
       graph::token_revoked},
      {"usage-97", Side::facebook, Request::done, Lasts::on, "Meta's rate limiting guide",
       say("det görs; svaren säger att 97 % av sidans gräns är använd, åter om 7 minuter",
           "it is done; the answers say that 97 % of the page's limit is used, back in 7 minutes"),
       graph::nearly_full},
      {"other-version", Side::facebook, Request::done, Lasts::on, "Meta's versioning guide",
       say("det görs; svaren säger att de kommer från en annan Graph-version",
           "it is done; the answers say that they come from another Graph version"),
       graph::other_version},
      {"other-app", Side::facebook, Request::done, Lasts::once,
       "Meta's Pages API guide; sandipbgt/fb-post-bulk-delete#2",
       say("genast: sidans inlägg är gjorda av en annan app, och får inte ändras",
           "at once: the page's posts were made by another app, and may not be changed"),
       nullptr, graph::make_foreign},
      {"twice", Side::facebook, Request::done, Lasts::once, "arsduo/koala#699",
       say("genast: sidans senaste inlägg står två gånger", "at once: the page's latest post stands twice"), nullptr,
       graph::make_double},
      {"edited", Side::facebook, Request::done, Lasts::once, "",
       say("genast: en människa har skrivit om sidans senaste inlägg, utan adressen",
           "at once: a person has rewritten the page's latest post, without the address"),
       nullptr, graph::make_edited},
      {"removed", Side::facebook, Request::done, Lasts::once, "",
       say("genast: en människa har tagit bort sidans senaste inlägg",
           "at once: a person has removed the page's latest post"),
       nullptr, graph::make_removed},
  };
  return rows;
}

bool fits(const Fault& fault, Side side) { return fault.side == Side::any || fault.side == side; }

}  // namespace

std::span<const Fault> all_faults() { return table(); }

const Fault& fault_named(std::string_view name) {
  auto found = std::find_if(table().begin(), table().end(), [&](const Fault& each) { return each.name == name; });
  if (found != table().end()) return *found;
  std::string names;
  for (const Fault& each : table()) names += (names.empty() ? "" : ", ") + std::string(each.name);
  throw UsageError(
      say("det finns inget fel {0}; de som finns: {1}", "there is no fault {0}; there are: {1}", name, names));
}

void ArmedFaults::arm(const Fault& fault, int after) {
  std::lock_guard lock(mutex_);
  armed_.push_back({&fault, after, false});
}

void ArmedFaults::disarm() {
  std::lock_guard lock(mutex_);
  armed_.clear();
}

std::vector<std::string> ArmedFaults::names() const {
  std::lock_guard lock(mutex_);
  std::vector<std::string> names;
  for (const Armed& one : armed_) names.emplace_back(one.fault->name);
  return names;
}

const Fault* ArmedFaults::strike(Side side, bool writes) {
  std::lock_guard lock(mutex_);
  for (auto one = armed_.begin(); one != armed_.end(); ++one) {
    if (!fits(*one->fault, side)) continue;
    if (one->has_struck) return one->fault;
    if (!writes || one->after-- > 0) continue;
    const Fault* fault = one->fault;
    one->has_struck = true;
    if (fault->lasts == Lasts::once) armed_.erase(one);
    return fault;
  }
  return nullptr;
}

}  // namespace insyn::sandbox
