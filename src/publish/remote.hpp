// SPDX-License-Identifier: EUPL-1.2
// A channel as the sender sees it. Implementations are in channels/, one file a channel; none of them ever repeats a
// request or remembers what it did: that is the sender's and the ledger's.
#pragma once
#include <cstdint>
#include <string>
#include <tl/expected.hpp>
#include <vector>

#include "base/lang.hpp"
#include "publish/wanted.hpp"

namespace insyn::publish {

/// What came of a request, five ways.
enum class Outcome {
  accepted,       // done, and the answer shows it
  already_there,  // the channel says that it was so before
  retry_later,    // certainly not done; may be tried again after a while
  refused,        // certainly not done, and the same request will not be either
  unknown,        // a timeout, a reset, an answer that proves nothing: it may have been done
};

/// A post as it stands on the channel.
struct Standing {
  /// hidden: not shown yet. withheld: a person has taken it out of sight, or put it off. removed: in the channel's bin.
  enum class Visibility { visible, hidden, withheld, removed } visibility = Visibility::visible;
  std::string remote{};    // the channel's own id
  std::string url{};       // its public address
  std::string text{};      // as whole_text(), our marker taken away
  std::string revision{};  // revision_of our text that stands there, where the channel can tell; "" also when edited
  std::string modified{};  // as the channel writes it
  /// What made us look at it: its mark, or the ledger's id alone. An id says little once a site has moved.
  enum class FoundBy { mark, id } found_by = FoundBy::mark;
  /// A hidden post that the channel will show by itself at that time (unix seconds); 0: it will not.
  std::int64_t appears = 0;
};

/// The answer to a request that changes something, or why a look failed.
struct Answer {
  /// channel: the reason holds for every request to the channel (a dead token, throttling); the sender stops it.
  enum class Scope { item, channel } scope = Scope::item;
  Outcome outcome = Outcome::unknown;
  Said reason{};                   // for a person: what happened, and what to do; free of secrets
  std::int64_t retry_after = 0;    // seconds the channel asks for; 0 when it does not say
  std::string remote{};            // accepted: the id of what was made or changed
  std::vector<Standing> stands{};  // accepted: the post as the answer itself shows it, when it does
  std::vector<Said> notes{};  // accepted, of ready(): what a person should know in time, such as a token's last day
};

/// How new a look must be. of_this_run: what an earlier look of this run listed will do, as long as nothing of the item
/// is under way: nobody else posts. now: the channel itself is asked again.
enum class Freshness { of_this_run, now };

/// What a look found: everything with the item's marker, oldest first, the bin included where the channel has one.
struct Sighting {
  std::vector<Standing> standing{};
  /// The look went back to the document's day, so that what is not in `standing` is not there (so far).
  bool reached_back = true;
};

class Remote {
 public:
  virtual ~Remote() = default;

  /// Looks at address, credentials and rights before anything else is asked; only GETs. Called once a run. Anything
  /// but accepted stops the channel.
  [[nodiscard]] virtual Answer ready() = 0;

  /// The post of that id (when not "") and every other one with the item's marker, as far as the channel can search.
  /// Only GETs. The post of that id not being there is a sighting without it, not an error.
  [[nodiscard]] virtual tl::expected<Sighting, Answer> look(const Wanted& wanted, const std::string& remote,
                                                            Freshness freshness) = 0;

  /// Makes the post; may leave it hidden when the channel can verify before it shows.
  [[nodiscard]] virtual Answer create(const Wanted& wanted) = 0;
  /// Makes a hidden post visible. Repeating it changes nothing.
  [[nodiscard]] virtual Answer reveal(const Wanted& wanted, const std::string& remote) = 0;
  /// Replaces the whole text of that post. Repeating it changes nothing.
  [[nodiscard]] virtual Answer update(const Wanted& wanted, const std::string& remote) = 0;
  /// Takes that post away, to the channel's bin where it has one. already_there when it was gone.
  [[nodiscard]] virtual Answer remove(const Wanted& wanted, const std::string& remote) = 0;

  /// create() makes the post hidden, and reveal() shows it.
  [[nodiscard]] virtual bool creates_hidden() const { return false; }
  /// A person on the channel shows the posts (state = "draft"): a hidden post is as it should be.
  [[nodiscard]] virtual bool leaves_hidden() const { return false; }
  /// False for a receiver that can't be looked at, and takes each message as a whole (an upsert by key): look() is not
  /// called, and what is unknown is told again with the same `rev` once it has settled.
  [[nodiscard]] virtual bool can_be_looked_at() const { return true; }
};

}  // namespace insyn::publish
