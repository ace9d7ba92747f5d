// SPDX-License-Identifier: EUPL-1.2
#include "render/post_text.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"

namespace insyn::render {
namespace {

constexpr std::size_t kMostHashtags = 2;

/// What follows the sign of a point; nothing for a line that is none.
std::optional<std::string_view> point_of(std::string_view line) {
  for (std::string_view sign : {"-", "*", "•"}) {
    std::string_view rest = line.substr(std::min(sign.size(), line.size()));
    if (line.starts_with(sign) && (rest.empty() || rest.starts_with(' '))) return trimmed(rest);
  }
  return std::nullopt;
}

void append_line(std::vector<TextBlock>& blocks, bool begins, std::string_view line) {
  auto point = point_of(line);
  bool in_list = !blocks.empty() && blocks.back().is_list;
  bool goes_on = point ? in_list : !begins;
  if (!goes_on) blocks.push_back({.is_list = point.has_value()});
  auto& texts = blocks.back().texts;
  if (texts.empty() || point)
    texts.emplace_back(point.value_or(line));
  else
    (texts.back() += ' ') += line;
}

/// Marks may reach over lines: they are read when the block is whole.
void take_marks_away(TextBlock& block, Markup markup) {
  for (std::string& text : block.texts) {
    UnmarkedText unmarked = without_marks(text);
    text = markup == Markup::none ? with_addresses(unmarked) : unmarked.text;
    if (markup == Markup::html) block.links.push_back(std::move(unmarked.links));
  }
}

// ---- the view -------------------------------------------------------------------------------------------------------

std::vector<View> views_of(const std::vector<std::string>& texts) {
  std::vector<View> views;
  for (const std::string& text : texts) views.push_back(std::move(View().text("text", text)));
  return views;
}

View view_of(const TextBlock& block, std::size_t i) {
  const std::string& text = block.texts[i];
  std::string html = with_anchors(text, i < block.links.size() ? block.links[i] : std::vector<TextLink>());
  return std::move(View().text("text", text).markup("text_html", html));
}

std::vector<View> views_of(const std::vector<TextBlock>& blocks) {
  std::vector<View> views;
  for (const TextBlock& block : blocks) {
    std::vector<View> texts;
    for (std::size_t i = 0; i < block.texts.size(); ++i) texts.push_back(view_of(block, i));
    View view = block.is_list || texts.empty() ? View().text("text", "").markup("text_html", "") : texts.front();
    view.list("points", block.is_list ? std::move(texts) : std::vector<View>{});
    views.push_back(std::move(view));
  }
  return views;
}

std::string body_of(const Template& page, const PostText& text) {
  View view;
  view.text("title", text.title).text("date", text.date).text("reason", text.reason);
  view.text("read_more", text.read_more).text("link", text.link).text("hashtags", text.hashtags);
  view.list("paragraphs", views_of(text.blocks)).list("decisions", views_of(text.decisions));
  return std::string(trimmed(page.render(View(), view)));
}

// ---- cutting --------------------------------------------------------------------------------------------------------

/// The words of `text` that have room in `letters`; a word alone that has not is left out, for half an address is none.
std::string_view whole_words(std::string_view text, std::size_t letters) {
  std::size_t end = 0, last_space = 0;
  for (std::size_t n = 0; n <= letters && end < text.size(); ++n) {
    if (text[end] == ' ') last_space = end;
    next_code_point(text, end);
  }
  return code_points(text) <= letters ? text : text.substr(0, last_space);
}

/// The author's words, in the order they stand in the post.
std::vector<std::string*> words_of(PostText& text) {
  std::vector<std::string*> all;
  for (TextBlock& block : text.blocks)
    for (std::string& words : block.texts) all.push_back(&words);
  all.push_back(&text.reason);
  return all;
}

std::size_t letters_of_words(PostText& text) {
  std::size_t sum = 0;
  for (const std::string* words : words_of(text)) sum += code_points(*words);
  return sum;
}

void end_with_dots(std::string& words) {
  if (words.ends_with("…")) return;
  auto end = words.find_last_not_of(" ,.;:");
  words.resize(end == std::string::npos ? 0 : end + 1);
  words += "…";
}

void drop_empty(std::vector<TextBlock>& blocks) {
  for (TextBlock& block : blocks) std::erase(block.texts, "");
  std::erase_if(blocks, [](const TextBlock& block) { return block.texts.empty(); });
}

/// A link whose words are not whole any longer is none.
void drop_cut_links(TextBlock& block) {
  for (std::size_t i = 0; i < std::min(block.texts.size(), block.links.size()); ++i) {
    std::string_view text = block.texts[i];
    if (text.ends_with("…")) text.remove_suffix(std::string_view("…").size());
    std::erase_if(block.links[i], [&](const TextLink& link) { return link.to > text.size(); });
  }
}

/// Leaves at most `letters` of the author's words, the dots with them.
void cut_words(PostText& text, std::size_t letters) {
  std::size_t room = std::max<std::size_t>(letters, 1) - 1;
  std::string* last = nullptr;
  for (std::string* words : words_of(text)) {
    std::string_view kept = whole_words(*words, room);
    room = kept.size() == words->size() ? room - code_points(kept) : 0;
    words->resize(kept.size());
    if (!words->empty()) last = words;
  }
  if (last != nullptr) end_with_dots(*last);
  for (TextBlock& block : text.blocks) drop_cut_links(block);
  drop_empty(text.blocks);
}

// ---- hashtags -------------------------------------------------------------------------------------------------------

/// Capitals of the letters that Swedish has, and its neighbours; other letters stay as they are.
char32_t capital(char32_t letter) {
  bool has_one = (letter >= U'a' && letter <= U'z') || (letter >= U'à' && letter <= U'þ' && letter != U'÷');
  return has_one ? letter - (U'a' - U'A') : letter;
}

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

std::string hashtag(std::string_view words) {
  std::string tag;
  bool begins = true, has_letter = false;
  for (std::size_t at = 0; at < words.size();) {
    char32_t c = next_code_point(words, at);
    bool is_part = is_letter_or_digit(c);
    if (is_part) append_utf8(tag, begins ? capital(c) : c);
    has_letter = has_letter || (is_part && !is_digit(c));
    begins = !is_part;
  }
  return has_letter ? "#" + tag : "";
}

}  // namespace

std::vector<TextBlock> blocks_of(std::string_view text, Markup markup) {
  std::vector<TextBlock> blocks;
  bool begins = true;
  for (std::string_view written : lines_of(text)) {
    std::string line = collapsed(written);
    std::string_view heading = heading_in(line);
    if (!heading.empty())
      blocks.push_back({.texts = {std::string(heading)}});
    else if (!line.empty())
      append_line(blocks, begins, line);
    begins = line.empty() || !heading.empty();
  }
  drop_empty(blocks);
  for (TextBlock& block : blocks) take_marks_away(block, markup);
  drop_empty(blocks);
  return blocks;
}

std::string hashtags(const std::vector<std::string>& words) {
  std::string all;
  std::size_t count = 0;
  for (const std::string& one : words) {
    std::string tag = hashtag(to_nfc(one));
    if (tag.empty() || count++ >= kMostHashtags) continue;
    (all += all.empty() ? "" : " ") += tag;
  }
  return all;
}

std::size_t letters_in(std::string_view body, Markup markup) {
  if (markup == Markup::none) return code_points(body);
  std::size_t count = 0;
  for (std::size_t at = 0; at < body.size();) {
    char32_t c = next_code_point(body, at);
    if (c == U'<') at = std::min(body.find('>', at), body.size() - 1) + 1;
    if (c == U'&') at = std::min(body.find(';', at), body.size() - 1) + 1;
    if (c != U'<') ++count;
  }
  return count;
}

std::optional<std::string> fitted(const Template& page, Markup markup, PostText text,
                                  std::optional<std::size_t> limit) {
  std::string body = body_of(page, text);
  if (!limit) return body;
  auto excess = [&] {
    auto letters = letters_in(body, markup);
    return letters > *limit ? letters - *limit : 0;
  };
  for (; excess() > 0 && !text.decisions.empty(); body = body_of(page, text)) text.decisions.pop_back();
  for (auto left = letters_of_words(text); excess() > 0; left = letters_of_words(text)) {
    if (left == 0) return std::nullopt;
    cut_words(text, left - std::min(left, excess()));
    body = body_of(page, text);
  }
  return body;
}

}  // namespace insyn::render
