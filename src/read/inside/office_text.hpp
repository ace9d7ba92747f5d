// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <string_view>
#include <utility>

#include "read/inside/xml.hpp"

namespace insyn::read {

/// The text of Office's XML, and whether something in it is not shown to readers, or was changed or remarked on.
class OfficeText : public XmlListener {
 public:
  enum class Format { open_xml, open_document };
  explicit OfficeText(Format format) : format_(format) {}

  void begin(std::string_view name, const XmlAttributes& attributes) override;
  void end(std::string_view name) override;
  void text(std::string_view text) override;

  [[nodiscard]] bool has_revisions() const { return has_revisions_; }
  /// There was more text than is kept.
  [[nodiscard]] bool is_cut() const { return is_cut_; }
  [[nodiscard]] std::string take() { return std::move(text_); }

 private:
  [[nodiscard]] bool holds_text(std::string_view name) const;

  Format format_;
  std::string text_{};
  bool has_revisions_ = false, is_cut_ = false;
  int texts_ = 0;          // depth within elements that hold text
  int notes_ = 0;          // depth within the notes to a slide
  int fields_ = 0;         // depth within what the program fills in: the number of a slide, the day
  bool is_index_ = false;  // a cell's value is the number of a text and no text
};

}  // namespace insyn::read
