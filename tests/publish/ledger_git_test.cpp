// SPDX-License-Identifier: EUPL-1.2
// The ledger in a branch, against a real bare repository: what two machines do to each other, and what a network does.
#include <filesystem>

#include "base/error.hpp"
#include "base/files.hpp"
#include "base/hash.hpp"
#include "base/text.hpp"
#include "publish/git.hpp"
#include "publish/ledger.hpp"
#include "support/catch.hpp"
#include "support/git_repositories.hpp"

using namespace insyn;
using namespace insyn::publish;
using test::GitRepositories;
namespace fs = std::filesystem;

namespace {

const Settings& settings() {
  static const Settings of_git = [] {
    Settings made;
    made.ledger.store = std::string("git:") + test::kBranch;
    return made;
  }();
  return of_git;
}

std::unique_ptr<Ledger> open(const fs::path& clone, Access access = Access::write) {
  return open_ledger(clone, settings(), access, 0);
}

Event an_event(std::string item, EventKind kind = EventKind::intent) {
  return {.time = 1'741'776'900, .channel = "webbplats", .item = std::move(item), .event = kind, .attempt = 1};
}

std::vector<std::string> items_of(const Ledger& ledger) {
  std::vector<std::string> items;
  for (const Event& event : ledger.events()) items.push_back(fmt::format("{} {}", name_of(event.event), event.item));
  return items;
}

/// Everything of a clone that a run must leave as it was.
std::string traces(const fs::path& clone) {
  auto ask = [&](std::vector<std::string> arguments) { return Git(clone).run(arguments).out; };
  return ask({"status", "--porcelain"}) + ask({"rev-parse", "HEAD"}) + ask({"branch", "--list"}) +
         files::read_if_there(clone / ".git/index").value_or("") +
         files::read_if_there(clone / ".git/HEAD").value_or("");
}

auto another_run() { return Catch::Contains("another run is publishing"); }

}  // namespace

TEST_CASE("git ledger: the branch stands alone, and holds the lines and the texts and nothing else") {
  GitRepositories world;
  auto ledger = open(world.path("first"));
  Event event = an_event("a/1");
  event.hash = ledger->keep_text(KeptText::with_new_salt("Hej"));
  ledger->append(event);
  ledger->append(an_event("a/1", EventKind::posted));
  CHECK(world.git(world.bare(), {"ls-tree", "-r", "--name-only", test::kBranch}) ==
        "ledger.jsonl\nposts/" + event.hash + ".txt\n");
  CHECK(world.git(world.bare(), {"log", "--format=%an <%ae> %s", test::kBranch}) ==
        "insyn <insyn@insyn.invalid> posted webbplats a/1\ninsyn <insyn@insyn.invalid> intent webbplats a/1\n");
  CHECK(world.git(world.bare(), {"log", "--oneline", "main"}).find("a/1") == std::string::npos);
  CHECK(world.git(world.bare(), {"fsck", "--strict"}).empty());
}

TEST_CASE("git ledger: work tree, index and HEAD are left as they were") {
  GitRepositories world;
  fs::path clone = world.path("first");
  files::replace(clone / "note.md", "a note that is being written");
  world.git(clone, {"add", "note.md"});
  std::string before = traces(clone);
  open(clone)->append(an_event("a/1"));
  CHECK(traces(clone) == before);
}

TEST_CASE("git ledger: it is found from a folder, a detached HEAD, another work tree and a shallow clone") {
  GitRepositories world;
  open(world.path("first"))->append(an_event("a/1"));
  auto goes_on = [](const fs::path& root, std::int64_t seq) {
    auto ledger = open(root);
    CHECK(ledger->append(an_event("a/1")).seq == seq);
    ledger.reset();
    CHECK(open(root, Access::local)->events().size() == static_cast<std::size_t>(seq));
  };
  fs::create_directories(world.path("first") / "a/project");
  goes_on(world.path("first") / "a/project", 2);
  world.git(world.path("first"), {"checkout", "--quiet", "--detach"});
  goes_on(world.path("first"), 3);
  world.git(world.path("first"), {"worktree", "add", "--quiet", world.path("beside").string()});
  goes_on(world.path("beside"), 4);
  goes_on(world.clone("shallow", {"--depth", "1", "--single-branch"}), 5);
  goes_on(world.clone("partial", {"--filter=blob:none"}), 6);
}

TEST_CASE("git ledger: of two clones that intend at once, one is refused and has sent nothing") {
  GitRepositories world;
  auto first = open(world.path("first")), second = open(world.clone("second"));
  first->append(an_event("a/1"));
  CHECK_THROWS_WITH(second->append(an_event("a/1")), another_run());
  CHECK_THROWS_WITH(second->append(an_event("a/2")), another_run());
  CHECK(items_of(*open(world.path("first"), Access::read)) == std::vector<std::string>{"intent a/1"});
}

TEST_CASE("git ledger: of two that begin the branch at once, one does") {
  GitRepositories world;
  auto first = open(world.path("first")), second = open(world.clone("second"));
  CHECK(first->events().empty());
  CHECK(second->events().empty());
  second->append(an_event("a/2"));
  CHECK_THROWS_WITH(first->append(an_event("a/1")), another_run());
  CHECK(items_of(*open(world.path("first"), Access::read)) == std::vector<std::string>{"intent a/2"});
}

TEST_CASE("git ledger: an answer is never lost to another run, and nothing is intended after it") {
  auto kind = GENERATE(EventKind::posted, EventKind::updated, EventKind::retracted, EventKind::refused,
                       EventKind::unknown, EventKind::done);
  GitRepositories world;
  auto first = open(world.path("first"));
  Event intent = an_event("a/1");
  intent.hash = first->keep_text(KeptText::with_new_salt("the first's"));
  first->append(intent);
  auto second = open(world.clone("second"));
  Event other = an_event("a/2");
  other.hash = second->keep_text(KeptText::with_new_salt("the second's"));
  second->append(other);
  Event answer = an_event("a/1", kind);
  answer.hash = first->keep_text(KeptText::with_new_salt("as it stands"));
  CHECK(first->append(answer).seq == 3);
  CHECK_THROWS_WITH(first->append(an_event("a/3")), another_run());
  CHECK(second->append(an_event("a/2", EventKind::posted)).seq == 4);
  CHECK_THROWS_WITH(second->append(an_event("a/4")), another_run());

  auto ledger = open(world.path("first"), Access::read);
  std::string name(name_of(kind));
  CHECK(items_of(*ledger) == std::vector<std::string>{"intent a/1", "intent a/2", name + " a/1", "posted a/2"});
  for (const auto& hash : {intent.hash, other.hash, answer.hash}) CHECK(ledger->text(hash));
  auto report = check_ledger(world.path("first"), settings());
  CHECK(report.damage.empty());
  CHECK(report.notes.empty());
}

TEST_CASE("git ledger: what was merely seen does not drive the other run out") {
  auto kind = GENERATE(EventKind::seen, EventKind::reconciled);
  GitRepositories world;
  auto first = open(world.path("first")), second = open(world.clone("second"));
  first->append(an_event("a/1"));
  Event seen = an_event("a/1", kind);
  seen.attempt = 0;
  CHECK_THROWS_WITH(second->append(seen), another_run());
  CHECK_THROWS_WITH(second->append(seen), another_run());
  CHECK(first->append(an_event("a/1", EventKind::posted)).seq == 2);
  CHECK(first->append(an_event("a/2")).seq == 3);
}

TEST_CASE("git ledger: a run that begins after another's end knows all of it") {
  GitRepositories world;
  fs::path second = world.clone("second");
  open(world.path("first"))->append(an_event("a/1"));
  CHECK(open(second)->append(an_event("a/1", EventKind::posted)).seq == 2);
  CHECK(open(world.path("first"))->append(an_event("a/2")).seq == 3);
}

TEST_CASE("git ledger: without a network the last that was fetched can be read, and nothing more") {
  GitRepositories world;
  open(world.path("first"))->append(an_event("a/1"));
  fs::path clone = world.clone("second");
  CHECK(open(clone, Access::local)->events().size() == 1);  // a clone fetches all branches
  open(world.path("first"))->append(an_event("a/1", EventKind::posted));
  CHECK(open(clone, Access::local)->events().size() == 1);
  CHECK(open(clone, Access::read)->events().size() == 2);
  fs::rename(world.bare(), world.path("elsewhere.git"));
  CHECK(open(clone, Access::local)->events().size() == 2);
  CHECK_THROWS_AS(open(clone, Access::read), Error);
  CHECK_THROWS_AS(open(clone, Access::write), Error);
}

TEST_CASE("git ledger: when the remote goes away nothing is sent, and the run goes no further") {
  GitRepositories world;
  auto ledger = open(world.path("first"));
  ledger->append(an_event("a/1"));
  fs::rename(world.bare(), world.path("elsewhere.git"));
  CHECK_THROWS_WITH(ledger->append(an_event("a/2")), Catch::Contains("cannot be reached"));
  fs::rename(world.path("elsewhere.git"), world.bare());
  CHECK_THROWS_WITH(ledger->append(an_event("a/2")), Catch::Contains("start again"));
  ledger.reset();
  CHECK(open(world.path("first"))->append(an_event("a/2")).seq == 2);
}

TEST_CASE("git ledger: a push whose answer was lost is found to have come through") {
  GitRepositories world;
  open(world.path("first"))->append(an_event("a/1"));
  fs::path hook = world.bare() / "hooks/reference-transaction";
  files::replace(hook, "#!/bin/sh\n[ \"$1\" != committed ] || kill -9 $PPID\n");  // its parent was about to answer
  fs::permissions(hook, fs::perms::owner_all);
  auto ledger = open(world.path("first"));
  CHECK(ledger->append(an_event("a/2")).seq == 2);
  CHECK(ledger->append(an_event("a/2", EventKind::posted)).seq == 3);
  CHECK(check_ledger(world.path("first"), settings()).events == 3);
}

TEST_CASE("git ledger: a remote that takes nothing says why") {
  GitRepositories world;
  fs::path hook = world.bare() / "hooks/pre-receive";
  files::replace(hook, "#!/bin/sh\necho this branch is protected >&2\nexit 1\n");
  fs::permissions(hook, fs::perms::owner_all);
  CHECK_THROWS_WITH(open(world.path("first"))->append(an_event("a/1")),
                    Catch::Contains("insyn-ledger") && Catch::Contains("this branch is protected"));
}

TEST_CASE("git ledger: a branch that holds something else is left alone") {
  GitRepositories world;
  Settings wrong = settings();
  wrong.ledger.store = "git:main";
  CHECK_THROWS_WITH(open_ledger(world.path("first"), wrong, Access::write, 0), Catch::Contains("is no ledger"));
  CHECK(open_ledger(world.path("first"), wrong, Access::local)->events().empty());
}

TEST_CASE("git ledger: outside a repository a build sees nothing, and publishing says what is missing") {
  test::TempDir folder;
  CHECK(open(folder.path(), Access::local)->events().empty());
  CHECK_THROWS_WITH(open(folder.path(), Access::write), Catch::Contains("cannot be read as a git repository"));
}

TEST_CASE("git ledger: what the surroundings say of another repository is not heeded") {
  GitRepositories world;
  ::setenv("GIT_DIR", "/nonexistent", 1);
  ::setenv("GIT_INDEX_FILE", "/nonexistent", 1);
  CHECK_NOTHROW(open(world.path("first"))->append(an_event("a/1")));
  ::unsetenv("GIT_DIR");
  ::unsetenv("GIT_INDEX_FILE");
}

TEST_CASE("git ledger: settings that git could misread are refused") {
  auto problem = [](const char* store, const char* remote = "origin") {
    Settings made;
    made.ledger.store = store;
    made.ledger.remote = remote;
    return ledger_problem(made);
  };
  for (const char* good : {"file", "git:insyn-ledger", "git:a/b_c.d-2"}) CHECK_FALSE(problem(good));
  for (const char* bad :
       {"", "svn:x", "git:", "git:-x", "git:--all", "git:a..b", "git:a//b", "git:/a", "git:a/", "git:.a", "git:a/.b",
        "git:a.lock", "git:a.", "git:a b", "git:a~1", "git:a:b", "git:HEAD", "git:å"})
    CHECK(problem(bad));
  CHECK(problem("git:a", "--upload-pack=x"));
  CHECK(problem("git:a", "https://user:secret@host/x.git"));
  CHECK_THROWS_AS(open_ledger(
                      ".",
                      [] {
                        Settings made;
                        made.ledger.store = "git:-x";
                        return made;
                      }(),
                      Access::read),
                  UsageError);
}

TEST_CASE("credentials in addresses are dots") {
  CHECK(without_credentials("fatal: unable to access 'https://me:pw@host/x.git/': no") ==
        "fatal: unable to access 'https://•••@host/x.git/': no");
  CHECK(without_credentials("https://tok3n@host https://host/x") == "https://•••@host https://host/x");
  CHECK(without_credentials("https://me:p@ss@host/x?private_token=abc and more") == "https://•••@host/x?••• and more");
  CHECK(without_credentials("no address") == "no address");
  CHECK(without_credentials("ssh://git@host:22/x") == "ssh://•••@host:22/x");
}

TEST_CASE("git ledger: what stands in a remote's address is in no error") {
  GitRepositories world;
  fs::path clone = world.path("first");
  std::string address = GENERATE(
      "http://user-8147:secret-5523@127.0.0.1:9/x.git?token=secret-5523", "https://secret-5523@127.0.0.1:9/x.git",
      "file://user-8147:secret-5523@/nonexistent/x.git", "ssh://user-8147:secret-5523@127.0.0.1:9/x.git");
  world.git(clone, {"remote", "set-url", "origin", address});
  try {
    open(clone);
    FAIL("opened");
  } catch (const Error& error) {
    for (const std::string& line : {error.said().sv, error.said().en}) {
      INFO(line);
      CHECK(line.find("secret-5523") == std::string::npos);
      CHECK(line.find("user-8147") == std::string::npos);
    }
  }
}

TEST_CASE(
    "git ledger: what lacks for one is told: a repository, its remote; an unreadable one is not told to be none") {
  GitRepositories world;
  auto lacks = [&](const fs::path& root) { return what_ledger_lacks(root, settings()).value_or(Said{}).en; };
  CHECK(lacks(world.path("first")).empty());
  const fs::path fresh = world.path("fresh");
  fs::create_directories(fresh);
  CHECK(lacks(fresh).find("no git repository") != std::string::npos);
  world.git(fresh, {"init", "--quiet"});
  CHECK(lacks(fresh).find("no remote origin") != std::string::npos);
  files::replace(fresh / ".git/config", "[broken");
  CHECK(lacks(fresh).find("no git repository") == std::string::npos);
  CHECK_FALSE(what_ledger_lacks(fresh, Settings{}).has_value());
}
