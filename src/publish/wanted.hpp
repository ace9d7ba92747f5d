// SPDX-License-Identifier: EUPL-1.2
// A Post made ready for its channel: what shall stand there, and the marker by which it is found again.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "model/post.hpp"
#include "model/settings.hpp"

namespace insyn::publish {

struct Wanted {
  std::string item{};
  /// 32 hexadecimal digits from channel, target and document, never from the text: equal for every version of a post,
  /// and of a fixed length, so that no marker is the beginning of another.
  std::string marker{};
  std::string title{};  // "" on channels without titles
  std::string body{};   // what is sent; on plain-text channels it holds the link, which is the marker there
  std::string link{};
  std::string text{};                      // title and body as one text: what is kept, compared and shown
  std::vector<std::string> other_links{};  // that the same document's post may have had
  std::string summary{};
  std::string language{};
  PostPicture picture{};
  Date day{};  // the document's
  /// Grows with each thing told of the item on this channel, and is the same when that thing is told again: a receiver
  /// that keeps the largest is not confused by a late delivery. Set by the sender, from the ledger.
  std::int64_t rev = 0;
};

[[nodiscard]] Wanted make_wanted(const Post& post, const Channel& channel);

/// "title\n\nbody", or the body alone.
[[nodiscard]] std::string whole_text(std::string_view title, std::string_view body);
/// 16 hexadecimal digits that name a version of a text. Stands on the channel beside the text itself.
[[nodiscard]] std::string revision_of(std::string_view text);
/// The last address in `text`, "" where it has none.
[[nodiscard]] std::string_view last_address_in(std::string_view text);
/// True when the last address in `text` is `link`: the marker of plain-text channels. The last, so that a post which
/// mentions another document is not taken for that document's; the whole of it, so that ".../1" is not ".../10".
[[nodiscard]] bool is_marked_by(std::string_view text, std::string_view link);

}  // namespace insyn::publish
