// SPDX-License-Identifier: EUPL-1.2
#include "parse/text/inline_tags.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/unseen.hpp"
#include "parse/text/markdown.hpp"
#include "parse/text/prose_edits.hpp"

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

void InlineTags::add_text(std::string_view literal, Place at, std::size_t near) {
  while (!literal.empty()) {
    auto size = std::min(literal.find(kOurTag), literal.size());
    if (size > 0)
      add_plain(literal.substr(0, size), at, near);
    else
      size = add_tag(literal, at, near);
    literal.remove_prefix(size);
    near += size;
  }
}

/// Adds the tag at the start of `rest`; returns how many bytes it took.
std::size_t InlineTags::add_tag(std::string_view rest, Place at, std::size_t near) {
  auto end = rest.find('>');
  if (end == std::string_view::npos) {  // cmark cut the literal inside the tag: then it is no tag to us
    add_plain(rest, at, near);
    return rest.size();
  }
  std::string name = lower(rest.substr(1, end - 1));
  bool closing = name.starts_with('/');
  name.erase(std::remove_if(name.begin(), name.end(), [](char c) { return c == '/' || c == ' '; }), name.end());
  for (const auto& tag : kTags) {
    if (tag.name != name) continue;
    if (tag.kind == Kind::line_break)
      add(add_node(prose_, {.kind = Kind::line_break}, {}));
    else if (closing)
      close(tag.kind, rest.substr(0, end + 1), at, near);
    else if (depth() < Prose::kDeepest)
      open_.push_back({tag.kind, canonical(tag.kind), {}});
    else
      unbalanced_ = true, add_plain(rest.substr(0, end + 1), at, near);
    return end + 1;
  }
  add_plain(rest.substr(0, end + 1), at, near);
  return end + 1;
}

void InlineTags::close(Kind kind, std::string_view tag, Place at, std::size_t near) {
  auto matches = [&](const Open& open) { return open.kind == kind; };
  if (std::none_of(open_.begin(), open_.end(), matches)) {
    unbalanced_ = true;
    return add_plain(tag, at, near);
  }
  while (open_.back().kind != kind) spill();  // opened inside and never closed
  Open closed = open_.back();
  open_.pop_back();
  NodeId node = add_node(prose_, {.kind = kind}, {});
  prose_.nodes[node].first_child = closed.children.first;
  add(node);
}

/// The innermost open tag was never closed: it becomes text before what it held.
void InlineTags::spill() {
  unbalanced_ = true;
  Open open = open_.back();
  open_.pop_back();
  add_letters(open.tag, {}, 0);
  if (open.children.first != 0) append(prose_, innermost(), open.children.first, open.children.last);
}

/// A literal as it is shown: without what would turn it round, as &#x202E; was none of clean_text()'s, and with its
/// `<`.
void InlineTags::add_plain(std::string_view literal, Place at, std::size_t near) {
  auto has = [&](char c) { return literal.find(c) != std::string_view::npos; };
  if (!has(kAngle) && !has(kOurTag) && !has('\xE2') && !has('\xF3')) return add_letters(literal, at, near);
  std::string text = unturned(literal).text;
  std::replace(text.begin(), text.end(), kAngle, '<');
  std::replace(text.begin(), text.end(), kOurTag, '<');
  add_letters(text, at, near);
}

void InlineTags::add_letters(std::string_view letters, Place at, std::size_t near) {
  const NodeId before = innermost().last;
  bool goes_on = before != 0 && prose_.at(before).kind == Kind::text && letters_.grow(before, letters, near);
  if (!goes_on) add(letters_.add({.kind = Kind::text}, at, letters, near));
}

NodeId InlineTags::finish() {
  while (!open_.empty()) spill();
  return children_.first;
}

}  // namespace insyn::parse
