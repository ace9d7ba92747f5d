// SPDX-License-Identifier: EUPL-1.2
// How a site looks and speaks: templates, words and style sheets, the project's own over the built-in.
#pragma once
#include <map>
#include <mutex>
#include <string>
#include <string_view>

#include "render/colours.hpp"
#include "render/render.hpp"
#include "render/template.hpp"
#include "render/words.hpp"

namespace insyn::render {

class Theme {
 public:
  Theme(TemplateTexts templates, std::map<std::string, Words, std::less<>> words, std::string language,
        std::map<std::string, std::string> styles, Palettes colours);

  /// The words of `language` (of "sv" for "sv-simple"); the site's own where there are none.
  [[nodiscard]] const Words& words(std::string_view language) const;
  [[nodiscard]] const std::map<std::string, Words, std::less<>>& all_words() const { return words_; }
  /// A template by its path below templates/ ("meeting.html"), in the language of `words`.
  [[nodiscard]] const Template& page(std::string_view name, const Words& words) const;
  [[nodiscard]] bool has_page(std::string_view name) const;
  /// Style sheets by path below public/ ("style/insyn.css").
  [[nodiscard]] const std::map<std::string, std::string>& styles() const { return styles_; }
  [[nodiscard]] const Palettes& colours() const { return colours_; }

 private:
  using Pages = std::map<std::string, Template, std::less<>>;  // by name
  struct InLanguage {
    std::once_flag made{};
    Pages pages{};
  };

  std::map<std::string, Words, std::less<>> words_;
  std::string language_;
  std::map<std::string, std::string> styles_;
  Palettes colours_;
  TemplateTexts templates_;
  mutable std::map<std::string, InLanguage, std::less<>> pages_{};  // of a language when the first of them is asked for

  [[nodiscard]] const Pages& pages_in(const Words& words) const;
};

}  // namespace insyn::render
