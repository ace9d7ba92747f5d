// SPDX-License-Identifier: EUPL-1.2
// What was posted where: events, one JSON object a line, append-only, each line with the hash of the one before
// (contract section 8). What holds now is always derived from them (ledger_state.hpp); no event is ever changed.
//
// A Ledger is a place that keeps such lines and the posted texts. Its promise to the sender: when append() returns, the
// event and every text kept before it are there after any crash; when it throws, the run must stop and start over.
#pragma once
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/lang.hpp"
#include "model/settings.hpp"

namespace insyn::publish {

/// The channel name under which `seen` stands: the public site itself.
inline constexpr std::string_view kSiteChannel = "site";

enum class EventKind {
  seen,        // the linked page answered with the published text for the first time: its publication day
  intent,      // about to send; written before anything goes out
  posted,      // it stands on the channel, made by us
  updated,     // the channel has the new text
  retracted,   // it is gone from the channel
  refused,     // the channel said no, or (with not_before) not now
  unknown,     // sent, and nobody knows what came of it: not to be sent again before not_before
  reconciled,  // looked, and what should be so was so already; action "seed": recorded as not to be posted
  done,        // a person did it by hand
};

enum class Action { none, create, update, retract, seed };

[[nodiscard]] std::string_view name_of(EventKind kind);
[[nodiscard]] std::string_view name_of(Action action);  // "" for none

/// One line. Empty text and 0 are null in the file.
struct Event {
  std::int64_t seq = 0;   // 1, 2 …
  std::int64_t time = 0;  // unix seconds
  std::string channel{};
  std::string item{};
  EventKind event = EventKind::seen;
  Action action = Action::none;
  int attempt = 0;              // which intent since the last success, 1, 2 …; 0: nothing was sent
  std::int64_t not_before = 0;  // unix seconds
  std::string hash{};           // names the posted text (KeptText::hash); seen: what was kept of the page's
  std::string remote{};         // the channel's own id
  std::string remote_hash{};    // of the text as the channel holds it, with the same salt
  std::string remote_modified{};
  std::string url{};
  std::string prev{};  // SHA-256 of the line before, without its line end; 64 zeros first
};

/// The event as its line, without line end; keys in the order of the contract.
[[nodiscard]] std::string to_line(const Event& event);
/// Unknown keys are passed over; nothing when it is no event.
[[nodiscard]] std::optional<Event> from_line(std::string_view line);

/// A posted text and its salt. The salt is what keeps a short text from being guessed out of its hash when the text
/// itself has lawfully been removed: it is removed with it.
struct KeptText {
  std::string salt{};
  std::string text{};

