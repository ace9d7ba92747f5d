// SPDX-License-Identifier: EUPL-1.2
#include "read/inside/xml.hpp"

#include <expat.h>

#include <algorithm>
#include <stdexcept>

namespace insyn::read {
namespace {

constexpr int kDeepest = 2000;

std::string_view local(std::string_view name) { return name.substr(name.rfind(':') + 1); }

}  // namespace

std::string_view XmlAttributes::operator[](std::string_view local_name) const {
  for (const char** pair = pairs_; *pair != nullptr; pair += 2)
    if (local(*pair) == local_name) return pair[1];
  return {};
}

bool XmlAttributes::has(bool (*is_so)(std::string_view, std::string_view)) const {
  for (const char** pair = pairs_; *pair != nullptr; pair += 2)
    if (is_so(local(*pair), pair[1])) return true;
  return false;
}

struct XmlReader::State {
  explicit State(XmlListener& told) : listener(told), parser(XML_ParserCreate(nullptr)) {
    if (parser == nullptr) throw std::bad_alloc();
    XML_SetUserData(parser, this);
    XML_SetElementHandler(parser, begin, end);
    XML_SetCharacterDataHandler(parser, text);
  }
  ~State() { XML_ParserFree(parser); }
  State(const State&) = delete;
  State& operator=(const State&) = delete;

  void feed(std::string_view piece, int is_last) {
    if (XML_Parse(parser, piece.data(), static_cast<int>(piece.size()), is_last) != XML_STATUS_OK)
      throw std::runtime_error("no XML that is read here");
  }

  static void begin(void* self, const char* name, const char** attributes) {
    auto& state = *static_cast<State*>(self);
    if (++state.depth > kDeepest) return static_cast<void>(XML_StopParser(state.parser, XML_FALSE));
    state.listener.begin(local(name), XmlAttributes(attributes));
  }
  static void end(void* self, const char* name) {
    auto& state = *static_cast<State*>(self);
    --state.depth;
    state.listener.end(local(name));
  }
  static void text(void* self, const char* bytes, int size) {
    static_cast<State*>(self)->listener.text({bytes, static_cast<std::size_t>(size)});
  }

  XmlListener& listener;
  XML_Parser parser;
  int depth = 0;
};

XmlReader::XmlReader(XmlListener& listener) : state_(std::make_unique<State>(listener)) {}
XmlReader::~XmlReader() = default;
void XmlReader::feed(std::string_view piece) { state_->feed(piece, 0); }
void XmlReader::finish() { state_->feed({}, 1); }

void read_xml(std::string_view xml, XmlListener& listener) {
  constexpr std::size_t kPiece = 1 << 20;
  XmlReader reader(listener);
  for (; !xml.empty(); xml.remove_prefix(std::min(xml.size(), kPiece))) reader.feed(xml.substr(0, kPiece));
  reader.finish();
}

}  // namespace insyn::read
