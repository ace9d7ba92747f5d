// SPDX-License-Identifier: EUPL-1.2
#include "render/theme.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>

#include "base/error.hpp"
#include "render/data/kind.hpp"
#include "render/embedded.hpp"
#include "render/language.hpp"
#include "render/scoped_css.hpp"
#include "render/template_check.hpp"
#include "render/theme_colours.hpp"
#include "render/theme_contrast.hpp"
#include "render/word_files.hpp"

namespace insyn::render {
namespace {

constexpr std::string_view kTemplates = "templates/";
constexpr std::string_view kParts = "templates/parts/";
constexpr std::string_view kFragments = "templates/fragments/";
constexpr std::string_view kStyle = "site/style/";
constexpr std::string_view kWords = "site/words/";
const std::string kStyleSheet = "style/insyn.css";

const std::string kWebhookPost = "templates/posts/webhook.html", kWordPressPost = "templates/posts/wordpress.html";

bool is_in(std::string_view path, std::string_view folder, std::string_view ending = "") {
  return path.starts_with(folder) && path.ends_with(ending);
}

TemplateTexts built_in_templates() {
  TemplateTexts texts;
  for (const auto& file : embedded_files())
    if (is_in(file.path, kTemplates)) texts.emplace(file.path, file.text);
  return texts;
}

/// The template that templates/fragments/… stands for where the pages are parts of another site's.
std::string stood_for(std::string_view fragment) {
  return std::string(kTemplates) + std::string(fragment.substr(kFragments.size()));
}

std::vector<std::string> fragments(const TemplateTexts& built_in) {
  std::vector<std::string> paths;
  for (const auto& [path, text] : built_in)
    if (is_in(path, kFragments)) paths.push_back(path);
  return paths;
}

/// What the pages are: whole, or parts of another site's, where templates/fragments/ stands for its namesakes.
enum class Form { pages, fragments };
constexpr std::array kForms = {Form::pages, Form::fragments};

TemplateTexts in_form(Form form, TemplateTexts templates, const std::vector<std::string>& fragments) {
  for (const std::string& path : fragments) {
    auto fragment = templates.extract(path);
    if (form == Form::fragments) templates[stood_for(path)] = std::move(fragment.mapped());
  }
  return templates;
}

/// A fault is where its author wrote it.
void name_fragments(Findings& findings, std::size_t from, const std::vector<std::string>& fragments) {
  for (std::size_t i = from; i < findings.size(); ++i)
    for (const std::string& fragment : fragments)
      if (findings[i].file == stood_for(fragment)) findings[i].file = fragment;
}

/// The names that the pages' views have: those that the built-in templates show, in either form.
std::map<std::string, NameSet> names_of_pages(const TemplateTexts& built_in) {
  std::map<std::string, NameSet> pages;
  for (Form form : kForms) {
    const TemplateTexts templates = in_form(form, built_in, fragments(built_in));
    for (const auto& [path, text] : templates)
      if (!is_in(path, kParts)) pages[path].merge(names_in(path, templates));
  }
  return pages;
}

void drop_doubles(Findings& findings) {
  std::set<std::tuple<std::string, Place, std::string>> seen;
  std::erase_if(findings, [&](const Finding& finding) {
    return !seen.emplace(finding.file, finding.at, finding.message.sv).second;
  });
}

/// What is built in was looked at when the program was tested: only what is the project's own can have faults.
bool may_have_faults(const std::map<std::string, std::string>& overrides) {
  return std::any_of(overrides.begin(), overrides.end(),
                     [](const auto& file) { return is_in(file.first, kTemplates) || is_in(file.first, kWords); });
}

/// In both forms, whichever is made now: the other shall not be found faulty on the day that it is.
Findings faults_of(const TemplateTexts& templates, const TemplateTexts& built_in, const Words& words) {
  const auto pages = names_of_pages(built_in);
  const auto parts_of_others = fragments(built_in);
  Findings findings;
  NameSet used;
  for (Form form : kForms) {
    const std::size_t before = findings.size();
    used.merge(check_templates(in_form(form, templates, parts_of_others), pages, words, findings));
    if (form == Form::fragments) name_fragments(findings, before, parts_of_others);
  }
  for (const auto& [path, text] : templates)
    if (!used.contains(path) && !built_in.contains(path))
      findings.push_back({Rule::template_, path, {}, say("ingen sida använder mallen", "no page uses this template")});
  drop_doubles(findings);
  return findings;
}

/// The project's own sheets over the built-in; the colours before the rules of the one that every page links to. Where
/// the pages are parts of another site's, no sheet says anything of the rest of it.
std::map<std::string, std::string> all_styles(const std::map<std::string, std::string>& overrides,
                                              const Palettes& colours, const Settings& settings) {
  std::map<std::string, std::string> styles;
  auto below_public = [](std::string_view path) { return std::string(path.substr(std::string_view("site/").size())); };
  for (const auto& file : embedded_files())
    if (is_in(file.path, kStyle)) styles[below_public(file.path)] = file.text;
  for (const auto& [path, text] : overrides)
    if (is_in(path, kStyle)) styles[below_public(path)] = text;
  std::string& sheet = styles[kStyleSheet];
  const std::size_t rules = after_statements(sheet);
  sheet.insert(rules, (rules == 0 ? "" : "\n") + colours_css(colours));
  for (auto& [path, text] : styles)
    if (settings.whole_links && path.ends_with(".css")) text = scoped_css(text, ".insyn", "insyn");
  return styles;
}

/// What the schemas of open data say of each field.
void add_descriptions(std::span<const Field> fields, std::vector<std::string>& words) {
  for (const Field& field : fields) {
    words.insert(words.end(), {std::string(field.sv), std::string(field.en)});
    add_descriptions(field.fields, words);
  }
}

/// "{present} av {seats} platser" in pieces: " av ", " platser".
void add_pieces(std::string_view text, std::vector<std::string>& pieces) {
  while (!text.empty()) {
    std::size_t open = std::min(text.find('{'), text.size());
    if (open > 0) pieces.emplace_back(text.substr(0, open));
    std::size_t close = text.find('}', open);
    text.remove_prefix(close == std::string_view::npos ? text.size() : close + 1);
  }
}

}  // namespace

Theme::Theme(TemplateTexts templates, WordsByLanguage words, std::string language,
             std::map<std::string, std::string> styles, Palettes colours)
    : words_(std::move(words)),
      language_(std::move(language)),
      styles_(std::move(styles)),
      colours_(std::move(colours)),
      templates_(std::move(templates)) {
  for (const auto& [tag, in_tag] : words_) pages_.try_emplace(tag);
}

const Words& Theme::words(std::string_view language) const {
  for (std::string_view tag : {language, primary(language), std::string_view(language_)}) {
    auto found = words_.find(tag);
    if (found != words_.end()) return found->second;
  }
  return words_.at("sv");
}

const Theme::Pages& Theme::pages_in(const Words& words) const {
  auto& [made, pages] = pages_.find(words.language())->second;
  std::call_once(made, [&, &all = pages] {
    for (const auto& [path, text] : templates_) {
      if (is_in(path, kParts)) continue;
      auto escape = path.ends_with(".txt") ? Template::Escape::none : Template::Escape::html;
      all.try_emplace(path.substr(kTemplates.size()), flattened(path, templates_, words), escape);
    }
  });
  return pages;
}

const Template& Theme::page(std::string_view name, const Words& words) const {
  const Pages& pages = pages_in(words);
  auto found = pages.find(name);
  INSYN_EXPECTS(found != pages.end());
  return found->second;
}

bool Theme::has_page(std::string_view name) const {
  const std::string path = std::string(kTemplates) + std::string(name);
  return templates_.contains(path) && !is_in(path, kParts);
}

Vocabulary vocabulary(const Theme& theme) {
  Vocabulary all;
  for (const auto& [language, words] : theme.all_words())
    for (const auto& [key, text] : words.texts()) add_pieces(text, all.words);
  for (const auto& [path, text] : built_in_templates()) all.templates.push_back(text);
  for (const Kind& kind : all_kinds()) {
    all.words.insert(all.words.end(), {std::string(kind.sv), std::string(kind.en), json_path(kind), csv_path(kind)});
    add_descriptions(kind.fields, all.words);
  }
  return all;
}

void drop_built_in(std::map<std::string, std::string>& overrides) {
  for (const auto& file : embedded_files()) {
    auto own = overrides.find(std::string(file.path));
    if (own != overrides.end() && own->second == file.text) overrides.erase(own);
  }
}

std::shared_ptr<const Theme> load_theme(const std::map<std::string, std::string>& overrides, const Settings& settings,
                                        Findings& findings) {
  TemplateTexts built_in = built_in_templates();
  TemplateTexts templates = built_in;
  for (const auto& [path, text] : overrides)
    if (is_in(path, kTemplates)) templates[path] = text;
  // A webhook takes the post of a web site unless the project has a template for it, with the same names.
  if (templates.count(kWebhookPost) != 0) built_in[kWebhookPost] = built_in.at(kWordPressPost);

  auto words = all_words(overrides, settings, findings);
  const Findings faults = may_have_faults(overrides) ? faults_of(templates, built_in, words.at("sv")) : Findings{};
  findings.insert(findings.end(), faults.begin(), faults.end());
  // A faulty template stops the build, but the walk goes on to find what else is wrong: with the built-in ones.
  if (!faults.empty()) templates = built_in;
  templates = in_form(settings.whole_links ? Form::fragments : Form::pages, std::move(templates), fragments(built_in));
  const ThemeChoices chosen = theme_choices(settings, findings);
  check_contrast(chosen, findings);
  Palettes colours{painted(chosen, Scheme::light).palette, painted(chosen, Scheme::dark).palette};
  return std::make_shared<Theme>(std::move(templates), std::move(words), settings.language,
                                 all_styles(overrides, colours, settings), std::move(colours));
}

}  // namespace insyn::render
