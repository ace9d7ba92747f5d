// SPDX-License-Identifier: EUPL-1.2
#include "pipeline/wording.hpp"

#include <fmt/format.h>

#include <map>
#include <set>
#include <string>
#include <string_view>

#include "base/text.hpp"

namespace insyn::pipeline {
namespace {

using Known = std::set<std::string, std::less<>>;

/// The words of a title, cut at what stands between words; "Exempelstads SFI-skola" has SFI.
void add_words(std::string_view title, Known& known) {
  std::size_t from = 0;
  for (std::size_t at = 0; at <= title.size();) {
    std::size_t next = at;
    const bool goes_on = at < title.size() && is_letter_or_digit(next_code_point(title, next));
    if (!goes_on) {
      if (at > from) known.emplace(title.substr(from, at - from));
      if (at >= title.size()) return;
      from = next;
    }
    at = next;
  }
}

void add(const Document& document, Known& known) {
  if (const auto* glossary = std::get_if<Glossary>(&document.as))
    for (const Term& term : glossary->terms) {
      add_words(term.name, known);
      for (const std::string& form : term.forms) known.insert(form);
    }
  if (const auto* group = std::get_if<Group>(&document.as)) add_words(group->abbreviation, known);
  if (const auto* organisation = document.organisation()) add_words(organisation->abbreviation, known);
  const bool has_a_name = std::holds_alternative<Group>(document.as) || document.organisation() != nullptr ||
                          std::holds_alternative<insyn::Project>(document.as) ||
                          std::holds_alternative<Initiative>(document.as);
  if (has_a_name) add_words(document.title, known);
}

bool is_ours(std::string_view language) {
  return language.empty() || language.starts_with("sv") || language.starts_with("en");
}

/// Parse has left out the notes that say themselves that they are in another language.
bool is_judged(const Parsed& parsed, const Settings& settings) {
  return !parsed.document->language.empty() || is_ours(settings.language);
}

bool is_of_words(Rule rule) {
  return rule == Rule::readability || rule == Rule::long_sentence || rule == Rule::officialese;
}

/// The last file that has it, and how many have.
struct Unexplained {
  const Document* document = nullptr;
  const Words* words = nullptr;
  std::size_t files = 0;
};

std::map<std::string_view, Unexplained> gathered(const std::vector<Parsed>& parsed, const Settings& settings) {
  std::map<std::string_view, Unexplained> all;
  for (const Parsed& one : parsed) {
    if (!is_judged(one, settings)) continue;
    for (const Words& words : one.abbreviations) {
      Unexplained& known = all[words.text];
      known = {one.document.get(), &words, known.files + 1};
    }
  }
  return all;
}

Said hint_for(const Unexplained& one) {
  Said hint = say("skriv ut den första gången, \"… ({})\", eller lägg till den i minutes/glossary.md",
                  "write it out the first time, \"… ({})\", or add it to minutes/glossary.md", one.words->text);
  if (one.files == 1) return hint;
  return {hint.sv + fmt::format(" (den står i {} filer)", one.files),
          hint.en + fmt::format(" (it stands in {} files)", one.files)};
}

Finding finding(const Unexplained& one) {
  return {.rule = Rule::unexplained_abbreviation,
          .file = one.document->path,
          .at = one.words->at,
          .message =
              say("förkortningen {} förklaras ingenstans", "the abbreviation {} is explained nowhere", one.words->text),
          .hint = hint_for(one)};
}

}  // namespace

void add_findings(const Parsed& parsed, const Settings& settings, Findings& findings) {
  const bool judged = is_judged(parsed, settings);
  for (const Finding& finding : parsed.findings)
    if (judged || !is_of_words(finding.rule)) findings.push_back(finding);
}

void report_unexplained_abbreviations(const std::vector<Parsed>& parsed, const Settings& settings, Findings& findings) {
  const auto all = gathered(parsed, settings);
  if (all.empty()) return;
  Known known;
  for (const Parsed& one : parsed) add(*one.document, known);
  for (const auto& [text, one] : all)
    if (!known.contains(text)) findings.push_back(finding(one));
}

}  // namespace insyn::pipeline
