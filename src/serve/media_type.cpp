// SPDX-License-Identifier: EUPL-1.2
#include "serve/media_type.hpp"

#include <string>

#include "base/text.hpp"

namespace insyn::serve {
namespace {

constexpr struct {
  std::string_view ending, type;
} types[] = {
    {"html", "text/html; charset=utf-8"},
    {"css", "text/css; charset=utf-8"},
    {"js", "text/javascript; charset=utf-8"},
    {"json", "application/json"},
    {"xml", "application/xml; charset=utf-8"},
    {"atom", "application/atom+xml; charset=utf-8"},
    {"rdf", "application/rdf+xml; charset=utf-8"},
    {"ics", "text/calendar; charset=utf-8"},
    {"csv", "text/csv; charset=utf-8"},
    {"md", "text/markdown; charset=utf-8"},
    {"txt", "text/plain; charset=utf-8"},
    {"svg", "image/svg+xml"},
    {"png", "image/png"},
    {"jpg", "image/jpeg"},
    {"jpeg", "image/jpeg"},
    {"gif", "image/gif"},
    {"webp", "image/webp"},
    {"ico", "image/vnd.microsoft.icon"},
    {"woff2", "font/woff2"},
    {"pdf", "application/pdf"},
    {"docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
    {"xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
    {"pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"},
    {"odt", "application/vnd.oasis.opendocument.text"},
    {"ods", "application/vnd.oasis.opendocument.spreadsheet"},
    {"zip", "application/zip"},
};

}  // namespace

std::string_view media_type(std::string_view file_name) {
  std::size_t dot = file_name.rfind('.');
  std::string ending = dot == file_name.npos ? std::string() : folded(file_name.substr(dot + 1));
  for (const auto& known : types)
    if (known.ending == ending) return known.type;
  return "application/octet-stream";
}

}  // namespace insyn::serve
