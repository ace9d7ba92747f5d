// SPDX-License-Identifier: EUPL-1.2
// What should stand on a channel, said by render; publish makes it so.
#pragma once
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/lang.hpp"

namespace insyn {

/// A picture of the document, for channels that show one with the post.
struct PostPicture {
  std::string file{};  // below the project's root; "" for none
  std::string alt{};
};

struct Post {
  std::string item{};     // the document's id
  std::string channel{};  // the channel's name in the settings
  std::string title{};    // wordpress
  std::string body{};     // ready for the channel: HTML for wordpress, plain text for facebook and manual
  std::string link{};     // absolute URL of the document
  /// Other absolute URLs that lead to it: old addresses, its page in another language.
  std::vector<std::string> other_links{};
  std::string text_sha256{};  // of the published text that the post summarises
  std::string body_sha256{};  // body_sha256() of the document, whichever language the post is in; "" when withdrawn
  std::string summary{};      // plain text, one paragraph; webhook
  std::string language{};     // of title and body, "sv"
  PostPicture picture{};
  Date date{};     // the document's day: nothing older than [publish] from is posted
  Said blocked{};  // why it may not be posted ("saknar sammanfattning"), empty when it may
  /// Ids that the document may have had before, by its old addresses: a file that was renamed keeps its post.
  std::vector<std::string> former{};
  bool retract = false;  // withdrawn: what stands there shall go
};

using Posts = std::vector<Post>;

}  // namespace insyn
