// SPDX-License-Identifier: EUPL-1.2
// How long it takes to post what waits, and how much of that is ours: the whole time less the time in the network and
// in the ledger (which syncs each line to disk). The sandbox answers in this process, at once and after 50 ms.
//
//   publish_bench [POSTS [RUNS [CHANNEL…]]]      1000, 3, all
//
// Prints the median of the runs; exits 1 where our own part is over 2 ms a post, 3 where something was not posted.
#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdlib>
#include <iostream>
#include <thread>

#include "base/error.hpp"
#include "publish/http.hpp"
#include "publish/pass.hpp"
#include "sandbox/sandbox.hpp"
#include "support/temp_dir.hpp"

using namespace insyn;
using namespace insyn::publish;

namespace {

using Seconds = std::chrono::duration<double>;
using Watch = std::chrono::steady_clock;

constexpr double kMostOwnMilliseconds = 2;
constexpr int kLatencies[] = {0, 50};              // milliseconds
const std::string kPages = "http://127.0.0.1:9/";  // never asked: Network answers for them
const std::string kTextHash(64, 'a');

/// Adds the time that a deed takes.
template <typename Deed>
auto timed(Seconds& total, Deed deed) {
  struct Stopper {
    Seconds& total;
    Watch::time_point began = Watch::now();
    ~Stopper() { total += Watch::now() - began; }
  } stopper{total};
  return deed();
}

class Network final : public Http {
 public:
  explicit Network(int latency) : latency_(latency) {}
  HttpAnswer send(const HttpRequest& request) override {
    ++requests;
    return timed(taken, [&] {
      std::this_thread::sleep_for(latency_);
      return request.url.starts_with(kPages) ? page() : http_.send(request);
    });
  }

  Seconds taken{};
  int requests = 0;

 private:
  static HttpAnswer page() {
    HttpAnswer answer{.delivery = HttpAnswer::Delivery::answered, .status = 200};
    answer.body = fmt::format(R"(<html><head><meta name="insyn-text-sha256" content="{}"></head></html>)", kTextHash);
    return answer;
  }

  CurlHttp http_{};
  std::chrono::milliseconds latency_;
};

class TimedLedger final : public Ledger {
 public:
  explicit TimedLedger(Ledger& ledger) : ledger_(ledger) {}
  const std::vector<Event>& events() const override { return ledger_.events(); }
  Event append(Event event) override {
    return timed(taken, [&] { return ledger_.append(std::move(event)); });
  }
  std::string keep_text(const KeptText& text) override {
    return timed(taken, [&] { return ledger_.keep_text(text); });
  }
  std::optional<KeptText> text(const std::string& hash) const override {
    return timed(taken, [&] { return ledger_.text(hash); });
  }

  mutable Seconds taken{};

 private:
  Ledger& ledger_;
};

Settings settings_for(const std::string& channel, const sandbox::Server& server) {
  Channel made{.name = "kanal", .type = channel, .secret = "env:INSYN_BENCH_SECRET"};
  sandbox::Options known;
  if (channel == "wordpress") made.url = server.url(), made.user = known.user;
  if (channel == "facebook") made.api = server.url(), made.page = known.page;
  if (channel == "webhook") made.url = server.url() + "/webhook";
  ::setenv("INSYN_BENCH_SECRET",
           (channel == "wordpress"  ? known.password
            : channel == "facebook" ? known.page_token
                                    : known.webhook_secret)
               .c_str(),
           1);
  Settings settings;
  settings.channels = {made};
  settings.publish_from = Date{2025, 1, 1};
  return settings;
}

Posts posts_of(int count) {
  Posts posts;
  for (int number = 1; number <= count; ++number) {
    Post post{.item = fmt::format("exempel/gruppen/{}", number), .channel = "kanal", .date = {2025, 3, 12}};
    post.title = fmt::format("Exempelmötet {}", number);
    post.body = "Exempel: gruppen talade om läget och bestämde när den ses nästa gång.";
    post.summary = post.body;
    post.link = kPages + post.item + "/";
    post.text_sha256 = kTextHash;
    post.language = "sv";
    posts.push_back(std::move(post));
  }
  return posts;
}

struct Measured {
  double whole = 0, network = 0, ledger = 0;  // seconds
  int requests = 0;
  [[nodiscard]] double own() const { return whole - network - ledger; }
};

Measured post_all(const std::string& channel, int count, int latency) {
  test::TempDir folder;
  sandbox::Server server(sandbox::Options{.port = 0});
  server.start();
  Settings settings = settings_for(channel, server);
  Posts posts = posts_of(count);
  Network network(latency);
  std::atomic<bool> stop{false};
  Options options;
  auto began = Watch::now();
  auto file = open_file_ledger(folder.path(), Access::write);
  TimedLedger ledger(*file);
  LedgerState state(ledger.events());
  Plan plan = make_plan(posts, settings, ledger, state, machine_clock().now(), options.focus);
  Pass(settings, options, ledger, state, {folder.path(), network, machine_clock(), stop}).walk(plan);
  Measured measured{.whole = Seconds(Watch::now() - began).count(),
                    .network = network.taken.count(),
                    .ledger = ledger.taken.count(),
                    .requests = network.requests};
  for (const PlanItem& item : plan)
    if (!item.result || item.result->ending != Result::Ending::accepted)
      fail("{}: {}", item.post.item, item.result ? item.result->reason.en : "nothing came of it");
  return measured;
}

Measured median_of(int runs, const std::string& channel, int count, int latency) {
  std::vector<Measured> all;
  for (int i = 0; i < runs; ++i) all.push_back(post_all(channel, count, latency));
  std::sort(all.begin(), all.end(), [](const Measured& a, const Measured& b) { return a.own() < b.own(); });
  return all[all.size() / 2];
}

int measure(int count, int runs, const std::vector<std::string>& channels) {
  bool is_fast = true;
  std::cout << fmt::format("{} posts, median of {}\n", count, runs)
            << "channel    latency  posts/s  requests/post  network s  ledger s  own ms/post\n";
  for (const std::string& channel : channels)
    for (int latency : kLatencies) {
      Measured m = median_of(runs, channel, count, latency);
      double own = m.own() / count * 1000;
      is_fast = is_fast && own <= kMostOwnMilliseconds;
      std::cout << fmt::format("{:9}  {:4} ms  {:7.1f}  {:13.2f}  {:9.2f}  {:8.2f}  {:11.3f}", channel, latency,
                               count / m.whole, double(m.requests) / count, m.network, m.ledger, own)
                << std::endl;
    }
  return is_fast ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) try {
  std::vector<std::string> given(argv + 1, argv + argc);
  int count = given.empty() ? 1000 : std::stoi(given[0]);
  int runs = given.size() < 2 ? 3 : std::stoi(given[1]);
  std::vector<std::string> channels{"wordpress", "facebook", "webhook"};
  if (given.size() > 2) channels.assign(given.begin() + 2, given.end());
  return measure(count, runs, channels);
} catch (const Error& error) {
  std::cerr << error.said().en << '\n';
  return 3;
}
