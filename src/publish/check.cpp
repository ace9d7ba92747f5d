// SPDX-License-Identifier: EUPL-1.2
#include "publish/check.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <nlohmann/json.hpp>

#include "publish/channels/channels.hpp"

namespace insyn::publish {
namespace {

using State = CheckLine::State;

constexpr std::array kStates{"ok", "warning", "failed"};
constexpr std::int64_t kClockMayDiffer = 60;   // seconds
constexpr std::int64_t kSignatureLives = 300;  // Standard Webhooks: a receiver refuses older and newer timestamps
constexpr int kSeconds = 30;                   // for one request

/// Passes requests on, and keeps what the servers' Date headers say of our clock.
class ClockWatch final : public Http {
 public:
  ClockWatch(Http& network, const Clock& clock) : network_(network), clock_(clock) {}

  HttpAnswer send(const HttpRequest& request) override {
    HttpAnswer answer = network_.send(request);
    if (auto theirs = answer.server_time()) ahead = clock_.now() - *theirs;
    return answer;
  }

  std::int64_t ahead = 0;  // seconds that our clock is before the server's

 private:
  Http& network_;
  const Clock& clock_;
};

class Check {
 public:
  Check(const Settings& settings, const Surroundings& around) : settings_(settings), around_(around) {}

  void ledger() {
    try {
      auto ledger = open_ledger(around_.root, settings_, Access::read);
      add(State::ok, "ledger",
          say("liggaren är hel: {} händelser", "the ledger is whole: {} events", ledger->events().size()));
    } catch (const Error& error) {
      add(State::failed, "ledger", error.said());
    }
  }

  void site() {
    HttpAnswer answer = around_.http.send({.url = settings_.base_url, .timeout = kSeconds});
    bool is_up = answer.delivery == HttpAnswer::Delivery::answered && answer.status == 200;
    if (is_up)
      add(State::ok, std::string(kSiteChannel), say("{} svarar", "{} answers", settings_.base_url));
    else
      add(State::warning, std::string(kSiteChannel),
          say("{} svarar inte med 200: inlägg väntar tills sidorna är utlagda",
              "{} does not answer 200: posts wait until the pages are put up", settings_.base_url));
  }

  void channel(const Channel& channel) {
    ClockWatch watch(around_.http, around_.clock);
    auto remote = make_remote(channel, {around_.root, watch, around_.clock});
    if (!remote) return add(State::ok, channel.name, say("läggs ut för hand", "is posted by hand"));
    Answer answer = remote->ready();
    if (answer.outcome != Outcome::accepted) return add(State::failed, channel.name, answer.reason);
    for (const Said& note : answer.notes) add(State::warning, channel.name, note);
    if (!remote->can_be_looked_at() && !reaches(channel, watch)) return;
    if (clock_is_right(channel, watch.ahead)) add(State::ok, channel.name, say("kan användas", "can be used"));
  }

  CheckLines lines{};

 private:
  void add(State state, std::string channel, Said what) {
    lines.push_back({state, std::move(channel), std::move(what)});
  }

  /// A receiver of messages says nothing before the first one: any answer to a GET shows that somebody is there.
  bool reaches(const Channel& channel, Http& http) {
    HttpAnswer answer = http.send({.url = channel.url, .timeout = kSeconds});
    if (answer.delivery == HttpAnswer::Delivery::answered) return true;
    add(State::failed, channel.name,
        say("{} svarar inte ({})", "{} does not answer ({})", channel.url, answer.problem));
    return false;
  }

  bool clock_is_right(const Channel& channel, std::int64_t ahead) {
    if (std::abs(ahead) <= kClockMayDiffer) return true;
    bool is_fatal = channel.type == "webhook" && std::abs(ahead) >= kSignatureLives;
    add(is_fatal ? State::failed : State::warning, channel.name,
        say("datorns klocka går {} sekunder fel mot kanalens: ställ den efter en tidsserver",
            "the machine's clock differs by {} seconds from the channel's: set it by a time server", ahead));
    return false;
  }

  const Settings& settings_;
  const Surroundings& around_;
};

}  // namespace

CheckLines check_channels(const Settings& settings, const Focus& focus, const Surroundings& around) {
  require_usable(settings, focus);
  Check check(settings, around);
  check.ledger();
  check.site();
  for (const Channel& channel : settings.channels)
    if ((focus.channel.empty() || focus.channel == channel.name) && !around.stop) check.channel(channel);
  return check.lines;
}

Exit exit_for(const CheckLines& lines) {
  bool failed = std::any_of(lines.begin(), lines.end(), [](const CheckLine& l) { return l.state == State::failed; });
  return failed ? Exit::publishing_unfinished : Exit::done;
}

std::string checks_json(const CheckLines& lines, Lang lang) {
  nlohmann::ordered_json list = nlohmann::ordered_json::array();
  for (const CheckLine& line : lines)
    list.push_back({{"channel", line.channel},
                    {"state", kStates[static_cast<std::size_t>(line.state)]},
                    {"message", line.what.in(lang)}});
  nlohmann::ordered_json report{{"checks", list}};
  return report.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

std::string checks_text(const CheckLines& lines, Lang lang) {
  const Said states[] = {{"i ordning", "fine"}, {"obs", "note"}, {"fel", "failed"}};
  std::string text;
  for (const CheckLine& line : lines)
    text += fmt::format("{}: {}: {}\n", line.channel, states[static_cast<std::size_t>(line.state)].in(lang),
                        line.what.in(lang));
  return text;
}

}  // namespace insyn::publish