  /// With a new random salt.
  [[nodiscard]] static KeptText with_new_salt(std::string_view text);
  /// What is kept of a page's text: not the text, only its hash, to tell later whether it was changed. The hash alone
  /// is as good as the text to whoever has a guess of what stood there, and the ledger's lines stay for ever: so it
  /// stands in a text of its own, which can be removed, and the line has the salted hash of that.
  [[nodiscard]] static KeptText of_body(std::string_view sha256);
  /// What of_body() was given; nothing for a posted text.
  [[nodiscard]] std::optional<std::string> body_sha256() const;
  /// The file's bytes: "insyn-salt: <64 hex digits>", an empty line, the text.
  [[nodiscard]] std::string bytes() const;
  [[nodiscard]] static std::optional<KeptText> from_bytes(std::string_view bytes);
  /// SHA-256 of bytes(): `sha256sum posts/<hash>.txt` prints the file's own name.
  [[nodiscard]] std::string hash() const;
  /// The hash that `other` would have with this salt.
  [[nodiscard]] std::string hash_of(std::string_view other) const { return KeptText{salt, std::string(other)}.hash(); }
};

class Ledger {
 public:
  virtual ~Ledger() = default;
  /// All events, oldest first.
  [[nodiscard]] virtual const std::vector<Event>& events() const = 0;
  /// Adds an event; seq and prev are filled in. Durable when it returns. Error when it can't be written, or when
  /// another run publishes: an intent then stands nowhere, and nothing may be sent. What tells of a deed (an answer to
  /// an intent, `done`) is written after the other's lines all the same.
  virtual Event append(Event event) = 0;
  /// Keeps a text and gives the hash that names it. Durable no later than the event that is appended next.
  virtual std::string keep_text(const KeptText& text) = 0;
  /// Nothing when it was removed.
  [[nodiscard]] virtual std::optional<KeptText> text(const std::string& hash) const = 0;
};

// ---- a chain of lines, wherever it is kept ------------------------------------------------------------------------

/// What is wrong with a chain, and where. Damage is never repaired: a person has to look.
struct Damage {
  std::size_t line = 0;  // 1-based
  Said what{};
};

struct Chain {
  std::vector<Event> events{};
  std::string last_hash{};      // what the next line's prev shall be
  std::size_t whole_bytes = 0;  // up to here the bytes are whole lines
  bool ends_torn = false;  // bytes follow that are no whole line: the last write was cut off and nobody acted on it
  bool lacks_line_end = false;  // the last line is whole but for its line end
  std::optional<Damage> damage{};
};

[[nodiscard]] Chain read_chain(std::string_view bytes);

// ---- where it is kept
// ------------------------------------------------------------------------------------------------

/// local: to look, at what lies on this machine (no network). read: to look, at the newest there is. write: to be the
/// only writer.
enum class Access { local, read, write };

/// The ledger that the settings name; one that is not there yet is empty. Two stores keep the same promise:
///
/// file          FOLDER/ledger.jsonl and FOLDER/posts/<hash>.txt. A lock on ledger.jsonl itself keeps other writers
///               out; each event is synced.
/// git:BRANCH    the same two in a branch of their own, in the repository that holds `root`: fetched when the ledger is
///               opened, each event a commit that is pushed before append() returns. The remote takes a commit only on
///               top of the one we saw last, so that of two machines one is told of the other. Work tree, index and
///               HEAD are never touched.
///
/// With Access::write this process is the only writer on this machine for as long as the ledger lives (waited for up to
/// `wait_seconds`), and a torn last line is cut off; else nothing is written, and append() and keep_text() must not be
/// called. UsageError for ledger_problem(); Error when the ledger is damaged, can't be reached, or another run has it.
[[nodiscard]] std::unique_ptr<Ledger> open_ledger(const std::filesystem::path& root, const Settings& settings,
                                                  Access access, int wait_seconds = 10);
/// The store "file", in that folder.
[[nodiscard]] std::unique_ptr<Ledger> open_file_ledger(const std::filesystem::path& folder, Access access,
                                                       int wait_seconds = 10);

/// What keeps the settings' ledger from being used; nothing when they are good.
[[nodiscard]] std::optional<Said> ledger_problem(const Settings& settings);

/// What is not there yet for a ledger to be kept in a branch: git, a repository, or the remote in it. Nothing where all
/// is there, and for a ledger in a folder. Where something lacks no run can have posted anything from here.
[[nodiscard]] std::optional<Said> what_ledger_lacks(const std::filesystem::path& root, const Settings& settings);

/// The lines as they lie on this machine, damaged or not; none where there are none.
struct LocalLines {
  Chain chain{};
  std::string name{};  // of the place, seen from the root: "site/ledger.jsonl", "insyn-ledger:ledger.jsonl"
  Said way_out{};      // what a person can do about damage
  /// body_sha256() of the texts that `seen` names, by hash. Only those that are there, and are what they are called.
  std::unordered_map<std::string, std::string> seen_bodies{};
};
[[nodiscard]] LocalLines read_local_lines(const std::filesystem::path& root, const Settings& settings);

struct LedgerCheck {
  std::size_t events = 0;
  std::vector<Damage> damage{};  // line 0: a text beside the ledger
  std::vector<Said> notes{};     // texts that were removed, a torn last line: no damage
};

/// Is the ledger whole: chain, numbering, and each text's hash. Throws only for a ledger that can't be reached.
[[nodiscard]] LedgerCheck check_ledger(const std::filesystem::path& root, const Settings& settings);

}  // namespace insyn::publish
