// SPDX-License-Identifier: EUPL-1.2
// What every ledger promises, whatever keeps it: each case runs on both stores.
#include <algorithm>
#include <filesystem>
#include <functional>

#include "base/error.hpp"
#include "base/files.hpp"
#include "base/hash.hpp"
#include "base/text.hpp"
#include "publish/ledger.hpp"
#include "support/catch.hpp"
#include "support/git_repositories.hpp"
#include "support/temp_dir.hpp"

using namespace insyn;
using namespace insyn::publish;
namespace fs = std::filesystem;

namespace {

/// A place for a ledger, and a way to meddle with its bytes.
class Place {
 public:
  virtual ~Place() = default;
  [[nodiscard]] virtual fs::path root() const = 0;
  [[nodiscard]] virtual std::string lines() const = 0;
  virtual void meddle(const std::string& lines) = 0;
  virtual void remove_texts() = 0;

  [[nodiscard]] std::unique_ptr<Ledger> open(Access access, int wait = 0) const {
    return open_ledger(root(), settings_, access, wait);
  }
  [[nodiscard]] LedgerCheck check() const { return check_ledger(root(), settings_); }
  [[nodiscard]] LocalLines local() const { return read_local_lines(root(), settings_); }

 protected:
  Settings settings_{};
};

class FilePlace final : public Place {
 public:
  fs::path root() const override { return folder_.path(); }
  std::string lines() const override { return files::read(root() / "site/ledger.jsonl"); }
  void meddle(const std::string& lines) override { files::replace(root() / "site/ledger.jsonl", lines); }
  void remove_texts() override {
    for (const auto& entry : fs::directory_iterator(root() / "site/posts")) fs::remove(entry.path());
  }

 private:
  test::TempDir folder_{};
};

class GitPlace final : public Place {
 public:
  GitPlace() { settings_.ledger.store = std::string("git:") + test::kBranch; }
  fs::path root() const override { return repositories_.path("first"); }
  std::string lines() const override { return repositories_.lines(); }
  void meddle(const std::string& lines) override { repositories_.write_lines(lines); }
  void remove_texts() override { meddle(lines()); }  // its tree has no posts/

 private:
  test::GitRepositories repositories_{};
};

std::unique_ptr<Place> a_place() {
  if (GENERATE(true, false)) return std::make_unique<FilePlace>();
  return std::make_unique<GitPlace>();
}

Event an_event(std::string item, EventKind kind = EventKind::intent) {
  return {.time = 1'741'776'900,
          .channel = "webbplats",
          .item = std::move(item),
          .event = kind,
          .action = Action::create,
          .attempt = 1};
}

void write_three(const Place& place) {
  auto ledger = place.open(Access::write);
  for (const char* item : {"a/1", "a/2", "a/3"}) ledger->append(an_event(item));
}

}  // namespace

TEST_CASE("conformance: a ledger that is not there is empty, and looking makes none") {
  auto place = a_place();
  CHECK(place->open(Access::local)->events().empty());
  CHECK(place->open(Access::read)->events().empty());
  CHECK(place->check().events == 0);
  CHECK_FALSE(fs::exists(place->root() / "site"));
}

TEST_CASE("conformance: each line carries the hash of the line before, the first one zeros") {
  auto place = a_place();
  write_three(*place);
  std::string bytes = place->lines();
  auto lines = lines_of(bytes);
  CHECK(from_line(lines[0])->prev == std::string(64, '0'));
  CHECK(from_line(lines[1])->prev == sha256_hex(lines[0]));
  CHECK(from_line(lines[2])->prev == sha256_hex(lines[1]));
  CHECK(from_line(lines[2])->seq == 3);
}

TEST_CASE("conformance: what append() gives back is what stands there") {
  auto place = a_place();
  auto ledger = place->open(Access::write);
  Event event = ledger->append(an_event("a/1"));
  CHECK(event.seq == 1);
  CHECK(to_line(event) + "\n" == place->lines());
  CHECK(to_line(ledger->events().front()) == to_line(event));
}

TEST_CASE("conformance: a ledger that is opened again goes on where it was") {
  auto place = a_place();
  write_three(*place);
  place->open(Access::write)->append(an_event("a/4"));
  CHECK(place->open(Access::read)->events().size() == 4);
  CHECK(place->open(Access::local)->events().size() == 4);
  CHECK(place->check().damage.empty());
}

TEST_CASE("conformance: whoever reads while another writes sees whole lines") {
  auto place = a_place();
  auto writer = place->open(Access::write);
  for (std::size_t count = 1; count <= 3; ++count) {
    writer->append(an_event("a/" + std::to_string(count)));
    CHECK(place->open(Access::read)->events().size() == count);
  }
}

