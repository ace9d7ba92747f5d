// SPDX-License-Identifier: EUPL-1.2
// The ledger as a branch of its own, for machines whose disk is thrown away after each run.
//
//   open:  ask the remote for the branch's head → fetch it
//   add:   ledger.jsonl with one line more, and the texts kept since → a commit on the head we know → push it
//
// The push is a compare-and-swap: the remote takes it only while its head is the one we know ("" for none yet). What
// git says when it is refused is never read. We ask where the head is now instead, and that tells all three cases
// apart: it is our commit, it has moved, it stands where it stood. So an answer that was lost is no matter, either.
#include <algorithm>
#include <charconv>
#include <chrono>
#include <map>
#include <random>
#include <thread>

#include "base/error.hpp"
#include "base/files.hpp"
#include "base/text.hpp"
#include "publish/git.hpp"
#include "publish/ledger_store.hpp"

namespace insyn::publish {
namespace {

namespace fs = std::filesystem;

constexpr int kPushes = 3;  // of one commit, where the remote refuses though nobody else was first
constexpr std::string_view kLines = "ledger.jsonl", kTexts = "posts/", kTextEnd = ".txt";

std::string path_of_text(const std::string& hash) { return fmt::format("{}{}{}", kTexts, hash, kTextEnd); }

/// A short rest of random length: two runs that met once shall not meet again at once.
void pause() {
  static std::mt19937 generator(std::random_device{}());
  std::this_thread::sleep_for(std::chrono::milliseconds(std::uniform_int_distribution(50, 500)(generator)));
}

/// Names one opening of a ledger.
std::string new_run() {
  std::random_device random;
  return fmt::format("{:08x}{:08x}", random(), random());
}

/// The input of git-fast-import(1) that makes one commit and prints its id. `run` stands in it, since two runs that
/// write the same line in the same second would else make the same commit, and both find theirs on the remote.
class CommitScript {
 public:
  CommitScript(const std::string& ref, const std::string& parent, const Event& event, const std::string& run) {
    script_ = fmt::format("commit {}\nmark :1\ncommitter insyn <insyn@insyn.invalid> {} +0000\n", ref, event.time);
    add_data(fmt::format("{} {} {}\n\nRun: {}\n", name_of(event.event), event.channel, event.item, run));
    if (!parent.empty()) script_ += fmt::format("from {}\n", parent);
  }
  void add_file(std::string_view path, std::string_view bytes) {
    script_ += fmt::format("M 100644 inline {}\n", path);
    add_data(bytes);
  }
  [[nodiscard]] std::string finished() && { return std::move(script_ += "get-mark :1\ndone\n"); }

 private:
  void add_data(std::string_view bytes) { script_ += fmt::format("data {}\n{}\n", bytes.size(), bytes); }

  std::string script_{};
};

/// What `git cat-file --batch` says, one object at a time: "<object> blob <size>", a line end, the bytes, a line end;
/// for one that is not there "<object> missing" and a line end.
class BatchAnswer {
 public:
  explicit BatchAnswer(std::string_view said) : rest_(said) {}

  /// Nothing for one that is missing, and after the last.
  std::optional<std::string> next() {
    auto line_end = rest_.find('\n');
    if (line_end == std::string_view::npos) return std::nullopt;
    auto head = rest_.substr(0, line_end);
    rest_.remove_prefix(line_end + 1);
    std::size_t size = 0;
    auto digits = head.substr(head.rfind(' ') + 1);
    auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), size);
    if (error != std::errc() || size >= rest_.size()) return std::nullopt;
    std::string bytes(rest_.substr(0, size));
    rest_.remove_prefix(bytes.size() + 1);
    return bytes;
  }

 private:
  std::string_view rest_;
};

class GitStore final : public LedgerStore {
 public:
  GitStore(const fs::path& root, std::string branch, std::string remote, Access access, int wait_seconds)
      : git_(root), branch_(std::move(branch)), remote_(std::move(remote)) {
    if (access == Access::local) {
      read_what_was_fetched();
    } else {
      require_repository(root);
      if (access == Access::write) take_lock(root, wait_seconds);
      catch_up();
    }
  }

  std::string name() const override { return fmt::format("{}:{}", branch_, kLines); }
  Said way_out() const override {
    return say(
        "ställ grenen där den var hel (git log -p {} visar raderna), eller ta bort den på {}; då börjas en ny, "
        "som först letar efter inläggen på kanalerna",
        "put the branch where it was whole (git log -p {} shows its lines), or delete it on {}; then a new one is "
        "started, which first looks for the posts on the channels",
        tracking(), remote_);
  }

  std::string lines() const override { return lines_; }
  std::optional<std::string> text(const std::string& hash) const override {
    if (auto waiting = kept_.find(hash); waiting != kept_.end()) return waiting->second;
    return head_.empty() ? std::nullopt : file(path_of_text(hash));
  }

