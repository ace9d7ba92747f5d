// SPDX-License-Identifier: EUPL-1.2
// The text of a Word or OpenDocument file, made ready for pandoc 2.17: what it passes over (heads of tables, sections,
// fields, boxes of text, numbers of headings, changes and comments in OpenDocument) or shows though nobody shall see it
// (hidden text in Word) is put where it can be read, between signs where it is no text of the document. Both collect
// every paragraph's words.
#pragma once
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "convert/word_numbers.hpp"
#include "convert/xml_mender.hpp"

namespace insyn::convert {

/// word/*.xml (ECMA-376 part 1, 17). Prefixes as every program writes them.
class WordMender : public XmlMender {
 public:
  explicit WordMender(WordNumbers numbers = {}) : numbers_(std::move(numbers)) {}

  void begin(std::string_view name, const XmlAttributes& attributes) override;
  void end(std::string_view name) override;
  void text(std::string_view text) override;
  [[nodiscard]] const std::vector<std::string>& paragraphs() const { return paragraphs_; }

 private:
  /// True for what is written when the properties of the paragraph end, or not at all.
  bool begin_numbering(std::string_view name, const XmlAttributes& attributes);
  bool end_numbering(std::string_view name);
  void write_numbering();
  void write_value(std::string_view name, const std::string& value);
  void write_box();
  void end_paragraph(std::string& words);

  WordNumbers numbers_;
  WordNumbering numbering_{};  // of the paragraph that is open
  std::string number_{};       // to stand before its first words
  int old_properties_ = 0;     // depth in w:pPrChange
  bool in_properties_ = false, in_numbering_ = false;

  std::vector<std::string> paragraphs_{};
  std::string words_{};     // of the paragraph that is open
  std::string deleted_{};   // those of it that were struck out or moved away
  std::string box_{};       // words of a box in the run that is open
  int box_depth_ = 0;       // in w:txbxContent
  int fallback_depth_ = 0;  // in mc:Fallback: the same box again, for older programs
  int run_depth_ = 0;
  int taken_away_ = 0;  // depth in what was struck out
  bool is_hidden_ = false, in_words_ = false;
};

/// content.xml and styles.xml (OpenDocument 1.3 part 3).
class OpenDocumentMender : public XmlMender {
 public:
  void begin(std::string_view name, const XmlAttributes& attributes) override;
  void end(std::string_view name) override;
  void text(std::string_view text) override;
  [[nodiscard]] const std::vector<std::string>& paragraphs() const { return paragraphs_; }
  /// Of a picture, by its name in the file: pandoc makes an anchor of it.
  [[nodiscard]] std::string description_of(const std::string& picture) const;

 private:
  struct Look {
    std::string parent{};
    bool bold = false, hidden = false;
  };
  enum class Aside { none, deleted, comment, box };

  [[nodiscard]] bool has(std::string_view style, bool Look::*what) const;
  [[nodiscard]] bool is_title(std::string_view style) const;
  void begin_style(std::string_view name, const XmlAttributes& attributes);
  void begin_aside(Aside aside);
  void begin_paragraph(std::string_view name, const XmlAttributes& attributes);
  void end_aside();

  std::map<std::string, Look, std::less<>> looks_{};
  std::string style_{};                           // the style that is being defined
  std::map<std::string, std::string> deleted_{};  // words by the id of the change
  std::string change_{};                          // the change that is being read
  std::vector<std::string> paragraphs_{};
  std::string words_{};
  std::vector<std::string> open_{};  // what end() writes for each open element: "" nothing
  Aside aside_ = Aside::none;
  std::size_t aside_from_ = 0;  // open_.size() when it began
  std::string aside_words_{};
  std::string box_{};  // words of a box, to stand after its frame
  std::map<std::string, std::string> descriptions_{};
  std::string picture_{};  // the picture that was shown last
  bool describes_ = false;
  int passed_over_ = 0;  // depth in what holds no words of the document
  int hidden_ = 0;       // depth in hidden text
  bool in_body_ = false, in_citation_ = false;
};

}  // namespace insyn::convert
