// SPDX-License-Identifier: EUPL-1.2
// Notes as another program had them, before they are our Markdown: blocks of text with their looks, and what the writer
// should look at beside each.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/lang.hpp"

namespace insyn::convert {

struct Style {
  bool bold = false, italic = false, struck = false, code = false, raised = false, lowered = false;
  bool operator==(const Style&) const = default;
};

/// Letters of one look, or a picture.
struct Run {
  std::string text{};
  Style style{};
  std::string link{};       // where it leads, as written
  std::string picture{};    // its name in the file it lies in; the text is then kPictureSign alone
  std::string described{};  // the picture, in words

  static constexpr std::string_view kPictureSign = "\uFFFC";
};

/// Words with their looks; "\n" ends a line. Places are bytes of plain().
class Text {
 public:
  Text() = default;
  explicit Text(std::string plain, Style style = {}) { add({.text = std::move(plain), .style = style}); }

  void add(Run run);
  void add(const Text& more);
  [[nodiscard]] const std::vector<Run>& runs() const { return runs_; }
  [[nodiscard]] std::string plain() const;
  [[nodiscard]] bool empty() const;  // no word, no picture

  [[nodiscard]] Text part(std::size_t from, std::size_t to) const;
  [[nodiscard]] Text from(std::size_t place) const { return part(place, std::string::npos); }
  [[nodiscard]] std::vector<Text> lines() const;
  /// Without white space at the ends of its lines, and with single spaces.
  [[nodiscard]] Text tidied() const;
  [[nodiscard]] Text plainly_styled() const;  // nothing bold or italic: the place says it (headings)
  /// How much at the beginning is bold; all of it: plain().size().
  [[nodiscard]] std::size_t bold_size() const;
  [[nodiscard]] bool is_bold() const;

 private:
  std::vector<Run> runs_{};
};

/// What the writer should look at. It becomes a comment in the file, which is never published.
struct Remark {
  Said said{};
};
/// How a comment in the original is told.
[[nodiscard]] Remark commented(const std::string& words);

struct Block;
using Blocks = std::vector<Block>;

struct Block {
  enum class Kind { paragraph, heading, bullets, numbers, table, code, rule, quote, internal };
  enum class Box { none, empty, ticked };

  Kind kind = Kind::paragraph;
  Text text{};                  // paragraph, heading; code: plain
  int level = 0;                // heading: 1–6; 0: it looks like one, and at which level is to be found out
  std::string number{};         // heading: "§ 12", "3", as shown before the text
  int first = 1;                // numbers: that of the first item
  std::vector<Blocks> items{};  // bullets, numbers; quote: one, with all that it holds
  std::vector<Box> boxes{};     // bullets: one for each item, or none at all
  std::vector<std::vector<Blocks>> rows{};  // table: the first is its head
  bool is_whole = false;                    // paragraph: all of its section, told on the line of the section's name
  std::string mark{};    // quote: "[!BESLUT]", or none; internal: its line, "[!INTERNT] Det läsaren får se"
  std::string hidden{};  // internal: the lines below that, as their author wrote them
  std::vector<Remark> remarks{};

  [[nodiscard]] static Block paragraph(Text text);
  [[nodiscard]] static Block heading(Text text, int level);
};

/// A picture that lies in the file.
struct Picture {
  std::string name{};  // "word/media/image1.png", "Pictures/1.png"
  std::string bytes{};
  std::string described{};  // in words, where the text does not do it
};

/// What a program keeps apart from the text: "subtitle", "author", "date", "abstract".
struct About {
  std::string name{};
  Block words{};
};

struct Paper {
  Text title{};  // what the program itself calls the title
  std::vector<About> about{};
  Blocks blocks{};
  std::vector<Remark> remarks{};      // about the whole
  std::vector<std::string> source{};  // every paragraph of the source, hidden ones too, as far as it can be read apart
  std::vector<Picture> pictures{};
};

/// All words of a block and of what is in it, a line end after each text.
[[nodiscard]] std::string words_of(const Block& block);

}  // namespace insyn::convert