  /// Two programs, however many texts: one lists them, the other reads those that are asked for.
  Texts texts(const std::vector<std::string>& hashes) const override {
    std::vector<std::string> there;
    std::string objects;
    const auto listed = head_.empty() ? Texts() : objects_of_texts();
    for (const std::string& hash : hashes)
      if (auto found = listed.find(hash); found != listed.end()) {
        there.push_back(hash);
        objects += found->second + '\n';
      }
    GitAnswer answer = there.empty() ? GitAnswer() : git_.run({"cat-file", "--batch"}, objects);
    Texts all;
    BatchAnswer batch(answer.out);  // a text that was cut off is not what its name says, and counts as removed
    for (const std::string& hash : there)
      if (auto bytes = batch.next()) all.emplace(hash, std::move(*bytes));
    return all;
  }

  void repair(const Chain& chain) override {
    if (chain.ends_torn) lines_.resize(chain.whole_bytes);
    if (chain.lacks_line_end) lines_ += '\n';
  }
  Added add(const NewLine& line) override {
    std::string longer = lines_ + line.bytes + '\n';
    std::string commit = make_commit(longer, line.event);
    Added added = push(commit);
    if (added == Added::last) advance(commit, std::move(longer));
    if (added != Added::no) kept_.clear();
    return added;
  }
  void keep(const std::string& hash, const std::string& bytes) override { kept_[hash] = bytes; }

 private:
  std::string ref() const { return "refs/heads/" + branch_; }
  std::string tracking() const { return fmt::format("refs/remotes/{}/{}", remote_, branch_); }
  /// Keeps a commit that is not pushed yet from being collected as garbage.
  std::string own_ref() const { return "refs/insyn/" + branch_; }

  // ---- opening ----

  void require_repository(const fs::path& root) const {
    Said trouble = say("liggaren är en gren i git, men {} kan inte läsas som ett git-förråd",
                       "the ledger is a branch in git, but {} cannot be read as a git repository", root.string());
    (void)git_.ask({"rev-parse", "--git-dir"}, trouble);
  }

  void take_lock(const fs::path& root, int wait_seconds) {
    Said trouble = say("git-förrådets mapp hittas inte", "the git repository's folder is not found");
    fs::path folder = root / git_.ask({"rev-parse", "--git-common-dir"}, trouble);  // an absolute path replaces root
    fs::path file = folder / ("insyn-" + replaced(branch_, "/", "-") + ".lock");
    if (auto lock = files::Lock::take(file, wait_seconds)) lock_.emplace(std::move(*lock));
    if (!lock_)
      fail(say("en annan körning publicerar: {} används", "another run is publishing: {} is in use", file.string()));
  }

  /// As far as there is anything: a build does not need a ledger.
  void read_what_was_fetched() try {
    GitAnswer answer = git_.run({"rev-parse", "--verify", "--quiet", tracking() + "^{commit}"});
    head_ = answer.is_good() ? std::string(trimmed(answer.out)) : std::string();
    lines_ = head_.empty() ? std::string() : file(kLines).value_or("");
  } catch (const Error&) {  // no git on this machine
    head_.clear();
  }

  /// Makes head and lines what the remote has now.
  void catch_up() {
    head_ = head_on_remote();
    lines_.clear();
    if (head_.empty()) return;
    (void)ask_remote({"fetch", "--quiet", "--no-tags", "--no-write-fetch-head", "--no-recurse-submodules",
                      "--no-filter", remote_, fmt::format("+{}:{}", ref(), tracking())});
    head_ = git_.ask({"rev-parse", "--verify", tracking() + "^{commit}"}, unreadable());
    auto bytes = file(kLines);
    if (!bytes)
      fail(say("grenen {} på {} är ingen liggare: den har ingen {}. Ge liggaren ett annat namn i [ledger] store",
               "the branch {} on {} is no ledger: it has no {}. Give the ledger another name in [ledger] store",
               branch_, remote_, kLines));
    lines_ = std::move(*bytes);
  }

  // ---- asking git ----

  Said unreadable() const {
    return say("liggaren i grenen {} kan inte läsas", "the ledger in the branch {} cannot be read", branch_);
  }

  std::string ask_remote(const std::vector<std::string>& arguments) const {
    Said trouble = say("liggaren på {} kan inte nås (kör igen: nästa körning ser efter vad som gäller)",
                       "the ledger on {} cannot be reached (run again: the next run finds out what holds)", remote_);
    return git_.ask(arguments, trouble, {}, GitLimit::network);
  }

