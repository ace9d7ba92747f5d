// SPDX-License-Identifier: EUPL-1.2
#include "read/inside/drawing.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "base/files.hpp"
#include "base/text.hpp"
#include "read/inside/xml_author.hpp"

namespace insyn::read {
namespace {

constexpr std::size_t kLargest = 50'000'000;  // bytes

/// Elements that run what they hold or bring in: SVG 2 chapter 15, and HTML within a drawing.
bool is_program(std::string_view element) {
  constexpr std::array<std::string_view, 7> kPrograms{"script", "handler", "listener", "iframe",
                                                      "object", "embed",   "applet"};
  const std::string name = folded(element);
  return std::find(kPrograms.begin(), kPrograms.end(), name) != kPrograms.end();
}

/// An event's attribute (onload), or an address that is a program; what a browser passes over in one is passed over.
bool runs(std::string_view name, std::string_view value) {
  if (folded(name).starts_with("on")) return true;
  std::string seen;
  std::copy_if(value.begin(), value.end(), std::back_inserter(seen),
               [](char c) { return static_cast<unsigned char>(c) > ' '; });
  seen = folded(seen);
  return seen.find("javascript:") != std::string::npos || seen.find("data:text/html") != std::string::npos;
}

class DrawingListener : public AuthorListener {
 public:
  void begin(std::string_view name, const XmlAttributes& attributes) override {
    AuthorListener::begin(name, attributes);
    for (std::string_view written : {"export-filename", "docname", "absref"})
      if (attributes[written].find_first_of("/\\") != std::string_view::npos) has_path_ = true;
    has_program_ |= is_program(name) || attributes.has(runs);
  }
  [[nodiscard]] bool has_path() const { return has_path_; }
  [[nodiscard]] bool has_program() const { return has_program_; }

 private:
  bool has_path_ = false, has_program_ = false;
};

}  // namespace

Inside look_at_drawing(const std::filesystem::path& file) {
  const std::string bytes = files::read(file, kLargest);
  if (bytes.size() > kLargest) return {.seen = Inside::Seen::too_large};
  DrawingListener listener;
  Inside inside;
  try {
    read_xml(bytes, listener);
  } catch (const std::runtime_error&) {  // what stood before the fault counts
    inside.seen = Inside::Seen::unreadable;
  }
  inside.hidden.author = listener.names_author() || listener.has_path();
  inside.hidden.scripts = listener.has_program();
  return inside;
}

}  // namespace insyn::read
