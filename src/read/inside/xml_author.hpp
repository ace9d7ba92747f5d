// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <string_view>

#include "read/inside/xml.hpp"

namespace insyn::read {

/// Whether somebody is named as one who wrote or changed the work: by Dublin Core (dc:creator: PDF, pictures, drawings,
/// all Office formats) or by what Office formats have besides it.
class AuthorListener : public XmlListener {
 public:
  void begin(std::string_view name, const XmlAttributes& attributes) override;
  void end(std::string_view name) override;
  void text(std::string_view text) override;
  [[nodiscard]] bool names_author() const { return names_author_; }

 private:
  int depth_ = 0;  // of elements, from the one that names on
  bool names_author_ = false;
};

/// The same of a whole text; false where it is no XML.
[[nodiscard]] bool names_author(std::string_view xml);

}  // namespace insyn::read
