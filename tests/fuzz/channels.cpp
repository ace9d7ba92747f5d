// SPDX-License-Identifier: EUPL-1.2
// Channels whose answers are anything. The input is the answers, one after the other, each ended by a line "%%%": a
// first line with the status, lines of headers, an empty line, the body. When they have all been given, they are given
// again.
#include "publish/channels/channels.hpp"

#include <charconv>
#include <cstdlib>

#include "base/error.hpp"
#include "base/text.hpp"
#include "fuzz/target.hpp"
#include "publish/page_check.hpp"
#include "support/fake_http.hpp"

namespace insyn::publish {
namespace {

constexpr std::size_t kMostRequests = 500;
constexpr std::string_view kToken = "whsec_dGVzdC1zZWNyZXQtb2YtdGhpcnR5LXR3by1ieXRlcw==";

HttpAnswer answer_in(std::string_view text) {
  HttpAnswer answer{.delivery = HttpAnswer::Delivery::answered};
  std::size_t head_end = std::min(text.find("\n\n"), text.size());
  answer.body = text.substr(std::min(head_end + 2, text.size()));
  for (std::string_view line : lines_of(text.substr(0, head_end))) {
    std::size_t colon = line.find(':');
    if (colon != line.npos)
      answer.headers.emplace_back(folded(line.substr(0, colon)), trimmed(line.substr(colon + 1)));
    else
      std::from_chars(line.data(), line.data() + line.size(), answer.status);
  }
  answer.status %= 1000;      // libcurl reads three digits
  if (answer.status < 100) {  // no server says so: the line went dead
    answer.delivery = answer.status == 0 ? HttpAnswer::Delivery::never_sent : HttpAnswer::Delivery::maybe_sent;
    answer.problem = "no answer";
  }
  return answer;
}

std::vector<HttpAnswer> answers_in(std::string_view bytes) {
  constexpr std::string_view end = "\n%%%\n";
  std::vector<HttpAnswer> answers;
  for (;;) {
    std::size_t at = bytes.find(end);
    answers.push_back(answer_in(bytes.substr(0, at)));
    if (at == bytes.npos) return answers;
    bytes.remove_prefix(at + end.size());
  }
}

Channel channel_of(std::string type) {
  return {.name = "kanal",
          .type = std::move(type),
          .url = "https://k.example/",
          .user = "insyn",
          .secret = "env:INSYN_FUZZ_SECRET",
          .page = "100",
          .via = "schedule",
          .categories = {"Samverkan"},
          .tags = {"arbete"}};
}

void expect_said(const Said& said) {
  INSYN_EXPECTS(said.sv.find(kToken) == std::string::npos && said.en.find(kToken) == std::string::npos);
}

void expect_standing(const Standing& standing) {
  INSYN_EXPECTS(standing.text.find(kToken) == std::string::npos);
  INSYN_EXPECTS(standing.appears >= 0);
}

void expect_answer(const Answer& answer) {
  expect_said(answer.reason);
  for (const Said& note : answer.notes) expect_said(note);
  for (const Standing& standing : answer.stands) expect_standing(standing);
  INSYN_EXPECTS(answer.retry_after >= 0 && answer.retry_after <= std::int64_t{366} * 24 * 3600);
  if (answer.outcome == Outcome::refused || answer.outcome == Outcome::retry_later)
    INSYN_EXPECTS(!answer.reason.sv.empty() && !answer.reason.en.empty());
}

void use(Remote& remote, const Wanted& wanted) {
  Answer ready = remote.ready();
  expect_answer(ready);
  if (ready.outcome != Outcome::accepted) return;  // it is asked nothing more
  for (Freshness freshness : {Freshness::of_this_run, Freshness::now}) {
    if (!remote.can_be_looked_at()) break;
    auto sighting = remote.look(wanted, "100_7", freshness);
    if (!sighting)
      expect_answer(sighting.error());
    else
      for (const Standing& standing : sighting->standing) expect_standing(standing);
  }
  expect_answer(remote.create(wanted));
  expect_answer(remote.reveal(wanted, "100_7"));
  expect_answer(remote.update(wanted, "100_7"));
  expect_answer(remote.remove(wanted, "100_7"));
}

void take_channel(const Channel& channel, std::unique_ptr<Remote> (*make)(const Channel&, Reach),
                  const std::vector<HttpAnswer>& answers) {
  std::size_t next = 0;
  test::FakeHttp http([&](const HttpRequest& request) {
    INSYN_EXPECTS(next < kMostRequests);  // a channel that says "there is more" for ever is left
    INSYN_EXPECTS(is_usable_url(request.url));
    return answers[next++ % answers.size()];
  });
  auto remote = make(channel, test::reach(http));
  use(*remote, make_wanted({.item = "a/1",
                            .channel = "kanal",
                            .title = "Möte",
                            .body = "<p>Hej & hå</p>",
                            .link = "https://k.example/a/1/",
                            .date = {2025, 3, 12}},
                           channel));
}

}  // namespace
}  // namespace insyn::publish

void insyn::fuzz::take(std::string_view bytes) {
  using namespace publish;
  ::setenv("INSYN_FUZZ_SECRET", std::string(kToken).c_str(), 1);
  const std::vector<HttpAnswer> answers = answers_in(bytes);
  take_channel(channel_of("wordpress"), make_wordpress, answers);
  take_channel(channel_of("facebook"), make_facebook, answers);
  take_channel(channel_of("webhook"), make_webhook, answers);
  static_cast<void>(text_hash_in(bytes));
}
