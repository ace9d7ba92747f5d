// SPDX-License-Identifier: EUPL-1.2
#include "convert/xml_mender.hpp"

#include <expat.h>

#include <algorithm>
#include <memory>
#include <new>
#include <stdexcept>

#include "base/encode.hpp"
#include "base/text.hpp"

namespace insyn::convert {
namespace {

constexpr int kDeepest = 2000;

struct Reading {
  XmlMender& mender;
  XML_Parser parser;
  int depth = 0;
};

void on_begin(void* self, const char* name, const char** pairs) {
  auto& reading = *static_cast<Reading*>(self);
  if (++reading.depth > kDeepest) return static_cast<void>(XML_StopParser(reading.parser, XML_FALSE));
  XmlAttributes attributes;
  for (; *pairs != nullptr; pairs += 2) attributes.push_back({pairs[0], pairs[1]});
  reading.mender.begin(name, attributes);
}

void on_end(void* self, const char* name) {
  auto& reading = *static_cast<Reading*>(self);
  --reading.depth;
  reading.mender.end(name);
}

void on_text(void* self, const char* bytes, int size) {
  static_cast<Reading*>(self)->mender.text(without_signs({bytes, static_cast<std::size_t>(size)}));
}

}  // namespace

std::string_view value_of(const XmlAttributes& attributes, std::string_view name) {
  auto found = std::find_if(attributes.begin(), attributes.end(),
                            [&](const XmlAttribute& attribute) { return attribute.name == name; });
  return found == attributes.end() ? std::string_view() : found->value;
}

std::string XmlMender::mended(std::string_view xml) {
  out_ = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
  std::unique_ptr<XML_ParserStruct, void (*)(XML_Parser)> parser(XML_ParserCreate(nullptr), XML_ParserFree);
  if (!parser) throw std::bad_alloc();
  Reading reading{*this, parser.get()};
  XML_SetUserData(parser.get(), &reading);
  XML_SetElementHandler(parser.get(), on_begin, on_end);
  XML_SetCharacterDataHandler(parser.get(), on_text);
  constexpr std::size_t kPiece = 1 << 20;
  for (bool is_last = false; !is_last; xml.remove_prefix(std::min(xml.size(), kPiece))) {
    is_last = xml.size() <= kPiece;
    auto size = static_cast<int>(std::min(xml.size(), kPiece));
    if (XML_Parse(parser.get(), xml.data(), size, is_last ? 1 : 0) != XML_STATUS_OK)
      throw std::runtime_error("no XML that is read here");
  }
  return std::move(out_);
}

void XmlMender::write_begin(std::string_view name, const XmlAttributes& attributes) {
  (out_ += '<') += name;
  for (const auto& attribute : attributes)
    (((out_ += ' ') += attribute.name) += "=\"") += encode::xml(attribute.value) + '"';
  out_ += '>';
}

void XmlMender::write_end(std::string_view name) { ((out_ += "</") += name) += '>'; }

void XmlMender::write_text(std::string_view text) { out_ += encode::xml(text); }

std::string without_signs(std::string_view text) {
  std::string clean(text);
  for (auto sign : {sign::kDeleted, sign::kComment, sign::kHidden, sign::kBox, sign::kTaken, sign::kEnd})
    if (clean.find(sign) != std::string::npos) clean = replaced(clean, sign, "");
  return clean;
}

std::string signed_words(std::string_view sign, std::string_view words) {
  std::string clean = collapsed(words);
  return clean.empty() ? "" : std::string(sign) + clean + std::string(sign::kEnd);
}

}  // namespace insyn::convert