  /// "" while the remote has no such branch.
  std::string head_on_remote() const {
    std::string answer = ask_remote({"ls-remote", "--quiet", remote_, ref()});
    for (std::string_view line : lines_of(answer)) {
      std::size_t tab = line.find('\t');
      if (tab != std::string_view::npos && line.substr(tab + 1) == ref()) return std::string(line.substr(0, tab));
    }
    return {};
  }

  /// A file of the branch as we know it; nothing when it has none of that name.
  std::optional<std::string> file(std::string_view path) const {
    GitAnswer answer = git_.run({"cat-file", "blob", fmt::format("{}:{}", head_, path)});
    return answer.is_good() ? std::optional(std::move(answer.out)) : std::nullopt;
  }

  /// The objects that hold the kept texts, by the texts' hashes.
  Texts objects_of_texts() const {
    GitAnswer answer = git_.run({"ls-tree", "--full-tree", "-z", head_, std::string(kTexts)});
    Texts objects;
    if (!answer.is_good()) return objects;
    for (std::string_view entry : split(answer.out, '\0')) {  // "100644 blob <object>", a tab, "posts/<hash>.txt"
      auto tab = entry.find('\t');
      if (tab == std::string_view::npos || !entry.ends_with(kTextEnd)) continue;
      auto object = entry.substr(0, tab);
      auto hash = entry.substr(tab + 1 + kTexts.size(), entry.size() - tab - 1 - kTexts.size() - kTextEnd.size());
      objects.emplace(hash, object.substr(object.rfind(' ') + 1));
    }
    return objects;
  }

  // ---- writing ----

  std::string make_commit(const std::string& lines, const Event& event) const {
    CommitScript script(own_ref(), head_, event, run_);
    script.add_file(kLines, lines);
    for (const auto& [hash, bytes] : kept_) script.add_file(path_of_text(hash), bytes);
    Said trouble = say("raden kan inte skrivas i git", "the line cannot be written in git");
    return git_.ask({"fast-import", "--quiet", "--done", "--force"}, trouble, std::move(script).finished());
  }

  Added push(const std::string& commit) {
    GitAnswer answer;
    for (int tries = 0; tries < kPushes; ++tries) {
      answer = git_.run({"push", "--quiet", "--no-verify", "--no-signed", "--no-recurse-submodules",
                         fmt::format("--force-with-lease={}:{}", ref(), head_), remote_, commit + ":" + ref()},
                        {}, GitLimit::network);
      std::string there = answer.is_good() ? commit : head_on_remote();
      if (there == commit) return Added::last;
      if (there != head_) {
        pause();
        catch_up();
        return has(commit) ? Added::not_last : Added::no;
      }
      if (answer.exit == GitAnswer::kTimedOut) break;
      pause();
    }
    fail(say("{} tar inte emot liggarens rad: får den här körningen skriva i grenen {}? {}",
             "{} does not take the ledger's line: may this run write to the branch {}? {}", remote_, branch_,
             answer.words()));
  }

  /// Whether the branch as we now know it has grown from that commit.
  bool has(const std::string& commit) const {
    return !head_.empty() && git_.run({"merge-base", "--is-ancestor", commit, head_}).is_good();
  }

  void advance(const std::string& commit, std::string lines) {
    head_ = commit;
    lines_ = std::move(lines);
    (void)git_.ask({"update-ref", tracking(), commit}, unreadable());  // for builds on this machine
  }

  Git git_;
  std::string branch_, remote_;
  std::string run_ = new_run();
  std::optional<files::Lock> lock_{};
  std::string head_{};                         // the commit that we know; "" for none
  std::string lines_{};                        // of that commit
  std::map<std::string, std::string> kept_{};  // texts that wait for the next line, by hash
};

}  // namespace

std::unique_ptr<LedgerStore> open_git_store(const fs::path& root, const std::string& branch, const std::string& remote,
                                            Access access, int wait_seconds) {
  return std::make_unique<GitStore>(root, branch, remote, access, wait_seconds);
}

std::optional<Said> what_ledger_lacks(const fs::path& root, const Settings& settings) try {
  const auto& [store, folder, remote] = settings.ledger;
  if (store == "file") return std::nullopt;
  const Git git(root);
  // Another reason than that there is none, such as whose it is, is for a person to look into.
  const GitAnswer repository = git.run({"rev-parse", "--git-dir"});
  if (!repository.is_good() && repository.err.find("not a git repository") != std::string::npos)
    return say("här är inget git-förråd än (git init)", "there is no git repository here yet (git init)");
  if (repository.is_good() && !git.run({"remote", "get-url", remote}).is_good())
    return say("git-förrådet har inget fjärrförråd {} än (git remote add {} ADRESS)",
               "the git repository has no remote {} yet (git remote add {} ADDRESS)", remote, remote);
  return std::nullopt;
} catch (const Error&) {
  return say("git finns inte på den här datorn", "there is no git on this machine");
}

}  // namespace insyn::publish
