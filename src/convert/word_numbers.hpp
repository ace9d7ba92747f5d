// SPDX-License-Identifier: EUPL-1.2
// The numbers that Word sets by itself before paragraphs (ECMA-376 part 1, 17.9). pandoc has none for headings, and of
// "§ 14" it keeps 14.
#pragma once
#include <array>
#include <map>
#include <string>
#include <string_view>

#include "convert/xml_mender.hpp"

namespace insyn::convert {

/// What a paragraph says of its number; "" for what it leaves to its style.
struct WordNumbering {
  std::string style{}, list{}, level{};
};

class WordNumbers : private XmlMender {
 public:
  /// word/styles.xml or word/numbering.xml; throws as XmlMender::mended() does.
  void read(std::string_view xml) { static_cast<void>(mended(xml)); }
  /// Counts the paragraph, and gives its number as it is shown where pandoc would lose it ("§ 14", "3." of a heading).
  /// "" where it would not, where there is none, and for numbers that are no digits.
  [[nodiscard]] std::string next(const WordNumbering& paragraph);
  /// A style of headings, or one that is based on such.
  [[nodiscard]] bool is_heading(std::string_view style) const;

 private:
  static constexpr std::size_t kLevels = 9;
  struct Style {
    std::string parent{}, list{}, level{};
    bool is_heading = false;
  };
  struct Level {
    int start = 1, count = 0;
    bool is_counted = false, is_decimal = true;
    std::string text{}, style{};
  };
  using Levels = std::array<Level, kLevels>;
  struct List {
    std::string levels{};
    std::map<std::size_t, int> starts{};  // of its own, at which it begins when it is first used
  };

  void begin(std::string_view name, const XmlAttributes& attributes) override;
  void end(std::string_view name) override;
  void text(std::string_view) override {}
  void read_level(std::string_view name, const std::string& value);
  [[nodiscard]] WordNumbering settled(const WordNumbering& paragraph) const;
  [[nodiscard]] std::string shown(const Levels& levels, std::size_t at) const;

  std::map<std::string, Style, std::less<>> styles_{};
  std::map<std::string, Levels, std::less<>> levels_{};
  std::map<std::string, List, std::less<>> lists_{};
  std::string open_style_{}, open_levels_{}, open_list_{};
  std::size_t open_level_ = 0;
};

}  // namespace insyn::convert