TEST_CASE("conformance: a text is there with the event that names it, under a salted hash of its whole file") {
  auto place = a_place();
  std::string hash, other;
  {
    auto ledger = place->open(Access::write);
    hash = ledger->keep_text(KeptText::with_new_salt("Hej\n\nvärld"));
    other = ledger->keep_text(KeptText::with_new_salt("Hej\n\nvärld"));
    CHECK(ledger->text(hash)->text == "Hej\n\nvärld");
    for (const auto& each : {hash, other}) {
      Event event = an_event("a/1");
      event.hash = each;
      ledger->append(event);
    }
  }
  CHECK(hash != other);
  auto ledger = place->open(Access::read);
  CHECK(ledger->text(hash)->hash() == hash);
  CHECK(ledger->text(other)->text == "Hej\n\nvärld");
  CHECK(ledger->text(hash)->hash_of("Hej\n\nvärld") == hash);
  CHECK_FALSE(ledger->text("../../etc/passwd"));
  CHECK_FALSE(ledger->text(std::string(64, 'f')));
  CHECK(place->check().notes.empty());
}

TEST_CASE("conformance: a removed text is no damage") {
  auto place = a_place();
  {
    auto ledger = place->open(Access::write);
    Event event = an_event("a/1");
    event.hash = ledger->keep_text(KeptText::with_new_salt("Hej"));
    ledger->append(event);
  }
  place->remove_texts();
  auto report = place->check();
  CHECK(report.events == 1);
  CHECK(report.damage.empty());
  CHECK(report.notes.size() == 1);
}

TEST_CASE("conformance: a torn last line is cut off by the next writer, by no reader") {
  auto place = a_place();
  write_three(*place);
  std::string torn = place->lines();
  torn.resize(torn.size() - 20);
  place->meddle(torn);
  CHECK(place->open(Access::read)->events().size() == 2);
  CHECK(place->lines() == torn);
  CHECK(place->check().notes.size() == 1);
  CHECK(place->open(Access::write)->append(an_event("a/new")).seq == 3);
  CHECK(place->check().damage.empty());
  CHECK(place->check().notes.empty());
}

TEST_CASE("conformance: a last line without its line end is kept") {
  auto place = a_place();
  write_three(*place);
  std::string lines = place->lines();
  lines.pop_back();
  place->meddle(lines);
  CHECK(place->open(Access::write)->append(an_event("a/new")).seq == 4);
  CHECK(place->check().damage.empty());
}

TEST_CASE("conformance: any other damage is refused with its line and a way out") {
  auto place = a_place();
  write_three(*place);
  std::string whole = place->lines();
  auto lines = lines_of(whole);
  std::string first(lines[0]), second(lines[1]), third(lines[2]);
  std::string damaged[] = {first + "\n" + third + "\n",                                 // a line is gone
                           replaced(first, "a/1", "a/9") + "\n" + second + "\n",        // one was changed
                           first + "\n" + first + "\n",                                 // one stands twice
                           first + "\n\n" + second + "\n",                              // an empty line
                           first + "\n<<<<<<< HEAD\n" + second + "\n" + third + "\n"};  // a merge conflict
  for (const auto& bytes : damaged) {
    place->meddle(bytes);
    for (auto access : {Access::read, Access::write})
      CHECK_THROWS_WITH(place->open(access), Catch::Contains("ledger.jsonl:2: ") && Catch::Contains("git log"));
    CHECK_FALSE(place->check().damage.empty());
    CHECK(place->lines() == bytes);
    auto local = place->local();
    CHECK(local.chain.damage.has_value());
    CHECK_FALSE(local.way_out.empty());
  }
}

TEST_CASE("conformance: a second writer on this machine is told that another run is publishing") {
  auto place = a_place();
  auto first = place->open(Access::write);
  CHECK_THROWS_WITH(place->open(Access::write), Catch::Contains("another run is publishing"));
  first.reset();
  CHECK_NOTHROW(place->open(Access::write));
}

TEST_CASE("conformance: what was kept of the pages' texts is told with the lines, until it is removed") {
  auto place = a_place();
  {
    auto ledger = place->open(Access::write);
    Event seen{.time = 1'741'776'900, .channel = "site", .item = "a/old", .event = EventKind::seen};
    ledger->append(seen);  // as an older version wrote it
    for (const char* body : {"aa", "bb", "cc"}) {
      seen.item = std::string("a/") + body;
      seen.hash = ledger->keep_text(KeptText::of_body(body));
      ledger->append(seen);
    }
    Event intent = an_event("a/aa");
    intent.hash = ledger->keep_text(KeptText::with_new_salt("Hej"));
    ledger->append(intent);
    seen.item = "a/gone";
    seen.hash = std::string(64, 'f');
    ledger->append(seen);
    seen.item = "a/strange";
    seen.hash = "../../etc/passwd";
    ledger->append(seen);
    seen.item = "a/post";
    seen.hash = intent.hash;  // a text that somebody posted is no hash of a body
    ledger->append(seen);
  }
  auto local = place->local();
  REQUIRE(local.seen_bodies.size() == 3);
  for (const char* body : {"aa", "bb", "cc"})
    CHECK(std::any_of(local.chain.events.begin(), local.chain.events.end(), [&](const Event& event) {
      auto found = local.seen_bodies.find(event.hash);
      return event.item == std::string("a/") + body && found != local.seen_bodies.end() && found->second == body;
    }));
  CHECK(place->check().damage.empty());
  place->remove_texts();
  CHECK(place->check().damage.empty());
  CHECK(place->local().seen_bodies.empty());
  CHECK(place->local().chain.events.size() == 8);
}
