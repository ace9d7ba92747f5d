// SPDX-License-Identifier: EUPL-1.2
#include "publish/channels/facebook_errors.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace insyn::publish {
namespace {

using Json = nlohmann::json;
using C = Meaning;

constexpr std::int64_t kThrottleSeconds = 3600;          // Graph gives no Retry-After of its own
constexpr std::int64_t kBlockedSeconds = 3 * 24 * 3600;  // "posting too fast": hours to days
constexpr int kPostingTooFast = 1390008;

const Said kWait{"vänta; nästa körning försöker igen", "wait; the next run tries again"};
const Said kLook{"utgången är okänd; nästa körning letar efter inlägget först",
                 "the outcome is unknown; the next run looks for the post first"};
const Said kNewToken{"skaffa en ny token för sidan och lägg den där secret pekar",
                     "get a new token for the page and put it where secret points"};
const Said kRights{"ge appen pages_manage_posts och pages_read_engagement, och kontot rätt att skapa innehåll på sidan",
                   "give the app pages_manage_posts and pages_read_engagement, and the account the right to create "
                   "content on the page"};
const Said kConfirm{"en person måste bekräfta sin identitet eller godkännas att publicera: öppna sidan på Facebook",
                    "a person must confirm their identity or be authorised to publish: open the page on Facebook"};
const Said kChangeText{"ändra inläggets text", "change the post's text"};
const Said kCheckLink{"Facebook kan inte läsa sidan som inlägget länkar till: se att den går att nå utifrån",
                      "Facebook cannot read the page that the post links to: see that it can be reached from outside"};
const Said kGone{"inlägget finns inte, eller får inte läsas med den här token",
                 "the post does not exist, or may not be read with this token"};
const Said kNewVersion{"sätt version till en Graph-version som finns kvar",
                       "set version to a Graph version that still lives"};

FacebookError row(int code, int subcode, C means, Said what, Evidence evidence = Evidence::documented) {
  return {code, code, subcode, means, evidence, std::move(what)};
}

const std::vector<FacebookError>& table() {
  using enum Evidence;
  static const std::vector<FacebookError> rows{
      row(1, kAnySubcode, C::unknown, kLook),
      row(2, kAnySubcode, C::unknown, kLook),
      row(4, kAnySubcode, C::throttled, kWait),
      row(17, kAnySubcode, C::throttled, kWait),
      row(32, kAnySubcode, C::throttled, kWait),
      row(341, kAnySubcode, C::throttled, kWait),
      row(613, kAnySubcode, C::throttled, kWait),
      row(80001, kAnySubcode, C::throttled, kWait),
      row(368, kPostingTooFast, C::throttled, kWait, reported),
      row(368, 1404082, C::duplicate, kLook, reported),
      row(368, 4854002, C::access, kConfirm, reported),
      row(368, kAnySubcode, C::throttled, kWait),
      row(506, kAnySubcode, C::duplicate, kLook),
      row(1404078, kAnySubcode, C::access, kConfirm, reported),
      row(1404102, kAnySubcode, C::permanent, kChangeText, reported),
      row(1346003, kAnySubcode, C::permanent, kChangeText, reported),
      row(1404006, kAnySubcode, C::access, kConfirm, reported),
      row(1404112, kAnySubcode, C::permanent, kChangeText, reported),
      row(102, kAnySubcode, C::access, kNewToken),
      row(190, kAnySubcode, C::access, kNewToken),
      row(3, kAnySubcode, C::access, kRights),
      row(10, kAnySubcode, C::access, kRights),
      {200, 299, kAnySubcode, C::access, documented, kRights},
      row(100, 33, C::missing, kGone, reported),
      row(100, kAnySubcode, C::permanent, kChangeText),
      row(1609005, kAnySubcode, C::throttled, kCheckLink, documented),
      row(1609008, kAnySubcode, C::permanent, kChangeText, reported),
      row(2061006, kAnySubcode, C::permanent, kCheckLink, reported),
      row(1349125, kAnySubcode, C::permanent, kChangeText, reported),
      row(2635, kAnySubcode, C::access, kNewVersion, reported),
  };
  return rows;
}

struct GraphError {
  int code = 0;
  int subcode = 0;
  bool is_transient = false;
  std::string message{};
};

std::optional<GraphError> graph_error(const HttpAnswer& answer) {
  Json body = Json::parse(answer.body, nullptr, false);
  if (!body.is_object() || !body.contains("error") || !body["error"].is_object()) return std::nullopt;
  const Json& error = body["error"];
  auto number = [&](const char* key) {
    return error.contains(key) && error[key].is_number_integer() ? error[key].get<int>() : 0;
  };
  GraphError found{.code = number("code"), .subcode = number("error_subcode")};
  if (error.contains("message") && error["message"].is_string()) found.message = error["message"].get<std::string>();
  found.is_transient = error.contains("is_transient") && error["is_transient"] == true;
  return found;
}

/// Business Use Case limits say in minutes when access comes back.
std::int64_t regained_in_seconds(const HttpAnswer& answer) {
  Json usage = Json::parse(answer.header("x-business-use-case-usage"), nullptr, false);
  std::int64_t minutes = 0;
  if (!usage.is_object()) return 0;
  for (const auto& list : usage)
    for (const auto& one : list)
      if (one.is_object() && one.contains("estimated_time_to_regain_access") &&
          one["estimated_time_to_regain_access"].is_number_integer())
        minutes = std::max(minutes, one["estimated_time_to_regain_access"].get<std::int64_t>());
  return minutes * 60;
}

std::int64_t throttle_seconds(const HttpAnswer& answer, const GraphError& error) {
  std::int64_t asked = std::max<std::int64_t>(answer.retry_after_seconds(), regained_in_seconds(answer));
  if (asked > 0) return asked;
  return error.subcode == kPostingTooFast ? kBlockedSeconds : kThrottleSeconds;
}

Answer unproven(GraphRequest request, Said reason, std::int64_t retry_after = 0) {
  return {.outcome = request == GraphRequest::look ? Outcome::retry_later : Outcome::unknown,
          .reason = std::move(reason),
          .retry_after = retry_after};
}

Answer explained(const HttpAnswer& answer, GraphRequest request, const GraphError& error, Said reason) {
  const FacebookError& known = facebook_error(error.code, error.subcode);
  if (error.is_transient && known.means != C::throttled) return unproven(request, std::move(reason));
  bool from_link = error.code == 1609005;
  switch (known.means) {
    case C::unknown: return unproven(request, std::move(reason));
    case C::throttled:
      return {.scope = from_link ? Answer::Scope::item : Answer::Scope::channel,
              .outcome = Outcome::retry_later,
              .reason = std::move(reason),
              .retry_after = from_link ? 60 : throttle_seconds(answer, error)};
    case C::duplicate: return {.outcome = Outcome::already_there, .reason = std::move(reason)};
    case C::access: return {.scope = Answer::Scope::channel, .outcome = Outcome::refused, .reason = std::move(reason)};
    case C::missing:
    case C::permanent: return {.outcome = Outcome::refused, .reason = std::move(reason)};
  }
  return unproven(request, std::move(reason));
}

}  // namespace

