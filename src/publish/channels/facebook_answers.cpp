// SPDX-License-Identifier: EUPL-1.2
#include "publish/channels/facebook_answers.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/text.hpp"
#include "publish/channels/facebook_errors.hpp"
#include "publish/channels/facebook_usage.hpp"

namespace insyn::publish {
namespace {

using Json = nlohmann::json;
constexpr std::int64_t kThrottleSeconds = 3600;          // Graph documents no Retry-After
constexpr std::int64_t kBlockedSeconds = 3 * 24 * 3600;  // "posting too fast": hours to days
constexpr std::int64_t kScrapeSeconds = 60;              // the page may just not be out yet
constexpr int kPostingTooFast = 1390008;
constexpr int kCannotReadLink = 1609005;

bool is(const GraphError& error, int number) { return error.code == number || error.subcode == number; }

/// A post that another app or a person made may be changed by nobody else, whatever the token's rights.
bool is_about_rights(const GraphError& error) { return error.code == 10 || (error.code >= 200 && error.code <= 299); }

/// What Facebook says, as a short line: it is other people's text, and goes to terminals and logs.
std::string quotable(std::string_view message) {
  constexpr std::size_t kMostQuoted = 300;  // letters
  std::string line = visible(collapsed(message));
  std::size_t end = 0;
  for (std::size_t letters = 0; letters < kMostQuoted && end < line.size(); ++letters) next_code_point(line, end);
  return end == line.size() ? line : line.substr(0, end) + "…";
}

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

std::int64_t retry_after(const HttpAnswer& answer) {
  return std::clamp<std::int64_t>(answer.retry_after_seconds(), 0, kLongestWait);
}

Answer throttled(const HttpAnswer& answer, const GraphError& error, Said reason) {
  if (is(error, kCannotReadLink))
    return {.outcome = Outcome::retry_later, .reason = std::move(reason), .retry_after = kScrapeSeconds};
  std::int64_t asked = std::max(retry_after(answer), regained_in_seconds(answer));
  std::int64_t usual = is(error, kPostingTooFast) ? kBlockedSeconds : kThrottleSeconds;
  return {.scope = Answer::Scope::channel,
          .outcome = Outcome::retry_later,
          .reason = std::move(reason),
          .retry_after = asked > 0 ? asked : usual};
}

Answer unproven(GraphRequest request, Said reason, std::int64_t retry_after = 0) {
  return {.outcome = request == GraphRequest::look ? Outcome::retry_later : Outcome::unknown,
          .reason = std::move(reason),
          .retry_after = retry_after};
}

Answer explained(const HttpAnswer& answer, GraphRequest request, const GraphError& error, Said reason) {
  Meaning means = facebook_error(error).means;
  if (error.is_transient && means != Meaning::throttled) return unproven(request, std::move(reason));
  bool one_post = request == GraphRequest::change && is_about_rights(error);
  switch (means) {
    case Meaning::unknown: break;
    case Meaning::throttled: return throttled(answer, error, std::move(reason));
    case Meaning::duplicate: return {.outcome = Outcome::already_there, .reason = std::move(reason)};
    case Meaning::access:
      return {.scope = one_post ? Answer::Scope::item : Answer::Scope::channel,
              .outcome = Outcome::refused,
              .reason = std::move(reason)};
    case Meaning::missing:
    case Meaning::permanent: return {.outcome = Outcome::refused, .reason = std::move(reason)};
  }
  return unproven(request, std::move(reason));
}

}  // namespace

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
                    retry_after(answer));
  const Said& what = facebook_error(*error).what_to_do;
  std::string quoted = quotable(token.hidden_in(error->message));
  return explained(
      answer, request, *error,
      {fmt::format("Facebook: {} (fel {}/{}). Gör så här: {}", quoted, error->code, error->subcode, what.sv),
       fmt::format("Facebook: {} (error {}/{}). What to do: {}", quoted, error->code, error->subcode, what.en)});
}

bool is_missing_object(const HttpAnswer& answer) {
  auto error = graph_error(answer);
  return error && facebook_error(*error).means == Meaning::missing;
}

}  // namespace insyn::publish
