// SPDX-License-Identifier: EUPL-1.2
// Templates as texts: finding their tags, checking them, making one text of a page and its partials.
#include <algorithm>
#include <functional>

#include "base/encode.hpp"
#include "base/text.hpp"
#include "render/template.hpp"

namespace insyn::render {
namespace {

constexpr std::string_view kWords = "words.";
constexpr std::string_view kMarkupEnd = "_html";
constexpr std::size_t kDeepest = 32;         // sections in sections
constexpr std::size_t kLargest = 1'000'000;  // bytes of a template with all its parts; the largest built-in has 20 000

std::string partial_path(std::string_view name) { return "templates/" + std::string(name) + ".html"; }

void complain(Findings& findings, const std::string& file, Place at, Said message, Said hint = {}) {
  findings.push_back({Rule::template_, file, at, std::move(message), std::move(hint)});
}

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

void check_encoding(const std::string& path, std::string_view text, Findings& findings) {
  auto bad = first_invalid_utf8(text);
  if (bad >= text.size()) return;
  complain(findings, path, Places(text).at(bad),
           say("tecknet är inte kodat i UTF-8", "the character is not encoded in UTF-8"),
           say("spara mallen som text med kodningen UTF-8", "save the template as text encoded in UTF-8"));
}

void complain_of_depth(const std::string& path, const Tag& tag, Findings& findings) {
  complain(
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
    complain(findings, path, tag.at,
             say("{{{{/{}}}}} stänger inget avsnitt som är öppet", "{{{{/{}}}}} closes no section that is open", name));
    return;
  }
  if (open.empty()) return;
  std::string name(open.back()->name);
  complain(findings, path, open.back()->at,
           say("avsnittet {{{{#{}}}}} stängs aldrig", "the section {{{{#{}}}}} is never closed", name),
           say("skriv {{{{/{}}}}} där det slutar", "write {{{{/{}}}}} where it ends", name));
}

/// Calls visit(path, tag) for each tag of the page and its partials; a circle is walked once round.
void walk(const std::string& path, const TemplateTexts& templates, std::vector<std::string>& above,
          const std::function<void(const std::string&, const Tag&, const std::vector<std::string>&)>& visit) {
  auto found = templates.find(path);
  if (found == templates.end() || std::find(above.begin(), above.end(), path) != above.end()) return;
  Findings ignored;
  above.push_back(path);
  for (const Tag& tag : tags_of(path, found->second, ignored)) {
    visit(path, tag, above);
    if (tag.kind == Tag::Kind::partial) walk(partial_path(tag.name), templates, above, visit);
  }
  above.pop_back();
}

/// How many bytes templates have with all their parts, each counted once however often it is taken in: parts that take
/// in parts ten times each would make millions of a few.
class Sizes {
 public:
  explicit Sizes(const TemplateTexts& templates) : templates_(templates) {}

  /// A little more than kLargest for all that is larger. A circle counts once round.
  std::size_t of(const std::string& path) {
    auto found = templates_.find(path);
    auto [known, is_new] = sizes_.try_emplace(path, 0);
    if (!is_new || found == templates_.end()) return known->second;
    std::size_t size = found->second.size();
    Findings ignored;
    for (const Tag& tag : tags_of(path, found->second, ignored))
      if (tag.kind == Tag::Kind::partial) size = std::min(size + of(partial_path(tag.name)), kLargest + 1);
    return sizes_[path] = size;
  }

