// SPDX-License-Identifier: EUPL-1.2
#include "parse/text/inline_tags.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/unseen.hpp"
#include "parse/text/markdown.hpp"
#include "parse/text/prose_builder.hpp"

namespace insyn::parse {
namespace {

struct Tag {
  std::string_view name;
  Kind kind;
};
constexpr std::array<Tag, 5> kTags{Tag{"sup", Kind::superscript}, Tag{"sub", Kind::subscript},
                                   Tag{"br", Kind::line_break}, Tag{"s", Kind::strike}, Tag{"u", Kind::underline}};

std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return out;
}

std::string_view canonical(Kind kind) {
  switch (kind) {
    case Kind::superscript: return "<sup>";
    case Kind::subscript: return "<sub>";
    case Kind::underline: return "<u>";
    default: return "<s>";
  }
}

}  // namespace

void InlineTags::add_text(std::string_view literal, Place at) {
  while (!literal.empty()) {
    auto tag = std::min(literal.find(kOurTag), literal.size());
    if (tag > 0) add_plain(literal.substr(0, tag), at);
    literal.remove_prefix(tag);
    if (!literal.empty()) literal.remove_prefix(add_tag(literal, at));
  }
}

/// Adds the tag at the start of `rest`; returns how many bytes it took.
std::size_t InlineTags::add_tag(std::string_view rest, Place at) {
  auto end = rest.find('>');
  if (end == std::string_view::npos) {  // cmark cut the literal inside the tag: then it is no tag to us
    add_plain(rest, at);
    return rest.size();
  }
  std::string name = lower(rest.substr(1, end - 1));
  bool closing = name.starts_with('/');
  name.erase(std::remove_if(name.begin(), name.end(), [](char c) { return c == '/' || c == ' '; }), name.end());
  for (const auto& tag : kTags) {
    if (tag.name != name) continue;
    if (tag.kind == Kind::line_break)
      add(add_node(prose_, {.kind = Kind::line_break}));
    else if (closing)
      close(tag.kind, rest.substr(0, end + 1), at);
    else if (depth() < Prose::kDeepest)
      open_.push_back({tag.kind, canonical(tag.kind), {}});
    else
      unbalanced_ = true, add_plain(rest.substr(0, end + 1), at);
    return end + 1;
  }
  add_plain(rest.substr(0, end + 1), at);
  return end + 1;
}

void InlineTags::close(Kind kind, std::string_view tag, Place at) {
  auto matches = [&](const Open& open) { return open.kind == kind; };
  if (std::none_of(open_.begin(), open_.end(), matches)) {
    unbalanced_ = true;
    return add_plain(tag, at);
  }
  while (open_.back().kind != kind) spill();  // opened inside and never closed
  Open closed = std::move(open_.back());
  open_.pop_back();
  NodeId node = add_node(prose_, {.kind = kind});
  set_children(prose_, node, closed.children);
  add(node);
}

/// The innermost open tag was never closed: it becomes text before what it held.
void InlineTags::spill() {
  unbalanced_ = true;
  Open open = std::move(open_.back());
  open_.pop_back();
  add_plain(open.tag, {});
  for (NodeId child : open.children) add(child);
}

void InlineTags::add_plain(std::string_view literal, Place at) {
  std::string text = unturned(literal).text;  // &#x202E; was none of clean_text()'s
  std::replace(text.begin(), text.end(), kAngle, '<');
  std::replace(text.begin(), text.end(), kOurTag, '<');
  auto& siblings = open_.back().children;
  if (!siblings.empty()) {  // grow the text before it, when its letters lie last
    Node& last = prose_.nodes[siblings.back()];
    if (last.kind == Kind::text && last.text_from + last.text_size == prose_.text.size()) {
      prose_.text += text;
      last.text_size += static_cast<std::uint32_t>(text.size());
      return;
    }
  }
  add(add_node(prose_, {.kind = Kind::text, .at = at}, text));
}

std::vector<NodeId> InlineTags::finish() {
  while (open_.size() > 1) spill();
  return std::move(open_.front().children);
}

}  // namespace insyn::parse
