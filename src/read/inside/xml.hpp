// SPDX-License-Identifier: EUPL-1.2
// XML as it comes, piece by piece: no tree, and nothing fetched.
#pragma once
#include <memory>
#include <string>
#include <string_view>

namespace insyn::read {

/// What stands in a start tag. Names of attributes are without their prefix.
class XmlAttributes {
 public:
  explicit XmlAttributes(const char** pairs) : pairs_(pairs) {}
  /// "" where there is none.
  [[nodiscard]] std::string_view operator[](std::string_view local_name) const;
  /// Whether one of them is so, by its name and its value.
  [[nodiscard]] bool has(bool (*is_so)(std::string_view local_name, std::string_view value)) const;

 private:
  const char** pairs_;
};

/// Is told what an XML text holds, in its order. Names are without their prefix ("ins" for <w:ins>). Throws nothing.
class XmlListener {
 public:
  virtual ~XmlListener() = default;
  virtual void begin(std::string_view name, const XmlAttributes& attributes) = 0;
  virtual void end(std::string_view name) = 0;
  virtual void text(std::string_view text) = 0;
};

/// Throws std::runtime_error for what is no XML, is nested deeper than anyone writes, or has entities that grow to a
/// hundred times of what was written (expat's own limit).
class XmlReader {
 public:
  explicit XmlReader(XmlListener& listener);
  ~XmlReader();
  XmlReader(const XmlReader&) = delete;
  XmlReader& operator=(const XmlReader&) = delete;
  void feed(std::string_view piece);
  void finish();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// A whole text at once.
void read_xml(std::string_view xml, XmlListener& listener);

}  // namespace insyn::read
