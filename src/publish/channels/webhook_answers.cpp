// SPDX-License-Identifier: EUPL-1.2
#include "publish/channels/webhook_answers.hpp"

#include <algorithm>

#include "base/error.hpp"

namespace insyn::publish {
namespace {

using M = Meaning;

const Said kCheckUrl{"ingen mottagare svarar på adressen: rätta url",
                     "no receiver answers at the address: correct url"};
const Said kNoPage{"svaret är en webbsida, inte en mottagares: rätta url",
                   "the answer is a web page, not a receiver's: correct url"};
const Said kNoRedirect{"mottagaren skickar vidare, och Insyn följer aldrig med: skriv mottagarens egen adress som url",
                       "the receiver redirects, which Insyn never follows: write the receiver's own address as url"};
const Said kSameKey{"se till att båda sidor har samma nyckel och att deras klockor går rätt (högst 5 minuter fel)",
                    "see that both sides have the same key and that their clocks are right (at most 5 minutes off)"};
const Said kRights{"mottagaren släpper inte in Insyn: låt dess ansvariga ge avsändaren rätt att skriva",
                   "the receiver does not let Insyn in: have whoever runs it give the sender the right to write"};
const Said kNotUnderstood{
    "mottagaren godtar inte meddelandet: jämför det (--dry-run visar det) med vad mottagaren kan ta emot",
    "the receiver does not accept the message: compare it (--dry-run shows it) with what the receiver can take"};
const Said kFormat{"mottagaren tar inte emot JSON på adressen: rätta url eller mottagaren",
                   "the receiver does not take JSON at the address: correct url or the receiver"};
const Said kShorten{"korta inlägget, eller mallen för det", "shorten the post, or its template"};
const Said kSwitchedOff{
    "mottagaren har stängt av sig: fråga dess ansvariga, och ta bort kanalen om den inte behövs",
    "the receiver has switched itself off: ask whoever runs it, and remove the channel if it is not needed"};
const Said kInFlight{"mottagaren arbetar redan med meddelandet; nästa körning säger det igen under samma id",
                     "the receiver is already at work on the message; the next run tells it again under the same id"};
const Said kWait{"vänta; nästa körning försöker igen", "wait; the next run tries again"};
const Said kTellAgain{
    "utgången är okänd; nästa körning säger det igen under samma id, vilket mottagaren känner igen",
    "the outcome is unknown; the next run tells it again under the same id, which the receiver knows"};

WebhookAnswer row(int status, M means, const Said& what_to_do) { return {status, status, means, what_to_do}; }

const std::vector<WebhookAnswer>& table() {
  static const std::vector<WebhookAnswer> rows{
      {200, 299, M::unknown, kNoPage, "2xx text/html"},
      {300, 399, M::access, kNoRedirect, "3xx"},
      row(400, M::permanent, kNotUnderstood),
      row(401, M::access, kSameKey),
      row(403, M::access, kRights),
      row(404, M::access, kCheckUrl),
      row(405, M::access, kCheckUrl),
      row(408, M::unknown, kTellAgain),
      row(409, M::unknown, kInFlight),
      row(410, M::access, kSwitchedOff),
      row(413, M::permanent, kShorten),
      row(415, M::access, kFormat),
      row(422, M::permanent, kNotUnderstood),
      row(429, M::throttled, kWait),
      {400, 499, M::permanent, kNotUnderstood, "4xx"},
      {0, 999, M::unknown, kTellAgain, "5xx"},  // 502 and 504 too: behind the gateway it may have been done
  };
  return rows;
}

const WebhookAnswer& row_of(int status) {
  auto found = std::find_if(table().begin(), table().end(),
                            [&](const WebhookAnswer& each) { return each.first <= status && status <= each.last; });
  INSYN_EXPECTS(found != table().end());
  return *found;
}

Answer not_answered(const HttpAnswer& answer) {
  bool never = answer.delivery == HttpAnswer::Delivery::never_sent;
  return {.outcome = never ? Outcome::retry_later : Outcome::unknown,
          .reason = say("mottagaren svarar inte ({})", "the receiver does not answer ({})", answer.problem)};
}

Outcome outcome_of(Meaning means) {
  if (means == M::unknown) return Outcome::unknown;
  return means == M::throttled ? Outcome::retry_later : Outcome::refused;
}

}  // namespace

std::span<const WebhookAnswer> webhook_answers() { return table(); }

Answer explain_webhook(const HttpAnswer& answer) {
  if (answer.delivery != HttpAnswer::Delivery::answered) return not_answered(answer);
  const WebhookAnswer& known = row_of(answer.status);
  bool is_of_channel = known.means == M::access || known.means == M::throttled;
  return {.scope = is_of_channel ? Answer::Scope::channel : Answer::Scope::item,
          .outcome = outcome_of(known.means),
          .reason = {fmt::format("mottagaren svarar {}: {}", answer.status, known.what_to_do.sv),
                     fmt::format("the receiver answers {}: {}", answer.status, known.what_to_do.en)},
          .retry_after = answer.retry_after_seconds()};
}

bool is_web_page(const HttpAnswer& answer) { return answer.header("content-type").starts_with("text/html"); }

}  // namespace insyn::publish
