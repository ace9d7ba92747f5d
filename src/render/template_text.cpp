// SPDX-License-Identifier: EUPL-1.2
// A page and its partials made one text.
#include "base/encode.hpp"
#include "base/text.hpp"
#include "render/template.hpp"

namespace insyn::render {
namespace {

/// The tag without the white space that an author may have in it.
std::string written(const Tag& tag) {
  switch (tag.kind) {
    case Tag::Kind::markup: return fmt::format("{{{{{{{}}}}}}}", tag.name);
    case Tag::Kind::section: return fmt::format("{{{{#{}}}}}", tag.name);
    case Tag::Kind::inverted: return fmt::format("{{{{^{}}}}}", tag.name);
    case Tag::Kind::end: return fmt::format("{{{{/{}}}}}", tag.name);
    default: return fmt::format("{{{{{}}}}}", tag.name);
  }
}

/// Where a page and a part of it meet, two braces would become a tag that stands in neither.
void join(std::string& text, std::string_view more) {
  if (text.ends_with('{') && more.starts_with('{')) text.replace(text.size() - 1, 1, "&#123;");
  text += more;
}

}  // namespace

std::string flattened(const std::string& page, const TemplateTexts& templates, const Words& words) {
  Findings ignored;
  const std::string& text = templates.find(page)->second;
  std::string out;
  std::size_t at = 0;
  for (const Tag& tag : tags_of(page, text, ignored)) {
    join(out, std::string_view(text).substr(at, tag.from - at));
    at = tag.to;
    if (tag.kind == Tag::Kind::partial) {
      std::string part = flattened(partial_path(tag.name), templates, words);
      if (part.ends_with('\n')) part.pop_back();  // the line of the tag ends with its own
      join(out, part);
    } else if (tag.kind == Tag::Kind::word) {
      out += replaced(encode::html(words[tag.name]), "{{", "&#123;&#123;");
    } else if (tag.kind != Tag::Kind::comment) {
      join(out, written(tag));
    }
  }
  join(out, std::string_view(text).substr(at));
  return out;
}

}  // namespace insyn::render