 private:
  const TemplateTexts& templates_;
  std::map<std::string, std::size_t> sizes_{};
};

/// Told where it begins: in a template whose parts are none of them too large.
void check_size(const std::string& path, const std::string& text, Sizes& sizes, Findings& findings) {
  if (sizes.of(path) <= kLargest) return;
  Findings ignored;
  Place at;
  for (const Tag& tag : tags_of(path, text, ignored)) {
    if (tag.kind != Tag::Kind::partial) continue;
    if (sizes.of(partial_path(tag.name)) > kLargest) return;
    if (at == Place{}) at = tag.at;
  }
  complain(findings, path, at,
           say("mallen är med sina delar större än {} byte", "the template with its parts is larger than {} bytes",
               kLargest),
           say("ta in färre delar: de som tar in andra flera gånger blir snabbt många",
               "take in fewer parts: those that take in others several times soon become many"));
}

bool shows_name(const Tag& tag) {
  return tag.kind == Tag::Kind::value || tag.kind == Tag::Kind::markup || tag.kind == Tag::Kind::section ||
         tag.kind == Tag::Kind::inverted;
}

void check_braces(const std::string& path, const Tag& tag, Findings& findings) {
  bool is_markup = tag.name.ends_with(kMarkupEnd);
  std::string name(tag.name);
  if (tag.kind == Tag::Kind::markup && !is_markup)
    complain(findings, path, tag.at,
             say("{} är text och får inte visas som HTML", "{} is text and may not be shown as HTML", name),
             say("skriv {{{{{}}}}}", "write {{{{{}}}}}", name));
  if (tag.kind == Tag::Kind::value && is_markup)
    complain(findings, path, tag.at,
             say("{} är HTML och skulle visas som kod", "{} is HTML and would be shown as code", name),
             say("skriv {{{{{{{}}}}}}}", "write {{{{{{{}}}}}}}", name));
}

void check_name(const std::string& page, const std::string& path, const Tag& tag, const NameSet& known,
                Findings& findings) {
  if (known.count(tag.name) != 0) return check_braces(path, tag, findings);
  std::string name(tag.name);
  std::vector<std::string_view> names(known.begin(), known.end());
  std::string near = nearest(name, names);
  Said hint = near.empty() ? Said{} : say("menade du {}?", "did you mean {}?", near);
  complain(findings, path, tag.at, say("{} har inget som heter {}", "{} has nothing named {}", page, name), hint);
}

void check_partial(const std::string& path, const Tag& tag, const TemplateTexts& templates,
                   const std::vector<std::string>& above, Findings& findings) {
  std::string wanted = partial_path(tag.name);
  if (templates.count(wanted) == 0)
    complain(findings, path, tag.at, say("mallen {} finns inte", "there is no template {}", wanted));
  else if (std::find(above.begin(), above.end(), wanted) != above.end())
    complain(findings, path, tag.at, say("mallen {} tar in sig själv", "the template {} includes itself", wanted));
}

void check_word(const std::string& path, const Tag& tag, const Words& words, Findings& findings) {
  if (words.has(tag.name)) return;
  std::string name(tag.name);
  complain(findings, path, tag.at,
           say("ordet {} finns inte i site/words/", "there is no word {} in site/words/", name));
}

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
    complain(findings, path, places.at(open),
             say("taggen stängs aldrig eller byter tecken", "the tag is never closed, or sets delimiters"));
  check_balance(path, tags, findings);
  return tags;
}

NameSet names_in(const std::string& page, const TemplateTexts& templates) {
  NameSet names;
  std::vector<std::string> above;
  walk(page, templates, above, [&](const std::string&, const Tag& tag, const auto&) {
    if (shows_name(tag)) names.emplace(tag.name);
  });
  return names;
}

NameSet check_templates(const TemplateTexts& templates, const std::map<std::string, NameSet>& pages, const Words& words,
                        Findings& findings) {
  for (const auto& [path, text] : templates) {
    check_encoding(path, text, findings);
    (void)tags_of(path, text, findings);
  }
  Sizes sizes(templates);
  for (const auto& [path, text] : templates) check_size(path, text, sizes, findings);
  NameSet used;
  std::set<std::pair<std::string, Place>> told;
  for (const auto& entry : pages) {
    const std::string& page = entry.first;  // not a structured binding: Clang 14 can't capture one
    const NameSet& known = entry.second;
    std::vector<std::string> above;
    used.insert(page);
    if (sizes.of(page) > kLargest) continue;
    walk(page, templates, above, [&](const std::string& path, const Tag& tag, const auto& way) {
      if (tag.kind == Tag::Kind::partial) used.insert(partial_path(tag.name));
      if (told.contains({path, tag.at})) return;
      const std::size_t before = findings.size();
      if (shows_name(tag)) check_name(page, path, tag, known, findings);
      if (tag.kind == Tag::Kind::partial) check_partial(path, tag, templates, way, findings);
      if (tag.kind == Tag::Kind::word) check_word(path, tag, words, findings);
      if (findings.size() > before) told.emplace(path, tag.at);
    });
  }
  return used;
}

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
