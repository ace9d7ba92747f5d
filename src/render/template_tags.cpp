// SPDX-License-Identifier: EUPL-1.2
#include "render/template_tags.hpp"

#include "base/text.hpp"

namespace insyn::render {
namespace {

constexpr std::string_view kWords = "words.";
constexpr std::size_t kDeepest = 32;  // sections in sections

/// Lines and columns of offsets that are asked for in rising order.
class Places {
 public:
  explicit Places(std::string_view text) : text_(text) {}

  Place at(std::size_t offset) {
    for (; seen_ < offset; ++seen_) {
      const bool is_line_end = text_[seen_] == '\n';
      if (is_line_end) ++line_;
      const bool continues = (static_cast<unsigned char>(text_[seen_]) & 0xC0) == 0x80;  // a code point's later byte
      column_ = is_line_end ? 1 : column_ + (continues ? 0 : 1);
    }
    return {line_, column_};
  }

 private:
  std::string_view text_;
  std::size_t seen_ = 0;
  int line_ = 1, column_ = 1;
};

Tag::Kind kind_of(char sign) {
  switch (sign) {
    case '#': return Tag::Kind::section;
    case '^': return Tag::Kind::inverted;
    case '/': return Tag::Kind::end;
    case '>': return Tag::Kind::partial;
    case '!': return Tag::Kind::comment;
    case '&': return Tag::Kind::markup;
    default: return Tag::Kind::value;
  }
}

/// What stands between {{ and }}.
Tag read_tag(std::string_view inside) {
  Tag tag;
  tag.kind = inside.empty() ? Tag::Kind::value : kind_of(inside.front());
  if (tag.kind != Tag::Kind::value) inside.remove_prefix(1);
  tag.name = trimmed(inside);
  if (tag.kind == Tag::Kind::value && tag.name.starts_with(kWords)) {
    tag.kind = Tag::Kind::word;
    tag.name.remove_prefix(kWords.size());
  }
  return tag;
}

/// A tag that shows nothing itself and stands alone on its line takes the line with it.
void widen_to_line(std::string_view text, Tag& tag) {
  if (tag.kind == Tag::Kind::value || tag.kind == Tag::Kind::markup || tag.kind == Tag::Kind::word) return;
  if (tag.kind == Tag::Kind::partial) return;
  auto before = text.substr(0, tag.from), after = text.substr(tag.to);
  auto start = before.find_last_not_of(" \t"), end = after.find_first_not_of(" \t");
  bool at_start = start == std::string_view::npos || before[start] == '\n';
  bool at_end = end == std::string_view::npos || after[end] == '\n';
  if (!at_start || !at_end) return;
  tag.from = start == std::string_view::npos ? 0 : start + 1;
  tag.to = end == std::string_view::npos ? text.size() : tag.to + end + 1;
}

void complain_of_depth(const std::string& path, const Tag& tag, Findings& findings) {
  report_template(
      findings, path, tag.at,
      say("avsnittet ligger i fler än {} andra", "the section is within more than {} others", kDeepest - 1),
      say("flytta det inre till en egen del i templates/parts/", "move what is inside to a part in templates/parts/"));
}

void check_balance(const std::string& path, const std::vector<Tag>& tags, Findings& findings) {
  std::vector<const Tag*> open;
  for (const Tag& tag : tags) {
    if (tag.kind == Tag::Kind::section || tag.kind == Tag::Kind::inverted) open.push_back(&tag);
    if (open.size() > kDeepest) return complain_of_depth(path, tag, findings);
    if (tag.kind != Tag::Kind::end) continue;
    if (!open.empty() && open.back()->name == tag.name) {
      open.pop_back();
      continue;
    }
    std::string name(tag.name);
    report_template(
        findings, path, tag.at,
        say("{{{{/{}}}}} stänger inget avsnitt som är öppet", "{{{{/{}}}}} closes no section that is open", name));
    return;
  }
  if (open.empty()) return;
  std::string name(open.back()->name);
  report_template(findings, path, open.back()->at,
                  say("avsnittet {{{{#{}}}}} stängs aldrig", "the section {{{{#{}}}}} is never closed", name),
                  say("skriv {{{{/{}}}}} där det slutar", "write {{{{/{}}}}} where it ends", name));
}

}  // namespace

std::optional<Tag> next_tag(std::string_view text, std::size_t from) {
  const std::size_t at = text.find("{{", from);
  if (at == std::string_view::npos) return std::nullopt;
  bool three = text.substr(at).starts_with("{{{");
  std::string_view end = three ? "}}}" : "}}";
  auto close = text.find(end, at);
  std::size_t inside = at + end.size();
  if (close == std::string_view::npos || text.substr(inside).starts_with("=")) return std::nullopt;
  Tag tag = read_tag(text.substr(inside, close - inside));
  if (three) tag.kind = Tag::Kind::markup;
  tag.from = at;
  tag.to = close + end.size();
  return tag;
}

std::vector<Tag> tags_of(const std::string& path, std::string_view text, Findings& findings) {
  std::vector<Tag> tags;
  Places places(text);
  std::size_t at = 0;
  for (auto tag = next_tag(text, at); tag; tag = next_tag(text, at)) {
    tag->at = places.at(tag->from);
    widen_to_line(text, *tag);
    tags.push_back(*tag);
    at = tag->to;
  }
  if (auto open = text.find("{{", at); open != std::string_view::npos)
    report_template(findings, path, places.at(open),
                    say("taggen stängs aldrig eller byter tecken", "the tag is never closed, or sets delimiters"));
  check_balance(path, tags, findings);
  return tags;
}

std::string partial_path(std::string_view name) { return "templates/" + std::string(name) + ".html"; }

void report_template(Findings& findings, const std::string& file, Place at, Said message, Said hint) {
  findings.push_back({Rule::template_, file, at, std::move(message), std::move(hint)});
}

Place place_in(std::string_view text, std::size_t offset) { return Places(text).at(offset); }

}  // namespace insyn::render
