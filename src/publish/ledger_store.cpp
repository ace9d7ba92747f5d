// SPDX-License-Identifier: EUPL-1.2
// A ledger, wherever its bytes lie.
#include "publish/ledger_store.hpp"

#include <set>

#include "base/error.hpp"
#include "base/hash.hpp"
#include "publish/git.hpp"

namespace insyn::publish {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kGit = "git:";
constexpr int kTriesAgainstOthers = 8;

/// Only what names a file of ours: a hash comes from a line that anyone may have written.
bool is_hash(const std::string& hash) {
  return hash.size() == 64 && hash.find_first_not_of("0123456789abcdef") == std::string::npos;
}

std::optional<std::string> text_in(const LedgerStore& store, const std::string& hash) {
  return is_hash(hash) ? store.text(hash) : std::nullopt;
}

/// What came of something that this run or a person has done: it is told whoever else writes. An intent, and what was
/// merely seen, is left to the other run: were it written too, each of the two would drive the other out.
bool tells_of_a_deed(const Event& event) {
  return event.event == EventKind::done || (event.event != EventKind::intent && event.attempt > 0);
}

/// A line that could not be read back would be damage for ever.
bool is_readable(Event event) {
  event.seq = 1;
  return from_line(to_line(event)).has_value();
}

class StoredLedger final : public Ledger {
 public:
  StoredLedger(std::unique_ptr<LedgerStore> store, Access access) : store_(std::move(store)), access_(access) {
    load();
  }

  const std::vector<Event>& events() const override { return events_; }

  Event append(Event event) override {
    INSYN_EXPECTS(access_ == Access::write);
    // After a failed write nobody knows what is there: the next run reads it and repairs a torn end.
    if (failed_) fail(say("{} kunde inte skrivas; börja om", "{} could not be written; start again", store_->name()));
    INSYN_EXPECTS(is_readable(event));
    if (!tells_of_a_deed(event) && another_writes_) say_another_writes();
    for (int tries = 0; tries < kTriesAgainstOthers; ++tries) {
      if (add(event)) return event;
      if (!tells_of_a_deed(event)) say_another_writes();
    }
    fail(say("{}: andra skriver hela tiden; börja om", "{}: others write all the time; start again", store_->name()));
  }

  std::string keep_text(const KeptText& text) override {
    INSYN_EXPECTS(access_ == Access::write);
    std::string hash = text.hash();
    store_->keep(hash, text.bytes());
    return hash;
  }

  std::optional<KeptText> text(const std::string& hash) const override {
    auto bytes = text_in(*store_, hash);
    return bytes ? KeptText::from_bytes(*bytes) : std::nullopt;
  }

 private:
  /// False when another was first; then the event can be chained to what that one wrote.
  bool add(Event& event) {
    event.seq = static_cast<std::int64_t>(events_.size()) + 1;
    event.prev = last_hash_;
    std::string line = to_line(event);
    failed_ = true;
    auto added = store_->add({line, event});
    if (added == LedgerStore::Added::last) {
      last_hash_ = sha256_hex(line);
      events_.push_back(event);
    } else {
      another_writes_ = true;
      load();
    }
    failed_ = false;
    return added != LedgerStore::Added::no;
  }

  void load() {
    Chain chain = read_chain(store_->lines());
    if (chain.damage) refuse(*chain.damage);
    if (access_ == Access::write) store_->repair(chain);
    events_ = std::move(chain.events);
    last_hash_ = std::move(chain.last_hash);
  }

  [[noreturn]] void refuse(const Damage& damage) const {
    Said way_out = store_->way_out();
    std::string at = fmt::format("{}:{}", store_->name(), damage.line);
    fail(Said{fmt::format("{}: {}. Ingenting postas med en skadad liggare: {}", at, damage.what.sv, way_out.sv),
              fmt::format("{}: {}. Nothing is posted with a damaged ledger: {}", at, damage.what.en, way_out.en)});
  }

  [[noreturn]] void say_another_writes() const {
    fail(say("en annan körning publicerar: {} har fått nya rader", "another run is publishing: {} has new lines",
             store_->name()));
  }

