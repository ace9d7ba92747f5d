// SPDX-License-Identifier: EUPL-1.2
#include <utility>

#include "base/text.hpp"
#include "convert/office_menders.hpp"

namespace insyn::convert {
namespace {

bool is_off(std::string_view value) { return value == "0" || value == "false" || value == "off"; }

bool is_space(std::string_view name) {
  return name == "w:tab" || name == "w:br" || name == "w:cr" || name == "w:noBreakHyphen";
}

bool is_taken_away(std::string_view name) { return name == "w:del" || name == "w:moveFrom"; }

bool is_wrapping(std::string_view name) { return name == "w:fldSimple" || name == "w:smartTag"; }

}  // namespace

void WordMender::begin(std::string_view name, const XmlAttributes& attributes) {
  in_words_ = name == "w:t" || name == "w:delText";
  if (is_space(name)) words_ += ' ';
  if (box_depth_ > 0 || name == "w:txbxContent") {
    ++box_depth_;
    if (is_space(name)) box_ += ' ';
    return;
  }
  if (fallback_depth_ > 0 || name == "mc:Fallback") ++fallback_depth_;
  if (name == "w:r" && run_depth_++ == 0) is_hidden_ = false;
  if (name == "w:vanish" && run_depth_ > 0 && !is_off(value_of(attributes, "w:val"))) is_hidden_ = true;
  if (is_taken_away(name)) ++taken_away_;
  if (is_wrapping(name) || begin_numbering(name, attributes)) return;
  bool lacks_width = name == "w:gridCol" && value_of(attributes, "w:w").empty();  // pandoc drops such a column
  write_begin(name, lacks_width ? XmlAttributes{{"w:w", "1000"}} : attributes);
}

void WordMender::end(std::string_view name) {
  in_words_ = false;
  if (name == "w:p") {
    end_paragraph(words_);
    end_paragraph(deleted_);
    if (box_depth_ == 0) number_.clear();
  }
  if (box_depth_ > 0) {
    if (name == "w:p") box_ += ' ';
    --box_depth_;
    return;
  }
  if (fallback_depth_ > 0) --fallback_depth_;
  if (is_taken_away(name)) --taken_away_;
  if (!is_wrapping(name) && !end_numbering(name)) write_end(name);
  if (name == "w:r" && --run_depth_ == 0) write_box();
}

bool WordMender::begin_numbering(std::string_view name, const XmlAttributes& attributes) {
  if (name == "w:pPrChange") ++old_properties_;
  if (old_properties_ > 0) return false;
  if (name == "w:pPr") numbering_ = {}, in_properties_ = true;
  if (!in_properties_) return false;
  if (name == "w:numPr") in_numbering_ = true;
  if (name == "w:pStyle") numbering_.style = value_of(attributes, "w:val");
  if (in_numbering_ && name == "w:numId") numbering_.list = value_of(attributes, "w:val");
  if (in_numbering_ && name == "w:ilvl") numbering_.level = value_of(attributes, "w:val");
  return in_numbering_ || name == "w:pStyle";
}

bool WordMender::end_numbering(std::string_view name) {
  if (name == "w:pPrChange") --old_properties_;
  if (old_properties_ > 0 || !in_properties_) return false;
  bool is_held_back = in_numbering_ || name == "w:pStyle";
  if (name == "w:numPr") in_numbering_ = false;
  if (name == "w:pPr") write_numbering(), in_properties_ = false;
  return is_held_back;
}

/// What gets its number here must be in no list of pandoc's: a heading never is, and another paragraph loses the style
/// that may put it in one.
void WordMender::write_numbering() {
  number_ = numbers_.next(numbering_);
  bool has_style = number_.empty() || numbers_.is_heading(numbering_.style);
  if (has_style) write_value("w:pStyle", numbering_.style);
  if (numbering_.list.empty() || !number_.empty()) return;
  write_begin("w:numPr");
  write_value("w:ilvl", numbering_.level);
  write_value("w:numId", numbering_.list);
  write_end("w:numPr");
}

void WordMender::write_value(std::string_view name, const std::string& value) {
  if (value.empty()) return;
  write_begin(name, {{"w:val", value}});
  write_end(name);
}

/// Its words stand in a run of their own after that which it was drawn in.
void WordMender::write_box() {
  if (box_.empty()) return;
  write_begin("w:r", {});
  write_begin("w:t", {{"xml:space", "preserve"}});
  write_text(signed_words(sign::kBox, std::exchange(box_, "")));
  write_end("w:t");
  write_end("w:r");
}

void WordMender::end_paragraph(std::string& words) {
  if (!trimmed(words).empty()) paragraphs_.push_back(collapsed(words));
  words.clear();
}

void WordMender::text(std::string_view text) {
  bool is_again = fallback_depth_ > 0 && box_depth_ > 0;
  if (in_words_ && !is_again) (taken_away_ > 0 ? deleted_ : words_) += text;
  if (box_depth_ > 0) {
    if (in_words_ && !is_again) box_ += text;
  } else if (in_words_ && is_hidden_) {
    write_text(signed_words(sign::kHidden, text));
  } else {
    if (in_words_ && taken_away_ == 0 && !number_.empty()) write_text(std::exchange(number_, "") + " ");
    write_text(text);
  }
}

}  // namespace insyn::convert
