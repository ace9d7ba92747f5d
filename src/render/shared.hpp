// SPDX-License-Identifier: EUPL-1.2
// What every page needs to know of the site, worked out once before the first page is made and not changed after:
// where a document belongs, what it is called in the browser's tab, what stands round each page.
#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "model/addresses.hpp"
#include "model/site.hpp"
#include "render/dated.hpp"
#include "render/language.hpp"
#include "render/terms.hpp"
#include "render/theme.hpp"
#include "render/view.hpp"

namespace insyn::render {

constexpr std::uint32_t kNowhere = 0xFFFFFFFF;

struct Shared {
  Shared(const Site& site, const Theme& theme);

  const Site& site;
  const Theme& theme;
  std::string base;       // path of base_url, / at both ends
  std::string origin;     // scheme and host
  std::string link_base;  // what stands before a path in href(): base, whole where links are
  std::string style_href;
  std::vector<std::uint32_t> project_of, group_of;  // by DocId: index in Site::projects, Site::groups, or kNowhere
  std::vector<std::string> tab_titles;              // by DocId; no two alike
  std::vector<Dated> dated;                         // as meetings_and_news() gives them
  std::vector<DocId> newest;                        // meetings with notes, and news; latest day first
  std::vector<DocId> coming;                        // meetings from today on, soonest first
  std::vector<std::vector<const ActionChain*>> open_actions;  // by index in Site::groups, in the site's order
  Terms terms;                                                // of the glossary; none where there is no glossary
  struct Frame {
    View view{};                               // what stands round each page
    std::vector<std::string> english_names{};  // as english_names() gives them
  };
  std::map<std::string, Frame, std::less<>> frames;  // by language

  /// The meeting is still to come, and neither cancelled nor moved to a day that nobody knows.
  [[nodiscard]] bool is_coming(DocId meeting) const;
  /// The day a meeting is held as far as is known: a moved one on its new day.
  [[nodiscard]] Date expected_day(DocId meeting) const;
  /// Where a moved meeting has a file of its own for its new day, that one; else kNoDocument.
  [[nodiscard]] DocId moved_to(DocId meeting) const;
  [[nodiscard]] const Words& words() const { return theme.words(site.settings.language); }
  [[nodiscard]] const Words& words_for(const Document& document) const;
  [[nodiscard]] const Frame& frame(const Words& words) const { return frames.find(words.language())->second; }

  /// The terms to explain in the document's text: none in the glossary itself, nor in a text of another language.
  [[nodiscard]] const Terms* terms_for(DocId document) const;

  /// For href attributes: link_base, and what lies below it percent-encoded.
  [[nodiscard]] std::string href(std::string_view below) const;
  [[nodiscard]] std::string href(DocId document) const { return href(site.doc(document).url_path); }
  [[nodiscard]] std::string href(PartRef part, std::string_view anchor) const;
  [[nodiscard]] std::string absolute(std::string_view below) const;
  /// A link of href() with its scheme and host.
  [[nodiscard]] std::string whole(const std::string& href) const {
    return href.starts_with('/') ? origin + href : href;
  }

  /// The address by which a calendar program subscribes to the calendar at that path.
  [[nodiscard]] std::string webcal(std::string_view below) const;

  [[nodiscard]] const Document* group_document(DocId document) const;
  [[nodiscard]] const Document* project_document(DocId document) const;
};

/// Meetings whose notes are shown (preliminary or approved).
[[nodiscard]] bool has_notes(MeetingStatus status);
/// The day of a meeting, a material or a news item.
[[nodiscard]] Date day_of(const Document& document);
/// The document's summary in its own language, "" where it has none.
[[nodiscard]] std::string own_summary(const Site& site, const Document& document);
/// The document's summary in its own language, else Swedish, else whichever there is.
[[nodiscard]] std::string summary_of(const Document& document, std::string_view site_language);
/// The language of summary_of(); that of the document where it has none.
[[nodiscard]] const std::string& summary_language(const Site& site, const Document& document);
/// At most `letters` code points, cut between words, with … where something was cut.
[[nodiscard]] std::string shortened(std::string_view text, std::size_t letters);
/// The language that the document is written in: its own, else the site's.
[[nodiscard]] const std::string& language_of(const Site& site, const Document& document);

}  // namespace insyn::render
