// SPDX-License-Identifier: EUPL-1.2
#include "explain/entry_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "base/text.hpp"

namespace insyn::explain {
namespace {

constexpr std::size_t kWidth = 80;

std::string strong(std::string_view text, Emphasis emphasis) {
  return emphasis == Emphasis::bold ? fmt::format("\033[1m{}\033[0m", text) : std::string(text);
}

/// "[text](address)" at `at`: its text, and moves past it; "" where no link stands.
std::string_view link_text(std::string_view markdown, std::size_t& at) {
  auto middle = markdown.find("](", at);
  auto end = markdown.find(')', middle == std::string_view::npos ? at : middle);
  if (middle == std::string_view::npos || end == std::string_view::npos) return {};
  std::string_view text = markdown.substr(at + 1, middle - at - 1);
  at = end + 1;
  return text;
}

/// Markdown as one reads it aloud: links by their text, emphasis gone, code as it stands.
std::string plain(std::string_view markdown) {
  std::string text;
  bool is_code = false;
  for (std::size_t at = 0; at < markdown.size();) {
    if (markdown[at] == '`') is_code = !is_code;
    if (!is_code && markdown.substr(at, 2) == "**") {
      at += 2;
      continue;
    }
    if (!is_code && markdown[at] == '[')
      if (auto words = link_text(markdown, at); !words.empty()) {
        text += plain(words);
        continue;
      }
    text += markdown[at++];
  }
  return text;
}

/// Lines of at most kWidth letters; a longer word has a line of its own.
std::string wrapped(std::string_view paragraph) {
  std::string text;
  std::size_t width = 0;
  for (std::string_view word : split(paragraph, ' ')) {
    std::size_t letters = code_points(word);
    if (width > 0 && width + 1 + letters > kWidth) {
      text += '\n';
      width = 0;
    }
    text.append(width > 0 ? " " : "").append(word);
    width += (width > 0 ? 1 : 0) + letters;
  }
  return text + '\n';
}

std::string prose(std::string_view markdown) {
  std::string text;
  for (std::string_view paragraph : lines_of(markdown)) text += paragraph.empty() ? "\n" : wrapped(plain(paragraph));
  return text;
}

std::string file_text(const ExampleFile& file, Lang lang, Emphasis emphasis) {
  std::string text = fmt::format("\n  {}\n", file.path);
  if (!file.description.empty()) return text + fmt::format("\n      ({})\n", file.description.in(lang));
  text += '\n';
  int number = 0;
  for (std::string_view line : lines_of(file.text)) {
    bool is_marked = ++number == file.line;
    std::string shown = fmt::format("{}{}", is_marked ? "    > " : "      ", visible(line));
    text += (is_marked ? strong(shown, emphasis) : line.empty() ? "" : shown) + '\n';
  }
  return text;
}

std::string example_text(const Said& heading, const std::vector<ExampleFile>& files, Lang lang, Emphasis emphasis) {
  std::string text = '\n' + strong(heading.in(lang), emphasis) + '\n';
  for (const ExampleFile& file : files) text += file_text(file, lang, emphasis);
  return text;
}

Said severity_word(Severity severity) {
  return severity == Severity::error ? say("fel", "error") : say("varning", "warning");
}

std::string what_to_do(const Entry& entry, Lang lang, Emphasis emphasis) {
  const std::string words = say("Gör så här:", "What to do:").in(lang);
  return strong(words, emphasis) + prose(words + " " + entry.what_to_do.in(lang)).substr(words.size());
}

/// A warning is advice, and a site may choose not to have it. (Advice about people's privacy it may not turn off.)
std::string turning_off(const RuleInfo& rule, Lang lang) {
  if (rule.by_default != Severity::warning || is_private(rule.rule)) return {};
  return '\n' + wrapped(say("Passar rådet inte er: skriv {} = \"off\" under [check] i site/site.toml.",
                            "Where the advice does not suit you: write {} = \"off\" below [check] in site/site.toml.",
                            rule.name)
                            .in(lang));
}

std::string overview_of(Severity severity, const Said& heading, Lang lang, Emphasis emphasis) {
  std::string text = strong(heading.in(lang), emphasis) + '\n';
  for (const RuleInfo& rule : all_rules())
    if (auto entry = entry_of(rule.rule); entry && rule.by_default == severity)
      text += fmt::format("  {:<25} {}\n", rule.name, plain(entry->summary.in(lang)));
  return text;
}

}  // namespace

std::string entry_text(Rule rule, const Entry& entry, Lang lang, Emphasis emphasis) {
  const RuleInfo& known = info(rule);
  std::string text = fmt::format("{} ({})\n\n", strong(known.name, emphasis), severity_word(known.by_default).in(lang));
  text += prose(entry.summary.in(lang)) + '\n' + prose(entry.why.in(lang));
  text += example_text(say("Fel", "Wrong"), entry.wrong, lang, emphasis);
  text += example_text(say("Rätt", "Right"), entry.right, lang, emphasis);
  return text + '\n' + what_to_do(entry, lang, emphasis) + turning_off(known, lang);
}

std::string overview_text(Lang lang, Emphasis emphasis) {
  return overview_of(Severity::error, say("Fel: de stoppar insyn build", "Errors: they stop insyn build"), lang,
                     emphasis) +
         '\n' + overview_of(Severity::warning, say("Varningar: råd", "Warnings: advice"), lang, emphasis) + '\n' +
         say("insyn explain REGEL säger mer om en av dem.", "insyn explain RULE tells more of one of them.").in(lang) +
         '\n';
}

}  // namespace insyn::explain
