// SPDX-License-Identifier: EUPL-1.2
#include "render/template_check.hpp"

#include <algorithm>
#include <functional>

#include "base/text.hpp"

namespace insyn::render {
namespace {

constexpr std::string_view kMarkupEnd = "_html";
constexpr std::size_t kLargest = 1'000'000;  // bytes of a template with all its parts; the largest built-in has 20 000

void check_encoding(const std::string& path, std::string_view text, Findings& findings) {
  auto bad = first_invalid_utf8(text);
  if (bad >= text.size()) return;
  report_template(findings, path, place_in(text, bad),
                  say("tecknet är inte kodat i UTF-8", "the character is not encoded in UTF-8"),
                  say("spara mallen som text med kodningen UTF-8", "save the template as text encoded in UTF-8"));
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
  report_template(findings, path, at,
                  say("mallen är med sina delar större än {} byte",
                      "the template with its parts is larger than {} bytes", kLargest),
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
    report_template(findings, path, tag.at,
                    say("{} är text och får inte visas som HTML", "{} is text and may not be shown as HTML", name),
                    say("skriv {{{{{}}}}}", "write {{{{{}}}}}", name));
  if (tag.kind == Tag::Kind::value && is_markup)
    report_template(findings, path, tag.at,
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
  report_template(findings, path, tag.at, say("{} har inget som heter {}", "{} has nothing named {}", page, name),
                  hint);
}

void check_partial(const std::string& path, const Tag& tag, const TemplateTexts& templates,
                   const std::vector<std::string>& above, Findings& findings) {
  std::string wanted = partial_path(tag.name);
  if (templates.count(wanted) == 0)
    report_template(findings, path, tag.at, say("mallen {} finns inte", "there is no template {}", wanted));
  else if (std::find(above.begin(), above.end(), wanted) != above.end())
    report_template(findings, path, tag.at,
                    say("mallen {} tar in sig själv", "the template {} includes itself", wanted));
}

void check_word(const std::string& path, const Tag& tag, const Words& words, Findings& findings) {
  if (words.has(tag.name)) return;
  std::string name(tag.name);
  report_template(findings, path, tag.at,
                  say("ordet {} finns inte i site/words/", "there is no word {} in site/words/", name));
}

}  // namespace

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

}  // namespace insyn::render
