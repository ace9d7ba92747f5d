// SPDX-License-Identifier: EUPL-1.2
// XML written anew as it is read, with changes on the way, for a reader that passes over parts of it.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace insyn::convert {

/// Names and values as written, prefixes included.
struct XmlAttribute {
  std::string name{}, value{};
};
using XmlAttributes = std::vector<XmlAttribute>;
/// "" where there is none.
[[nodiscard]] std::string_view value_of(const XmlAttributes& attributes, std::string_view name);

/// Who mends is told each tag and text, and writes what shall stand there.
class XmlMender {
 public:
  virtual ~XmlMender() = default;
  /// Throws std::runtime_error for what is no XML, or is nested deeper than anyone writes.
  [[nodiscard]] std::string mended(std::string_view xml);

  virtual void begin(std::string_view name, const XmlAttributes& attributes) = 0;
  virtual void end(std::string_view name) = 0;
  virtual void text(std::string_view text) = 0;

 protected:
  void write_begin(std::string_view name, const XmlAttributes& attributes = {});
  void write_end(std::string_view name);
  void write_text(std::string_view text);

 private:
  std::string out_{};
};

/// What pandoc has no place for goes through it as letters that no text has: one of these, the words, and kEnd.
namespace sign {
constexpr std::string_view kDeleted = "\uE010", kComment = "\uE011", kHidden = "\uE012", kBox = "\uE013",
                           kTaken = "\uE014", kEnd = "\uE015";
}
/// The text without letters that are such signs, before any is put in.
[[nodiscard]] std::string without_signs(std::string_view text);
[[nodiscard]] std::string signed_words(std::string_view sign, std::string_view words);

}  // namespace insyn::convert
