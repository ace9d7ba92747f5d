// SPDX-License-Identifier: EUPL-1.2
#include "read/inside/drawing.hpp"

#include <stdexcept>

#include "base/files.hpp"
#include "read/inside/xml_author.hpp"

namespace insyn::read {
namespace {

constexpr std::size_t kLargest = 50'000'000;  // bytes

class DrawingListener : public AuthorListener {
 public:
  void begin(std::string_view name, const XmlAttributes& attributes) override {
    AuthorListener::begin(name, attributes);
    for (std::string_view written : {"export-filename", "docname", "absref"})
      if (attributes[written].find_first_of("/\\") != std::string_view::npos) has_path_ = true;
  }
  [[nodiscard]] bool has_path() const { return has_path_; }

 private:
  bool has_path_ = false;
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
  }
  inside.hidden.author = listener.names_author() || listener.has_path();
  return inside;
}

}  // namespace insyn::read
