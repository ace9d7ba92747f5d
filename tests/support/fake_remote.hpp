// SPDX-License-Identifier: EUPL-1.2
// A channel in memory that can fail in every way a real one can.
#pragma once
#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "publish/remote.hpp"
#include "support/fake_clock.hpp"
#include "support/fate.hpp"

namespace insyn::test {

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

}  // namespace insyn::test
