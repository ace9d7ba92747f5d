// SPDX-License-Identifier: EUPL-1.2
#include "publish/channels/facebook_usage.hpp"

#include "publish/facebook_page.hpp"

using namespace insyn;
using namespace insyn::publish;
using test::a_wanted;
using test::answered;
using test::FacebookPage;

namespace {

using Headers = std::vector<std::pair<std::string, std::string>>;

/// Seconds that writing rests after an answer with such headers; 0: it goes on.
std::int64_t rest_after(const Headers& headers) {
  FacebookUsage usage;
  usage.note(answered(200, "{}", headers), 1000);
  return usage.closed_until() == 0 ? 0 : usage.closed_until() - 1000;
}

const Headers kFull{
    {"x-business-use-case-usage",
     R"({"100":[{"type":"pages","call_count":12,"total_time":96,"estimated_time_to_regain_access":7}]})"}};

}  // namespace

TEST_CASE("each of the three headers can close, by any of its figures") {
  CHECK(rest_after({}) == 0);
  CHECK(rest_after({{"x-app-usage", R"({"call_count":94,"total_time":25,"total_cputime":25})"}}) == 0);
  CHECK(rest_after({{"x-app-usage", R"({"call_count":28,"total_time":95,"total_cputime":25})"}}) == 3600);
  CHECK(rest_after({{"x-page-usage", R"({"call_count":99})"}}) == 3600);
  CHECK(rest_after(kFull) == 420);
  CHECK(rest_after({{"x-app-usage", "not json"}, {"x-business-use-case-usage", R"({"100":[1,null],"x":"y"})"}}) == 0);
}

TEST_CASE("the wait that a limit asks for is in minutes, and Retry-After is obeyed") {
  auto wait_after = [](const Headers& headers) {
    FacebookPage page([&](const HttpRequest&) { return answered(400, test::graph_error(80001, 0), headers); });
    return page.remote->create(a_wanted()).retry_after;
  };
  CHECK(wait_after({}) == 3600);
  CHECK(wait_after(kFull) == 420);
  CHECK(wait_after({{"retry-after", "90"}}) == 90);
}

TEST_CASE("no figure from outside makes a wait of more than thirty days, or of less than none") {
  constexpr std::int64_t kMonth = 30 * 86400;
  auto rest_for = [](const std::string& minutes) {
    return rest_after(
        {{"x-business-use-case-usage",
          fmt::format(R"({{"1":[{{"call_count":99,"estimated_time_to_regain_access":{}}}]}})", minutes)}});
  };
  for (const char* huge : {"43201", "9223372036854775807", "18446744073709551615", "1e300"})
    CHECK(rest_for(huge) == kMonth);
  for (const char* none : {"-5", "-9223372036854775808", "-1e300", "\"7\"", "null"}) CHECK(rest_for(none) == 3600);
  CHECK(rest_after({{"x-app-usage", R"({"call_count":1e300})"}}) == 3600);

  FacebookPage page([](const HttpRequest&) {
    return answered(400, test::graph_error(80001, 0), {{"retry-after", "9223372036854775807"}});
  });
  CHECK(page.remote->create(a_wanted()).retry_after == kMonth);
}

TEST_CASE("near the limit nothing more is written, before it is refused, until access comes back") {
  FacebookPage page([](const HttpRequest&) { return answered(200, R"({"id":"100_7"})", kFull); });
  CHECK(page.remote->create(a_wanted()).outcome == Outcome::accepted);
  for (const Answer& answer : {page.remote->create(a_wanted()), page.remote->update(a_wanted(), "100_7"),
                               page.remote->remove(a_wanted(), "100_7"), page.remote->reveal(a_wanted(), "100_7")}) {
    CHECK(answer.outcome == Outcome::retry_later);
    CHECK(answer.scope == Answer::Scope::channel);
    CHECK(answer.retry_after == 420);
  }
  CHECK(page.http.writes() == 1);
  CHECK(page.remote->look(a_wanted(), "100_7", Freshness::now));  // looking goes on
  page.clock.pass(2000);
  CHECK(page.remote->create(a_wanted()).outcome == Outcome::accepted);
}
