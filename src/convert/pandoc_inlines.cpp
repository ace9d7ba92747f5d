// SPDX-License-Identifier: EUPL-1.2
#include "convert/pandoc_inlines.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/error.hpp"
#include "base/text.hpp"
#include "convert/xml_mender.hpp"

namespace insyn::convert {
namespace {

using Json = nlohmann::json;

bool has_class(const Json& attributes, std::string_view name) {
  const Json& classes = attributes.at(1);
  return std::any_of(classes.begin(), classes.end(), [&](const Json& each) { return each == name; });
}

Remark deleted(const std::string& words) {
  return {say("struket i originalet: {}", "struck out in the original: {}", words)};
}
Remark hidden(const std::string& words) {
  return {say("dold text i originalet: {}", "hidden text in the original: {}", words)};
}

/// Inlines of one paragraph, and what is to be said beside it.
class InlineReader {
 public:
  InlineReader(int& depth, std::vector<Remark>& remarks) : depth_(depth), remarks_(remarks) {}

  void read(const Json& inlines, const Run& look) {
    Depth deeper(depth_);
    for (const Json& each : inlines) read_one(each, look);
  }
  [[nodiscard]] Text take() { return std::move(text_); }

 private:
  static Run with(Run look, bool Style::*what) {
    look.style.*what = true;
    return look;
  }

  void add(std::string words, const Run& look) {
    Run run = look;
    run.text = std::move(words);
    text_.add(std::move(run));
  }

  void read_one(const Json& node, const Run& look) {
    const std::string type = node.at("t");
    const Json none = Json::array();
    const Json& content = node.contains("c") ? node.at("c") : none;
    if (type == "Str") return add_words(content.get<std::string>(), look);
    if (type == "Space" || type == "SoftBreak") return aside_ != nullptr ? void(aside_words_ += ' ') : add(" ", look);
    if (type == "LineBreak") return aside_ != nullptr ? void(aside_words_ += ' ') : add("\n", look);
    if (type == "Strong" || type == "Underline") return read(content, with(look, &Style::bold));
    if (type == "Emph") return read(content, with(look, &Style::italic));
    if (type == "Strikeout") return read(content, with(look, &Style::struck));
    if (type == "Superscript") return read(content, with(look, &Style::raised));
    if (type == "Subscript") return read(content, with(look, &Style::lowered));
    if (type == "SmallCaps") return read(content, look);
    if (type == "Quoted") return read_quoted(content, look);
    if (type == "Cite") return read(content.at(1), look);
    if (type == "Code") return add(content.at(1), with(look, &Style::code));
    if (type == "Math") return add(content.at(1), look);
    if (type == "RawInline") return add_raw(content.at(1), look);
    if (type == "Link") return read_link(content, look);
    if (type == "Image") return read_picture(content, look);
    if (type == "Note") return read_note(content, look);
    if (type == "Span") return read_span(content, look);
  }

  void add_raw(const std::string& html, const Run& look) {
    if (html.starts_with("<!--"))
      remarks_.push_back(commented(collapsed(html.substr(4, html.rfind("--") - 4))));
    else
      add(html.starts_with("<br") ? "\n" : html, look);
  }

  /// Signs of ours begin and end words that are said beside the text.
  void add_words(std::string_view words, const Run& look) {
    while (!words.empty()) {
      std::size_t at = aside_ == nullptr ? next_sign(words) : words.find(sign::kEnd);
      std::string piece(words.substr(0, at));
      aside_ != nullptr ? void(aside_words_ += piece) : add(std::move(piece), look);
      if (at == std::string_view::npos) return;
      std::string_view found = words.substr(at, sign::kEnd.size());
      words.remove_prefix(at + found.size());
      if (aside_ != nullptr)
        end_aside(look);
      else
        aside_ = found == sign::kDeleted   ? &sign::kDeleted
                 : found == sign::kComment ? &sign::kComment
                 : found == sign::kHidden  ? &sign::kHidden
                 : found == sign::kTaken   ? &sign::kTaken
                                           : &sign::kBox;
    }
  }

  static std::size_t next_sign(std::string_view words) {
    return std::min({words.find(sign::kDeleted), words.find(sign::kComment), words.find(sign::kHidden),
                     words.find(sign::kBox), words.find(sign::kTaken)});
  }

  void end_aside(const Run& look) {
    std::string words = std::exchange(aside_words_, "");
    const auto* kind = std::exchange(aside_, nullptr);
    if (kind == &sign::kDeleted) remarks_.push_back(deleted(words));
    if (kind == &sign::kComment) remarks_.push_back(commented(words));
    if (kind == &sign::kHidden) remarks_.push_back(hidden(words));
    if (kind == &sign::kTaken) remarks_.push_back({say("{0}{1}", "{0}{1}", sign::kTaken, words)});
    if (kind != &sign::kBox) return;
    add("\n" + words + "\n", look);
    remarks_.push_back({say("stod i en textruta: {}", "stood in a text box: {}", words)});
  }

  void read_quoted(const Json& content, const Run& look) {
    add("”", look);
    read(content.at(1), look);
    add("”", look);
  }

  void read_link(const Json& content, const Run& look) {
    Run inside = look;
    inside.link = content.at(2).at(0).get<std::string>();
    read(content.at(1), inside);
  }

  void read_picture(const Json& content, const Run& look) {
    std::vector<Remark> none;
    Run run = look;
    run.text = Run::kPictureSign;
    run.picture = content.at(2).at(0).get<std::string>();
    run.described = collapsed(text_of_inlines(content.at(1), depth_, none).plain());
    text_.add(std::move(run));
  }

  void read_note(const Json& content, const Run& look) {
    add(" (", look);
    bool is_first = true;
    for (const Json& block : content) {
      if (!std::exchange(is_first, false)) add(" ", look);
      bool is_text = block.at("t") == "Para" || block.at("t") == "Plain";
      if (is_text) read(block.at("c"), look);
    }
    add(")", look);
    remarks_.push_back({say("det inom parentes var en fotnot", "what stands in brackets was a note at the foot")});
  }

  void read_span(const Json& content, const Run& look) {
    const Json& attributes = content.at(0);
    bool is_deleted = has_class(attributes, "deletion"), is_comment = has_class(attributes, "comment-start");
    if (!is_deleted && !is_comment) return read(content.at(1), look);
    std::string words = collapsed(text_of_inlines(content.at(1), depth_, remarks_).plain());
    if (!words.empty()) remarks_.push_back(is_deleted ? deleted(words) : commented(words));
  }

  int& depth_;
  std::vector<Remark>& remarks_;
  Text text_{};
  const std::string_view* aside_ = nullptr;  // the sign of what is being read aside
  std::string aside_words_{};
};

}  // namespace

Depth::Depth(int& depth) : depth_(depth) {
  constexpr int kDeepest = 60;
  if (++depth_ > kDeepest)
    throw UsageError(
        say("filens text är nästlad djupare än någon skriver", "the file's text is nested deeper than anyone writes"));
}

Text text_of_inlines(const Json& inlines, int& depth, std::vector<Remark>& remarks) {
  InlineReader reader(depth, remarks);
  reader.read(inlines, {});
  return reader.take();
}

}  // namespace insyn::convert
