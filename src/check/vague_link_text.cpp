// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "check/rules.hpp"

namespace insyn::check {
namespace {

constexpr std::size_t kLongest = 40;  // bytes of a vague text, with room for spaces and marks round it
constexpr std::array<std::string_view, 10> kVague{"här",  "läs mer",   "klicka här", "mer",  "länk",
                                                  "here", "read more", "click here", "more", "link"};

bool is_vague(std::string_view text) {
  while (!text.empty() && (text.back() == '.' || text.back() == ':')) text.remove_suffix(1);
  return std::find(kVague.begin(), kVague.end(), folded(collapsed(text))) != kVague.end();
}

}  // namespace

void vague_link_text(const Site& site, Findings& findings) {
  for (const auto& document : site.documents) {
    const Prose& prose = document->prose;
    for (NodeId id = 0; id < prose.nodes.size(); ++id) {
      const Node& node = prose.at(id);
      if (node.kind != Kind::link) continue;
      const std::string text = prose.plain(id);
      if (text.size() > kLongest || !is_vague(text)) continue;
      findings.push_back(
          {.rule = Rule::vague_link_text,
           .file = document->path,
           .at = prose.links[node.data].at,
           .message = say("länkens text säger inte vart den leder", "the link's text does not say where it leads"),
           .hint = say("skriv vad läsaren hittar där", "write what the reader finds there")});
    }
  }
}

}  // namespace insyn::check
