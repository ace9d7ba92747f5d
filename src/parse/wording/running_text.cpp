// SPDX-License-Identifier: EUPL-1.2
#include "parse/wording/running_text.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace insyn::parse {
namespace {

bool is_address(std::string_view words) {
  return words.find("://") != std::string_view::npos || words.starts_with("www.") ||
         words.find('@') != std::string_view::npos;
}

class Writer {
 public:
  explicit Writer(const Prose& prose) : prose_(prose) { run_.text.reserve(prose.source_size); }

  void leave_out(NodeId node) { left_out_.push_back(node); }

  void begin_with(const Summary& summary) {
    if (summary.text.empty()) return;
    run_.spots.push_back({0, summary.at, !summary.is_on_one_line});
    (run_.text += replaced(summary.text, "\n", " ")) += '\n';
  }

  RunningText write() {
    std::sort(left_out_.begin(), left_out_.end());
    blocks(0);
    return std::move(run_);
  }

 private:
  void blocks(NodeId parent) {
    for (NodeId id = prose_.at(parent).first_child; id != 0; id = prose_.at(id).next) block(id);
  }

  void block(NodeId id) {
    if (std::binary_search(left_out_.begin(), left_out_.end(), id)) return;
    switch (prose_.at(id).kind) {
      case Kind::paragraph: return paragraph(id);
      case Kind::list:
      case Kind::item: return blocks(id);
      default: return;
    }
  }

  void paragraph(NodeId id) {
    const std::size_t before = run_.text.size();
    inlines(id);
    if (run_.text.size() > before) run_.text += '\n';
  }

  void inlines(NodeId parent) {
    for (NodeId id = prose_.at(parent).first_child; id != 0; id = prose_.at(id).next) inline_node(id);
  }

  void inline_node(NodeId id) {
    const Node& node = prose_.at(id);
    switch (node.kind) {
      case Kind::text: return words(id);
      case Kind::line_break: run_.text += '\n'; return;  // lines of their own are thoughts of their own
      case Kind::soft_break:
      case Kind::code: run_.text += ' '; return;
      case Kind::image: return;
      default: return inlines(id);
    }
  }

  void words(NodeId id) {
    const std::string_view literal = prose_.literal(prose_.at(id));
    const Place at = prose_.place(id);
    if (is_address(literal) && literal.find(' ') == std::string_view::npos) return;
    if (at.line > 0) run_.spots.push_back({static_cast<std::uint32_t>(run_.text.size()), at});
    run_.text += literal;
  }

  const Prose& prose_;
  std::vector<NodeId> left_out_{};
  RunningText run_{};
};

/// Lists of names, and of files.
bool is_no_prose(SectionKind kind) {
  return lists_people(kind) || kind == SectionKind::attachments || kind == SectionKind::when_where ||
         kind == SectionKind::secretary || kind == SectionKind::chair;
}

}  // namespace

Place RunningText::place_of(std::size_t offset) const {
  auto after = std::upper_bound(spots.begin(), spots.end(), offset,
                                [](std::size_t wanted, const Spot& spot) { return wanted < spot.offset; });
  if (after == spots.begin()) return {};
  const Spot& spot = *std::prev(after);
  if (spot.is_start_only) return spot.at;
  const auto between = code_points(std::string_view(text).substr(spot.offset, offset - spot.offset));
  return {spot.at.line, spot.at.column + static_cast<int>(between)};
}

RunningText running_text(const Summary& summary, const Prose& prose, const Outline& outline) {
  Writer writer(prose);
  writer.begin_with(summary);
  for (const Section& section : outline.sections)
    if (is_no_prose(section.kind))
      for (NodeId block : section.blocks) writer.leave_out(block);
  return writer.write();
}

}  // namespace insyn::parse
