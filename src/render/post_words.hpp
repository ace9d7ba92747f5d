// SPDX-License-Identifier: EUPL-1.2
// Whose words a post takes, in the channel's language, and whether they may go out.
#pragma once
#include <string>
#include <vector>

#include "model/post.hpp"
#include "render/shared.hpp"

namespace insyn::render {

/// The author's words for one document on one channel.
struct PostWords {
  DocId document = kNoDocument;          // whose title, text and decisions are told: the document, or its translation
  std::string language{};                // "sv"
  std::string summary{};                 // the author's own, "" where there is none in that language
  std::string own_text{};                // inlägg: stands in for the summary and the decisions
  bool has_document_in_language = true;  // false: only the summary is in the language
  std::vector<std::string> persons{};    // who must not be named: those named in the notes' attendance

  [[nodiscard]] bool empty() const { return summary.empty() && own_text.empty(); }
};

/// `language` is the channel's: "" takes the document's own. `document` is no translation itself.
[[nodiscard]] PostWords post_words(const Site& site, DocId document, const std::string& language);

/// Why the words may not be posted: there are none in the language, or one of them names somebody who stands in the
/// notes' attendance. It says what kind of thing is wrong and never the name; "" when they may.
[[nodiscard]] Said why_not_posted(const Site& site, const PostWords& words, const std::string& channel_language);

/// The document's first picture that lies among the published files and has words for those who do not see it.
[[nodiscard]] PostPicture picture_of(const Shared& shared, DocId document);

}  // namespace insyn::render
