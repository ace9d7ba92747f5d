// SPDX-License-Identifier: EUPL-1.2
// Mustache templates (https://mustache.github.io/mustache.5.html, without set delimiters, dotted names and lambdas):
// partials and interface words are put in once and names are checked when templates are loaded; what is left is made a
// list of steps that any thread may go through.
//
//   {{>parts/top}}        the text of templates/parts/top.html
//   {{words.decisions}}   a word of site/words/, encoded
//   {{{body_html}}}       markup: names that end in _html, and only they
#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "model/finding.hpp"
#include "render/view.hpp"
#include "render/words.hpp"

namespace insyn::render {

/// Texts of templates by path from the root ("templates/meeting.html", "templates/posts/facebook.txt").
using TemplateTexts = std::map<std::string, std::string, std::less<>>;

struct Tag {
  enum class Kind { value, markup, section, inverted, end, partial, comment, word } kind{};
  std::string_view name{};
  std::size_t from = 0, to = 0;  // of the text with its braces, and with the line that it stands alone on
  Place at{};
};

/// The first tag from `from` on, as it stands; nothing where there is none, or where it is never closed or sets
/// delimiters.
[[nodiscard]] std::optional<Tag> next_tag(std::string_view text, std::size_t from);
/// The tags of one template, sections balanced. What is wrong is a finding of rule template.
[[nodiscard]] std::vector<Tag> tags_of(const std::string& path, std::string_view text, Findings& findings);

using NameSet = std::set<std::string, std::less<>>;

/// Every name that `page` or a partial of it shows.
[[nodiscard]] NameSet names_in(const std::string& page, const TemplateTexts& templates);

/// Looks through `templates`: they nest no deeper than anyone writes, partials are there and go in no circle, words are
/// known, and no page of `pages` shows another name than those that its view has. What is wrong in a part is told with
/// the first page that it spoils. Gives the paths of what the pages use.
NameSet check_templates(const TemplateTexts& templates, const std::map<std::string, NameSet>& pages, const Words& words,
                        Findings& findings);

/// The page as one text: partials and words put in, comments gone. The templates must have been checked.
[[nodiscard]] std::string flattened(const std::string& page, const TemplateTexts& templates, const Words& words);

/// A flattened template that any thread may render.
class Template {
 public:
  enum class Escape { html, none };
  Template(std::string text, Escape escape);

  /// Names are looked up in `page` first, then in `frame`.
  [[nodiscard]] std::string render(const View& frame, const View& page) const;

 private:
  /// The text up to a tag, and the tag.
  struct Step {
    std::uint32_t from = 0, to = 0;  // of the text
    Tag::Kind kind{};
    Name name{""};
    std::uint32_t end = 0;  // of a section: the step that ends it
  };
  struct Scope;

  void run(std::string& out, std::uint32_t from, std::uint32_t until, const Scope& scope) const;
  void run_section(std::string& out, std::uint32_t at, const View::Value* value, const Scope& scope) const;
  void show(std::string& out, const Step& step, const View::Value* value) const;

  std::string text_;
  Escape escape_;
  std::vector<Step> steps_{};
};

}  // namespace insyn::render
