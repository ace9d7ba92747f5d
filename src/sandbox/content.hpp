// SPDX-License-Identifier: EUPL-1.2
// What has been published on the sandbox's channels, and how it stands in the store's file. Times are seconds since
// the epoch; ids are never used again.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace insyn::sandbox {

/// A post of the web site.
struct Article {
  int id = 0;
  std::string status{};  // publish, future, draft, pending, trash
  std::string slug{};
  std::string title{}, content{}, excerpt{};  // as kses() left them
  std::int64_t date = 0;
  bool date_is_floating = false;  // a draft without a date of its own: it gets one when it is published
  std::int64_t modified = 0;
  std::vector<int> categories{}, tags{};  // ids of terms
  int featured_media = 0;                 // the id of a picture; 0: none
  bool operator==(const Article&) const = default;
};

/// A category or a tag of the web site.
struct Term {
  int id = 0;
  std::string taxonomy{};  // category, post_tag
  std::string name{}, slug{}, description{};
  bool operator==(const Term&) const = default;
};

/// A picture of the web site, of which no more is kept than that it was sent.
struct Picture {
  int id = 0;
  std::string slug{}, file_name{}, media_type{}, alt{};
  bool operator==(const Picture&) const = default;
};

/// A post of the Facebook page.
struct PagePost {
  std::string id{};  // "{page}_{number}"
  std::string app_id{};
  std::string message{}, link{};
  std::int64_t created = 0, updated = 0;
  std::int64_t scheduled = 0;  // 0: not scheduled
  bool published = true;
  bool operator==(const PagePost&) const = default;
};

/// A page of the intranet, made of the messages that were told of it.
struct IntranetPage {
  int id = 0;
  std::string key{};     // the sender's, for all messages of one post
  std::int64_t rev = 0;  // the largest of them
  std::string item{}, title{}, html{}, link{};
  std::int64_t received = 0;
  bool stands = true;  // false: retracted; what comes with a smaller rev stays unshown
  bool operator==(const IntranetPage&) const = default;
};

/// A message to the intranet that has been taken: the same again changes nothing.
struct MessageHeard {
  std::string id{}, body_sha256{};
  bool operator==(const MessageHeard&) const = default;
};

struct Content {
  int last_id = 0;
  std::vector<Article> articles{};
  std::vector<Term> terms{};
  std::vector<Picture> pictures{};
  std::vector<PagePost> page_posts{};
  std::vector<IntranetPage> intranet{};
  std::vector<MessageHeard> messages_heard{};
  bool operator==(const Content&) const = default;

  int new_id() { return ++last_id; }
};

/// The site as it is the first day: three categories, nothing published.
[[nodiscard]] Content empty_content();

/// JSON, for people too: indented, one field a line.
[[nodiscard]] std::string to_text(const Content& content);
/// Throws Error when the text is not what to_text() writes.
[[nodiscard]] Content from_text(std::string_view text);

}  // namespace insyn::sandbox
