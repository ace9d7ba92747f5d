// SPDX-License-Identifier: EUPL-1.2
#include "render/word_files.hpp"

#include <algorithm>
#include <set>
#include <vector>

#include "base/error.hpp"
#include "render/embedded.hpp"
#include "render/language.hpp"

namespace insyn::render {
namespace {

constexpr std::string_view kWords = "site/words/";

using TextsByLanguage = std::map<std::string, Words::Texts>;

bool is_words_file(std::string_view path) { return path.starts_with(kWords) && path.ends_with(".toml"); }

std::string language_of(std::string_view path) {
  return std::string(path.substr(kWords.size(), path.size() - kWords.size() - std::string_view(".toml").size()));
}

bool is_listed(std::string_view tag, const Settings& settings) {
  const auto& more = settings.languages;
  return tag == settings.language || std::find(more.begin(), more.end(), tag) != more.end();
}

/// Whether the words of a built-in file may come to be shown. (Reading them is half of what a small project costs.)
bool is_wanted(const EmbeddedFile& file, const std::map<std::string, std::string>& overrides,
               const Settings& settings) {
  bool is_draft = file.text.find("translation_status = \"draft\"") != std::string_view::npos;
  if (!is_draft || overrides.contains(std::string(file.path))) return true;
  const std::string language = language_of(file.path);
  const auto& more = settings.languages;
  return primary(settings.language) == language ||
         std::any_of(more.begin(), more.end(), [&](const std::string& tag) { return primary(tag) == language; });
}

TextsByLanguage built_in_words(const std::map<std::string, std::string>& overrides, const Settings& settings) {
  TextsByLanguage all;
  Findings findings;
  for (const auto& file : embedded_files())
    if (is_words_file(file.path) && is_wanted(file, overrides, settings))
      all[language_of(file.path)] = read_words(std::string(file.path), file.text, findings);
  INSYN_EXPECTS(findings.empty());
  return all;
}

/// "{day} {month}" → day, month.
std::set<std::string_view> places_in(std::string_view word) {
  std::set<std::string_view> places;
  for (auto open = word.find('{'); open != std::string_view::npos; open = word.find('{', open + 1))
    if (auto close = word.find('}', open); close != std::string_view::npos)
      places.insert(word.substr(open + 1, close - open - 1));
  return places;
}

/// A lost or misspelt place would take days and numbers off every page in silence. ("One" needs no number.)
void check_places(const std::string& path, const std::string& key, std::string_view word, std::string_view built_in,
                  Findings& findings) {
  auto wanted = places_in(built_in), there = places_in(word);
  auto lacks = [](const auto& in, const auto& of) {
    return !std::includes(in.begin(), in.end(), of.begin(), of.end());
  };
  if (!lacks(wanted, there) && (key.ends_with("_one") || !lacks(there, wanted))) return;
  findings.push_back({Rule::template_,
                      path,
                      {},
                      say("ordet {} fylls inte i som det ska", "the word {} is not filled in as it must be", key),
                      say("skriv det med platserna {{{}}}, som i: {}", "write it with the places {{{}}}, as in: {}",
                          std::string(fmt::format("{}", fmt::join(wanted, "}, {"))), std::string(built_in))});
}

/// The project's words over the built-in ones.
TextsByLanguage own_and_built_in(const std::map<std::string, std::string>& overrides, const Settings& settings,
                                 Findings& findings) {
  auto all = built_in_words(overrides, settings);
  const Words::Texts swedish = all.at("sv");
  for (const auto& [path, text] : overrides) {
    if (!is_words_file(path)) continue;
    auto& texts = all[language_of(path)];
    for (auto& [key, word] : read_words(path, text, findings)) {
      auto built_in = swedish.find(key);
      if (built_in == swedish.end()) {
        findings.push_back(
            {Rule::template_, path, {}, say("ingen sida använder ordet {}", "no page uses the word {}", key), {}});
        continue;
      }
      check_places(path, key, word, built_in->second, findings);
      texts[key] = word;
    }
  }
  return all;
}

bool is_draft(const Words::Texts& texts) {
  auto status = texts.find("translation_status");
  return status != texts.end() && status->second == "draft";
}

/// A draft, and what is more special than a language ("sv-simple"), is shown to nobody who has not asked for it.
void drop_unasked(TextsByLanguage& all, const std::map<std::string, std::string>& overrides, const Settings& settings) {
  std::erase_if(all, [&](const auto& one) {
    const auto& [tag, texts] = one;
    bool is_own = overrides.count(fmt::format("{}{}.toml", kWords, tag)) != 0;
    return !is_listed(tag, settings) && (is_draft(texts) || (tag != primary(tag) && !is_own));
  });
}

/// What a language does not say is said in the one that it belongs to, else in the site's own, else in Swedish.
void fill_gaps(TextsByLanguage& all, const Settings& settings) {
  const TextsByLanguage as_written = all;
  for (auto& [tag, texts] : all)
    for (std::string_view other : {primary(tag), std::string_view(settings.language), std::string_view("sv")})
      if (auto found = as_written.find(std::string(other)); found != as_written.end())
        texts.insert(found->second.begin(), found->second.end());
}

/// Whether somebody who speaks the language has read its words, and whether there are any.
void look_at_words(const TextsByLanguage& all, const Settings& settings, Findings& findings) {
  std::vector<std::string> asked = settings.languages;
  if (!settings.language.empty()) asked.push_back(settings.language);  // where it is missing there is a finding
  for (const std::string& tag : asked) {
    auto words = all.find(tag);
    if (words == all.end()) words = all.find(std::string(primary(tag)));
    if (words != all.end() && !is_draft(words->second)) continue;
    Said message = words == all.end()
                       ? say("sidornas ord finns inte på språket {}, så det får ingen egen ingång",
                             "the words of the pages are not there in the language {}, so it gets no entrance", tag)
                       : say("sidornas ord på språket {} är ett utkast som ingen har läst igenom",
                             "the words of the pages in the language {} are a draft that nobody has read through", tag);
    findings.push_back({Rule::draft_words, settings.languages_place.file, settings.languages_place.at,
                        std::move(message),
                        say("låt någon som talar språket läsa igenom orden, lägg dem i site/words/{0}.toml och skriv "
                            "translation_status = \"reviewed\" där",
                            "let somebody who speaks the language read the words through, put them into "
                            "site/words/{0}.toml and write translation_status = \"reviewed\" there",
                            tag)});
    if (findings.back().file.empty()) findings.back().file = "site/site.toml";
  }
}

}  // namespace

WordsByLanguage all_words(const std::map<std::string, std::string>& overrides, const Settings& settings,
                          Findings& findings) {
  auto all = own_and_built_in(overrides, settings, findings);
  look_at_words(all, settings, findings);
  drop_unasked(all, overrides, settings);
  fill_gaps(all, settings);
  WordsByLanguage words;
  for (auto& [language, texts] : all) words.emplace(language, Words(language, std::move(texts)));
  return words;
}

}  // namespace insyn::render