  std::unique_ptr<LedgerStore> store_;
  Access access_;
  std::vector<Event> events_{};
  std::string last_hash_{};
  bool another_writes_ = false;
  bool failed_ = false;
};

/// What the whole lines say that was kept of the pages' texts, as far as it is there.
std::unordered_map<std::string, std::string> seen_bodies(const LedgerStore& store, const std::vector<Event>& events) {
  std::vector<std::string> hashes;
  for (const Event& event : events)
    if (event.event == EventKind::seen && is_hash(event.hash)) hashes.push_back(event.hash);
  std::unordered_map<std::string, std::string> bodies;
  if (hashes.empty()) return bodies;
  for (const auto& [hash, bytes] : store.texts(hashes)) {
    auto kept = sha256_hex(bytes) == hash ? KeptText::from_bytes(bytes) : std::nullopt;
    if (auto body = kept ? kept->body_sha256() : std::nullopt) bodies.emplace(hash, std::move(*body));
  }
  return bodies;
}

void check_text(const LedgerStore& store, const std::string& hash, LedgerCheck& report) {
  auto bytes = text_in(store, hash);
  if (!bytes)
    report.notes.push_back(say("texten {} finns inte kvar", "the text {} is no longer kept", hash));
  else if (sha256_hex(*bytes) != hash)
    report.damage.push_back(
        {0, say("posts/{}.txt är inte som den skrevs", "posts/{}.txt is not as it was written", hash)});
}

std::unique_ptr<LedgerStore> open_store(const fs::path& root, const Settings& settings, Access access,
                                        int wait_seconds) {
  if (auto problem = ledger_problem(settings)) throw UsageError(*problem);
  const std::string& store = settings.ledger.store;
  if (!store.starts_with(kGit)) return open_file_store(root, settings.ledger.folder, access, wait_seconds);
  return open_git_store(root, store.substr(kGit.size()), settings.ledger.remote, access, wait_seconds);
}

}  // namespace

std::optional<Said> ledger_problem(const Settings& settings) {
  const auto& [store, folder, remote] = settings.ledger;
  if (store == "file") return std::nullopt;
  if (!store.starts_with(kGit) || !is_plain_ref_name(std::string_view(store).substr(kGit.size())))
    return say(
        "[ledger] store = \"{}\": skriv \"file\" eller \"git:GREN\", där grenens namn har bokstäver a–z, siffror "
        "och - _ / .",
        "[ledger] store = \"{}\": write \"file\" or \"git:BRANCH\", where the branch's name has letters a–z, "
        "digits and - _ / .",
        store);
  if (!is_plain_ref_name(remote))
    return say("[ledger] remote = \"{}\" ska vara namnet på ett fjärrförråd, som \"origin\"",
               "[ledger] remote = \"{}\" must be the name of a remote, such as \"origin\"", remote);
  return std::nullopt;
}

std::unique_ptr<Ledger> open_file_ledger(const fs::path& folder, Access access, int wait_seconds) {
  return std::make_unique<StoredLedger>(open_file_store(folder, ".", access, wait_seconds), access);
}

std::unique_ptr<Ledger> open_ledger(const fs::path& root, const Settings& settings, Access access, int wait_seconds) {
  return std::make_unique<StoredLedger>(open_store(root, settings, access, wait_seconds), access);
}

LocalLines read_local_lines(const fs::path& root, const Settings& settings) {
  auto store = open_store(root, settings, Access::local, 0);
  bool is_file = settings.ledger.store == "file";
  auto file = fs::path(settings.ledger.folder) / "ledger.jsonl";
  Chain chain = read_chain(store->lines());
  auto bodies = seen_bodies(*store, chain.events);
  return {std::move(chain), is_file ? file.generic_string() : store->name(), store->way_out(), std::move(bodies)};
}

LedgerCheck check_ledger(const fs::path& root, const Settings& settings) {
  auto store = open_store(root, settings, Access::read, 0);
  Chain chain = read_chain(store->lines());
  LedgerCheck report{.events = chain.events.size()};
  if (chain.damage) report.damage.push_back(*chain.damage);
  if (chain.ends_torn)
    report.notes.push_back(say("den sista raden är avbruten; nästa publicering tar bort den",
                               "the last line is cut off; the next publishing removes it"));
  std::set<std::string> hashes;
  for (const Event& event : chain.events)
    if (!event.hash.empty() && hashes.insert(event.hash).second) check_text(*store, event.hash, report);
  return report;
}

}  // namespace insyn::publish
