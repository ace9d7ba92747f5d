// SPDX-License-Identifier: EUPL-1.2
// A post as WordPress keeps it. What is stored is not what was sent: for a user who may not write any HTML, WordPress
// writes & as &amp;, drops attributes and unknown tags. So a post carries, in an HTML comment that readers don't see,
//
//   <!-- insyn:<marker>:<revision>:<form> -->
//
// the document's marker, the revision of the text that was sent, and the form of title and content: a hash of what
// WordPress leaves as it is (words, tags, addresses). A form that no longer fits tells that a person has edited.
#pragma once
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "publish/remote.hpp"

namespace insyn::publish::wordpress {

/// `html` with the comment inside its last paragraph: alone, WordPress would put an empty one round it.
[[nodiscard]] std::string with_marker(const Wanted& wanted);

struct Unmarked {
  std::string html{};      // without the comment
  std::string marker{};    // "" when none stands in it
  std::string revision{};  // of the text that was sent
  std::string form{};      // of it
};
[[nodiscard]] Unmarked without_marker(std::string_view html);

/// 16 hexadecimal digits, equal for what WordPress has stored of a post and for what was sent. Paragraphs and white
/// space are not part of it: editors set them anew. What is a comment only, but shows something, is part of it: a block
/// such as <!-- wp:latest-posts /-->, a <!--more-->.
[[nodiscard]] std::string form_of(std::string_view title, std::string_view html, std::string_view excerpt);
[[nodiscard]] std::string form_of(const Wanted& wanted);

/// Titles, excerpts and names are HTML to WordPress. Quotation marks stay: it sets them as type does.
[[nodiscard]] std::string as_html(std::string_view text);
/// HTML's references as the letters they stand for, as far as WordPress and Insyn write them.
[[nodiscard]] std::string without_references(std::string_view html);

/// An object of the REST API with a number of its own: a post, a user, a term, a file.
[[nodiscard]] bool has_id(const nlohmann::json& object);
[[nodiscard]] std::string id_of(const nlohmann::json& object);
[[nodiscard]] std::string text_at(const nlohmann::json& object, const char* key);
/// `title` and `content` are {"raw": …, "rendered": …} where the user may edit; this is the raw one.
[[nodiscard]] std::string raw_at(const nlohmann::json& post, const char* key);

/// Its revision is that of the text which we wrote last, as long as that text stands there; that of `wanted`, where a
/// person has written the same. Where neither is so, a person has edited: there is none, and the excerpt is shown, too.
/// Nor is there one for a post that bears another document's marker.
[[nodiscard]] Standing standing_of(const nlohmann::json& post, const Wanted& wanted);
/// The marker that a post bears, "" for none.
[[nodiscard]] std::string marker_of(const nlohmann::json& post);

}  // namespace insyn::publish::wordpress
