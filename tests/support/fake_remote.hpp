// SPDX-License-Identifier: EUPL-1.2
// A channel in memory that can fail in every way a real one can, and a ledger that the process can be killed in.
#pragma once
#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "publish/ledger.hpp"
#include "publish/remote.hpp"
#include "support/fake_clock.hpp"

namespace insyn::test {

/// Thrown where a test kills the process: nothing may catch it but the test.
struct Killed {};

enum class Blow {
  killed_before,   // the process ends before the call
  killed_after,    // … after it was carried out, before its answer
  lost_not_done,   // no answer comes, and nothing was done
  lost_but_done,   // no answer comes, and it was done
  lost_done_late,  // no answer comes, and it is done a while later
  busy,            // a clear "not now", nothing done
};

/// Counts the calls of a run, and strikes at one of them.
struct Fate {
  int strike_at = -1;  // the call's number from 0; -1: never
  Blow blow = Blow::killed_before;
  int calls = 0;

  std::optional<Blow> next() { return calls++ == strike_at ? std::optional(blow) : std::nullopt; }
};

struct FakePost {
  std::string remote{}, marker{}, text{};
  publish::Standing::Visibility visibility{};
  std::int64_t from = 0;  // not there before
};

class FakeRemote final : public publish::Remote {
 public:
  enum class Phases { one, two };  // two: made hidden, then revealed

  FakeRemote(Phases phases, FakeClock& clock, Fate& fate) : phases_(phases), clock_(clock), fate_(fate) {}

  std::vector<FakePost> posts{};
  bool reaches_back = true;
  int late_seconds = 5;
  int creates = 0, updates = 0, removals = 0;  // that were carried out
  int looks = 0;

  [[nodiscard]] int visible() const { return count(publish::Standing::Visibility::visible); }
  [[nodiscard]] int hidden() const { return count(publish::Standing::Visibility::hidden); }

  publish::Answer ready() override { return {.outcome = publish::Outcome::accepted}; }

  tl::expected<publish::Sighting, publish::Answer> look(const publish::Wanted& wanted, const std::string& remote,
                                                        publish::Freshness) override {
    ++looks;
    auto blow = fate_.next();
    if (blow == Blow::killed_before || blow == Blow::killed_after) throw Killed{};
    if (blow)
      return tl::unexpected(publish::Answer{.outcome = publish::Outcome::retry_later, .reason = {"nere", "down"}});
    publish::Sighting sighting{.standing = {}, .reached_back = reaches_back};
    for (const FakePost& post : posts)
      if (post.from <= clock_.now() && (post.marker == wanted.marker || post.remote == remote))
        sighting.standing.push_back(standing_of(post));
    return sighting;
  }

  publish::Answer create(const publish::Wanted& wanted) override {
    auto visibility =
        phases_ == Phases::two ? publish::Standing::Visibility::hidden : publish::Standing::Visibility::visible;
    std::string id = std::to_string(++last_id_);
    return carry_out(id, [=, this](std::int64_t from) {
      posts.push_back({id, wanted.marker, wanted.text, visibility, from});
      ++creates;
    });
  }

  publish::Answer reveal(const publish::Wanted&, const std::string& remote) override {
    return carry_out(remote,
                     [=, this](std::int64_t) { at(remote).visibility = publish::Standing::Visibility::visible; });
  }

  publish::Answer update(const publish::Wanted& wanted, const std::string& remote) override {
    return carry_out(remote, [=, this](std::int64_t) {
      at(remote).text = wanted.text;
      ++updates;
    });
  }

  publish::Answer remove(const publish::Wanted&, const std::string& remote) override {
    return carry_out(remote, [=, this](std::int64_t) {
      at(remote).visibility = publish::Standing::Visibility::removed;
      ++removals;
    });
  }

  FakePost& at(const std::string& remote) {
    return *std::find_if(posts.begin(), posts.end(), [&](const FakePost& post) { return post.remote == remote; });
  }

 private:
  template <typename Deed>
  publish::Answer carry_out(const std::string& id, Deed deed) {
    using publish::Outcome;
    auto blow = fate_.next();
    if (blow == Blow::killed_before) throw Killed{};
    if (blow == Blow::busy) return {.outcome = Outcome::retry_later, .reason = {"upptaget", "busy"}};
    if (blow != Blow::lost_not_done) deed(clock_.now() + (blow == Blow::lost_done_late ? late_seconds : 0));
    if (blow == Blow::killed_after) throw Killed{};
    if (blow) return {.outcome = Outcome::unknown, .reason = {"inget svar", "no answer"}};
    return {.outcome = Outcome::accepted, .remote = id};
  }

  [[nodiscard]] int count(publish::Standing::Visibility visibility) const {
    return static_cast<int>(
        std::count_if(posts.begin(), posts.end(), [&](const FakePost& p) { return p.visibility == visibility; }));
  }

  static publish::Standing standing_of(const FakePost& post) {
    return {.visibility = post.visibility,
            .remote = post.remote,
            .url = "https://kanal.example/" + post.remote,
            .text = post.text};
  }

  Phases phases_;
  FakeClock& clock_;
  Fate& fate_;
  int last_id_ = 0;
};

/// A ledger whose process can be killed before and after each write.
class MortalLedger final : public publish::Ledger {
  template <typename Deed>
  auto mortally(Deed deed) {
    auto blow = fate_.next();
    if (blow == Blow::killed_before) throw Killed{};
    auto result = deed();
    if (blow) throw Killed{};
    return result;
  }

 public:
  MortalLedger(publish::Ledger& ledger, Fate& fate) : ledger_(ledger), fate_(fate) {}

  const std::vector<publish::Event>& events() const override { return ledger_.events(); }
  publish::Event append(publish::Event event) override {
    return mortally([&] { return ledger_.append(std::move(event)); });
  }
  std::string keep_text(const publish::KeptText& text) override {
    return mortally([&] { return ledger_.keep_text(text); });
  }
  std::optional<publish::KeptText> text(const std::string& hash) const override { return ledger_.text(hash); }

 private:
  publish::Ledger& ledger_;
  Fate& fate_;
};

}  // namespace insyn::test
