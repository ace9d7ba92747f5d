// SPDX-License-Identifier: EUPL-1.2
#include <set>

#include "base/error.hpp"
#include "base/files.hpp"
#include "base/hash.hpp"
#include "publish/ledger.hpp"

namespace insyn::publish {
namespace {

namespace fs = std::filesystem;

fs::path lines_in(const fs::path& folder) { return folder / "ledger.jsonl"; }
fs::path text_in(const fs::path& folder, const std::string& hash) { return folder / "posts" / (hash + ".txt"); }

/// Only what names a file of ours: a hash comes from a line that anyone may have written.
bool is_hash(const std::string& hash) {
  return hash.size() == 64 && hash.find_first_not_of("0123456789abcdef") == std::string::npos;
}

class FileLedger final : public Ledger {
 public:
  FileLedger(fs::path folder, Access access, int wait_seconds) : folder_(std::move(folder)), access_(access) {
    if (access_ == Access::write) take_lock(wait_seconds);
    load();
  }

  const std::vector<Event>& events() const override { return events_; }

  Event append(Event event) override {
    INSYN_EXPECTS(access_ == Access::write);
    // After a failed write nobody knows what the disk holds: the next run reads it and repairs a torn end.
    if (failed_)
      fail(say("{} kunde inte skrivas; börja om", "{} could not be written; start again", lines_in(folder_).string()));
    event.seq = static_cast<std::int64_t>(events_.size()) + 1;
    event.prev = last_hash_;
    std::string line = to_line(event);
    failed_ = true;
    files::append_durably(lines_in(folder_), line + '\n');
    failed_ = false;
    last_hash_ = sha256_hex(line);
    events_.push_back(event);
    return event;
  }

  std::string keep_text(const KeptText& text) override {
    INSYN_EXPECTS(access_ == Access::write);
    std::string hash = text.hash();
    files::replace_durably(text_in(folder_, hash), text.bytes());
    return hash;
  }

  std::optional<KeptText> text(const std::string& hash) const override {
    if (!is_hash(hash)) return std::nullopt;
    auto bytes = files::read_if_there(text_in(folder_, hash));
    return bytes ? KeptText::from_bytes(*bytes) : std::nullopt;
  }

 private:
  void take_lock(int wait_seconds) {
    fs::create_directories(folder_ / "posts");
    files::append_durably(lines_in(folder_), "");  // makes it, with its folder synced: the lock alone would not
    if (auto lock = files::Lock::take(lines_in(folder_), wait_seconds)) lock_.emplace(std::move(*lock));
    if (!lock_)
      fail(say("en annan körning publicerar: {} används", "another run is publishing: {} is in use",
               lines_in(folder_).string()));
  }

  void load() {
    fs::path path = lines_in(folder_);
    std::string bytes = files::read_if_there(path).value_or("");
    Chain chain = read_chain(bytes);
    if (chain.damage) refuse(path, *chain.damage);
    if (access_ == Access::write) repair(chain);
    events_ = std::move(chain.events);
    last_hash_ = std::move(chain.last_hash);
  }

  [[noreturn]] static void refuse(const fs::path& path, const Damage& damage) {
    std::string at = fmt::format("{}:{}", path.string(), damage.line);
    Said way_out =
        say("Ingenting postas med en skadad liggare: ta tillbaka filen som den var (git log -p visar raderna), eller "
            "flytta "
            "undan den; då börjas en ny, som först letar efter inläggen på kanalerna",
            "Nothing is posted with a damaged ledger: take the file back as it was (git log -p shows its lines), or "
            "move it "
            "away; then a new one is started, which first looks for the posts on the channels");
    fail(Said{fmt::format("{}: {}. {}", at, damage.what.sv, way_out.sv),
              fmt::format("{}: {}. {}", at, damage.what.en, way_out.en)});
  }

  void repair(const Chain& chain) {
    if (chain.ends_torn) fs::resize_file(lines_in(folder_), chain.whole_bytes);
    files::append_durably(lines_in(folder_), chain.lacks_line_end ? "\n" : "");  // syncs the cut, too
  }

  fs::path folder_;
  Access access_;
  std::optional<files::Lock> lock_{};
  std::vector<Event> events_{};
  std::string last_hash_{};
  bool failed_ = false;
};

void check_text(const fs::path& folder, const std::string& hash, LedgerCheck& report) {
  auto bytes = is_hash(hash) ? files::read_if_there(text_in(folder, hash)) : std::nullopt;
  if (!bytes)
    report.notes.push_back(say("texten {} finns inte kvar", "the text {} is no longer kept", hash));
  else if (sha256_hex(*bytes) != hash)
    report.damage.push_back(
        {0, say("posts/{}.txt är inte den text som postades", "posts/{}.txt is not the text that was posted", hash)});
}

fs::path folder_of(const fs::path& root, const Settings& settings) { return root / settings.ledger.folder; }

}  // namespace

std::unique_ptr<Ledger> open_file_ledger(const fs::path& folder, Access access, int wait_seconds) {
  return std::make_unique<FileLedger>(folder, access, wait_seconds);
}

std::unique_ptr<Ledger> open_ledger(const fs::path& root, const Settings& settings, Access access, int wait_seconds) {
  if (settings.ledger.store != "file")
    throw UsageError(say("[ledger] store = \"{}\": den här versionen har \"file\"",
                         "[ledger] store = \"{}\": this version has \"file\"", settings.ledger.store));
  return open_file_ledger(folder_of(root, settings), access, wait_seconds);
}

Chain read_ledger_file(const fs::path& root, const Settings& settings) {
  return read_chain(files::read_if_there(lines_in(folder_of(root, settings))).value_or(""));
}

LedgerCheck check_ledger(const fs::path& root, const Settings& settings) {
  fs::path folder = folder_of(root, settings);
  Chain chain = read_ledger_file(root, settings);
  LedgerCheck report{.events = chain.events.size()};
  if (chain.damage) report.damage.push_back(*chain.damage);
  if (chain.ends_torn)
    report.notes.push_back(say("den sista raden är avbruten; nästa publicering tar bort den",
                               "the last line is cut off; the next publishing removes it"));
  std::set<std::string> hashes;
  for (const Event& event : chain.events)
    if (!event.hash.empty() && hashes.insert(event.hash).second) check_text(folder, event.hash, report);
  return report;
}

}  // namespace insyn::publish
