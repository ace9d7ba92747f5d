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
#include <string>
#include <string_view>
#include <vector>

#include "render/template_tags.hpp"
#include "render/view.hpp"
#include "render/words.hpp"

namespace insyn::render {

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
