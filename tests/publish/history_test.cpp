// SPDX-License-Identifier: EUPL-1.2
#include "publish/history.hpp"

#include "base/files.hpp"
#include "support/catch.hpp"
#include "support/temp_dir.hpp"

using namespace insyn;
using namespace insyn::publish;

namespace {

constexpr std::int64_t kNoon = 1'741'777'200;  // 2025-03-12 12:00 in Stockholm
constexpr std::int64_t kDay = 86'400;
using What = Posting::What;

Event event(EventKind kind, Action action, std::int64_t time = kNoon, std::string url = "https://k.example/1") {
  return {.time = time,
          .channel = "facebook",
          .item = "a/b/2025-03-12",
          .event = kind,
          .action = action,
          .url = std::move(url)};
}

Event seen(std::int64_t time) {
  return {.time = time, .channel = "site", .item = "a/b/2025-03-12", .event = EventKind::seen};
}

std::vector<What> postings(const std::vector<Event>& events) {
  std::vector<What> all;
  for (const Posting& posting : history(events).postings) all.push_back(posting.what);
  return all;
}

}  // namespace

TEST_CASE("the publication day is that of the first sight, in Stockholm") {
  std::int64_t before_midnight_utc = kNoon + kDay / 2 - 1800;  // 22:30 UTC is 23:30 in Stockholm
  CHECK(history({seen(before_midnight_utc)}).published_on("a/b/2025-03-12") == Date{2025, 3, 12});
  CHECK(history({seen(before_midnight_utc + 3600), seen(kNoon + 9 * kDay)}).published_on("a/b/2025-03-12") ==
        Date{2025, 3, 13});
  CHECK_FALSE(history({}).published_on("a/b/2025-03-12"));
}

TEST_CASE("what came to stand, was changed and was taken away, oldest first") {
  History past =
      history({event(EventKind::posted, Action::create), event(EventKind::updated, Action::update, kNoon + kDay),
               event(EventKind::retracted, Action::retract, kNoon + 2 * kDay, "")});
  REQUIRE(past.postings.size() == 3);
  CHECK(past.postings[0].what == What::posted);
  CHECK(past.postings[0].channel == "facebook");
  CHECK(past.postings[0].item == "a/b/2025-03-12");
  CHECK(past.postings[1].date == Date{2025, 3, 13});
  CHECK(past.postings[2].what == What::retracted);
  CHECK(past.postings[2].url == "https://k.example/1");
  CHECK_FALSE(past.postings[2].by_hand);
}

TEST_CASE("what was only tried, refused, unknown or seeded is not told") {
  CHECK(postings({event(EventKind::intent, Action::create), event(EventKind::unknown, Action::create),
                  event(EventKind::refused, Action::create), event(EventKind::reconciled, Action::seed)})
            .empty());
}

TEST_CASE("what was found to be so already counts where it was news") {
  CHECK(postings({event(EventKind::intent, Action::create), event(EventKind::unknown, Action::create),
                  event(EventKind::reconciled, Action::create)}) == std::vector{What::posted});
  CHECK(postings({event(EventKind::reconciled, Action::update)}) == std::vector{What::posted});
  CHECK(postings({event(EventKind::posted, Action::create), event(EventKind::reconciled, Action::update)}) ==
        std::vector{What::posted, What::updated});
  CHECK(postings({event(EventKind::reconciled, Action::retract)}).empty());
  CHECK(postings({event(EventKind::posted, Action::create), event(EventKind::reconciled, Action::retract)}) ==
        std::vector{What::posted, What::retracted});
}

TEST_CASE("what a person did is said to be done by hand") {
  History past = history({event(EventKind::done, Action::create), event(EventKind::done, Action::retract)});
  REQUIRE(past.postings.size() == 2);
  CHECK(past.postings[0].by_hand);
  CHECK(past.postings[1].what == What::retracted);
}

TEST_CASE("looking back writes nothing, and needs no ledger") {
  test::TempDir root;
  CHECK(read_past(root.path(), {}).history.postings.empty());
  CHECK_FALSE(std::filesystem::exists(root.path() / "site"));
  Settings elsewhere;
  elsewhere.ledger.store = "git:insyn-ledger";
  CHECK(read_past(root.path(), elsewhere).history.published.empty());
}

TEST_CASE("of a damaged ledger what stands before the damage is told, and where it is") {
  test::TempDir root;
  Settings settings;
  settings.ledger.folder = "liggare";
  {
    auto ledger = open_ledger(root.path(), settings, Access::write);
    ledger->append(seen(kNoon));
    ledger->append(event(EventKind::posted, Action::create));
  }
  auto file = root.path() / "liggare/ledger.jsonl";
  CHECK(read_past(root.path(), settings).history.postings.size() == 1);
  CHECK_FALSE(read_past(root.path(), settings).damage);
  std::string bytes = files::read(file);
  files::replace(file, bytes.substr(0, bytes.size() - 9));  // a torn last line is no damage
  CHECK_FALSE(read_past(root.path(), settings).damage);
  files::replace(file, bytes + "{}\n");
  Past past = read_past(root.path(), settings);
  REQUIRE(past.damage);
  CHECK(past.damage->line == 3);
  CHECK(past.history.published_on("a/b/2025-03-12") == Date{2025, 3, 12});
}

TEST_CASE("what the text was is that of the first sight, where it is still known") {
  const std::string item = "a/b/2025-03-12";
  auto seen_as = [](std::string hash) {
    Event event = seen(kNoon);
    event.hash = std::move(hash);
    return event;
  };
  const std::unordered_map<std::string, std::string> kept{{"h1", "first"}, {"h2", "second"}};
  CHECK(history({seen_as("h1"), seen_as("h2")}, kept).published_bodies.at(item) == "first");
  CHECK(history({seen_as("h1")}, {}).published_bodies.empty());                 // removed
  CHECK(history({seen_as(""), seen_as("h2")}, kept).published_bodies.empty());  // an older ledger's first sight
}

TEST_CASE("a kept hash that somebody has written over is not believed") {
  test::TempDir root;
  std::string name;
  {
    auto ledger = open_ledger(root.path(), {}, Access::write);
    Event event = seen(kNoon);
    event.hash = name = ledger->keep_text(KeptText::of_body("aa"));
    ledger->append(event);
  }
  CHECK(read_past(root.path(), {}).history.published_bodies.size() == 1);
  auto file = root.path() / ("site/posts/" + name + ".txt");
  files::replace(file, KeptText::of_body("bb").bytes());
  CHECK(read_past(root.path(), {}).history.published_bodies.empty());
  CHECK(check_ledger(root.path(), {}).damage.size() == 1);
}