std::span<const FacebookError> facebook_errors() { return table(); }

const FacebookError& facebook_error(int code, int subcode) {
  static const FacebookError unnamed{.what_to_do = kLook};
  auto fits = [&](const FacebookError& each) {
    return each.code <= code && code <= each.last_code && (each.subcode == kAnySubcode || each.subcode == subcode);
  };
  auto found = std::find_if(table().begin(), table().end(), fits);
  return found == table().end() ? unnamed : *found;
}

Answer explain_facebook(const HttpAnswer& answer, GraphRequest request, const Secret& token) {
  if (answer.delivery == HttpAnswer::Delivery::never_sent)
    return {.outcome = Outcome::retry_later,
            .reason = say("Facebook går inte att nå ({})", "Facebook cannot be reached ({})", answer.problem)};
  if (answer.delivery == HttpAnswer::Delivery::maybe_sent)
    return unproven(request, say("Facebook svarar inte ({})", "Facebook does not answer ({})", answer.problem));
  auto error = graph_error(answer);
  if (!error)
    return unproven(request,
                    say("Facebook svarar {} utan begripligt innehåll", "Facebook answers {} without meaningful content",
                        answer.status),
                    answer.retry_after_seconds());
  const Said& what = facebook_error(error->code, error->subcode).what_to_do;
  std::string quoted = token.hidden_in(error->message);
  return explained(
      answer, request, *error,
      {fmt::format("Facebook: {} (fel {}/{}). Gör så här: {}", quoted, error->code, error->subcode, what.sv),
       fmt::format("Facebook: {} (error {}/{}). What to do: {}", quoted, error->code, error->subcode, what.en)});
}

bool is_missing_object(const HttpAnswer& answer) {
  auto error = graph_error(answer);
  return error && facebook_error(error->code, error->subcode).means == Meaning::missing;
}

}  // namespace insyn::publish
