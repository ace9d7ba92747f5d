// SPDX-License-Identifier: EUPL-1.2
#include "render/post_words.hpp"

#include <algorithm>
#include <filesystem>
#include <functional>

#include "base/encode.hpp"
#include "base/text.hpp"
#include "render/post_text.hpp"
#include "render/privacy.hpp"

namespace insyn::render {
namespace {

/// All that the author's text says, without its marks: "Namn **Namnsson**" names somebody, too.
std::string text_shown(const std::string& text) {
  std::string all = text;
  for (const TextBlock& block : blocks_of(text))
    for (const std::string& shown : block.texts) (all += '\n') += shown;
  return all;
}

/// The summary in exactly that language; one without a language of its own is in the document's.
std::string summary_in(const Site& site, const Document& document, const std::string& language) {
  auto found = document.summaries.find(language);
  if (found == document.summaries.end() && language == language_of(site, document)) found = document.summaries.find("");
  return found == document.summaries.end() ? "" : found->second;
}

bool is_picture_for_channels(const std::string& file) {
  std::string ending = folded(std::filesystem::path(file).extension().string());
  return ending == ".jpg" || ending == ".jpeg" || ending == ".png" || ending == ".gif" || ending == ".webp";
}

/// The file of the project that is published at that address beside the document, "" for none.
std::string file_behind(const Shared& shared, DocId id, const std::string& href) {
  for (const CopiedFile& copy : shared.site.attachments[id])
    if (encode::url_decoded(href) == shared.base + copy.path) return copy.source;
  return {};
}

/// Pictures of the text in the order they stand there.
std::vector<NodeId> pictures_in(const Prose& prose) {
  std::vector<NodeId> found;
  std::function<void(NodeId)> walk = [&](NodeId id) {
    if (prose.at(id).kind == Kind::image) found.push_back(id);
    for (NodeId child = prose.at(id).first_child; child != 0; child = prose.at(child).next) walk(child);
  };
  walk(0);
  return found;
}

}  // namespace

PostWords post_words(const Site& site, DocId id, const std::string& language) {
  const Document& document = site.doc(id);
  PostWords words{.document = id, .language = language.empty() ? language_of(site, document) : language};
  words.summary = summary_in(site, document, words.language);
  words.persons = persons_named(site, id);
  if (words.language == language_of(site, document)) {
    if (language.empty() && words.summary.empty()) words.summary = summary_of(document, words.language);
    words.own_text = document.post;
    return words;
  }
  DocId translation = site.translation(id, words.language);
  words.has_document_in_language = translation != kNoDocument;
  if (translation == kNoDocument) return words;
  words.document = translation;
  words.own_text = site.doc(translation).post;
  for (auto& name : persons_named(site, translation)) words.persons.push_back(std::move(name));
  std::string own_summary = summary_in(site, site.doc(translation), words.language);
  if (!own_summary.empty()) words.summary = std::move(own_summary);
  return words;
}

Said why_not_posted(const Site& site, const PostWords& words, const std::string& channel_language) {
  if (words.empty() && channel_language.empty()) return say("saknar sammanfattning", "lacks a summary");
  if (words.empty())
    return say("saknar sammanfattning på språket {}", "lacks a summary in the language {}", channel_language);
  const Document& told = site.doc(words.document);
  bool tells_reason = words.own_text.empty() && site.meeting_facts[words.document].status == MeetingStatus::cancelled;
  const std::pair<Said, std::string> parts[] = {
      {{"titeln", "the title"}, told.title},
      {{"inlägget", "the post"}, words.own_text},
      {{"sammanfattningen", "the summary"}, words.own_text.empty() ? words.summary : ""},
      {{"skälet", "the reason"}, tells_reason ? told.reason : ""}};
  for (const auto& [part, text] : parts)
    if (names_one_of(text_shown(text), words.persons))
      return {fmt::format("{} nämner någon vid namn som står bland deltagarna: skriv rollen eller organisationen i "
                          "stället (är det en organisation, beskriv den i minutes/organisations/)",
                          part.sv),
              fmt::format("{} names somebody who is among those present: write the role or the organisation instead "
                          "(if it is an organisation, describe it in minutes/organisations/)",
                          part.en)};
  return {};
}

PostPicture picture_of(const Shared& shared, DocId id) {
  const Prose& prose = shared.site.doc(id).prose;
  for (NodeId picture : pictures_in(prose)) {
    std::string file = file_behind(shared, id, shared.site.hrefs[id][prose.at(picture).data]);
    std::string alt = collapsed(prose.plain(picture));
    if (is_picture_for_channels(file) && !alt.empty()) return {file, alt};
  }
  return {};
}

}  // namespace insyn::render
