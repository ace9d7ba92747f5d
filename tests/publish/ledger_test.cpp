// SPDX-License-Identifier: EUPL-1.2
#include "publish/ledger.hpp"

#include <filesystem>

#include "base/error.hpp"
#include "base/files.hpp"
#include "base/hash.hpp"
#include "base/text.hpp"
#include "publish/ledger_state.hpp"
#include "support/catch.hpp"
#include "support/temp_dir.hpp"

using namespace insyn;
using namespace insyn::publish;
namespace fs = std::filesystem;

namespace {

Event an_event(std::string item, EventKind kind = EventKind::intent) {
  return {.time = 1'741'776'900,
          .channel = "webbplats",
          .item = std::move(item),
          .event = kind,
          .action = Action::create,
          .attempt = 1};
}

fs::path lines_of_ledger(const test::TempDir& dir) { return dir.path() / "ledger.jsonl"; }

Settings settings_for(const test::TempDir&) {
  Settings settings;
  settings.ledger.folder = ".";
  return settings;
}

void write_three(const test::TempDir& dir) {
  auto ledger = open_file_ledger(dir.path(), Access::write);
  for (const char* item : {"a/1", "a/2", "a/3"}) ledger->append(an_event(item));
}

}  // namespace

TEST_CASE("an event is one line with the contract's keys in their order") {
  Event event = an_event("a/b/2025-03-12", EventKind::posted);
  event.seq = 7;
  event.remote = "12";
  event.prev = std::string(64, '0');
  CHECK(to_line(event) ==
        R"({"seq":7,"time":"2025-03-12T10:55:00Z","channel":"webbplats","item":"a/b/2025-03-12","event":"posted",)"
        R"("action":"create","attempt":1,"not_before":null,"hash":null,"remote":"12","remote_hash":null,)"
        R"("remote_modified":null,"url":null,"prev":")" +
            std::string(64, '0') + "\"}");
}

TEST_CASE("a line is read back as the event it was, unknown keys passed over") {
  Event event = an_event("a/1", EventKind::unknown);
  event.seq = 1;
  event.not_before = event.time + 120;
  std::string line = to_line(event);
  line.insert(line.size() - 1, ",\"later\":{\"x\":[1]}");
  auto read = from_line(line);
  REQUIRE(read);
  CHECK(to_line(*read) == to_line(event));
}

TEST_CASE("what is no event is not read as one") {
  for (const char* line : {"", "{}", "[]", "null", "{\"seq\":1}", "{\"seq\":\"1\"}", "not json",
                           R"({"seq":1,"time":"2025-03-12T10:55:00Z","channel":"w","item":"a","event":"blessed"})",
                           R"({"seq":1,"time":"yesterday","channel":"w","item":"a","event":"seen"})",
                           R"({"seq":1,"time":"2025-03-12T10:55:00Z","channel":7,"item":"a","event":"seen"})"})
    CHECK_FALSE(from_line(line));
}

TEST_CASE("a ledger torn at any byte of its last line is repaired, and nothing before is lost") {
  test::TempDir dir;
  write_three(dir);
  std::string whole = files::read(lines_of_ledger(dir));
  std::size_t two = whole.rfind('\n', whole.size() - 2) + 1;
  for (std::size_t cut = two; cut < whole.size(); ++cut) {
    files::replace(lines_of_ledger(dir), whole.substr(0, cut));
    auto ledger = open_file_ledger(dir.path(), Access::write);
    std::size_t kept = cut == whole.size() - 1 ? 3u : 2u;  // whole but for its line end: kept
    REQUIRE(ledger->events().size() == kept);
    ledger->append(an_event("a/new"));
    REQUIRE(check_ledger(dir.path(), settings_for(dir)).damage.empty());
  }
}

TEST_CASE("a posted text lies beside the ledger under a salted hash of its whole file") {
  test::TempDir dir;
  auto ledger = open_file_ledger(dir.path(), Access::write);
  std::string hash = ledger->keep_text(KeptText::with_new_salt("Hej\n\nvärld"));
  std::string other = ledger->keep_text(KeptText::with_new_salt("Hej\n\nvärld"));
  CHECK(hash != other);
  CHECK(sha256_hex(files::read(dir.path() / "posts" / (hash + ".txt"))) == hash);
  CHECK(ledger->text(hash)->text == "Hej\n\nvärld");
  CHECK(ledger->text(hash)->hash_of("Hej\n\nvärld") == hash);
  CHECK_FALSE(ledger->text("../../etc/passwd"));
}

TEST_CASE("a removed text is no damage, a changed one is") {
  test::TempDir dir;
  std::string hash;
  {
    auto ledger = open_file_ledger(dir.path(), Access::write);
    Event event = an_event("a/1");
    event.hash = hash = ledger->keep_text(KeptText::with_new_salt("Hej"));
    ledger->append(event);
  }
  fs::path file = dir.path() / "posts" / (hash + ".txt");
  files::replace(file, "something else");
  CHECK(check_ledger(dir.path(), settings_for(dir)).damage.size() == 1);
  fs::remove(file);
  auto report = check_ledger(dir.path(), settings_for(dir));
  CHECK(report.damage.empty());
  CHECK(report.notes.size() == 1);
}

TEST_CASE("state follows from events: planned, sending, unknown, live, retracting, retracted") {
  LedgerState state;
  auto phase = [&] { return state.of("webbplats", "a/1").phase; };
  CHECK(phase() == Phase::planned);
  Event event = an_event("a/1");
  event.not_before = event.time + 120;
  event.hash = "h1";
  state.apply(event);
  CHECK(phase() == Phase::sending);
  CHECK(state.of("webbplats", "a/1").open_create);
  event.event = EventKind::unknown;
  state.apply(event);
  CHECK(phase() == Phase::unknown);
  event.event = EventKind::posted;
  event.remote = "12";
  state.apply(event);
  CHECK(phase() == Phase::live);
  CHECK(state.of("webbplats", "a/1").open_until == 0);
  event.event = EventKind::intent;
  event.action = Action::retract;
  state.apply(event);
  CHECK(phase() == Phase::retracting);
  CHECK(state.of("webbplats", "a/1").stands);
  event.event = EventKind::retracted;
  event.not_before = 0;
  state.apply(event);
  CHECK(phase() == Phase::retracted);
  CHECK_FALSE(state.of("webbplats", "a/1").stands);
}

TEST_CASE("the first time a page is seen is its publication day, later ones are not") {
  LedgerState state;
  state.apply({.time = 100, .channel = "site", .item = "a/1", .event = EventKind::seen});
  state.apply({.time = 200, .channel = "site", .item = "a/1", .event = EventKind::seen});
  CHECK(state.seen("a/1") == 100);
  CHECK(state.seen("a/2") == 0);
}
