// SPDX-License-Identifier: EUPL-1.2
// Another reader of YAML 1.2 (libfyaml) to hold ours against: both give the shape of what they read as one line,
// "{titel: 'A', närvarande: ['B', {organisation: 'C'}]}".
#pragma once
#include <libfyaml.h>

#include <memory>
#include <string>

#include "parse/front_matter/front_matter.hpp"

namespace insyn::parse {

inline std::string shape(const Value& value) {
  std::string out;
  auto separate = [&] { out += out.size() > 1 ? ", " : ""; };
  if (value.is_text()) return "'" + value.text + "'";
  if (value.is_list()) {
    out = "[";
    for (const auto& part : value.parts) separate(), out += shape(part);
    return out + "]";
  }
  if (!value.is_map()) return "null";
  out = "{";
  for (const auto& part : value.parts) separate(), out += part.key + ": " + shape(part);
  return out + "}";
}

inline std::string shape(fy_node* node) {
  if (!node) return "null";
  std::string out;
  auto separate = [&] { out += out.size() > 1 ? ", " : ""; };
  auto text = [](fy_node* scalar) {
    std::size_t size = 0;
    const char* bytes = fy_node_get_scalar(scalar, &size);
    return bytes ? std::string(bytes, size) : "";
  };
  void* at = nullptr;
  if (fy_node_is_sequence(node)) {
    out = "[";
    while (auto* part = fy_node_sequence_iterate(node, &at)) separate(), out += shape(part);
    return out + "]";
  }
  if (fy_node_is_mapping(node)) {
    out = "{";
    while (auto* pair = fy_node_mapping_iterate(node, &at))
      separate(), out += text(fy_node_pair_key(pair)) + ": " + shape(fy_node_pair_value(pair));
    return out + "}";
  }
  auto words = text(node);
  return words.empty() ? "null" : "'" + words + "'";
}

/// What libfyaml reads; "refused" where it is no YAML.
inline std::string shape_by_libfyaml(const std::string& yaml) {
  fy_parse_cfg settings{};
  settings.flags = FYPCF_QUIET;
  std::unique_ptr<fy_document, decltype(&fy_document_destroy)> document(
      fy_document_build_from_string(&settings, yaml.data(), yaml.size()), fy_document_destroy);
  return document ? shape(fy_document_root(document.get())) : "refused";
}

}  // namespace insyn::parse
